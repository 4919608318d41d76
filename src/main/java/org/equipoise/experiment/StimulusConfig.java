package org.equipoise.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.Sector;
import org.equipoise.network.StimulusSpec;
import org.equipoise.network.Subset;
import org.equipoise.stimulus.AcGenerator;
import org.equipoise.stimulus.DcGenerator;
import org.equipoise.stimulus.ModulatedPoissonGenerator;
import org.equipoise.stimulus.NoiseGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.equipoise.stimulus.Stimulus;
import org.equipoise.units.Dimension;

/** Reads a stimulus, which stands for one of its kind at each of its targets. */
final class StimulusConfig {
    /** NEST's default, ms. */
    private static final double NOISE_INTERVAL = 1;

    private static final String NEURONS = "neurons";

    private final Section section;
    private final double duration;
    private double weight;

    private StimulusConfig(Section section, double duration) {
        this.section = section;
        this.duration = duration;
    }

    /** @param duration of the simulation in ms, the time at which devices stop if nothing is said */
    static List<StimulusSpec> read(Section section, List<PopulationSpec> populations, double duration) {
        List<PopulationSpec> targets = Populations.targets(section, populations);
        String model = section.choice(
                "model",
                "poisson_generator",
                "spike_generator",
                "dc_generator",
                "step_current_generator",
                "ac_generator",
                "noise_generator");
        if (targets.isEmpty() || model.isEmpty()) {
            section.ignoreRest();
            return List.of();
        }
        StimulusConfig config = new StimulusConfig(section, duration);
        boolean spikes = model.equals("poisson_generator") || model.equals("spike_generator");
        Optional<String> receptor =
                spikes && section.has("receptor") ? Optional.of(section.text("receptor")) : Optional.empty();
        if (spikes) {
            config.weight = section.quantity("weight", Populations.weight(section, targets, receptor));
        }
        Stimulus stimulus = config.device(model);
        Optional<Section> sector = section.optionalSection("sector");
        Optional<Subset> onRing = sector.map(
                part -> new Sector(part.quantity("center", Dimension.NONE), part.quantity("width", Dimension.NONE)));
        if (sector.isPresent() && section.has(NEURONS)) {
            section.problem(NEURONS, "both sector and neurons choose neurons", "give one of them");
        }
        return targets.stream()
                .map(target -> {
                    Optional<Subset> listed = config.neurons(target);
                    return new StimulusSpec(target.name(), stimulus, config.weight, receptor, onRing.or(() -> listed));
                })
                .toList();
    }

    private Optional<Subset> neurons(PopulationSpec target) {
        return section.has(NEURONS)
                ? Optional.of(SelectionConfig.read(section, NEURONS, target.name(), target.size(), "stimulated"))
                : Optional.empty();
    }

    /** Notes where a stimulus of the network stands in the configuration. */
    static void place(int number, Section section, Map<String, Section> places) {
        String path = "stimuli[" + number + "]";
        places.put(path, section);
        section.optionalSection("sector").ifPresent(sector -> places.put(path + ".sector", sector));
    }

    private Stimulus device(String model) {
        return switch (model) {
            case "poisson_generator" -> poisson();
            case "spike_generator" ->
                new SpikeGenerator(section.quantities("spike_times", Dimension.TIME), weight, delay());
            case "dc_generator" ->
                new DcGenerator(section.quantity("amplitude", Dimension.CURRENT), start(), stop(), delay());
            case "ac_generator" ->
                new AcGenerator(
                        section.quantity("amplitude", Dimension.CURRENT),
                        section.quantity("offset", Dimension.CURRENT, 0),
                        section.quantity("frequency", Dimension.FREQUENCY),
                        section.quantity("phase", Dimension.NONE, 0),
                        start(),
                        stop(),
                        delay());
            case "noise_generator" ->
                new NoiseGenerator(
                        section.quantity("mean", Dimension.CURRENT, 0),
                        section.quantity("std", Dimension.CURRENT),
                        section.quantity("std_mod", Dimension.CURRENT, 0),
                        section.quantity("frequency", Dimension.FREQUENCY, 0),
                        section.quantity("phase", Dimension.NONE, 0),
                        section.quantity("dt", Dimension.TIME, NOISE_INTERVAL),
                        start(),
                        stop(),
                        delay());
            default ->
                new StepCurrentGenerator(
                        section.quantities("amplitude_times", Dimension.TIME),
                        section.quantities("amplitude_values", Dimension.CURRENT),
                        delay());
        };
    }

    private Stimulus poisson() {
        return RateConfig.isCourse(section)
                ? new ModulatedPoissonGenerator(RateConfig.course(section), weight, start(), stop())
                : new PoissonGenerator(section.quantity("rate", Dimension.FREQUENCY), weight, start(), stop());
    }

    private double start() {
        return section.quantity("start", Dimension.TIME, 0);
    }

    private double stop() {
        // A duration that is wrong is reported where it stands, and here gives no reason for another complaint.
        return section.quantity("stop", Dimension.TIME, Double.isNaN(duration) ? start() : duration);
    }

    private double delay() {
        return section.quantity("delay", Dimension.TIME, 0);
    }
}
