package org.equipoise.experiment;

import java.util.List;
import java.util.Optional;
import org.equipoise.config.Problems;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.FluctuationSpectrum;
import org.equipoise.theory.LinearResponse;
import org.equipoise.theory.MeanField;
import org.equipoise.theory.MeanFieldPopulation;
import org.equipoise.theory.MeanFieldSolution;

/** What theory says anywhere between the points of a study with two axes of numbers. Thread-safe. */
final class PlaneTheory {
    /** Distance of frequencies, 2 Hz, in 1/ms. */
    private static final double FREQUENCY_INTERVAL = 0.002;

    /** From 0 to 1000 Hz. */
    private static final int FREQUENCIES = 501;

    private final StudyNetwork network;
    private final StudyPoint example;
    private final StudyAxis across;
    private final StudyAxis upward;

    /**
     * What theory says at one place, of the network's first population of neurons; NaN where it says nothing.
     *
     * @param drive by how much external input alone raises the mean potential above the threshold, mV
     * @param balance the mean input of all recurrent synapses if all populations fire at the same rate, mV for each 1/ms
     * @param mean by how much all input at the fixed point raises the mean potential above the threshold, mV
     * @param rateHz rate there
     * @param growing whether the fixed point is unstable with delays: 1 or -1
     * @param frequencyHz where fluctuations are largest
     */
    record Place(double drive, double balance, double mean, double rateHz, double growing, double frequencyHz) {
        static final Place UNKNOWN = new Place(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** @param example a point whose other values hold everywhere */
    PlaneTheory(StudyNetwork network, StudyPoint example, StudyAxis across, StudyAxis upward) {
        this.network = network;
        this.example = example;
        this.across = across;
        this.upward = upward;
    }

    Place at(double x, double y) {
        Problems problems = new Problems();
        List<String> overrides = List.of(override(across, x), override(upward, y));
        return network.point(example.name(), example.values(), overrides, problems)
                .map(PlaneTheory::of)
                .orElse(Place.UNKNOWN);
    }

    private static String override(StudyAxis axis, double value) {
        return axis.path() + "=" + value + (axis.unit().isEmpty() ? "" : " " + axis.unit());
    }

    private static Place of(StudyPoint point) {
        TheoryNetwork theory = new TheoryNetwork(point.network());
        if (!theory.gaps().isEmpty()) {
            return Place.UNKNOWN;
        }
        MeanField meanField = theory.meanField();
        MeanFieldPopulation first = meanField.populations().get(0);
        double threshold = first.neuron().vTh();
        double drive = first.rest() + first.drive().mean() - threshold;
        double balance =
                first.recurrent().stream().mapToDouble(input -> input.mean()).sum();
        Optional<FixedPoint> reached = MeanFieldSolution.reachedFromRest(meanField);
        if (reached.isEmpty()) {
            return new Place(drive, balance, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        FixedPoint.State state = reached.get().populations().get(0);
        LinearResponse response = theory.linearResponse(meanField, reached.get());
        double growing = Double.NaN;
        double frequency = Double.NaN;
        if (response.exists()) {
            FluctuationSpectrum spectrum = FluctuationSpectrum.of(response, FREQUENCY_INTERVAL, FREQUENCIES);
            growing = spectrum.growingModes() > 0 ? 1 : -1;
            frequency = 1000 * spectrum.peak();
        }
        return new Place(drive, balance, state.mu() - threshold, 1000 * state.rate(), growing, frequency);
    }
}
