import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.network.wiring.SynapseTable;
import org.equipoise.network.wiring.SynapseTableBuilder;
import org.equipoise.neuron.AeifCondExp;
import org.equipoise.neuron.AeifPscExp;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.HhCondExpTraub;
import org.equipoise.neuron.HhPscAlpha;
import org.equipoise.neuron.IafBw2001;
import org.equipoise.neuron.IafCondAlpha;
import org.equipoise.neuron.IafCondExp;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.random.Distribution;

/**
 * Measures, on one thread, the time of a neuron and step for every model and of a synaptic event for every kind of synapse,
 * and prints tables in Markdown. scripts/bench --models starts it, each figure in a JVM of its own.
 */
final class BenchModels {
    private static final int NEURONS = 10_000;
    private static final int RESTING = 1000;
    private static final int SOURCES = 15_000;
    private static final int ROW = 1000;
    private static final double DT = 0.1;
    private static final int WINDOW = 15;
    private static final long NANOS = 3_000_000_000L;

    private static final List<NeuronModel> MODELS = List.of(
            new IafPscDelta(),
            new IafPscExp(),
            new IafPscAlpha(),
            new IafCondExp(),
            new IafCondAlpha(),
            new IafBw2001(),
            new AeifPscExp(),
            new AeifCondExp(),
            new HhPscAlpha(),
            new HhCondExpTraub());

    private static final Map<String, Distribution[]> SYNAPSES = Map.of(
            "constant", new Distribution[] {new Distribution.Constant(1), new Distribution.Constant(1.5)},
            "weight", new Distribution[] {new Distribution.Gaussian(1, 0.1), new Distribution.Constant(1.5)},
            "delay",
                    new Distribution[] {
                        new Distribution.Gaussian(1, 0.1), new Distribution.ClippedGaussian(1.5, 0.75, 0.1, 10)
                    });

    /** @param arguments the name of a model or kind of synapse, and for a model "drawn" if its parameters are */
    public static void main(String[] arguments) {
        if (SYNAPSES.containsKey(arguments[0])) {
            print(arguments[0], events(SYNAPSES.get(arguments[0])));
        } else if (arguments[0].equals("list")) {
            MODELS.forEach(model -> System.out.println(model.name()));
        } else {
            NeuronModel model = MODELS.stream()
                    .filter(known -> known.name().equals(arguments[0]))
                    .findFirst()
                    .orElseThrow();
            boolean drawn = arguments.length > 1;
            print(arguments[0] + (drawn ? ", time constants drawn" : ""), neurons(model, drawn));
        }
    }

    private static void print(String name, double[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, nanos[nanos.length / 2], nanos[0]);
    }

    /** Neurons at rest: they do not spike, and none needs shorter steps than the others. */
    private static double[] neurons(NeuronModel model, boolean drawn) {
        Map<String, double[]> values = parameters(model, NEURONS, drawn);
        rest(model).forEach((name, value) -> Arrays.fill(values.get(name), value));
        NeuronBlock block = model.create(new BlockSetup(NEURONS, DT, values, 0, 0, 1));
        InputBuffer input = new InputBuffer(NEURONS, model.receptors().size(), 2 * WINDOW);
        SpikeBuffer spikes = new SpikeBuffer();
        List<Double> nanos = new ArrayList<>();
        long step = 1;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < NANOS || nanos.size() < 10) {
            long start = System.nanoTime();
            block.update(input, step, WINDOW, spikes);
            long end = System.nanoTime();
            step += WINDOW;
            if (end - begin > NANOS / 3) {
                nanos.add((end - start) / (double) (NEURONS * WINDOW));
            }
        }
        if (spikes.size() > 0) {
            throw new IllegalStateException(model.name() + " spikes");
        }
        return nanos.stream().mapToDouble(x -> x).toArray();
    }

    private static Map<String, double[]> parameters(NeuronModel model, int size, boolean drawn) {
        Random random = new Random(1);
        Map<String, double[]> values = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            double[] value = new double[size];
            for (int i = 0; i < size; i++) {
                double factor = drawn && parameter.name().startsWith("tau") ? 1 + 0.1 * random.nextDouble() : 1;
                value[i] = parameter.sameAs().isPresent()
                        ? values.get(parameter.sameAs().get())[i]
                        : parameter.defaultValue() * factor;
            }
            values.put(parameter.name(), value);
        }
        if (model.name().startsWith("hh")) { // left alone, the one of Traub and Miles spikes
            Arrays.fill(values.get("I_e"), -200);
        }
        return values;
    }

    /**
     * The initial values of a neuron that has been left alone for long. Of many: from one alone the compiler would learn that
     * loops over neurons are short.
     */
    private static Map<String, Double> rest(NeuronModel model) {
        NeuronBlock block = model.create(new BlockSetup(RESTING, DT, parameters(model, RESTING, false), 0, 0, 1));
        InputBuffer input = new InputBuffer(RESTING, model.receptors().size(), 2);
        SpikeBuffer spikes = new SpikeBuffer();
        for (int step = 1; step <= 5000; step++) {
            block.update(input, step, 1, spikes);
        }
        Map<String, Double> state = new HashMap<>();
        for (int k = 0; k < model.recordables().size(); k++) {
            String name = model.recordables().get(k).name();
            if (model.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(name))) {
                double[] value = new double[1];
                block.read(k, new int[] {0}, value, 0);
                state.put(name, value[0]);
            }
        }
        return state;
    }

    /** Windows of spikes of random sources, each with a row of synapses. */
    private static double[] events(Distribution[] kind) {
        ProjectionSpec projection = new ProjectionSpec(
                "A", "B", new Rule.FixedOutdegree(ROW), true, true, kind[0], kind[1], Optional.empty());
        SynapseTable table = SynapseTableBuilder.build(projection, 0, SOURCES, NEURONS, 0, NEURONS, DT, 1, 0);
        InputBuffer input = new InputBuffer(NEURONS, 1, Math.max(WINDOW, table.longestDelay()));
        int[] ids = new Random(2).ints(50, 0, SOURCES).toArray();
        List<Double> nanos = new ArrayList<>();
        Random random = new Random(3);
        int step = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < NANOS) {
            for (int k = 0; k < ids.length; k++) {
                ids[k] = random.nextInt(SOURCES);
            }
            Arrays.sort(ids);
            long start = System.nanoTime();
            table.deliver(ids, 0, ids.length, 0, step++, input.rows(0), input.mask());
            long end = System.nanoTime();
            if (end - begin > NANOS / 3) {
                nanos.add((end - start) / (double) (ids.length * ROW));
            }
        }
        return nanos.stream().mapToDouble(x -> x).toArray();
    }
}
