package org.equipoise.network;

import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.neuron.Receptor;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.AcGenerator;
import org.equipoise.stimulus.DcGenerator;
import org.equipoise.stimulus.ModulatedPoissonGenerator;
import org.equipoise.stimulus.NoiseGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.RateCourse;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.equipoise.stimulus.Stimulus;

/** Finds what is wrong with stimuli. */
final class StimulusCheck {
    private final NetworkSpec spec;
    private final Findings findings;

    StimulusCheck(NetworkSpec spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
    }

    void all() {
        for (int i = 0; i < spec.stimuli().size(); i++) {
            StimulusSpec stimulus = spec.stimuli().get(i);
            String path = "stimuli[" + i + "]";
            Distribution weight = new Distribution.Constant(stimulus.weight());
            NetworkCheck.target(spec, findings, path, stimulus.target(), stimulus.receptor(), weight);
            gating(stimulus, path);
            device(stimulus.stimulus(), path);
            subset(stimulus, path);
        }
    }

    private void subset(StimulusSpec stimulus, String path) {
        Subset subset = stimulus.subset().orElse(null);
        if (subset instanceof Sector sector) {
            findings.require(
                    Double.isFinite(sector.center()),
                    path + ".sector.center",
                    "the center is " + sector.center(),
                    "it must be a finite number of degrees");
            findings.require(
                    sector.width() > 0 && sector.width() <= 360,
                    path + ".sector.width",
                    "the width is " + sector.width() + " degrees",
                    "it must be above 0 and at most 360");
        } else if (subset instanceof Selection selection && spec.populationIndex(stimulus.target()) >= 0) {
            int size = spec.population(stimulus.target()).size();
            findings.require(
                    selection.size() == 0 || (selection.lowest() >= 0 && selection.highest() < size),
                    path + ".neurons",
                    "the neurons go from " + selection.lowest() + " to " + selection.highest(),
                    "population " + stimulus.target() + " has 0 to " + (size - 1));
        }
    }

    private void gating(StimulusSpec stimulus, String path) {
        int receptor = spec.populationIndex(stimulus.target()) < 0
                ? -1
                : spec.receptor(stimulus.target(), stimulus.receptor(), stimulus.weight());
        if (receptor >= 0) {
            PopulationSpec target = spec.population(stimulus.target());
            findings.require(
                    target.model().gating(receptor, target::central).isEmpty(),
                    path + ".receptor",
                    "receptor '" + stimulus.receptor().orElse("") + "' is driven by other neurons",
                    "spikes can be sent to "
                            + target.model().receptors().stream()
                                    .map(Receptor::name)
                                    .filter(name -> !stimulus.receptor().equals(Optional.of(name)))
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void device(Stimulus stimulus, String path) {
        if (stimulus instanceof PoissonGenerator poisson) {
            poisson(poisson, path);
        } else if (stimulus instanceof ModulatedPoissonGenerator poisson) {
            course(spec, findings, poisson.course(), path + ".rate");
            active(poisson.start(), poisson.stop(), path);
        } else if (stimulus instanceof SpikeGenerator spikes) {
            ascending(spikes.times(), path + ".spike_times", "spike times");
            delay(spikes.delay(), path);
            findings.require(
                    spikes.times().length == 0 || spec.steps(spikes.times()[0]) + spec.steps(spikes.delay()) != 0,
                    path + ".spike_times",
                    "a spike at 0 without a delay would arrive before the first step",
                    "send it later or give a delay");
        } else if (stimulus instanceof DcGenerator current) {
            active(current.start(), current.stop(), path);
            delay(current.delay(), path);
        } else if (stimulus instanceof AcGenerator current) {
            findings.require(
                    current.frequency() >= 0,
                    path + ".frequency",
                    "the frequency is " + current.frequency() * 1000 + " Hz",
                    "it must be 0 or above");
            active(current.start(), current.stop(), path);
            delay(current.delay(), path);
        } else if (stimulus instanceof NoiseGenerator current) {
            noise(current, path);
        } else if (stimulus instanceof StepCurrentGenerator current) {
            ascending(current.times(), path + ".amplitude_times", "times");
            findings.require(
                    current.times().length == current.amplitudes().length,
                    path + ".amplitude_values",
                    "there are " + current.times().length + " times and " + current.amplitudes().length + " amplitudes",
                    "give one amplitude for each time");
            delay(current.delay(), path);
        }
    }

    private void noise(NoiseGenerator noise, String path) {
        noise.problem().ifPresent(problem -> {
            String key = problem.substring(0, problem.indexOf(' '));
            findings.require(false, path + "." + key, "the noise cannot be like this", problem);
        });
        findings.require(
                noise.interval() > 0 && NetworkCheck.isMultiple(spec, noise.interval()),
                path + ".dt",
                "the current changes every " + noise.interval() + " ms",
                "dt of the noise must be a multiple of dt = " + spec.dt() + " ms");
        active(noise.start(), noise.stop(), path);
        delay(noise.delay(), path);
    }

    private void poisson(PoissonGenerator poisson, String path) {
        findings.require(
                poisson.rate() >= 0 && Double.isFinite(poisson.rate()),
                path + ".rate",
                "the rate is " + poisson.rate() * 1000 + " Hz",
                "it must be 0 or above");
        count(spec, findings, poisson.rate(), path + ".rate");
        active(poisson.start(), poisson.stop(), path);
    }

    private static void count(NetworkSpec spec, Findings findings, double rate, String path) {
        findings.require(
                !(rate * spec.dt() > 1e6),
                path,
                "there would be " + rate * spec.dt() + " spikes in a step",
                "at most a million are possible");
    }

    /** Checks a rate that changes. */
    static void course(NetworkSpec spec, Findings findings, RateCourse course, String path) {
        Optional<String> problem = course.problem();
        problem.ifPresent(what -> findings.require(false, path, "the rate cannot change like this", what));
        if (problem.isPresent()) {
            return;
        }
        count(spec, findings, course.highest(), path);
        double[] times = course instanceof RateCourse.Steps steps
                ? steps.times()
                : course instanceof RateCourse.Redrawn redrawn ? new double[] {redrawn.every()} : new double[0];
        for (double time : times) {
            findings.require(
                    NetworkCheck.isMultiple(spec, time),
                    path,
                    "the rate changes at " + time + " ms",
                    "times must be multiples of dt = " + spec.dt() + " ms");
        }
    }

    /** The time in which a device is active; what comes after the end of the simulation does not matter. */
    private void active(double start, double stop, String path) {
        findings.require(
                start >= 0 && (start >= spec.duration() || NetworkCheck.isMultiple(spec, start)),
                path + ".start",
                "the start is " + start + " ms",
                "it must be a multiple of dt = " + spec.dt() + " ms, from 0 on");
        findings.require(
                !(stop < start),
                path + ".stop",
                "the stop of " + stop + " ms is before the start of " + start + " ms",
                "it must not be");
        findings.require(
                stop >= spec.duration() || NetworkCheck.isMultiple(spec, stop),
                path + ".stop",
                "the stop is " + stop + " ms",
                "it must be a multiple of dt = " + spec.dt() + " ms");
    }

    private void delay(double delay, String path) {
        findings.require(delay >= 0, path + ".delay", "the delay is " + delay + " ms", "it must be 0 or above");
    }

    private void ascending(double[] times, String path, String what) {
        for (int k = 0; k < times.length; k++) {
            findings.require(
                    times[k] >= 0 && NetworkCheck.isMultiple(spec, times[k]),
                    path,
                    what + " include " + times[k] + " ms",
                    "they must be multiples of dt = " + spec.dt() + " ms, from 0 on");
            findings.require(
                    k == 0 || times[k] >= times[k - 1],
                    path,
                    what + " are not in order: " + times[k] + " ms follows " + times[Math.max(0, k - 1)] + " ms",
                    "they must ascend");
        }
    }
}
