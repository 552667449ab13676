package no.samspill.statistics;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "no.samspill.statistics", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnlyOnNumbers =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "no.samspill.statistics..",
                            "java..",
                            "org.jspecify..",
                            "org.ojalgo..",
                            "org.apache.commons.statistics..",
                            "org.apache.commons.rng..",
                            "org.apache.commons.numbers..")
                    .because("the same numbers must come out of a server, a notebook or a cluster");

    // By name alone: a rule for LocalDate.now() misses now(zone), Instant.now() and Year.now().
    @ArchTest
    static final ArchRule knowsNoClock =
            noClasses()
                    .should()
                    .callMethodWhere(target(name("now")))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .because("an assessment is as of a date the caller gives");

    @ArchTest
    static final ArchRule knowsNoUnseededChance =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.util\\..*Random|java\\.util\\.random\\..*")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .because("the same seed must give the same answer, now and in ten years");

    @ArchTest
    static final ArchRule hasNoCycles =
            slices().matching("no.samspill.statistics.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a package can be read, tested and replaced without the others");
}
