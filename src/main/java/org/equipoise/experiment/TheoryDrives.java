package org.equipoise.experiment;

import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.StimulusSpec;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.AcGenerator;
import org.equipoise.stimulus.DcGenerator;
import org.equipoise.stimulus.ModulatedPoissonGenerator;
import org.equipoise.stimulus.ModulatedPoissonPopulation;
import org.equipoise.stimulus.NoiseGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.SpikeTrainPopulation;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.equipoise.stimulus.Stimulus;
import org.equipoise.theory.Input;

/** The drives of a network, as far as they stay the same while statistics are taken. */
final class TheoryDrives {
    private static final String CHANGING_RATE = "its rate changes; theory takes constant rates";

    private final NetworkSpec network;

    TheoryDrives(NetworkSpec network) {
        this.network = network;
    }

    /** Why theory does not cover a stimulus, half a sentence; empty if it does. */
    String gap(StimulusSpec spec) {
        Stimulus stimulus = spec.stimulus();
        if (stimulus instanceof PoissonGenerator poisson) {
            return changes(poisson.start(), poisson.stop());
        }
        if (stimulus instanceof ModulatedPoissonGenerator) {
            return CHANGING_RATE;
        }
        if (stimulus instanceof DcGenerator dc) {
            return changes(dc.start() + dc.delay(), dc.stop() + dc.delay());
        }
        if (stimulus instanceof StepCurrentGenerator steps) {
            for (double time : steps.times()) {
                if (isWithin(time + steps.delay())) {
                    return change(time + steps.delay());
                }
            }
            return "";
        }
        if (stimulus instanceof AcGenerator || stimulus instanceof NoiseGenerator) {
            return "its current changes; theory takes constant currents";
        }
        return "it gives neither Poisson trains nor a current; theory takes nothing else";
    }

    /** Why theory does not cover a population of sources, half a sentence; empty if it does. */
    String gap(PopulationSpec source) {
        if (source.model() instanceof SpikeTrainPopulation) {
            return "its spikes are given; theory takes Poisson sources";
        }
        return source.model() instanceof ModulatedPoissonPopulation
                ? CHANGING_RATE
                : changes(TheorySynapses.value(source, "start"), TheorySynapses.value(source, "stop"));
    }

    /** Why theory does not cover what is on from start to stop (ms), half a sentence; empty if it does. */
    private String changes(double start, double stop) {
        if (isWithin(start)) {
            return change(start);
        }
        return isWithin(stop) ? change(stop) : "";
    }

    private String change(double time) {
        return "it changes at " + time + " ms; theory takes drives that stay the same from statistics.from ("
                + network.statisticsFrom() + " ms) on";
    }

    private boolean isWithin(double time) {
        return time > network.statisticsFrom() && time < network.duration();
    }

    /** Whether what is on from start to stop (ms) is on while statistics are taken. */
    boolean isOn(double start, double stop) {
        return start <= network.statisticsFrom() && stop >= network.duration();
    }

    /** The input from a stimulus that has no {@link #gap}. */
    Input input(StimulusSpec spec, TheorySynapses synapses) {
        Stimulus stimulus = spec.stimulus();
        if (stimulus instanceof PoissonGenerator poisson) {
            return isOn(poisson.start(), poisson.stop())
                    ? synapses.spikes(1, new Distribution.Constant(poisson.weight()), spec.receptor())
                            .times(poisson.rate())
                    : Input.NONE;
        }
        if (stimulus instanceof DcGenerator dc) {
            return isOn(dc.start() + dc.delay(), dc.stop() + dc.delay())
                    ? synapses.current(dc.amplitude())
                    : Input.NONE;
        }
        StepCurrentGenerator steps = (StepCurrentGenerator) stimulus;
        double amplitude = 0;
        for (int k = 0; k < steps.times().length; k++) {
            if (steps.times()[k] + steps.delay() <= network.statisticsFrom()) {
                amplitude = steps.amplitudes()[k];
            }
        }
        return synapses.current(amplitude);
    }
}
