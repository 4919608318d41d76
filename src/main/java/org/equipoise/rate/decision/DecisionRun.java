package org.equipoise.rate.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.equipoise.ensemble.BlockState;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.rate.RateFiles;
import org.equipoise.rate.RateRun;
import org.equipoise.rate.decision.PhasePlane.FixedPoint;

/** The trials of a {@link DecisionStudy} as work for ranks and threads, in blocks of neighbouring trials of a coherence. */
public final class DecisionRun implements RateRun {
    private static final String CHOICE = "choice";
    private static final String TIME = "reaction_time";
    private static final String[] RATE = {"rate_1", "rate_2"};

    private final DecisionStudy study;
    private final Path directory;
    private final Provenance provenance;

    /** @param directory where the files of blocks go; it exists */
    public DecisionRun(DecisionStudy study, Path directory, Provenance provenance) {
        this.study = study;
        this.directory = directory;
        this.provenance = provenance;
    }

    @Override
    public int blocks() {
        return study.coherences().length * study.blocksOfCoherence();
    }

    private Path file(int block) {
        int first = first(block);
        return directory.resolve(String.format(
                Locale.ROOT,
                "coherence-%02d-trials-%06d-%06d.h5",
                block / study.blocksOfCoherence(),
                first,
                first + count(block) - 1));
    }

    private int first(int block) {
        return block % study.blocksOfCoherence() * DecisionStudy.BLOCK;
    }

    private int count(int block) {
        return Math.min(DecisionStudy.BLOCK, study.trials() - first(block));
    }

    @Override
    public BlockState inspect(int block) throws IOException {
        return RateFiles.inspect(file(block), provenance, TIME);
    }

    @Override
    public void run(int block) throws IOException {
        DecisionTrials trials =
                new DecisionTrials(study, block / study.blocksOfCoherence(), first(block), count(block));
        trials.run();
        RateFiles.write(file(block), provenance, root -> {
            root.dataset(
                    CHOICE, Arrays.stream(trials.choices()).asDoubleStream().toArray());
            root.dataset(TIME, trials.times()).attribute("units", "ms");
            for (int p = 0; p < 2; p++) {
                root.dataset(
                        RATE[p],
                        Arrays.stream(trials.traces(p))
                                .flatMapToDouble(Arrays::stream)
                                .toArray());
            }
        });
    }

    /** Writes choices and reaction times of all trials of each coherence, the traces, and the phase planes. */
    @Override
    public void gather(Path target) throws IOException {
        Hdf5File.write(target, root -> {
            root.attribute("format", "equipoise decisions");
            root.attribute("format_version", 1);
            root.attribute("threshold_hz", study.model().threshold());
            Hdf5Group decision = root.group("decision");
            decision.dataset("coherence", study.coherences());
            for (int c = 0; c < study.coherences().length; c++) {
                outcomes(decision.group(name(c)), c);
            }
            traces(root.group("traces"));
            planes(root.group("phase_plane"));
            provenance.writeTo(root);
        });
    }

    private static String name(int coherence) {
        return String.format(Locale.ROOT, "coherence_%02d", coherence);
    }

    private void outcomes(Hdf5Group group, int coherence) throws IOException {
        int[] choices = new int[study.trials()];
        double[] times = new double[study.trials()];
        for (int b = 0; b < study.blocksOfCoherence(); b++) {
            int block = coherence * study.blocksOfCoherence() + b;
            double[] choice = RateFiles.read(file(block), CHOICE);
            System.arraycopy(RateFiles.read(file(block), TIME), 0, times, first(block), count(block));
            for (int t = 0; t < choice.length; t++) {
                choices[first(block) + t] = (int) choice[t];
            }
        }
        group.dataset(CHOICE, choices);
        group.dataset(TIME, times).attribute("units", "ms");
    }

    /** A row for each trial that is kept, those of a coherence one after the other. */
    private void traces(Hdf5Group group) {
        int kept = Math.min(study.traces(), study.trials());
        group.attribute("trials", kept);
        group.dataset(
                        "time",
                        IntStream.range(0, study.samples())
                                .mapToDouble(study::sampleTime)
                                .toArray())
                .attribute("units", "ms");
        for (String name : RATE) {
            group.dataset(
                            name,
                            ElementType.FLOAT64,
                            output -> {
                                for (int block = 0; block < blocks(); block++) {
                                    for (double value : RateFiles.read(file(block), name)) {
                                        output.putDouble(value);
                                    }
                                }
                            },
                            (long) study.coherences().length * kept,
                            study.samples())
                    .attribute("units", "Hz");
        }
    }

    /** Without a stimulus, and with that of each coherence. */
    private void planes(Hdf5Group group) {
        plane(group.group("rest"), new PhasePlane(study.model(), 0, 0));
        for (int c = 0; c < study.coherences().length; c++) {
            double coherence = study.coherences()[c];
            PhasePlane plane = new PhasePlane(
                    study.model(),
                    study.model().stimulus(0, coherence),
                    study.model().stimulus(1, coherence));
            plane(group.group(name(c)), plane);
        }
    }

    private static void plane(Hdf5Group group, PhasePlane plane) {
        for (int p = 0; p < 2; p++) {
            group.dataset("nullcline_" + (p + 1), plane.nullcline(p).toArray(new double[0][]), 2);
        }
        List<FixedPoint> points = plane.fixedPoints();
        double[][] table = points.stream()
                .map(point -> new double[] {point.s1(), point.s2(), point.stable() ? 1 : 0, point.saddle() ? 1 : 0})
                .toArray(double[][]::new);
        group.dataset("fixed_points", table, 4).attribute("columns", "S1 S2 stable saddle");
    }

    @Override
    public List<String> table() throws IOException {
        String row = "%9s %8s %9s %12s %12s %10s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(row, "coherence", "trials", "accuracy", "RT correct", "RT error", "undecided"));
        for (int c = 0; c < study.coherences().length; c++) {
            int[] count = new int[3];
            double[] time = new double[3];
            for (int b = 0; b < study.blocksOfCoherence(); b++) {
                Path file = file(c * study.blocksOfCoherence() + b);
                double[] choices = RateFiles.read(file, CHOICE);
                double[] times = RateFiles.read(file, TIME);
                for (int t = 0; t < choices.length; t++) {
                    int outcome = choices[t] < 0 ? 2 : (int) choices[t];
                    count[outcome]++;
                    time[outcome] += times[t];
                }
            }
            lines.add(String.format(
                    row,
                    String.format(Locale.ROOT, "%.1f %%", 100 * study.coherences()[c]),
                    String.format(Locale.ROOT, "%,d", study.trials()),
                    number("%.4f", (double) count[0] / (count[0] + count[1])),
                    number("%.1f ms", time[0] / count[0]),
                    number("%.1f ms", time[1] / count[1]),
                    String.format(Locale.ROOT, "%,d", count[2])));
        }
        return lines;
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
