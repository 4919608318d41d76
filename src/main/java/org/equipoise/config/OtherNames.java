package org.equipoise.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Words that other simulators and papers have for what is called otherwise here. Immutable. */
final class OtherNames {
    /** Ours, or several of different contexts; then theirs, in small letters without '_' and '-'. */
    private static final String TABLE = """
            tau_m: taumembrane taumem membranetimeconstant
            C_m: capacitance cmem membranecapacitance
            g_L: gleak
            E_L: vrest erest vleak eleak vl restingpotential
            V_th: threshold vthreshold vthresh thresh theta vt firingthreshold
            V_reset: reset ereset vr
            t_ref: refractory refractoryperiod taurefrac tauref taurp trefrac
            I_e: ioffset iext iinj ibias iapp inputcurrent current
            V_m: vinit v0 v
            tau_syn_ex: taue tausyne tauexc tauampa
            tau_syn_in: taui tausyni tauinh taugaba
            ex: exc excitatory
            in: inh inhibitory
            size,--ranks: n
            size: count nneurons
            --ranks: np numranks ntasks processes
            --threads: j numthreads nthreads cpus localnumthreads cpuspertask
            --out: o output outputdir outdir dir
            --overwrite: f force
            --quiet: q silent
            params: parameters
            populations: neurons cells groups neurongroups
            projections: synapses connections connectivity
            stimuli: inputs devices stimulus
            record: recorders monitors recording
            source: pre presynaptic
            target: post postsynaptic
            rule: connspec
            weight: synspec strength w
            delay: latency
            p: prob probability connectionprobability
            indegree: k
            duration: simtime tsim tstop runtime time
            dt: resolution timestep defaultclock
            seed: rngseed randomseed masterseed
            iaf_psc_delta: lif ifcurrdelta
            iaf_psc_exp: ifcurrexp
            iaf_psc_alpha: ifcurralpha iafneuron
            iaf_cond_exp: ifcondexp
            iaf_cond_alpha: ifcondalpha
            aeif_cond_exp: adex eifcondexpisfaista
            hh_psc_alpha: hh hodgkinhuxley
            poisson: poissongroup
            poisson_generator: poissoninput
            spike_trains: spikegeneratorgroup spikesourcearray
            pairwise_bernoulli: random fixedprobability probability bernoulli
            fixed_indegree: fixednumberpre
            fixed_outdegree: fixednumberpost
            fixed_total_number: fixedtotal
            """;

    private static final Map<String, String> OURS = read();

    private OtherNames() {}

    private static Map<String, String> read() {
        Map<String, String> ours = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] sides = line.split(": ", 2);
            for (String theirs : sides[1].split(" ", -1)) {
                ours.put(theirs, sides[0]);
            }
        });
        return ours;
    }

    /** What the word is called here, if that is one of the known words. */
    static Optional<String> translate(String word, Collection<String> known) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
        return Stream.of(OURS.getOrDefault(plain, "").split(",", -1))
                .filter(known::contains)
                .findFirst();
    }
}
