package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.network.edges.EdgeList;
import org.equipoise.random.Distribution;
import org.equipoise.units.Dimension;

/** Reads a projection, which stands for one from each of its sources to each of its targets. */
final class ProjectionConfig {
    private static final String FROM_FILE = "from_file";

    private ProjectionConfig() {}

    /** @param dt length of a step in ms */
    static List<ProjectionSpec> read(Section section, List<PopulationSpec> populations, double dt) {
        List<PopulationSpec> sources = Populations.named(section, "source", populations);
        List<PopulationSpec> targets = Populations.targets(section, populations);
        if (section.written("rule").equals(FROM_FILE)) {
            return fromFile(section, sources, targets, dt);
        }
        Rule rule = rule(section);
        boolean autapses = section.flag("allow_autapses", true);
        boolean multapses = multapses(section, rule);
        Optional<String> receptor = section.has("receptor") ? Optional.of(section.text("receptor")) : Optional.empty();
        Distribution delay = DistributionConfig.read(section, "delay", Dimension.TIME);
        if (targets.isEmpty()) {
            section.ignoreRest();
            return List.of();
        }
        Distribution weight =
                DistributionConfig.read(section, "weight", Populations.weight(section, targets, receptor));
        return each(sources, targets, new ProjectionSpec("", "", rule, autapses, multapses, weight, delay, receptor));
    }

    /** Weights and delays that the file has are not read here, so that it is said that they have no effect. */
    private static List<ProjectionSpec> fromFile(
            Section section, List<PopulationSpec> sources, List<PopulationSpec> targets, double dt) {
        section.text("rule");
        Optional<EdgeList> edges = EdgesConfig.read(section, sources, targets, dt);
        Optional<String> receptor = section.has("receptor") ? Optional.of(section.text("receptor")) : Optional.empty();
        section.has("weight");
        section.has("delay");
        if (edges.isEmpty() || targets.isEmpty()) {
            section.ignoreRest();
            return List.of();
        }
        Distribution delay =
                edges.get().delays().orElseGet(() -> DistributionConfig.read(section, "delay", Dimension.TIME));
        Distribution weight = edges.get()
                .weights()
                .orElseGet(() ->
                        DistributionConfig.read(section, "weight", Populations.weight(section, targets, receptor)));
        Rule rule = new Rule.Listed(edges.get());
        return each(sources, targets, new ProjectionSpec("", "", rule, true, true, weight, delay, receptor));
    }

    /** One projection from every source to every target. */
    private static List<ProjectionSpec> each(
            List<PopulationSpec> sources, List<PopulationSpec> targets, ProjectionSpec all) {
        List<ProjectionSpec> projections = new ArrayList<>();
        for (PopulationSpec source : sources) {
            for (PopulationSpec target : targets) {
                projections.add(new ProjectionSpec(
                        source.name(),
                        target.name(),
                        all.rule(),
                        all.allowAutapses(),
                        all.allowMultapses(),
                        all.weight(),
                        all.delay(),
                        all.receptor()));
            }
        }
        return projections;
    }

    /** Rules that consider every pair once have no use for the switch. */
    private static boolean multapses(Section section, Rule rule) {
        boolean repeats = rule instanceof Rule.FixedIndegree
                || rule instanceof Rule.FixedOutdegree
                || rule instanceof Rule.FixedTotalNumber;
        if (repeats) {
            return section.flag("allow_multapses", true);
        }
        section.has("allow_multapses");
        return false;
    }

    private static Rule rule(Section section) {
        String name = section.choice(
                "rule",
                "fixed_indegree",
                "fixed_outdegree",
                "fixed_total_number",
                "pairwise_bernoulli",
                "all_to_all",
                "one_to_one",
                "ring",
                FROM_FILE);
        return switch (name) {
            case "fixed_indegree" -> new Rule.FixedIndegree(section.integer("indegree", 0, Integer.MAX_VALUE));
            case "fixed_outdegree" -> new Rule.FixedOutdegree(section.integer("outdegree", 0, Integer.MAX_VALUE));
            case "fixed_total_number" -> new Rule.FixedTotalNumber(section.longInteger("N", 0, Long.MAX_VALUE));
            case "pairwise_bernoulli" -> new Rule.PairwiseBernoulli(section.probability("p"));
            case "all_to_all" -> new Rule.AllToAll();
            case "one_to_one" -> new Rule.OneToOne();
            case "ring" ->
                new Rule.Ring(section.quantity("J_plus", Dimension.NONE), section.quantity("sigma", Dimension.NONE));
            default -> {
                section.ignoreRest();
                yield new Rule.AllToAll();
            }
        };
    }
}
