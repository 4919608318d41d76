package org.equipoise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps the arrows between packages one way. A package that is not in {@link #LAYERS} needs a place there first. */
class ArchitectureTest {

    private static final String ROOT = "org.equipoise.";

    /** From the user down to the ground; a package may use those of later lines, not its neighbours on its own line. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("cli"),
            Set.of("experiment"),
            Set.of("network", "column", "rate", "theory", "analysis", "plot"),
            Set.of("neuron", "stimulus", "record"),
            Set.of("ensemble", "io"),
            Set.of("config", "parallel", "random", "units"));

    /** The arrows between neighbours: quantities have units; stimuli act on neurons, and what is recorded is theirs. */
    private static final Map<String, Set<String>> NEIGHBOURS =
            Map.of("config", Set.of("units"), "stimulus", Set.of("neuron"), "record", Set.of("neuron"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.equipoise");

    @Test
    void everyClassHasItsPlaceInALayer() {
        Set<String> known = new LinkedHashSet<>();
        LAYERS.forEach(known::addAll);
        assertThat(PRODUCT)
                .isNotEmpty()
                .extracting(ArchitectureTest::packageBelowRoot)
                .isSubsetOf(known);
    }

    @Test
    void packagesUseOnlyWhatLiesBelowThem() {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            Set<String> below = new LinkedHashSet<>();
            LAYERS.subList(layer + 1, LAYERS.size()).forEach(below::addAll);
            for (String name : LAYERS.get(layer)) {
                Set<String> allowed = new LinkedHashSet<>(below);
                allowed.add(name);
                allowed.addAll(NEIGHBOURS.getOrDefault(name, Set.of()));
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + name + "..")
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.equipoise..")
                                .and(JavaClass.Predicates.resideOutsideOfPackages(patterns(allowed))))
                        .because("arrows between packages go one way: " + name + " may use " + allowed)
                        .allowEmptyShould(true)
                        .check(PRODUCT);
            }
        }
    }

    @Test
    void thePageAboutTheArchitectureHasTheSameLayers() throws IOException {
        List<Set<String>> shown = MarkdownPage.site("architecture").tableRows().stream()
                .filter(row -> row.matches("\\| \\d .*"))
                .map(row -> Set.copyOf(MarkdownPage.of(row).codeWords()))
                .toList();

        assertThat(shown).isEqualTo(LAYERS);
    }

    @Test
    void onlyParallelKnowsMpjExpress() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "parallel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("mpi..", "mpjdev..", "xdev..", "mpjbuf..", "runtime..")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void onlyTheCommandLineEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .check(PRODUCT);
    }

    private static String packageBelowRoot(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length > 2 ? names[2] : type.getFullName();
    }

    private static String[] patterns(Set<String> packages) {
        return packages.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
