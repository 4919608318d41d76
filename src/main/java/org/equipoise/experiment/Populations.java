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

    private static Optional<PopulationSpec> find(List<PopulationSpec> all, String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The dimension of weights onto a population, by its receptor or, where none is named, its first. */
    static Dimension weight(PopulationSpec target, Optional<String> receptor) {
        NeuronModel model = target.model();
        return model.receptors().stream()
                .filter(r -> receptor.isEmpty() || r.name().equals(receptor.get()))
                .findFirst()
                .or(() -> model.receptors().stream().findFirst())
                .map(Receptor::weight)
                .orElse(Dimension.NONE);
    }
}
