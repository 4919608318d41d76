package org.equipoise.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.Callable;
import org.equipoise.theory.LifNeuron;
import org.equipoise.theory.Siegert;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code equipoise siegert}. */
@Command(
        name = "siegert",
        description = "Prints the rate in Hz of a leaky integrate-and-fire neuron under noise, from theory.",
        mixinStandardHelpOptions = true)
final class SiegertCommand implements Callable<Integer> {
    private static final MathContext DIGITS = new MathContext(15);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--tau-m",
            required = true,
            paramLabel = "TIME",
            converter = PhysicalOption.Time.class,
            description = "Time constant of the membrane, e.g. 20ms.")
    private double tauM;

    @Option(
            names = "--t-ref",
            paramLabel = "TIME",
            converter = PhysicalOption.Time.class,
            defaultValue = "0ms",
            description = "Refractory period. Default: ${DEFAULT-VALUE}.")
    private double tRef;

    @Option(
            names = "--v-th",
            required = true,
            paramLabel = "VOLTAGE",
            converter = PhysicalOption.Voltage.class,
            description = "Threshold, e.g. 20mV.")
    private double vTh;

    @Option(
            names = "--v-reset",
            required = true,
            paramLabel = "VOLTAGE",
            converter = PhysicalOption.Voltage.class,
            description = "Potential after a spike, e.g. 10mV.")
    private double vReset;

    @Option(
            names = "--mu",
            required = true,
            paramLabel = "VOLTAGE",
            converter = PhysicalOption.Voltage.class,
            description = "Mean of the free membrane potential.")
    private double mu;

    @Option(
            names = "--sigma",
            required = true,
            paramLabel = "VOLTAGE",
            converter = PhysicalOption.Voltage.class,
            description = "Noise: sqrt(tau_m * sum of J^2 r), sqrt(2) times the SD of the free membrane potential.")
    private double sigma;

    @Option(
            names = "--tau-syn",
            paramLabel = "TIME",
            converter = PhysicalOption.Time.class,
            defaultValue = "0ms",
            description = "Time constant of exponential synapses. Default: ${DEFAULT-VALUE}, white noise.")
    private double tauSyn;

    @Override
    public Integer call() {
        double rate;
        try {
            rate = Siegert.rate(new LifNeuron(tauM, tRef, vTh, vReset), mu, sigma, tauSyn);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        System.out.println(new BigDecimal(1000 * rate).round(DIGITS));
        return 0;
    }
}
