package fr.centre15.geo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What geo must never hold. */
@AnalyzeClasses(packages = "fr.centre15.geo", importOptions = DoNotIncludeTests.class)
class GeoArchitectureTest {

    @ArchTest
    static final ArchRule NO_SCREENS_AND_NO_SERVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..", "org.springframework.web..", "org.springframework.boot..", "fr.centre15.console..");

    @ArchTest
    static final ArchRule NO_DECISION_ABOUT_A_PATIENT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.centre15.dispatch.regulation..", "fr.centre15.dispatch.pipeline..");

    @ArchTest
    static final ArchRule ONE_SHAPE_OF_A_POINT_OUTSIDE = noClasses()
            .that()
            .resideInAnyPackage("..gazetteer..", "..projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.locationtech.jts..");
}
