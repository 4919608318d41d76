package org.equipoise.parallel;

/**
 * Ends this rank soon after another one has died.
 *
 * <p>When the connection to any rank is lost, MPJ Express's niodev ends its selector thread without a word and leaves the
 * thread that waits for a message waiting for ever. So a thread of ours waits for the end of that thread.
 */
final class PeerGuard {
    private static final int ATTEMPTS = 100;
    private static final long ATTEMPT_MILLIS = 10;

    /** Time for a failure of this rank itself, which closes the connections too, to be reported first. */
    private static final long GRACE_MILLIS = 300;

    private volatile boolean stopped;

    private PeerGuard() {}

    /** Watches niodev, which has been initialised. */
    static PeerGuard start(RankFailure failure) throws InterruptedException {
        Thread selector = findSelector();
        PeerGuard guard = new PeerGuard();
        Thread thread = new Thread(() -> guard.watch(selector, failure), "peer-guard");
        thread.setDaemon(true);
        thread.start();
        return guard;
    }

    /** Call before MPI is finalised, which ends the selector thread in good order. */
    void stop() {
        stopped = true;
    }

    private void watch(Thread selector, RankFailure failure) {
        try {
            selector.join();
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            return;
        }
        if (!stopped) {
            failure.end(new CommunicationException("the connection to another rank was lost", null));
        }
    }

    private static Thread findSelector() throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            for (var thread : Thread.getAllStackTraces().entrySet()) {
                for (StackTraceElement frame : thread.getValue()) {
                    if (frame.getClassName().startsWith("xdev.niodev.NIODevice$")
                            && frame.getMethodName().equals("run")) {
                        return thread.getKey();
                    }
                }
            }
            Thread.sleep(ATTEMPT_MILLIS);
        }
        throw new IllegalStateException(
                "MPJ Express's niodev has no selector thread: is it another version than 0.44?");
    }
}
