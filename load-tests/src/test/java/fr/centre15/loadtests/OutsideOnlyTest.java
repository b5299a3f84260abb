package fr.centre15.loadtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class OutsideOnlyTest {

    private static final JavaClasses OURS = new ClassFileImporter().importPackages("fr.centre15.loadtests");

    @Test
    void shouldKnowNoClassOfTheProduct() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("fr.centre15..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("fr.centre15.loadtests..")));

        rule.check(OURS);
    }

    @Test
    void shouldHaveNoClassOfTheProductOnItsClassPath() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("org.springframework..", "com.vaadin.."));

        rule.check(OURS);
    }
}
