package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkSummaryTest {

    @Test
    void theTableIsAlignedAndShowsADashWhereThereIsNoFigure() {
        Map<String, NetworkSummary.Population> populations = new LinkedHashMap<>();
        populations.put("E", new NetworkSummary.Population(12_345_678, 1_234_567_890, 31.9273, 0.1764, 0.08, 0, 78));
        populations.put(
                "silent_neurons", new NetworkSummary.Population(10, 0, 0, Double.NaN, Double.NaN, 1, Double.NaN));
        NetworkSummary summary = new NetworkSummary(
                "iaf_psc_delta",
                12_345_688,
                0,
                1,
                1,
                2,
                0.1,
                1000,
                0,
                "c139",
                populations,
                new NetworkSummary.Network(31.9, 0.17, 78),
                null,
                new NetworkSummary.Times(0.694, 1.66, 0.66, 0.84, 0.03, 0.13, 1.66),
                new NetworkSummary.Memory(119.7, Double.NaN));
        assertThat(summary.table())
                .containsExactly(
                        "population         neurons        spikes   rate/Hz      CV    Fano   silent",
                        "E               12,345,678 1,234,567,890    31.927   0.176   0.080    0.0 %",
                        "silent_neurons          10             0     0.000       -       -  100.0 %",
                        "build 0.69 s, simulate 1.66 s (update 0.66, deliver 0.84, exchange 0.03, record 0.13),"
                                + " real-time factor 1.66",
                        "0 synapses of - bytes; peak memory 120 MB",
                        "spike digest c139");
    }

    @Test
    void theTableShowsTheoryBesideMeasurementAndWhereTheyDiffer() {
        Map<String, NetworkSummary.Population> populations = new LinkedHashMap<>();
        populations.put("E", new NetworkSummary.Population(100, 600, 6, 0.4, 0.1, 0, 1));
        populations.put("X", new NetworkSummary.Population(10, 80, 8, 1, 1, 0, 1));
        NetworkSummary summary = new NetworkSummary(
                "iaf_psc_delta",
                100,
                0,
                1,
                1,
                1,
                0.1,
                1000,
                0,
                "c139",
                populations,
                new NetworkSummary.Network(6, 0.4, 1),
                new TheoryComparison(
                        true,
                        List.of(),
                        Map.of("E", new TheoryComparison.Population(6.1, 0.71, true, false)),
                        Map.of("E", new TheoryComparison.Membrane(0.5, 0.2, 1)),
                        Map.of("X", new TheoryComparison.Source(8.5, 8.5)),
                        List.of("E has a CV of 0.40; theory says 0.71")),
                new NetworkSummary.Times(1, 1, 1, 1, 1, 1, 1),
                new NetworkSummary.Memory(1, 2));
        assertThat(summary.table())
                .startsWith(
                        "population     neurons        spikes   rate/Hz    theory      CV  theory    Fano   silent",
                        "E                  100           600     6.000     6.100   0.400   0.710   0.100    0.0 %",
                        "X                   10            80     8.000     8.500   1.000       -   1.000    0.0 %",
                        "differs from theory: E has a CV of 0.40; theory says 0.71");
    }
}
