package org.equipoise.stimulus;

/** A device that acts on the neurons of one population. Immutable and thread-safe. */
public sealed interface Stimulus
        permits AcGenerator,
                DcGenerator,
                ModulatedPoissonGenerator,
                NoiseGenerator,
                PoissonGenerator,
                SpikeGenerator,
                StepCurrentGenerator {

    /** Makes the part of the device that acts on one block of neurons. */
    StimulusBlock create(StimulusSetup setup);
}
