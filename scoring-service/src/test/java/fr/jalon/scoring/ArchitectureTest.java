package fr.jalon.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What keeps the model pure and the features apart. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.jalon.scoring");

    /** What the feature of scores reads. */
    private static final Set<String> PUBLIC = Set.of(
            "FactWindow", "Follower", "KnownFacts", "RecordClock", "ScoringApplication", "Rebuild", "DeadLetters");

    @Test
    void the_models_know_only_the_jdk() {
        classes()
                .that()
                .resideInAPackage("..model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "fr.jalon.scoring..model", "org.jspecify.annotations")
                .check(SERVICE);
    }

    @Test
    void a_model_never_reads_the_clock_or_rolls_dice() {
        noClasses()
                .that()
                .resideInAPackage("..model")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(SERVICE);
    }

    @Test
    void nothing_outside_a_model_is_public_without_need() {
        classes()
                .that()
                .resideOutsideOfPackage("..model")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are not read by another feature", type -> !PUBLIC.contains(type.getSimpleName())))
                .should()
                .notBePublic()
                .check(SERVICE);
    }

    @Test
    void features_form_no_cycle_and_no_service_knows_another() {
        slices().matching("fr.jalon.scoring.(*)..").should().beFreeOfCycles().check(SERVICE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.jalon.declaration..", "fr.jalon.audit..", "fr.jalon.gateway..")
                .check(SERVICE);
    }
}
