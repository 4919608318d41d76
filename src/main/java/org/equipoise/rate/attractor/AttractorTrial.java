package org.equipoise.rate.attractor;

import java.util.Arrays;
import java.util.List;
import org.equipoise.random.NormalDraws;
import org.equipoise.random.Purpose;

/**
 * One trial of a point: samples of the bump, and pictures of u if asked for. What a trial gives depends on the study, the
 * point and its own number alone.
 */
final class AttractorTrial {
    private final AttractorStudy study;
    private final AttractorParameters network;
    private final List<Stimulus> stimuli;
    private final Attractor attractor;
    private final BumpMeter meter;
    private final double[] input;
    private final NormalDraws normals;
    private final double[] noise;
    private final double[] second;
    private final double[] at;
    private final BumpShape[] shapes;

    /** Along each dimension, by sample. */
    final double[][] place;

    final double[] height;
    final double[] width;
    /** [frame][unit]. */
    final double[][] frames;

    /** @param pictured whether pictures are kept */
    AttractorTrial(AttractorStudy study, int point, int trial, boolean pictured) {
        this.study = study;
        network = study.network(point);
        stimuli = study.stimuli(point);
        attractor = new Attractor(network, study.dt());
        meter = new BumpMeter(network);
        input = new double[network.size()];
        normals = new NormalDraws(Purpose.RATE_NOISE.key(study.seed(), point, trial));
        // The generator gives numbers in pairs.
        noise = new double[(network.size() + 1) / 2];
        second = new double[noise.length];
        at = new double[network.dimensions()];
        shapes = stimuli.stream().map(stimulus -> new BumpShape(network)).toArray(BumpShape[]::new);
        int samples = study.samples();
        place = new double[network.dimensions()][samples];
        height = new double[samples];
        width = new double[samples];
        frames = new double[pictured ? study.frames() : 0][];
    }

    void run() {
        if (study.beginsWithBump()) {
            double[] first = stimuli.isEmpty()
                    ? new double[network.dimensions()]
                    : stimuli.get(0).place();
            attractor.setBump(new ExactBump(network).height(), first);
        }
        sample(0);
        int frame = picture(0, 0);
        for (int step = 1; step <= study.steps(); step++) {
            stimulate(step);
            attractor.step(input);
            if (step % study.interval() == 0) {
                sample(step / study.interval());
            }
            frame = picture(frame, step);
        }
    }

    private void stimulate(int step) {
        Arrays.fill(input, 0);
        double time = step * study.dt();
        double variance = 0;
        for (int k = 0; k < shapes.length; k++) {
            Stimulus stimulus = stimuli.get(k);
            if (stimulus.acts(time)) {
                for (int d = 0; d < at.length; d++) {
                    at[d] = stimulus.placeAt(time, d);
                }
                shapes[k].moveTo(at);
                shapes[k].addTo(input, stimulus.amplitude());
                variance += stimulus.noise() * stimulus.noise();
            }
        }
        if (variance > 0) {
            addNoise(step, Math.sqrt(variance * network.tau() / study.dt()));
        }
    }

    private void addNoise(int step, double sd) {
        int half = noise.length;
        normals.fill(0, half, step, noise, second);
        for (int i = 0; i < input.length; i++) {
            input[i] += sd * (i < half ? noise[i] : second[i - half]);
        }
    }

    private void sample(int sample) {
        meter.measure(attractor.inputs());
        for (int d = 0; d < place.length; d++) {
            place[d][sample] = meter.place(d);
        }
        height[sample] = meter.height();
        width[sample] = meter.width();
    }

    private int picture(int next, int step) {
        int frame = next;
        while (frame < frames.length && study.frameStep(frame) == step) {
            frames[frame++] = attractor.inputs().clone();
        }
        return frame;
    }
}
