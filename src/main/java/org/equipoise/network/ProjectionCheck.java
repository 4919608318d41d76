package org.equipoise.network;

import java.util.Locale;
import org.equipoise.random.Distribution;

/** Finds what is wrong with projections. */
final class ProjectionCheck {
    private static final int LONGEST_DELAY = Character.MAX_VALUE;
    /** Of the profile on a ring, degrees: beyond, it would have no peak. */
    private static final double WIDEST = 90;

    private final NetworkSpec spec;
    private final Findings findings;

    ProjectionCheck(NetworkSpec spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
    }

    void all() {
        for (int i = 0; i < spec.projections().size(); i++) {
            projection(spec.projections().get(i), "projections[" + i + "]");
        }
    }

    private void projection(ProjectionSpec projection, String path) {
        int source = spec.populationIndex(projection.source());
        findings.require(
                source >= 0,
                path + ".source",
                "there is no population '" + projection.source() + "'",
                "there are " + NetworkCheck.names(spec));
        NetworkCheck.target(spec, findings, path, projection.target(), projection.receptor(), projection.weight());
        distribution(projection.weight(), path, "weight");
        distribution(projection.delay(), path, "delay");
        delay(projection.delay(), path + ".delay");
        if (source >= 0 && spec.populationIndex(projection.target()) >= 0) {
            rule(projection, path);
            whole(projection, path);
        }
    }

    /** What is wrong with a projection that acts as a whole. */
    private void whole(ProjectionSpec projection, String path) {
        int receptor = spec.receptor(projection);
        if (receptor < 0 || spec.hasSynapses(projection)) {
            return;
        }
        PopulationSpec target = spec.population(projection.target());
        String what = "this projection is one sum over all sources";
        if (spec.gating(projection).isPresent()) {
            String name = target.model().receptors().get(receptor).name();
            what = "receptor '" + name + "' takes the sum over all sources";
            gating(target, receptor, what, path);
            findings.require(
                    projection.rule() instanceof Rule.AllToAll || projection.rule() instanceof Rule.Ring,
                    path + ".rule",
                    what,
                    "use all_to_all or ring");
        }
        findings.require(
                projection.allowAutapses(), path + ".allow_autapses", what, "a neuron's own part cannot be left out");
        findings.require(
                projection.weight() instanceof Distribution.Constant, path + ".weight", what, "give one weight");
        findings.require(projection.delay() instanceof Distribution.Constant, path + ".delay", what, "give one delay");
        findings.require(
                spec.population(projection.source()).size() <= GatingProfile.MOST_SOURCES,
                path + ".source",
                what,
                "at most " + GatingProfile.MOST_SOURCES + " are possible");
    }

    private void gating(PopulationSpec target, int receptor, String what, String path) {
        target.model().gating(receptor, parameter -> {
            findings.require(
                    !target.isDrawn(parameter),
                    path + ".receptor",
                    what,
                    "give " + parameter + " of " + target.name() + " one value");
            return 0;
        });
    }

    private void ring(Rule.Ring ring, int sources, int targets, String path) {
        boolean wide = ring.width() > 0 && ring.width() <= WIDEST;
        findings.require(
                wide, path + ".sigma", "sigma is " + ring.width() + " degrees", "it must be above 0 and at most 90");
        if (!wide) {
            return;
        }
        double highest = 1 / ring.meanOfGaussian();
        findings.require(
                ring.peak() >= 0 && ring.peak() <= highest,
                path + ".J_plus",
                "J_plus is " + ring.peak(),
                String.format(
                        Locale.ROOT, "it must be between 0 and %.4g, so that no weight changes its sign", highest));
        int needed = 2 * RingProfile.modes(ring) + 1;
        findings.require(
                needed <= Math.min(sources, targets),
                path + ".sigma",
                "sigma is " + ring.width() + " degrees",
                "for that populations of at least " + needed + " are needed");
    }

    private void distribution(Distribution distribution, String path, String name) {
        distribution
                .problem()
                .ifPresent(problem -> findings.require(
                        false, path + "." + name, "the " + name + " cannot be drawn like this", problem));
    }

    /** Drawn delays that can come near 0 are rounded up to one step; those that can be negative are an error. */
    private void delay(Distribution delay, String path) {
        if (!(spec.dt() > 0)) {
            return;
        }
        boolean stepAtLeast = delay instanceof Distribution.Lognormal
                || delay instanceof Distribution.AbsoluteGaussian
                || delay.lowest() >= spec.dt() * (1 - 1e-9);
        findings.require(
                stepAtLeast && delay.lowest() >= 0,
                path,
                delay.lowest() == Double.NEGATIVE_INFINITY
                        ? "the delay is drawn from a distribution that has negative values"
                        : "the delay can be " + delay.lowest() + " ms",
                "it must be at least dt = " + spec.dt() + " ms");
        findings.require(
                delay.centre() / spec.dt() <= LONGEST_DELAY,
                path,
                "the delay is " + delay.centre() + " ms",
                "at most " + LONGEST_DELAY + " steps of dt are possible");
    }

    private void rule(ProjectionSpec projection, String path) {
        int sources = spec.population(projection.source()).size();
        int targets = spec.population(projection.target()).size();
        if (sources < 1 || targets < 1) {
            return;
        }
        boolean selfExcluded =
                !projection.allowAutapses() && projection.source().equals(projection.target());
        int self = selfExcluded ? 1 : 0;
        Rule rule = projection.rule();
        if (rule instanceof Rule.Ring ring) {
            ring(ring, sources, targets, path);
        } else if (rule instanceof Rule.FixedIndegree fixed) {
            degree(fixed.indegree(), sources - self, projection, path + ".indegree", "sources");
        } else if (rule instanceof Rule.FixedOutdegree fixed) {
            degree(fixed.outdegree(), targets - self, projection, path + ".outdegree", "targets");
        } else if (rule instanceof Rule.FixedTotalNumber fixed) {
            long pairs = (long) (sources - self) * targets;
            findings.require(fixed.synapses() >= 0, path + ".N", "N is " + fixed.synapses(), "it must be 0 or above");
            findings.require(
                    fixed.synapses() <= pairs || (projection.allowMultapses() && pairs > 0),
                    path + ".N",
                    fixed.synapses() + " synapses are asked for, but there are " + pairs + " pairs",
                    "ask for fewer or allow multapses");
        } else if (rule instanceof Rule.PairwiseBernoulli bernoulli) {
            findings.require(
                    bernoulli.p() >= 0 && bernoulli.p() <= 1,
                    path + ".p",
                    "the probability is " + bernoulli.p(),
                    "it must be between 0 and 1");
        } else if (rule instanceof Rule.Listed listed) {
            findings.require(
                    listed.edges().fits(sources, targets, spec.dt()),
                    path + ".file",
                    "the connections were read for populations of other sizes or steps of another length",
                    "read them for these");
            listed.edges()
                    .problem()
                    .ifPresent(problem -> findings.require(false, path + ".file", problem, "mend the file"));
        } else if (rule instanceof Rule.OneToOne) {
            findings.require(
                    sources == targets,
                    path + ".rule",
                    "one_to_one connects " + sources + " sources to " + targets + " targets",
                    "the populations must have the same size");
        }
    }

    private void degree(int degree, int partners, ProjectionSpec projection, String path, String what) {
        findings.require(degree >= 0, path, "the degree is " + degree, "it must be 0 or above");
        findings.require(
                degree <= partners || (projection.allowMultapses() && partners > 0),
                path,
                degree + " synapses a neuron are asked for, but there are " + partners + " " + what,
                "ask for fewer or allow multapses");
    }
}
