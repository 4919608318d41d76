package org.equipoise.parallel;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A rank's connection to the {@link LaunchServer} that started it: tells how the rank fares, hears how the others fare,
 * and ends this process when the launcher has died.
 */
final class LauncherLink {
    static final String GREETING = "Equipoise rank";
    static final byte READY = 1;
    static final byte FAILED = 2;
    static final byte RETURNED = 3;
    static final byte FAILURE_HEARD = 4;
    static final byte PEER_RETURNED = 5;
    static final byte ALL_RETURNED = 6;
    static final byte EXITING = 7;
    static final byte END = 8;
    static final byte ALL_ARRIVED = 9;
    static final byte STOP = 10;

    private static final long ANSWER_SECONDS = 2;
    private static final long END_SECONDS = 6;
    private static final long OTHERS_SPEAK_MILLIS = 1500;
    private static final long POLL_MILLIS = 100;
    private static final int LONGEST_MESSAGE = 10_000;

    private final int rank;
    private final LauncherAddress launcher;
    private final RankFailure failure;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final CountDownLatch allArrived = new CountDownLatch(1);
    private final CountDownLatch failureHeard = new CountDownLatch(1);
    private final CountDownLatch allReturned = new CountDownLatch(1);
    private volatile LongSupplier operations = () -> 0;
    private volatile long operationsOfReturned = Long.MAX_VALUE;
    private volatile int returnedPeer = -1;
    private volatile boolean ending;

    private LauncherLink(int rank, LauncherAddress launcher, RankFailure failure, Socket socket) throws IOException {
        this.rank = rank;
        this.launcher = launcher;
        this.failure = failure;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /**
     * Connects to the launcher.
     *
     * @throws IOException if it cannot be reached
     */
    static LauncherLink open(int rank, LauncherAddress launcher, RankFailure failure) throws IOException {
        Socket socket = connect(launcher);
        LauncherLink link = new LauncherLink(rank, launcher, failure, socket);
        link.out.writeUTF(GREETING);
        link.out.writeInt(rank);
        link.out.writeUTF(launcher.isRemote() ? SlurmStep.thisNode() : "");
        failure.reportTo(link);
        startDaemon(link::listen, "launcher-link");
        if (launcher.isRemote()) {
            Runtime.getRuntime().addShutdownHook(new Thread(link::exiting, "tell-exit"));
        }
        return link;
    }

    private static Socket connect(LauncherAddress launcher) throws IOException {
        try {
            return new Socket(InetAddress.getByName(launcher.host()), launcher.port());
        } catch (IOException e) {
            throw new IOException(
                    "cannot reach the job's "
                            + (launcher.node().isEmpty() ? "launcher" : "rank 0 on node " + launcher.node()) + " at "
                            + launcher + " (" + e.getMessage() + ")",
                    e);
        }
    }

    /** Returns when every rank's Java has come to the launcher, which gives up after the join timeout. */
    void awaitOthers() throws InterruptedException {
        allArrived.await();
    }

    /**
     * Tells that this rank has met the others.
     *
     * @param operationsBegun tells at any time how many collective operations of all ranks this rank has begun
     */
    void ready(LongSupplier operationsBegun) throws IOException {
        operations = operationsBegun;
        synchronized (out) {
            out.writeByte(READY);
        }
    }

    /** Tells that the job cannot go on. Returns whether the launcher has heard it. */
    boolean reportFailure(int culprit, String message, boolean suspicion) {
        try {
            synchronized (out) {
                out.writeByte(FAILED);
                out.writeInt(culprit);
                out.writeUTF(message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
                out.writeBoolean(suspicion);
            }
            boolean heard = failureHeard.await(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (heard && launcher.isRemote()) {
                // If this process ended now, Slurm would end the others before the one message is out.
                TimeUnit.SECONDS.sleep(END_SECONDS);
            }
            return heard;
        } catch (IOException e) {
            if (suspicion && launcher.isRemote()) {
                launcherLost();
            }
            return false;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** What goes on in a process that ends although the job is not done: a call of System.exit, or a signal. */
    private void exiting() {
        if (allReturned.getCount() == 0) {
            return;
        }
        ending = true;
        boolean signal = Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().startsWith("SIG") && thread.getName().endsWith(" handler"));
        try {
            synchronized (out) {
                out.writeByte(EXITING);
                out.writeBoolean(signal);
            }
            // The launcher ends this process when it has said what there is to say.
            allReturned.await(END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            // Then the process just ends.
        }
    }

    /** Tells that this rank's program has returned, and waits until all have. */
    void returnWithAll(int status) throws IOException, InterruptedException {
        synchronized (out) {
            out.writeByte(RETURNED);
            out.writeLong(operations.getAsLong());
            out.writeInt(status);
        }
        allReturned.await();
    }

    private void listen() {
        try {
            while (true) {
                switch (in.readByte()) {
                    case ALL_ARRIVED -> allArrived.countDown();
                    case FAILURE_HEARD -> failureHeard.countDown();
                    case PEER_RETURNED -> peerReturned(in.readInt(), in.readLong());
                    case ALL_RETURNED -> allReturned.countDown();
                    case STOP -> StopSignals.request();
                    case END -> Runtime.getRuntime().halt(in.readByte());
                    default -> throw new EOFException("not a launcher");
                }
            }
        } catch (IOException e) {
            if (allReturned.getCount() > 0) {
                launcherLost();
            } else if (launcher.isRemote()) {
                // The job is over. MPJ Express may hang in leaving if another rank did not leave in good order.
                Runtime.getRuntime().halt(0);
            }
        }
    }

    /** If the launcher was killed, whoever did it wants the job to end. */
    private void launcherLost() {
        if (launcher.keeper() == LauncherAddress.Keeper.RANK_0 && !ending) {
            // One rank is to speak: the next, or if that is gone too, another.
            if (rank > 1) {
                try {
                    Thread.sleep(OTHERS_SPEAK_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            System.err.println("equipoise: rank 0 on node " + launcher.node() + ": was killed, or its node failed");
            System.err.flush();
        }
        Runtime.getRuntime().halt(1);
    }

    private void peerReturned(int peer, long itsOperations) {
        boolean first = returnedPeer < 0;
        if (itsOperations < operationsOfReturned) {
            operationsOfReturned = itsOperations;
            returnedPeer = peer;
        }
        if (first) {
            startDaemon(this::watchForReturned, "returned-peer-watch");
        }
    }

    /** An operation that a rank has not begun before it returned never completes on the others. */
    private void watchForReturned() {
        try {
            while (operations.getAsLong() <= operationsOfReturned) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            return;
        }
        failure.end(returnedPeer, "returned while rank " + rank + " was waiting for it", false);
    }

    private static void startDaemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
