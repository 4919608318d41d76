package org.equipoise.theory;

import java.util.List;
import java.util.Optional;

/**
 * The ratios that decide whether one excitatory population E and one inhibitory population I under an excitatory drive X balance
 * (van Vreeswijk &amp; Sompolinsky 1998, Neural Comput. 10): rates are positive and the balance is restored
 * after a deviation if
 *
 * <pre>|J_EX / J_IX| &gt; |J_EI / J_II| &gt; |J_EE / J_IE|</pre>
 *
 * <p>each J being the whole of what the population gets, tau_m K J. Where E and I are equal neurons that get the same, all three
 * ratios are 1, and the two are one population: it balances if inhibition is stronger than excitation, |J_EI| &gt; |J_EE|.
 *
 * @param drive J_EX / J_IX, infinite if only E is driven
 * @param inhibition J_EI / J_II
 * @param excitation J_EE / J_IE
 * @param dominance |J_EI / J_EE|; g C_I / C_E in Brunel's networks
 * @param sameInput whether E and I are equal neurons that get the same
 */
public record BalanceConditions(
        double drive, double inhibition, double excitation, double dominance, boolean sameInput) {

    /** The ratios; empty if the network is another one than of E, I and an excitatory drive. */
    public static Optional<BalanceConditions> of(MeanField meanField) {
        List<MeanFieldPopulation> populations = meanField.populations();
        if (populations.size() != 2) {
            return Optional.empty();
        }
        int excitatory = isSigned(populations, 0, 1) && isSigned(populations, 1, -1) ? 0 : 1;
        int inhibitory = 1 - excitatory;
        MeanFieldPopulation e = populations.get(excitatory);
        MeanFieldPopulation i = populations.get(inhibitory);
        boolean suitable = isSigned(populations, excitatory, 1)
                && isSigned(populations, inhibitory, -1)
                && e.drive().mean() > 0
                && i.drive().mean() >= 0;
        return suitable
                ? Optional.of(new BalanceConditions(
                        e.drive().mean() / i.drive().mean(),
                        e.recurrent().get(inhibitory).mean()
                                / i.recurrent().get(inhibitory).mean(),
                        e.recurrent().get(excitatory).mean()
                                / i.recurrent().get(excitatory).mean(),
                        -e.recurrent().get(inhibitory).mean()
                                / e.recurrent().get(excitatory).mean(),
                        e.isLike(i)))
                : Optional.empty();
    }

    /** Whether all that a population sends has this sign, and it sends something to both. */
    private static boolean isSigned(List<MeanFieldPopulation> populations, int sender, int sign) {
        return populations.stream().allMatch(p -> p.recurrent().get(sender).mean() * sign > 0);
    }

    /** Whether they hold. */
    public boolean hold() {
        return sameInput ? dominance > 1 : drive > inhibition && inhibition > excitation;
    }
}
