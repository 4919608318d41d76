package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.network.SimulationResult.PopulationResult;
import org.equipoise.neuron.StateVisitor;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.parallel.Team;
import org.equipoise.record.SpikeDigest;
import org.equipoise.record.SpikeTotals;
import org.equipoise.record.Synchrony;

/**
 * A network on the ranks of a communicator: build it, run it once; for more trials make it {@link #again}.
 *
 * <p>Each thread owns a part of every population and the synapses onto it. A window of as many steps as the shortest delay is
 * simulated without communication; then the ranks exchange their spikes once, and each thread delivers all spikes to its
 * own neurons. Nothing a neuron sees depends on how many ranks and threads there are.
 *
 * <p>All ranks make the same calls with the same specification.
 */
public final class Simulation {
    private final NetworkSpec spec;
    private final Communicator communicator;
    private final Partition partition;
    private final int windowSteps;
    private final int[] firstIds;
    private final GatingPlan gatingPlan;
    private final Worker[] workers;
    private final double buildSeconds;

    /** @param known an earlier trial, whose synapses are taken; null to draw them */
    private Simulation(NetworkSpec spec, long noise, Communicator communicator, int threads, Simulation known) {
        long start = System.nanoTime();
        this.spec = spec;
        this.communicator = communicator;
        partition = new Partition(communicator.size(), threads);
        windowSteps = spec.windowSteps();
        firstIds = spec.firstIds();
        gatingPlan = GatingPlan.of(spec);
        workers = new Worker[threads];
        Team.run(
                threads,
                member -> workers[member.index()] = new Worker(
                        spec,
                        noise,
                        gatingPlan,
                        partition,
                        communicator.rank(),
                        member.index(),
                        firstIds,
                        known == null ? null : known.workers[member.index()]));
        communicator.barrier();
        buildSeconds = secondsSince(start);
    }

    /**
     * Builds the network: draws parameters and synapses of this rank's neurons.
     *
     * @param spec a sound network (see {@link NetworkCheck})
     * @param communicator the ranks that share it
     * @param threads threads of this rank, the same on all
     */
    public static Simulation build(NetworkSpec spec, Communicator communicator, int threads) {
        NetworkCheck.requireSound(spec);
        return new Simulation(spec, spec.seed(), communicator, threads, null);
    }

    /** Builds the network in this process alone. */
    public static Simulation build(NetworkSpec spec, int threads) {
        return build(spec, new SingleProcess(), threads);
    }

    /**
     * Another trial on the same ranks and threads: the same neurons and synapses, which are not drawn anew, under other noise
     * and, if wanted, other stimuli or for another time. This simulation is not to be run any more once the other one runs.
     *
     * @param spec a sound network whose dt, seed, populations and projections are those of this one; rates of sources may differ
     * @param noise the seed of stimuli and sources; with the network's own seed it is what {@link #build} makes
     * @throws IllegalArgumentException if its synapses are not those of this network
     */
    public Simulation again(NetworkSpec spec, long noise) {
        NetworkCheck.requireSound(spec);
        boolean same = spec.dt() == this.spec.dt()
                && spec.seed() == this.spec.seed()
                && spec.projections().equals(this.spec.projections())
                && sizes(spec).equals(sizes(this.spec));
        if (!same) {
            throw new IllegalArgumentException("another trial must have the same synapses");
        }
        return new Simulation(spec, noise, communicator, workers.length, this);
    }

    private static List<String> sizes(NetworkSpec spec) {
        return spec.populations().stream().map(p -> p.name() + " " + p.size()).toList();
    }

    /** Runs the simulation from beginning to end, without any output but the result. Call once. */
    public SimulationResult run() {
        return run(new SimulationListener() {});
    }

    /** Runs the simulation from beginning to end. Call once. */
    public SimulationResult run(SimulationListener listener) {
        return run(listener, (Checkpoints) null).orElseThrow();
    }

    /**
     * Runs the simulation to its end, from its beginning or from an earlier checkpoint, or until it is to be broken off. Call
     * once.
     *
     * @param checkpoints where they come from and go to; null for none, then on all ranks
     * @return empty, on all ranks, if it was broken off
     * @throws IllegalArgumentException on all ranks if the state to go on from is not one of this network
     */
    public Optional<SimulationResult> run(SimulationListener listener, Checkpoints checkpoints) {
        Run run = new Run(listener, checkpoints);
        Team.run(workers.length, run::body);
        return run.brokenOff ? Optional.empty() : Optional.of(run.result());
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The state of a run. What is not final is used by the first thread of the rank only. */
    private final class Run {
        private final SimulationListener listener;
        private final SpikeExchange exchange = new SpikeExchange(communicator, firstIds.length, windowSteps);
        private final GatingExchange gating = new GatingExchange(communicator, gatingPlan.length(), windowSteps);
        private final TraceExchange traces = new TraceExchange(spec, partition, communicator);
        private final SpikeDigest digest;
        private final Synchrony[] synchronies = new Synchrony[firstIds.length + 1];
        private WindowSpikes spikes;
        private long[] opened;
        private final RunClock clock = new RunClock();
        /** Null without checkpoints. */
        private final Pause pause;

        /** The last step that was simulated before this piece of the run. */
        private long done;

        private boolean pausing;
        private boolean brokenOff;

        Run(SimulationListener listener, Checkpoints checkpoints) {
            this.listener = listener;
            pause = checkpoints == null ? null : new Pause(spec, communicator, workers, checkpoints);
            digest = checkpoints == null ? new SpikeDigest() : SpikeDigest.resumable();
            for (int p = 0; p < synchronies.length; p++) {
                synchronies[p] = new Synchrony(spec.steps(spec.statisticsFrom()), spec.dt());
            }
        }

        void body(Team.Member member) {
            Worker worker = workers[member.index()];
            boolean first = member.index() == 0;
            long end = spec.steps(spec.duration());
            if (pause != null) {
                resume(member);
            }
            if (first) {
                if (communicator.rank() == 0) {
                    listener.begins(done, exchange.waiting());
                }
                clock.start();
            }
            for (long step = done + 1; step <= end && !brokenOff; step += windowSteps) {
                int steps = (int) Math.min(windowSteps, end - step + 1);
                long start = System.nanoTime();
                worker.update(step, steps);
                long updated = System.nanoTime();
                member.barrier();
                if (first) {
                    spikes = exchange.exchange(workers, step, steps, pause != null && pause.isWanted());
                    pausing = exchange.pause() && step + steps <= end;
                    opened = gating.exchange(workers, steps);
                    traces.exchange(workers, step, steps, listener);
                }
                member.barrier();
                long exchanged = System.nanoTime();
                worker.deliver(spikes, opened);
                if (first) {
                    long delivered = System.nanoTime();
                    if (communicator.rank() == 0) {
                        record();
                    }
                    clock.window(start, updated, exchanged, delivered);
                }
                if (pausing) {
                    pause.lookAtSynapses(member.index());
                    member.barrier();
                    if (first) {
                        brokenOff = pause.keep(step + steps - 1, this::visitState);
                    }
                    member.barrier();
                }
            }
            member.barrier();
            if (first) {
                clock.stop();
            }
        }

        /** Puts an earlier state back, if there is one. */
        private void resume(Team.Member member) {
            boolean first = member.index() == 0;
            if (first) {
                done = pause.find(this::visitState);
            }
            member.barrier();
            if (done > 0) {
                pause.lookAtSynapses(member.index());
                member.barrier();
                if (first) {
                    pause.resume();
                }
                member.barrier();
            }
        }

        /** Shows what of a run is not of a part of the network: what rank 0 records, and the clocks. */
        private void visitState(StateVisitor visitor) {
            digest.visitState(visitor);
            for (int p = 0; p < synchronies.length; p++) {
                synchronies[p].visitState("synchrony_" + p + "_", visitor);
            }
            clock.visitState(visitor);
        }

        private void record() {
            for (int s = 0; s < spikes.steps(); s++) {
                long step = spikes.firstStep() + s;
                int neurons = 0;
                for (int p = 0; p < firstIds.length; p++) {
                    int start = spikes.start(s, p);
                    int end = spikes.end(s, p);
                    synchronies[p].add(step, end - start);
                    if (!spec.populations().get(p).model().isSource()) {
                        digest.add(step, spikes.ids(), start, end);
                        neurons += end - start;
                    }
                }
                synchronies[firstIds.length].add(step, neurons);
            }
            listener.spikes(spikes);
            listener.progress(spikes.firstStep() + spikes.steps() - 1);
        }

        SimulationResult result() {
            List<SpikeTotals> totals = totals();
            double time = spec.duration() - spec.statisticsFrom();
            List<PopulationResult> populations = new ArrayList<>();
            SpikeTotals all = new SpikeTotals();
            for (int p = 0; p < firstIds.length; p++) {
                PopulationSpec population = spec.populations().get(p);
                populations.add(population(population.name(), totals.get(p), time, synchronies[p]));
                if (!population.model().isSource()) {
                    all.add(totals.get(p));
                }
            }
            long[] sizes = new long[2];
            for (Worker worker : workers) {
                for (Part part : worker.parts()) {
                    sizes[0] += part.synapses();
                    sizes[1] += part.synapseBytes();
                }
            }
            communicator.sum(sizes);
            return new SimulationResult(
                    populations,
                    population("network", all, time, synchronies[firstIds.length]),
                    sizes[0],
                    sizes[1],
                    communicator.rank() == 0 ? digest.hex() : null,
                    clock.whole(buildSeconds),
                    clock.piece(buildSeconds),
                    exchange.waiting().seconds(communicator.rank()));
        }

        private List<SpikeTotals> totals() {
            List<SpikeTotals> totals = new ArrayList<>();
            for (int p = 0; p < firstIds.length; p++) {
                SpikeTotals own = new SpikeTotals();
                for (Worker worker : workers) {
                    for (Part part : worker.parts()) {
                        if (part.population() == p) {
                            own.add(part.statistics().totals());
                        }
                    }
                }
                long[] sum = own.toArray();
                communicator.sum(sum);
                totals.add(SpikeTotals.of(sum, 0));
            }
            return totals;
        }

        private PopulationResult population(String name, SpikeTotals totals, double time, Synchrony synchrony) {
            return new PopulationResult(
                    name,
                    totals.neurons(),
                    totals.spikes(),
                    totals.rate(time),
                    totals.cv(),
                    totals.fano(),
                    totals.silentFraction(),
                    synchrony.value());
        }
    }
}
