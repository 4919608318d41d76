package org.equipoise.experiment;

import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.network.PopulationSpec;
import org.equipoise.neuron.NeuronModel;

/**
 * What {@code summary.json} says of a study; the components' names are its keys. The points are in {@code study.json}.
 *
 * @param model of the neurons
 * @param points that were run
 * @param trials of each point
 */
record StudySummary(
        String kind,
        String model,
        int points,
        int trials,
        int ranks,
        int threads,
        Theory theory,
        Times timing,
        Memory memory) {

    /**
     * @param coveredPoints how many points theory has rates for
     * @param differingPoints at how many of them measurement and theory disagree
     * @param reasons why the others have none, one sentence each
     */
    record Theory(int coveredPoints, int differingPoints, List<String> reasons) {}

    record Times(double simulateS) {}

    record Memory(double peakRssMb) {}

    /**
     * @param networks of the points
     * @param peakRss of all ranks together, bytes
     */
    static StudySummary of(
            StudyResults results, List<StudyPoint> networks, int ranks, int threads, double seconds, long peakRss) {
        List<StudyResults.Point> points = results.points();
        return new StudySummary(
                "study",
                networks.stream()
                        .flatMap(point -> point.network().populations().stream())
                        .map(PopulationSpec::model)
                        .map(NeuronModel::name)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                points.size(),
                results.trials(),
                ranks,
                threads,
                new Theory(
                        (int) points.stream()
                                .filter(point -> !point.theory().measures().isEmpty())
                                .count(),
                        (int) points.stream()
                                .filter(point -> !point.differences().isEmpty())
                                .count(),
                        points.stream()
                                .flatMap(point -> point.theory().reasons().stream())
                                .distinct()
                                .toList()),
                new Times(seconds),
                new Memory(peakRss / 1e6));
    }
}
