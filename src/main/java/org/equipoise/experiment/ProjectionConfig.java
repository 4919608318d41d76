package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.random.Distribution;
import org.equipoise.units.Dimension;

/** Reads a projection, which stands for one from each of its sources to each of its targets. */
final class ProjectionConfig {
    private ProjectionConfig() {}

    static List<ProjectionSpec> read(Section section, List<PopulationSpec> populations) {
        List<PopulationSpec> sources = Populations.named(section, "source", populations);
        List<PopulationSpec> targets = Populations.targets(section, populations);
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
        List<ProjectionSpec> projections = new ArrayList<>();
        for (PopulationSpec source : sources) {
            for (PopulationSpec target : targets) {
                projections.add(new ProjectionSpec(
                        source.name(), target.name(), rule, autapses, multapses, weight, delay, receptor));
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
                "ring");
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
