import java.util.List;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.DescribedModel;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.Receptor;
import org.equipoise.neuron.Recordable;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;
import org.equipoise.units.Dimension;

/**
 * The neuron of Izhikevich (2003), IEEE Trans. Neural Networks 14, 1569-1572, by Euler's method:
 * v' = 0.04 v^2 + 5 v + 140 - u + I, u' = a (b v - u); where v reaches 30 mV there is a spike, v = c and u grows by d.
 */
public class Izhikevich extends DescribedModel {

    public Izhikevich() {
        super(
                "izhikevich",
                List.of( // name, what it measures, default in ms, mV, pA, 1/ms, range, description
                        new Parameter("a", Dimension.NONE, 0.02, Parameter.Range.POSITIVE, "recovery, 1/ms"),
                        new Parameter("b", Dimension.NONE, 0.2, Parameter.Range.ANY, "sensitivity of u, 1/ms"),
                        new Parameter("c", Dimension.VOLTAGE, -65, Parameter.Range.ANY, "v after a spike"),
                        new Parameter("d", Dimension.NONE, 8, Parameter.Range.ANY, "what a spike adds to u, mV/ms"),
                        new Parameter("I_e", Dimension.CURRENT, 0, Parameter.Range.ANY, "1 pA counts as 1 mV/ms"),
                        new Parameter("V_m", Dimension.VOLTAGE, -65, Parameter.Range.ANY, "initial v")),
                List.of(new Receptor("delta", Dimension.VOLTAGE)), // v jumps by the weight
                List.of(new Recordable("V_m", Dimension.VOLTAGE), new Recordable("u", Dimension.NONE)));
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new Block(setup);
    }

    /** Some neighbouring neurons of a population. */
    private static final class Block implements NeuronBlock {
        private final double dt;
        private final double[] a;
        private final double[] b;
        private final double[] c;
        private final double[] d;
        private final double[] constant;
        private final double[] v;
        private final double[] u;

        Block(BlockSetup setup) {
            dt = setup.dt();
            a = setup.get("a");
            b = setup.get("b");
            c = setup.get("c");
            d = setup.get("d");
            constant = setup.get("I_e");
            v = setup.get("V_m").clone();
            u = new double[setup.size()];
            for (int i = 0; i < u.length; i++) {
                u[i] = b[i] * v[i];
            }
        }

        @Override
        public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
            for (long step = firstStep; step < firstStep + steps; step++) {
                double[] jumps = input.row(0, step); // what arrives at receptor 0
                double[] injected = input.current(step); // currents of stimuli, or null
                for (int i = 0; i < v.length; i++) {
                    double current = constant[i] + (injected == null ? 0 : injected[i]);
                    double slope = 0.04 * v[i] * v[i] + 5 * v[i] + 140 - u[i] + current;
                    u[i] += dt * a[i] * (b[i] * v[i] - u[i]);
                    v[i] += dt * slope + jumps[i];
                    jumps[i] = 0; // the row is used again
                    if (v[i] >= 30) {
                        v[i] = c[i];
                        u[i] += d[i];
                        spikes.add(step, i);
                    }
                }
            }
        }

        @Override
        public void read(int recordable, int[] neurons, double[] values, int offset) {
            for (int k = 0; k < neurons.length; k++) {
                values[offset + k] = (recordable == 0 ? v : u)[neurons[k]];
            }
        }

        @Override
        public void visitState(StateVisitor visitor) {
            visitor.visit("V_m", v);
            visitor.visit("u", u);
        }
    }
}
