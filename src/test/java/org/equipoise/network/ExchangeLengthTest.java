package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.Test;

/** How long the messages are in which ranks exchange spikes. */
class ExchangeLengthTest {
    private static final int NEURONS = 2000;

    @Test
    void messagesAreShortAgainSomeTimeAfterAVolley() {
        // All neurons of both ranks fire together every 60 ms, and windows are 1 ms long.
        NetworkSpec spec = new TestNetworkBuilder(300)
                .population(
                        "E",
                        NEURONS,
                        new IafPscDelta(),
                        "tau_m",
                        1e9,
                        "E_L",
                        0,
                        "V_th",
                        10,
                        "V_reset",
                        0,
                        "t_ref",
                        50,
                        "C_m",
                        250,
                        "I_e",
                        250.01)
                .projection("E", "E", new Rule.FixedIndegree(1), 0, 1)
                .build();

        List<Integer> lengths = Collections.synchronizedList(new ArrayList<>());
        List<SimulationResult> results = InProcessRanks.run(
                2,
                world -> Simulation.build(spec, world.rank() == 0 ? watched(world, lengths) : world, 1)
                        .run());

        assertThat(results.get(0).network().rate()).isGreaterThan(15);
        assertThat(lengths).hasSize(300);
        int longest = Collections.max(lengths);
        assertThat(longest).isGreaterThanOrEqualTo(NEURONS / 2);
        assertThat(lengths.get(lengths.indexOf(longest) + 45)).isLessThan(longest / 3);
    }

    private static Communicator watched(Communicator world, List<Integer> lengths) {
        return (Communicator) Proxy.newProxyInstance(
                Communicator.class.getClassLoader(),
                new Class<?>[] {Communicator.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("allgather")) {
                        lengths.add((Integer) arguments[1]);
                    }
                    try {
                        return method.invoke(world, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
