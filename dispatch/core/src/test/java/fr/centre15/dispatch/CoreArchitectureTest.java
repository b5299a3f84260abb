package fr.centre15.dispatch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.centre15.dispatch.board.FileRow;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.journal.EventBytes;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.location.Whereabouts;
import fr.centre15.dispatch.orientation.Because;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.FileOrientation;
import fr.centre15.dispatch.orientation.Finding;
import fr.centre15.dispatch.orientation.Picture;
import fr.centre15.dispatch.orientation.RecordedFinding;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.ChronologyEntry;
import fr.centre15.dispatch.regulation.Draft;
import fr.centre15.dispatch.regulation.MedicalNote;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.OpeningOrigin;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationDecision;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.staff.Access;
import fr.centre15.dispatch.staff.Account;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "fr.centre15.dispatch", importOptions = DoNotIncludeTests.class)
class CoreArchitectureTest {

    /** What a person may have said, typed or be: it must never reach a log by way of a record's text. */
    private static final Set<Class<?>> HOLDS_PATIENT_DATA = Set.of(
            Access.class,
            Account.class,
            AddressHit.class,
            Because.class,
            Caller.class,
            CallerPosition.class,
            ChronologyEntry.class,
            CommandEnvelope.class,
            ConfirmedPlace.class,
            Destination.class,
            Draft.class,
            EventBytes.class,
            FileOrientation.class,
            FileRow.class,
            Finding.Graded.class,
            Finding.Measured.class,
            Finding.Observed.class,
            Finding.Race.class,
            Finding.Wished.class,
            IncomingCall.class,
            JournalRecord.class,
            MedicalNote.class,
            Motive.class,
            OpeningOrigin.class,
            Patient.class,
            PatientPlace.class,
            PhoneNumber.class,
            Picture.class,
            Place.class,
            RecordedFinding.class,
            RegulationDecision.class,
            RegulationFile.class,
            Scene.class,
            SmurMission.class,
            Wgs84Position.class,
            Whereabouts.class);

    @ArchTest
    @ArchTag("H17c")
    static final ArchRule knowsNoFramework = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "com.vaadin..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net..",
                    "com.hazelcast..",
                    "com.fasterxml..",
                    "tools.jackson..",
                    "jakarta..",
                    "org.locationtech.."));

    @ArchTest
    static final ArchRule onlyThePipelineKnowsTheDisruptor = noClasses()
            .that()
            .resideOutsideOfPackage("fr.centre15.dispatch.pipeline")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.lmax..");

    @ArchTest
    static final ArchRule rulesKnowNeitherPipelineNorJournal = noClasses()
            .that()
            .resideOutsideOfPackages("fr.centre15.dispatch.pipeline", "fr.centre15.dispatch.journal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.centre15.dispatch.pipeline", "fr.centre15.dispatch.journal");

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .callMethodWhere(target(describe(
                    "the present time",
                    method -> method.getName().equals("now")
                                    && method.getOwner().getPackageName().equals("java.time")
                            || method.getOwner().isEquivalentTo(System.class)
                                    && Set.of("currentTimeMillis", "nanoTime").contains(method.getName()))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule makesNoChance = noClasses()
            .should()
            .callConstructorWhere(target(describe(
                    "a source of chance", constructor -> constructor.getOwner().isAssignableTo(Random.class))))
            .orShould()
            .callMethodWhere(target(describe(
                    "chance",
                    method -> method.getOwner().isEquivalentTo(UUID.class)
                                    && method.getName().equals("randomUUID")
                            || method.getOwner().isEquivalentTo(Math.class)
                                    && method.getName().equals("random")
                            || method.getOwner().isEquivalentTo(ThreadLocalRandom.class)
                            || method.getOwner().isEquivalentTo(SecureRandom.class)
                                    && method.getName().startsWith("getInstance"))));

    @ArchTest
    static final ArchRule sharesNoMutableStatic =
            fields().that().areStatic().and().areNotPrivate().should().beFinal();

    @ArchTest
    static final ArchRule commandsAndEventsAreRecords = classes()
            .that(describe(
                    "are commands or events",
                    (JavaClass type) -> !type.isInterface()
                            && (type.isAssignableTo(Command.class) || type.isAssignableTo(DomainEvent.class))))
            .should()
            .beRecords();

    @Test
    @Tag("H02c")
    void shouldLetOnlyTheJournalKnowTheQueue() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.centre15.dispatch.journal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.openhft..")
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("fr.centre15.dispatch"));
    }

    /** The compiler's own {@code toString} of a record names every component; one written down does not call it. */
    @Test
    void shouldNotPrintWhatAPatientSaid() {
        assertThat(new ClassFileImporter().importClasses(HOLDS_PATIENT_DATA))
                .allSatisfy(type -> assertThat(type.getMethod("toString")
                                .getSourceCodeLocation()
                                .getLineNumber())
                        .as("%s writes its own toString", type.getSimpleName())
                        .isGreaterThan(lineOfDeclaration(type)));
    }

    /** A method made by the compiler has the line of the record itself. */
    private static int lineOfDeclaration(JavaClass type) {
        return type.getMethod("hashCode").getSourceCodeLocation().getLineNumber();
    }

    @Test
    @Tag("T21c")
    void shouldNotCarryTheAnalyticsOfTheQueue() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("net.openhft.chronicle.analytics.Analytics"));
    }
}
