package org.equipoise.parallel;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes of a job on this machine, which end with each other and with this process. */
final class LocalJob {
    private static final long END_SECONDS = 5;

    private final JobState state;
    private final List<Process> processes = new ArrayList<>();
    private final List<Thread> forwarders = new ArrayList<>();
    private final Thread shutdownHook = new Thread(this::shutDown, "end-ranks");
    private volatile boolean shuttingDown;

    LocalJob(JobState state) {
        this.state = state;
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    /**
     * Starts the next process. The first one shares this process's output, so that a progress bar on a terminal works; the
     * lines of the others go to standard error with their number.
     */
    void start(List<String> command, LaunchPlan plan, Map<String, String> environment) throws IOException {
        int number = processes.size();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(plan.directory().toFile());
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        if (number == 0) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
        } else {
            builder.redirectErrorStream(true);
        }
        Process process = builder.start();
        synchronized (processes) {
            processes.add(process);
        }
        if (number > 0) {
            forwarders.add(startDaemon(() -> forward(process, number), "output-of-rank-" + number));
        }
        startDaemon(() -> awaitEnd(process, number), "end-of-process-" + number);
    }

    private static Thread startDaemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void awaitEnd(Process process, int number) {
        try {
            state.exited(number, process.waitFor());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /** Whether this process is told to end, by Ctrl-C for example; what happens to the ranks then is no news. */
    boolean shuttingDown() {
        return shuttingDown;
    }

    /** Ends all processes that still run, and returns when they are gone and all their output was passed on. */
    void end() throws InterruptedException {
        destroyAll();
        for (Process process : processes) {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        }
        for (Thread forwarder : forwarders) {
            forwarder.join(TimeUnit.SECONDS.toMillis(1));
        }
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            shuttingDown = true;
        }
    }

    private void shutDown() {
        shuttingDown = true;
        destroyAll();
    }

    private void destroyAll() {
        synchronized (processes) {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static void forward(Process process, int number) {
        try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
            lines.lines().forEach(line -> System.err.println("rank " + number + ": " + line));
        } catch (IOException | UncheckedIOException e) {
            // The process was ended.
        }
    }
}
