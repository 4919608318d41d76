package org.equipoise.parallel;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The signals by which others ask this process to stop, SIGTERM and SIGUSR1 (which Slurm can send before the time is up), for
 * as long as this is open. Without it they end the process at once.
 *
 * <p>A launcher can ask for the same over its link to a rank: {@link #request}. What it asked before the rank listened is not
 * lost.
 *
 * <p>Java has no interface for signals but {@code sun.misc.Signal} of the module {@code jdk.unsupported}, which the compiler
 * warns of; hence the reflection.
 */
public final class StopSignals implements AutoCloseable {
    private static final List<String> NAMES = List.of("TERM", "USR1");

    /** That of them that only warns. */
    private static final String WARNING = "USR1";

    /** What to do; null while nobody listens. */
    private static Runnable listening;

    private static boolean requested;

    private final Map<Object, Object> laterHandlers = new LinkedHashMap<>();
    private final Method handle;

    private StopSignals(Runnable action) throws ReflectiveOperationException {
        Class<?> signalClass = Class.forName("sun.misc.Signal");
        Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
        handle = signalClass.getMethod("handle", signalClass, handlerClass);
        Object handler = Proxy.newProxyInstance(
                StopSignals.class.getClassLoader(), new Class<?>[] {handlerClass}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == handlerClass) {
                        action.run();
                        return null;
                    }
                    return method.getName().equals("equals") ? proxy == arguments[0] : 0;
                });
        for (String name : NAMES) {
            Object signal = signalClass.getConstructor(String.class).newInstance(name);
            Object former = handle.invoke(null, signal, handler);
            // A warning that comes when the work is done must not end the process with a signal's status.
            laterHandlers.put(
                    signal,
                    name.equals(WARNING) ? handlerClass.getField("SIG_IGN").get(null) : former);
        }
    }

    /**
     * Handles the signals from now on.
     *
     * @param action what to do at each, on a thread of Java's own
     */
    public static StopSignals handle(Runnable action) {
        try {
            StopSignals signals = new StopSignals(action);
            listen(action);
            return signals;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java cannot handle signals (it lacks the module jdk.unsupported)", e);
        }
    }

    private static synchronized void listen(Runnable action) {
        listening = action;
        if (action != null && requested) {
            action.run();
        }
    }

    /** Does what a signal would do, as soon as somebody listens. */
    static synchronized void request() {
        requested = true;
        if (listening != null) {
            listening.run();
        }
    }

    /** SIGTERM does again what it did before; SIGUSR1, which is a warning only, does nothing more. */
    @Override
    public void close() {
        listen(null);
        laterHandlers.forEach((signal, later) -> {
            try {
                handle.invoke(null, signal, later);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
