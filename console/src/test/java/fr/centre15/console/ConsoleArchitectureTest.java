package fr.centre15.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the console must never hold. */
class ConsoleArchitectureTest {

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.centre15.console");

    @Test
    void shouldCarryNoNpmPackage() {
        for (Class<?> annotation : List.of(NpmPackage.class, JsModule.class, CssImport.class)) {
            noClasses()
                    .should()
                    .beAnnotatedWith(annotation.getName())
                    .because("the pre-compiled bundle is used, without Node")
                    .check(CONSOLE);
        }
    }

    @Test
    void shouldKeepViewsToTheirFeature() {
        classes().that().areAnnotatedWith(Route.class).should().notBePublic().check(CONSOLE);
    }

    @Test
    void shouldLeaveTheRingToThePipelineAndTheQueueToTheJournal() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.lmax..", "net.openhft..", "io.vavr.control..")
                .check(CONSOLE);
    }

    @Test
    void shouldNotAskTheThreadWhoIsThere() {
        noClasses().should().callMethod(UI.class, "getCurrent").check(CONSOLE);
        // Spring builds its filters around the strategy of its own context; the static one may be another.
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.security.core.context.SecurityContextHolder")
                .check(CONSOLE);
    }

    @Test
    @Tag("T06b")
    void shouldShowTextAsTextOnly() throws IOException {
        noClasses().should().dependOnClassesThat().areAssignableTo(Html.class).check(CONSOLE);
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> offenders = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(ConsoleArchitectureTest::buildsMarkup)
                    .toList();

            assertThat(offenders).isEmpty();
        }
    }

    @Test
    void shouldNotTouchComponentsFromThePushOfOthers() {
        noClasses()
                .that()
                .resideInAnyPackage("..engine..", "..store..", "..outbox..", "..telephony..", "..demo..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Component.class)
                .check(CONSOLE);
    }

    @Test
    void shouldFindItsOwnClasses() {
        assertThat(CONSOLE.stream().map(JavaClass::getSimpleName)).contains("BoardView", "StoreFollower");
    }

    /** Markup from strings, or a script glued together: the two ways to let a name become code. */
    private static boolean buildsMarkup(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains("setInnerHtml")
                    || text.contains("\"innerHTML\"")
                    || text.matches("(?s).*executeJs\\(\\s*\"[^\"]*\"\\s*\\+.*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
