package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.network.StimulusSpec;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.random.Distribution;
import org.equipoise.theory.Coupling;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.Input;
import org.equipoise.theory.LinearResponse;
import org.equipoise.theory.MeanField;
import org.equipoise.theory.MeanFieldPopulation;

/** Translates a network that can be simulated into the equations of mean-field theory. */
final class TheoryNetwork {
    /** A jump of the potential above this share of V_th - V_reset is not small any more. */
    private static final double SMALL_JUMP = 0.1;

    /** The correction for tau_syn holds for tau_syn below about this share of tau_m. */
    private static final double SMALL_TAU_SYN = 0.1;

    private final NetworkSpec network;
    private final TheoryDrives drives;
    private final List<PopulationSpec> neurons;
    private final Set<String> notes = new LinkedHashSet<>();

    TheoryNetwork(NetworkSpec network) {
        this.network = network;
        drives = new TheoryDrives(network);
        neurons = network.populations().stream()
                .filter(population -> !population.model().isSource())
                .toList();
    }

    /** Why theory does not cover the network, one sentence each; empty if it does. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (neurons.isEmpty()) {
            gaps.add("there are no neurons");
        }
        for (PopulationSpec population : network.populations()) {
            String name = population.name();
            if (population.model().isSource()) {
                addUnlessEmpty(gaps, name + ": ", drives.gap(population));
            } else if (!TheorySynapses.covers(population.model())) {
                gaps.add(name + ": theory covers iaf_psc_delta, iaf_psc_exp and iaf_psc_alpha, not "
                        + population.model().name());
            } else {
                if (population.central("t_clamp") != population.central("t_ref")) {
                    gaps.add(name
                            + ": t_clamp is shorter than t_ref; theory takes neurons that stay at V_reset for t_ref");
                }
                population.parameters().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("V_m"))
                        .filter(entry -> !(entry.getValue() instanceof Distribution.Constant))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .forEach(key -> gaps.add(name + ": " + key + " is drawn; theory takes equal neurons"));
            }
        }
        for (StimulusSpec stimulus : network.stimuli()) {
            addUnlessEmpty(gaps, "the stimulus of " + stimulus.target() + ": ", drives.gap(stimulus));
        }
        return gaps;
    }

    private static void addUnlessEmpty(List<String> gaps, String subject, String gap) {
        if (!gap.isEmpty()) {
            gaps.add(subject + gap);
        }
    }

    /** The equations of a network without {@link #gaps}. */
    MeanField meanField() {
        return new MeanField(neurons.stream().map(this::population).toList());
    }

    /** Small fluctuations of the network around a fixed point. */
    LinearResponse linearResponse(MeanField meanField, FixedPoint point) {
        List<PopulationSpec> senders = new ArrayList<>(neurons);
        network.populations().stream()
                .filter(population -> population.model().isSource())
                .forEach(senders::add);
        List<Coupling> couplings = new ArrayList<>();
        for (ProjectionSpec projection : network.projections()) {
            PopulationSpec target = network.population(projection.target());
            TheorySynapses synapses = new TheorySynapses(target);
            couplings.add(new Coupling(
                    neurons.indexOf(target),
                    senders.indexOf(network.population(projection.source())),
                    synapses.spikes(indegree(projection), projection.weight(), projection.receptor()),
                    synapses.kernel(projection)));
        }
        return new LinearResponse(
                meanField,
                point,
                couplings,
                senders.stream().mapToLong(PopulationSpec::size).toArray(),
                senders.stream().skip(neurons.size()).mapToDouble(this::rate).toArray());
    }

    /** Where the network lies at the edge of what theory covers, one sentence each. Complete after {@link #meanField}. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private MeanFieldPopulation population(PopulationSpec target) {
        TheorySynapses synapses = new TheorySynapses(target);
        Input drive = synapses.current(TheorySynapses.value(target, "I_e"));
        for (StimulusSpec stimulus : network.stimuli()) {
            if (stimulus.target().equals(target.name())) {
                drive = drive.plus(drives.input(stimulus, synapses));
            }
        }
        Input[] recurrent = new Input[neurons.size()];
        Arrays.fill(recurrent, Input.NONE);
        for (ProjectionSpec projection : network.projections()) {
            if (projection.target().equals(target.name())) {
                PopulationSpec source = network.population(projection.source());
                Input input = synapses.spikes(indegree(projection), projection.weight(), projection.receptor());
                note(projection, synapses, target);
                if (source.model().isSource()) {
                    drive = drive.plus(input.times(rate(source)));
                } else {
                    int index = neurons.indexOf(source);
                    recurrent[index] = recurrent[index].plus(input);
                }
            }
        }
        noteColour(target, synapses);
        return new MeanFieldPopulation(
                target.name(), synapses.neuron(), TheorySynapses.value(target, "E_L"), drive, List.of(recurrent));
    }

    /** The expected number of inputs of a neuron. */
    private double indegree(ProjectionSpec projection) {
        return (double) NetworkForecast.synapses(network, projection)
                / network.population(projection.target()).size();
    }

    /** The rate of a population of sources, which has no gap. */
    private double rate(PopulationSpec source) {
        return drives.isOn(TheorySynapses.value(source, "start"), TheorySynapses.value(source, "stop"))
                ? TheorySynapses.value(source, "rate")
                : 0;
    }

    private void note(ProjectionSpec projection, TheorySynapses synapses, PopulationSpec target) {
        Rule rule = projection.rule();
        if (rule instanceof Rule.Ring) {
            notes.add(target.name() + ": weights from " + projection.source()
                    + " depend on the angle; theory takes their mean");
        } else if (!(rule instanceof Rule.FixedIndegree
                || rule instanceof Rule.AllToAll
                || rule instanceof Rule.OneToOne)) {
            notes.add(target.name() + ": the number of inputs differs between neurons; theory takes the mean");
        }
        double jump = Math.abs(DistributionMoments.of(projection.weight()).mean()
                        * synapses.jump(projection.weight(), projection.receptor()))
                / (TheorySynapses.value(target, "V_th") - TheorySynapses.value(target, "V_reset"));
        if (jump > SMALL_JUMP) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: a spike from %s moves the potential by %.0f %% of V_th - V_reset; theory takes steps as small",
                    target.name(),
                    projection.source(),
                    100 * jump));
        }
    }

    private void noteColour(PopulationSpec target, TheorySynapses synapses) {
        double share = synapses.longestTauSyn() / TheorySynapses.value(target, "tau_m");
        if (share > SMALL_TAU_SYN) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: tau_syn is %.0f %% of tau_m; theory takes it as short",
                    target.name(),
                    100 * share));
        }
        if (synapses.hasSeveralTauSyn()) {
            notes.add(target.name() + ": tau_syn_ex and tau_syn_in differ; theory takes their mean by variance");
        }
        if (target.model() instanceof IafPscAlpha) {
            notes.add(target.name() + ": theory takes alpha-shaped currents as exponential ones of 1.6 tau_syn");
        }
    }
}
