package fr.jalon.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.jalon.audit");

    @Test
    void the_model_knows_only_the_jdk() {
        classes()
                .that()
                .resideInAPackage("..model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..model", "org.jspecify..")
                .check(SERVICE);
    }

    @Test
    void the_model_reads_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("..model")
                .should()
                .callMethod(java.time.Instant.class, "now")
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
                .haveSimpleNameNotEndingWith("Application")
                .and()
                .haveNameNotMatching("fr\\.jalon\\.audit\\.perimeter\\.(Sight|Perimeters)|.*package-info")
                .should()
                .notBePublic()
                .check(SERVICE);
    }

    @Test
    void features_form_no_cycle() {
        slices().matching("fr.jalon.audit.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void no_other_service_is_known_and_the_log_depends_on_no_meaning() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.jalon.declaration..", "fr.jalon.scoring..", "fr.jalon.eventstore..")
                .check(SERVICE);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .haveSimpleNameNotStartingWith("EntryReader")
                .and()
                .resideInAPackage("..log..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..perimeter..")
                .check(SERVICE);
    }
}
