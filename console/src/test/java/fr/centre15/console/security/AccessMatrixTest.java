package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.staff.DeviceId;
import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every role and device × every action × every relation to the file, against the table that was agreed on. */
class AccessMatrixTest {

    private static final Path TABLE = Path.of("..", "docs", "access-matrix.md");
    private static final UUID ID = new UUID(0, 1);

    @Test
    @Tag("T13a")
    void shouldGrantExactlyWhatTheTableSays() throws IOException {
        String generated = table();
        if (Boolean.getBoolean("samu.regenerate")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, generated);
        }

        assertThat(Files.readString(TABLE)).isEqualTo(generated);
    }

    @Test
    void shouldGiveAPersonWithTwoRolesTheBetterOfBoth() {
        Subject both = new Subject.Person(new PersonId(ID), List.of(Role.SUPERVISOR, Role.MRU), "");

        assertThat(AccessPolicy.may(both, Action.VIEW_AUDIT)).isTrue();
        assertThat(AccessPolicy.may(both, Action.ENGAGE, Optional.of(FileRelation.IN_PROGRESS)))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void shouldGiveNothingToAPersonWithoutARole() {
        Subject nobody = new Subject.Person(new PersonId(ID), List.of(), "");

        for (Action action : Action.values()) {
            for (FileRelation relation : FileRelation.values()) {
                assertThat(AccessPolicy.may(nobody, action, Optional.of(relation)))
                        .isEqualTo(Verdict.DENIED);
            }
        }
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("# Qui a le droit de quoi");
        lines.add("");
        lines.add("Une ligne par action et par lien avec le dossier, une colonne par rôle ou appareil. `oui` : permis ;"
                + " `motif` : permis après avoir saisi un motif, qui est gardé ; `–` : refusé.");
        lines.add("Cette table est comparée cellule par cellule au code (`AccessMatrixTest`, T13a). Pour la réécrire"
                + " après un changement voulu : `-Dsamu.regenerate=true`, puis relire la différence.");
        lines.add("");
        lines.add("| Action | Lien | "
                + String.join(" | ", subjects().map(AccessMatrixTest::name).toList()) + " |");
        lines.add("|---".repeat(2 + (int) subjects().count()) + "|");
        for (Action action : Action.values()) {
            for (FileRelation relation : relations(action)) {
                lines.add(row(action, relation));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<FileRelation> relations(Action action) {
        return action.isAboutFiles() ? Arrays.asList(FileRelation.values()) : List.of(FileRelation.NONE);
    }

    private static String row(Action action, FileRelation relation) {
        String cells = String.join(
                " | ",
                subjects()
                        .map(subject -> AccessPolicy.may(subject, action, Optional.of(relation))
                                .title())
                        .toList());
        return "| %s (`%s`) | %s | %s |"
                .formatted(action.title(), action.name(), action.isAboutFiles() ? relation.title() : "", cells);
    }

    private static Stream<Subject> subjects() {
        Stream<Subject> persons =
                Arrays.stream(Role.values()).map(role -> new Subject.Person(new PersonId(ID), List.of(role), ""));
        Stream<Subject> devices =
                Arrays.stream(DeviceKind.values()).map(kind -> new Subject.Device(new DeviceId(ID), kind, ""));
        return Stream.concat(persons, devices);
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Subject.Person person -> person.roles().getFirst().name();
            case Subject.Device device -> "appareil " + device.kind();
            case Subject.Grant grant -> grant.purpose();
        };
    }
}
