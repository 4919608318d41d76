package org.equipoise.experiment;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.equipoise.network.NetworkBuilder;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Rule;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.parallel.Communicator;

/**
 * Lets Java compile the time loop while the configuration is read, which keeps one processor busy at most.
 *
 * <p>A small balanced network is built and run on a thread of its own, and forgotten. Without this the first third of a
 * second of a run goes by in slow code, and the ranks of a job wait for each other's compilers.
 */
public final class WarmUp {
    private static final int NEURONS = 2000;
    private static final double DURATION = 250;
    private static final double DELAY = 1.5;

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private WarmUp() {}

    /** Starts it, once in a process, and returns. The thread ends by itself, or with the process. */
    public static void start() {
        if (STARTED.getAndSet(true)) {
            return;
        }
        Thread thread = new Thread(WarmUp::simulate, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does it once more among ranks, for what they exchange messages with. Collective. */
    static void together(Communicator world) {
        if (world.size() > 1) {
            Simulation.build(network(), world, 1).run();
        }
    }

    static SimulationResult simulate() {
        return Simulation.build(network(), 1).run();
    }

    /** Brunel's, at a rate of some 30 Hz. */
    private static NetworkSpec network() {
        Map<String, Double> neuron = Map.of("tau_m", 20.0, "E_L", 0.0, "V_th", 20.0, "V_reset", 0.0, "t_ref", 2.0);
        NetworkBuilder builder = new NetworkBuilder()
                .dt(0.1)
                .population("E", NEURONS * 4 / 5, new IafPscDelta(), neuron)
                .population("I", NEURONS / 5, new IafPscDelta(), neuron);
        for (String target : new String[] {"E", "I"}) {
            builder.projection("E", target, new Rule.FixedIndegree(NEURONS * 4 / 50), 0.1, DELAY)
                    .projection("I", target, new Rule.FixedIndegree(NEURONS / 50), -0.5, DELAY)
                    .poissonGenerator(target, 20_000, 0.1);
        }
        return builder.build(DURATION);
    }
}
