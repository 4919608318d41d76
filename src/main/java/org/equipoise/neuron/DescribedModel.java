package org.equipoise.neuron;

import java.util.List;

/** A neuron model that says once what it is called and made of. Immutable and thread-safe if its subclass is. */
public abstract class DescribedModel implements NeuronModel {
    private final String name;
    private final List<Parameter> parameters;
    private final List<Receptor> receptors;
    private final List<Recordable> recordables;

    /** See the methods of {@link NeuronModel} that are named like the arguments. */
    protected DescribedModel(
            String name, List<Parameter> parameters, List<Receptor> receptors, List<Recordable> recordables) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.receptors = List.copyOf(receptors);
        this.recordables = List.copyOf(recordables);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public final List<Receptor> receptors() {
        return receptors;
    }

    @Override
    public final List<Recordable> recordables() {
        return recordables;
    }
}
