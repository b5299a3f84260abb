package fr.centre15.console.administration;

import fr.centre15.console.store.ClosedFile;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file of a search: enough to recognise it, neither motive nor address before it is opened.
 *
 * @param onBoard the board still has it, and opens it
 * @param erased its key was destroyed: nobody can read it any more
 */
record FoundFile(
        RegulationFileId id,
        String drm,
        String opened,
        String closed,
        String lifeCycle,
        String priority,
        String level,
        String patients,
        boolean onBoard,
        boolean erased) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    static FoundFile of(ClosedFile file, boolean onBoard, ZoneId zone) {
        List<Patient> patients =
                file.content().map(ClosedFile.Content::patients).orElse(List.of());
        return new FoundFile(
                file.id(),
                file.drm().spoken(),
                time(file.openedAt(), zone),
                file.closedAt().map(at -> time(at, zone)).orElse(""),
                Texts.of("lifecycle." + file.lifeCycle().code()),
                file.priority().map(RegulationPriority::code).orElse(""),
                file.careLevel().map(CareLevel::code).orElse(""),
                file.content().isEmpty() ? Texts.of("search.erased") : named(patients),
                onBoard,
                file.content().isEmpty());
    }

    /** A file that the working state still has. */
    static FoundFile of(RegulationFile file, ZoneId zone) {
        return new FoundFile(
                file.id(),
                file.drm().spoken(),
                time(file.chronology().getFirst().at(), zone),
                "",
                Texts.of("lifecycle." + file.lifeCycle().code()),
                file.triage().priority().map(RegulationPriority::code).orElse(""),
                file.triage().careLevel().map(CareLevel::code).orElse(""),
                named(file.situation().patients()),
                true,
                false);
    }

    private static String named(List<Patient> patients) {
        String names = patients.stream()
                .map(FoundFile::nameOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
        return names.isEmpty() ? Texts.of("search.no-patient") : names;
    }

    static String nameOf(Patient patient) {
        String name = (patient.lastName() + " " + patient.firstName()).strip();
        return Optional.of(patient.age())
                .filter(age -> !age.isEmpty())
                .map(age -> name.isEmpty() ? age : name + ", " + age)
                .orElse(name);
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    @Override
    public String toString() {
        return "FoundFile[" + id + "]";
    }
}
