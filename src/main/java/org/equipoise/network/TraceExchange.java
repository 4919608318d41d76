package org.equipoise.network;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.equipoise.parallel.Communicator;

/** Brings the recorded values of a window together on rank 0. Used by one thread a rank. */
final class TraceExchange {
    private final NetworkSpec spec;
    private final Partition partition;
    private final Communicator communicator;

    TraceExchange(NetworkSpec spec, Partition partition, Communicator communicator) {
        this.spec = spec;
        this.partition = partition;
        this.communicator = communicator;
    }

    /** Sends the window's rows of every trace to rank 0, which hands them to the listener in order of time. */
    void exchange(Worker[] workers, long firstStep, int steps, SimulationListener listener) {
        List<TraceSpec> traces = spec.traces();
        for (int number = 0; number < traces.size(); number++) {
            TraceSpec trace = traces.get(number);
            long interval = spec.steps(trace.interval());
            long firstRecord = (firstStep + interval - 1) / interval;
            int rows = (int) ((firstStep + steps - 1) / interval - firstRecord + 1);
            if (rows == 0) {
                continue;
            }
            if (trace.average()) {
                exchangeMeans(workers, number, rows, firstRecord * interval, interval, listener);
                continue;
            }
            byte[][] gathered = communicator.gather(pack(workers, number, rows, trace));
            if (gathered != null) {
                handOut(gathered, number, rows, firstRecord * interval, interval, listener);
            }
        }
    }

    /** A row for each time and variable: the values of this rank's neurons, thread after thread. */
    private byte[] pack(Worker[] workers, int number, int rows, TraceSpec trace) {
        int variables = trace.variables().size();
        List<TracePart> parts = parts(workers, number);
        int own = parts.stream().mapToInt(TracePart::neurons).sum();
        ByteBuffer message = ByteBuffer.allocate(rows * variables * own * Double.BYTES);
        for (int row = 0; row < rows * variables; row++) {
            for (TracePart part : parts) {
                for (int i = 0; i < part.neurons(); i++) {
                    message.putDouble(part.values()[row * part.neurons() + i]);
                }
            }
        }
        parts.forEach(TracePart::clear);
        return message.array();
    }

    private static List<TracePart> parts(Worker[] workers, int number) {
        return Arrays.stream(workers)
                .flatMap(worker -> Arrays.stream(worker.parts()))
                .map(part -> part.trace(number))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Sums over all neurons as whole numbers: the means are the same whoever adds what. */
    private void exchangeMeans(
            Worker[] workers, int number, int rows, long firstStep, long interval, SimulationListener listener) {
        TraceSpec trace = spec.traces().get(number);
        int variables = trace.variables().size();
        long[] sums = new long[rows * variables * ExactSum.LENGTH];
        for (TracePart part : parts(workers, number)) {
            part.addTo(sums);
            part.clear();
        }
        if (communicator.size() > 1) {
            communicator.sum(sums);
        }
        double[] mean = new double[1];
        for (int row = 0; communicator.rank() == 0 && row < rows * variables; row++) {
            mean[0] = ExactSum.mean(sums, row * ExactSum.LENGTH, trace.neurons().size());
            listener.trace(number, row % variables, firstStep + row / variables * interval, mean);
        }
    }

    private void handOut(
            byte[][] gathered, int number, int rows, long firstStep, long interval, SimulationListener listener) {
        TraceSpec trace = spec.traces().get(number);
        int variables = trace.variables().size();
        ByteBuffer[] messages = new ByteBuffer[gathered.length];
        int[] shares = new int[gathered.length];
        int size = spec.population(trace.population()).size();
        for (int rank = 0; rank < gathered.length; rank++) {
            messages[rank] = ByteBuffer.wrap(gathered[rank]);
            shares[rank] = trace.neurons()
                    .count(partition.from(size, rank, 0), partition.to(size, rank, partition.threads() - 1));
        }
        double[] values = new double[trace.columns()];
        for (int row = 0; row < rows * variables; row++) {
            int at = 0;
            for (int rank = 0; rank < messages.length; rank++) {
                for (int i = 0; i < shares[rank]; i++) {
                    values[at++] = messages[rank].getDouble();
                }
            }
            listener.trace(number, row % variables, firstStep + row / variables * interval, values);
        }
    }
}
