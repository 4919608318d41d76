package org.equipoise.rate.attractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equipoise.ensemble.BlockState;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.rate.RateFiles;
import org.equipoise.rate.RateRun;

/** The trials of an {@link AttractorStudy} as work for ranks and threads: each leaves one file. */
public final class AttractorRun implements RateRun {
    private final AttractorStudy study;
    private final Path directory;
    private final Provenance provenance;

    /** @param directory where the files of trials go; it exists */
    public AttractorRun(AttractorStudy study, Path directory, Provenance provenance) {
        this.study = study;
        this.directory = directory;
        this.provenance = provenance;
    }

    @Override
    public int blocks() {
        return study.points() * study.trials();
    }

    private Path file(int block) {
        return directory.resolve(
                String.format(Locale.ROOT, "point-%04d-trial-%05d.h5", block / study.trials(), block % study.trials()));
    }

    @Override
    public BlockState inspect(int block) throws IOException {
        return RateFiles.inspect(file(block), provenance, "height");
    }

    @Override
    public void run(int block) throws IOException {
        int number = block % study.trials();
        AttractorTrial trial = new AttractorTrial(study, block / study.trials(), number, number == 0);
        trial.run();
        RateFiles.write(file(block), provenance, root -> {
            root.dataset("height", trial.height);
            root.dataset("width", trial.width);
            for (int d = 0; d < trial.place.length; d++) {
                root.dataset("place_" + d, trial.place[d]);
            }
            if (trial.frames.length > 0) {
                root.dataset(
                        "frames",
                        Arrays.stream(trial.frames)
                                .flatMapToDouble(Arrays::stream)
                                .toArray());
            }
        });
    }

    /** Writes what theory says of each point, and samples and pictures in one row for each trial or picture. */
    @Override
    public void gather(Path target) throws IOException {
        Hdf5File.write(target, root -> {
            root.attribute("format", "equipoise attractor");
            root.attribute("format_version", 1);
            root.attribute("dimensions", study.network().dimensions());
            root.attribute("units", study.network().units());
            root.attribute("trials", study.trials());
            points(root.group("points"));
            times(root);
            for (int d = 0; d < study.network().dimensions(); d++) {
                samples(root, "place_" + d, "rad");
            }
            samples(root, "height", "");
            samples(root, "width", "rad");
            frames(root);
            provenance.writeTo(root);
        });
    }

    private void points(Hdf5Group group) {
        int points = study.points();
        double[][] columns = new double[7][points];
        for (int p = 0; p < points; p++) {
            ExactBump exact = new ExactBump(study.network(p));
            double speed = study.speed(p);
            double amplitude = movingAmplitude(p);
            columns[0][p] = study.network(p).k();
            columns[1][p] = exact.exists() ? exact.height() : 0;
            columns[2][p] = exact.width();
            columns[3][p] = exact.largestInhibition();
            columns[4][p] = speed;
            columns[5][p] = exact.exists() ? exact.lag(speed, amplitude) : Double.NaN;
            columns[6][p] = exact.exists() ? exact.largestSpeed(amplitude) : Double.NaN;
        }
        group.dataset("k", columns[0]);
        group.dataset("exact_height", columns[1]);
        group.dataset("exact_width", columns[2]).attribute("units", "rad");
        group.dataset("largest_k", columns[3]);
        group.dataset("speed", columns[4]).attribute("units", "rad/ms");
        group.dataset("theory_lag", columns[5]).attribute("units", "rad");
        group.dataset("theory_largest_speed", columns[6]).attribute("units", "rad/ms");
    }

    private double movingAmplitude(int point) {
        return study.stimuli(point).stream()
                .filter(s -> s.speed() != 0)
                .mapToDouble(Stimulus::amplitude)
                .findFirst()
                .orElse(0);
    }

    private void times(Hdf5Group root) {
        double[] time = new double[study.samples()];
        double[][] stimulus = new double[study.points()][time.length];
        for (int s = 0; s < time.length; s++) {
            time[s] = study.sampleTime(s);
        }
        for (int p = 0; p < stimulus.length; p++) {
            for (int s = 0; s < time.length; s++) {
                stimulus[p][s] = stimulusPlace(p, time[s]);
            }
        }
        root.dataset("time", time).attribute("units", "ms");
        root.dataset("stimulus_place_0", stimulus, time.length).attribute("units", "rad");
    }

    /** Of the first stimulus that acts, along the first dimension, from -pi to pi; NaN if none does. */
    private double stimulusPlace(int point, double time) {
        return study.stimuli(point).stream()
                .filter(stimulus -> stimulus.acts(time))
                .mapToDouble(stimulus -> AttractorParameters.difference(stimulus.placeAt(time, 0), 0))
                .findFirst()
                .orElse(Double.NaN);
    }

    private void samples(Hdf5Group root, String name, String units) {
        root.dataset(
                        name,
                        ElementType.FLOAT64,
                        output -> {
                            for (int block = 0; block < blocks(); block++) {
                                for (double value : read(block, name)) {
                                    output.putDouble(value);
                                }
                            }
                        },
                        blocks(),
                        study.samples())
                .attribute("units", units);
    }

    private void frames(Hdf5Group root) {
        double[] time = new double[study.frames()];
        for (int f = 0; f < time.length; f++) {
            time[f] = study.frameTime(f);
        }
        root.dataset("frame_time", time).attribute("units", "ms");
        root.dataset(
                "frames",
                ElementType.FLOAT32,
                output -> {
                    for (int point = 0; point < study.points(); point++) {
                        for (double value : read(point * study.trials(), "frames")) {
                            output.putFloat((float) value);
                        }
                    }
                },
                (long) study.points() * study.frames(),
                study.network().size());
    }

    private double[] read(int block, String dataset) throws IOException {
        return RateFiles.read(file(block), dataset);
    }

    @Override
    public List<String> table() throws IOException {
        String row = "%10s %10s %12s %12s %8s %8s %9s %9s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(row, "k", "rad/s", "height", "theory", "width", "theory", "lag", "theory"));
        for (int point = 0; point < study.points(); point++) {
            ExactBump exact = new ExactBump(study.network(point));
            double[] last = means(point);
            double speed = study.speed(point);
            lines.add(String.format(
                    row,
                    number("%.4g", study.network(point).k()),
                    number("%.4g", 1000 * speed),
                    number("%.5g", last[0]),
                    exact.exists() ? number("%.5g", exact.height()) : "no bump",
                    number("%.4f", last[0] > 0 ? last[1] : Double.NaN),
                    number("%.4f", exact.exists() ? exact.width() : Double.NaN),
                    number("%.4f", last[2]),
                    number(
                            "%.4f",
                            speed == 0 || !exact.exists() ? Double.NaN : exact.lag(speed, movingAmplitude(point)))));
        }
        return lines;
    }

    /** Height, width and lag at the end, means over the trials. */
    private double[] means(int point) throws IOException {
        double[] means = new double[3];
        int end = study.samples() - 1;
        double stimulus = stimulusPlace(point, study.sampleTime(end));
        for (int trial = 0; trial < study.trials(); trial++) {
            int block = point * study.trials() + trial;
            means[0] += read(block, "height")[end] / study.trials();
            means[1] += read(block, "width")[end] / study.trials();
            means[2] += AttractorParameters.difference(stimulus, read(block, "place_0")[end]) / study.trials();
        }
        return means;
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
