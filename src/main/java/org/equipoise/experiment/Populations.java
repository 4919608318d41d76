package org.equipoise.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Receptor;
import org.equipoise.units.Dimension;

/** Finds populations and receptors by the names in a configuration, and reports those that do not exist. */
final class Populations {
    private Populations() {}

    /** The populations that a key names, one or a list. Reports unknown ones and leaves them out. */
    static List<PopulationSpec> named(Section section, String key, List<PopulationSpec> all) {
        List<String> names = section.texts(key);
        for (String name : names) {
            if (find(all, name).isEmpty()) {
                section.problem(
                        key,
                        "there is no population '" + name + "'",
                        "there are " + all.stream().map(PopulationSpec::name).collect(Collectors.joining(", ")));
            }
        }
        return names.stream().flatMap(name -> find(all, name).stream()).toList();
    }

    /** As {@link #named}, for populations that take input. Reports sources, too. Leaves out those of unknown models. */
    static List<PopulationSpec> targets(Section section, List<PopulationSpec> all) {
        List<PopulationSpec> named = named(section, "target", all);
        named.stream()
                .filter(p -> p.model().isSource())
                .forEach(p -> section.problem(
                        "target", "population " + p.name() + " consists of sources", "only neurons take input"));
        return named.stream()
                .filter(p -> !p.model().isSource() && PopulationConfig.hasModel(p))
                .toList();
    }

    private static Optional<PopulationSpec> find(List<PopulationSpec> all, String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /**
     * The dimension of weights onto populations, by the receptor named or, where none is, their first. Reports targets that
     * do not agree in it.
     */
    static Dimension weight(Section section, List<PopulationSpec> targets, Optional<String> receptor) {
        PopulationSpec first = targets.get(0);
        Dimension dimension = weight(first, receptor);
        for (PopulationSpec target : targets) {
            Dimension other = weight(target, receptor);
            if (!other.equals(dimension)) {
                section.problem(
                        "target",
                        "a weight onto " + first.name() + " is " + dimension.noun() + ", one onto " + target.name()
                                + " is " + other.noun(),
                        "write one entry for each");
            }
        }
        return dimension;
    }

    private static Dimension weight(PopulationSpec target, Optional<String> receptor) {
        NeuronModel model = target.model();
        return model.receptors().stream()
                .filter(r -> receptor.isEmpty() || r.name().equals(receptor.get()))
                .findFirst()
                .or(() -> model.receptors().stream().findFirst())
                .map(Receptor::weight)
                .orElse(Dimension.NONE);
    }
}
