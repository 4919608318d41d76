package org.equipoise.rate.attractor;

import java.util.List;

/**
 * Trials of a continuous attractor at some strengths of inhibition and speeds of its stimuli. A point is one of each, numbered
 * with the speed as the faster index.
 *
 * @param network with the inhibition of the first point
 * @param dt the step, ms
 * @param steps how many there are
 * @param interval steps from one sample to the next; the first sample is the beginning
 * @param frames how many pictures of u are kept of the first trial of a point, at equal distances from the beginning to the end
 * @param beginsWithBump whether the network starts with the exact bump at the place of the first stimulus, else at 0
 * @param stimuli one after the other or together; those that move at all have the speed of the point
 * @param inhibitions k of the points
 * @param speeds of the points, rad/ms; empty if the stimuli keep their own
 * @param trials of each point
 * @param seed of the noise
 */
public record AttractorStudy(
        AttractorParameters network,
        double dt,
        int steps,
        int interval,
        int frames,
        boolean beginsWithBump,
        List<Stimulus> stimuli,
        double[] inhibitions,
        double[] speeds,
        int trials,
        long seed) {

    public int points() {
        return inhibitions.length * Math.max(1, speeds.length);
    }

    public int samples() {
        return steps / interval + 1;
    }

    /** The network of a point. */
    public AttractorParameters network(int point) {
        return network.withInhibition(inhibitions[point / Math.max(1, speeds.length)]);
    }

    /** The stimuli of a point. */
    public List<Stimulus> stimuli(int point) {
        if (speeds.length == 0) {
            return stimuli;
        }
        double speed = speeds[point % speeds.length];
        return stimuli.stream()
                .map(s -> s.speed() == 0 ? s : s.withSpeed(speed))
                .toList();
    }

    /** The speed of a point's first stimulus that moves; 0 if none does. */
    public double speed(int point) {
        return stimuli(point).stream()
                .mapToDouble(Stimulus::speed)
                .filter(speed -> speed != 0)
                .findFirst()
                .orElse(0);
    }

    /** When a sample is taken, ms. */
    public double sampleTime(int sample) {
        return sample * interval * dt;
    }

    /** The step after which a picture is taken. */
    int frameStep(int frame) {
        return frames == 1 ? steps : (int) ((long) steps * frame / (frames - 1));
    }

    /** When a picture is taken, ms. */
    public double frameTime(int frame) {
        return frameStep(frame) * dt;
    }
}
