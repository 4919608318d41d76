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
    /** The environment variable with the launcher's address, {@code host:port}. */
    static final String VARIABLE = "EQUIPOISE_LAUNCHER";

    static final String GREETING = "Equipoise rank";
    static final byte READY = 1;
    static final byte FAILED = 2;
    static final byte RETURNED = 3;
    static final byte FAILURE_HEARD = 4;
    static final byte PEER_RETURNED = 5;
    static final byte ALL_RETURNED = 6;

    private static final long ANSWER_SECONDS = 2;
    private static final long POLL_MILLIS = 100;
    private static final int LONGEST_MESSAGE = 10_000;

    private final int rank;
    private final RankFailure failure;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final CountDownLatch failureHeard = new CountDownLatch(1);
    private final CountDownLatch allReturned = new CountDownLatch(1);
    private volatile LongSupplier operations = () -> 0;
    private volatile long operationsOfReturned = Long.MAX_VALUE;
    private volatile int returnedPeer = -1;

    private LauncherLink(int rank, RankFailure failure, Socket socket) throws IOException {
        this.rank = rank;
        this.failure = failure;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** Connects to the launcher that the environment names; null if it names none. */
    static LauncherLink open(int rank, RankFailure failure) throws IOException {
        String address = System.getenv(VARIABLE);
        if (address == null) {
            return null;
        }
        int colon = address.lastIndexOf(':');
        int port = Integer.parseInt(address.substring(colon + 1));
        Socket socket = new Socket(InetAddress.getByName(address.substring(0, colon)), port);
        LauncherLink link = new LauncherLink(rank, failure, socket);
        link.out.writeUTF(GREETING);
        link.out.writeInt(rank);
        failure.reportTo(link);
        startDaemon(link::listen, "launcher-link");
        return link;
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
            return failureHeard.await(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            return false;
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
                    case FAILURE_HEARD -> failureHeard.countDown();
                    case PEER_RETURNED -> peerReturned(in.readInt(), in.readLong());
                    case ALL_RETURNED -> allReturned.countDown();
                    default -> throw new EOFException("not a launcher");
                }
            }
        } catch (IOException e) {
            // If the launcher was killed, whoever did it wants the job to end.
            if (allReturned.getCount() > 0) {
                Runtime.getRuntime().halt(1);
            }
        }
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
