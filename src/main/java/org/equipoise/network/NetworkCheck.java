package org.equipoise.network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.Receptor;
import org.equipoise.neuron.Recordable;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.ModulatedPoissonPopulation;
import org.equipoise.stimulus.SpikeTrainPopulation;

/** Finds everything that is wrong with a network before anything of it is built. */
public final class NetworkCheck {
    private final NetworkSpec spec;
    private final Findings findings = new Findings();

    private NetworkCheck(NetworkSpec spec) {
        this.spec = spec;
    }

    /** All that is wrong with the network, in its order; empty if it can be simulated. */
    public static List<Finding> findings(NetworkSpec spec) {
        NetworkCheck check = new NetworkCheck(spec);
        check.times();
        check.populations();
        new ProjectionCheck(spec, check.findings).all();
        new StimulusCheck(spec, check.findings).all();
        check.traces();
        return check.findings.list();
    }

    /** @throws IllegalArgumentException naming everything that is wrong */
    static void requireSound(NetworkSpec spec) {
        List<Finding> findings = findings(spec);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(
                    findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }

    private void times() {
        findings.require(spec.dt() > 0, "dt", "dt is " + spec.dt() + " ms", "it must be above 0");
        findings.require(
                Math.abs(Math.rint(spec.dt() * 1e9) - spec.dt() * 1e9) <= 1e-3,
                "dt",
                "dt is " + spec.dt() + " ms",
                "it must have at most 9 decimal places");
        findings.require(
                spec.duration() > 0, "duration", "the duration is " + spec.duration() + " ms", "it must be above 0");
        findings.require(
                isMultiple(spec, spec.duration()),
                "duration",
                "the duration of " + spec.duration() + " ms is no multiple of dt = " + spec.dt() + " ms",
                "give a multiple");
        findings.require(
                spec.statisticsFrom() >= 0,
                "statistics.from",
                "statistics begin at " + spec.statisticsFrom() + " ms",
                "they must begin at 0 or later");
        findings.require(
                !(spec.statisticsFrom() >= spec.duration()),
                "statistics.from",
                "statistics begin at " + spec.statisticsFrom() + " ms",
                "they must begin before the end at " + spec.duration() + " ms");
    }

    /** Whether a time is a whole number of steps, within rounding, or there are no sound steps to measure it by. */
    static boolean isMultiple(NetworkSpec spec, double time) {
        if (!(spec.dt() > 0)) {
            return true;
        }
        double steps = time / spec.dt();
        return Math.abs(steps - Math.rint(steps)) <= 1e-6 + 1e-12 * Math.abs(steps);
    }

    private void populations() {
        findings.require(
                !spec.populations().isEmpty(), "populations", "there are no populations", "define at least one");
        long units = 0;
        Set<String> names = new HashSet<>();
        for (int number = 0; number < spec.populations().size(); number++) {
            PopulationSpec population = spec.populations().get(number);
            String path = "populations." + population.name();
            findings.require(
                    names.add(population.name()),
                    path,
                    "there are two populations named " + population.name(),
                    "give each a name of its own");
            findings.require(
                    population.name().matches("[A-Za-z0-9_.+-]+"),
                    path,
                    "a population is named '" + population.name() + "'",
                    "use letters, digits and _ . + - only");
            findings.require(
                    population.size() >= 1,
                    path + ".size",
                    "the size is " + population.size(),
                    "a population has at least 1 neuron");
            units += population.size();
            parameters(population, number, path + ".params");
            if (population.model() instanceof ModulatedPoissonPopulation source) {
                StimulusCheck.course(spec, findings, source.course(), path + ".params.rate");
            }
            if (population.model() instanceof SpikeTrainPopulation source && population.size() >= 1) {
                source.trains()
                        .problem(population.size())
                        .ifPresent(problem -> findings.require(
                                false, path + ".params.file", problem, "make size and file fit each other"));
            }
        }
        findings.require(
                units <= Integer.MAX_VALUE,
                "populations",
                "there are " + units + " neurons",
                "at most " + Integer.MAX_VALUE + " are possible");
    }

    private void parameters(PopulationSpec population, int number, String path) {
        NeuronModel model = population.model();
        Map<String, Parameter> known =
                model.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        boolean sound = true;
        // Sorted, because the population's own order differs from one run of the JVM to the next.
        for (Map.Entry<String, Distribution> given : new TreeMap<>(population.parameters()).entrySet()) {
            Optional<Finding> finding = parameter(model, known.get(given.getKey()), given, path);
            finding.ifPresent(f -> findings.require(false, f.path(), f.what(), f.remedy()));
            sound &= finding.isEmpty();
        }
        if (sound) {
            boolean fit = true;
            for (String problem : model.problems(population::central)) {
                String name = problem.split(" ", 2)[0];
                findings.require(
                        false,
                        path + "." + name,
                        known.containsKey(name) ? name + " = " + population.central(name) : "parameters do not fit",
                        problem);
                fit = false;
            }
            if (fit) {
                DrawnParameterCheck.finding(population, spec.seed(), number, path)
                        .ifPresent(f -> findings.require(false, f.path(), f.what(), f.remedy()));
            }
        }
    }

    private static Optional<Finding> parameter(
            NeuronModel model, Parameter parameter, Map.Entry<String, Distribution> given, String path) {
        String name = given.getKey();
        Distribution value = given.getValue();
        if (parameter == null) {
            return Optional.of(new Finding(
                    path + "." + name,
                    model.name() + " has no parameter '" + name + "'",
                    "it has " + model.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "))));
        }
        if (value.problem().isPresent()) {
            return Optional.of(new Finding(
                    path + "." + name,
                    name + " cannot be drawn like this",
                    value.problem().get()));
        }
        if (model.isSource() && !(value instanceof Distribution.Constant)) {
            return Optional.of(
                    new Finding(path + "." + name, name + " is drawn", "in a " + model.name() + " it is one value"));
        }
        return parameter.range().contains(value.centre())
                ? Optional.empty()
                : Optional.of(new Finding(
                        path + "." + name,
                        name + " is " + value.centre(),
                        "it must be " + parameter.range().words()));
    }

    private void traces() {
        Set<String> reports = new HashSet<>();
        for (int i = 0; i < spec.traces().size(); i++) {
            TraceSpec trace = spec.traces().get(i);
            String path = "traces[" + i + "]";
            int population = spec.populationIndex(trace.population());
            findings.require(
                    population >= 0,
                    path + ".population",
                    "there is no population '" + trace.population() + "'",
                    "there are " + names(spec));
            findings.require(
                    trace.interval() > 0 && isMultiple(spec, trace.interval()),
                    path + ".interval",
                    "the interval is " + trace.interval() + " ms",
                    "it must be a multiple of dt = " + spec.dt() + " ms");
            for (String variable : trace.variables()) {
                findings.require(
                        reports.add(trace.population() + "." + variable + trace.average()),
                        path + ".variables",
                        variable + " of " + trace.population() + " is recorded twice",
                        "name all its neurons in one entry");
            }
            if (population >= 0) {
                trace(trace, path, spec.populations().get(population));
            }
        }
    }

    private void trace(TraceSpec trace, String path, PopulationSpec population) {
        List<String> recordables =
                population.model().recordables().stream().map(Recordable::name).toList();
        for (String variable : trace.variables()) {
            findings.require(
                    recordables.contains(variable),
                    path + ".variables",
                    population.model().name() + " has no variable '" + variable + "'",
                    recordables.isEmpty() ? "it has nothing to record" : "it has " + String.join(", ", recordables));
        }
        findings.require(
                !trace.variables().isEmpty(), path + ".variables", "no variable is named", "name at least one");
        selection(findings, trace.neurons(), population, path + ".neurons");
    }

    /** Checks that neurons that are named exist. */
    private static void selection(Findings findings, Selection neurons, PopulationSpec population, String path) {
        if (population.size() < 1) {
            return;
        }
        findings.require(neurons.size() >= 1, path, "no neuron is named", "name at least one");
        findings.require(
                neurons.size() <= population.size() || neurons.highest() != neurons.size() - 1,
                path,
                neurons.size() + " neurons are to be recorded",
                "population " + population.name() + " has " + population.size());
        findings.require(
                neurons.highest() < population.size() || neurons.highest() == neurons.size() - 1,
                path,
                "neuron " + neurons.highest() + " is to be recorded",
                "those of population " + population.name() + " are 0 to " + (population.size() - 1));
    }

    static String names(NetworkSpec spec) {
        return spec.populations().stream().map(PopulationSpec::name).collect(Collectors.joining(", "));
    }

    /**
     * Checks the target of a projection or stimulus and the receptor that it names.
     *
     * @param weight the weight, constant or drawn
     */
    static void target(
            NetworkSpec spec,
            Findings findings,
            String path,
            String target,
            Optional<String> receptor,
            Distribution weight) {
        int population = spec.populationIndex(target);
        findings.require(
                population >= 0,
                path + ".target",
                "there is no population '" + target + "'",
                "there are " + names(spec));
        if (population < 0) {
            return;
        }
        NeuronModel model = spec.populations().get(population).model();
        findings.require(
                !model.isSource(),
                path + ".target",
                "population " + target + " consists of sources",
                "only neurons take input");
        List<String> receptors = model.receptors().stream().map(Receptor::name).toList();
        receptor.ifPresent(name -> findings.require(
                receptors.contains(name),
                path + ".receptor",
                model.name() + " has no receptor '" + name + "'",
                "it has " + String.join(", ", receptors)));
        if (weight.problem().isEmpty()) {
            sign(findings, path + ".weight", model, receptor, weight);
        }
    }

    /** Where no receptor is named, weights of both signs may find two that differ in their signs, too. */
    private static void sign(
            Findings findings, String path, NeuronModel model, Optional<String> named, Distribution weight) {
        boolean told = named.isEmpty() && model.receptorFor(1) != model.receptorFor(-1);
        Optional<Receptor> receptor = named.isPresent()
                ? model.receptors().stream()
                        .filter(known -> known.name().equals(named.get()))
                        .findFirst()
                : model.receptors().stream()
                        .skip(model.receptorFor(weight.centre()))
                        .findFirst();
        if (told || receptor.isEmpty() || receptor.get().sign() == 0) {
            return;
        }
        int sign = receptor.get().sign();
        String right = "it must be 0 or " + (sign > 0 ? "above" : "below");
        String onto = "the weight onto '" + receptor.get().name() + "' ";
        if (weight instanceof Distribution.Constant constant) {
            String is = "is " + constant.value() + " " + receptor.get().weight().unit();
            findings.require(sign * constant.value() >= 0, path, onto + is, right);
        } else {
            String can = "can be " + (sign > 0 ? "below" : "above") + " 0";
            findings.require(sign * weight.reach(-sign) >= 0, path, onto + can, right);
        }
    }
}
