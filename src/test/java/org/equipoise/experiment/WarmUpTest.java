package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.network.SimulationResult;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void itsNetworkDoesAllThatTakesTimeInARealOne() {
        SimulationResult result = WarmUp.simulate();

        assertThat(result.network().rate()).isBetween(20.0, 60.0);
        assertThat(result.synapses()).isEqualTo(2000 * 200);
    }
}
