package fr.centre15.dispatch.journal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import net.openhft.chronicle.queue.ChronicleQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JournalArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.centre15.dispatch");

    @Test
    @Tag("H02c")
    void shouldKeepTheQueueLibraryInsideTheJournal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.centre15.dispatch.journal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.openhft..")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    @Tag("H02c")
    void shouldBuildQueuesInOnePlaceOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Queues.class.getName())
                .should()
                .callMethod(ChronicleQueue.class, "singleBuilder", Path.class)
                .check(CORE);
        classes()
                .that()
                .haveFullyQualifiedName(Queues.class.getName())
                .should()
                .bePackagePrivate()
                .check(CORE);
    }

    @Test
    void shouldShowNothingOfTheQueueLibraryToOthers() {
        noClasses()
                .that()
                .resideInAPackage("fr.centre15.dispatch.journal")
                .and()
                .arePublic()
                .and()
                .doNotHaveFullyQualifiedName(Journal.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.openhft..")
                .check(CORE);
    }
}
