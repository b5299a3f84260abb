package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.Draft;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.staff.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
class PoisonedNamesIT {

    /** What a payload would do if any field of the board took it for markup or code. */
    private static final List<String> DEEDS = List.of("alert(1)", "window.poisoned=1", "confirm`1`", "prompt(1)");

    /** Fifteen ways in; with four deeds each, sixty payloads. */
    private static final List<String> WAYS = List.of(
            "<script>%s</script>",
            "<img src=x onerror=%s>",
            "<svg onload=%s>",
            "\"><script>%s</script>",
            "' onfocus=%s autofocus x='",
            "\" autofocus onfocus=%s x=\"",
            "</textarea><script>%s</script>",
            "<iframe srcdoc='<script>parent.%s</script>'>",
            "<details open ontoggle=%s>x",
            "javascript:%s",
            "<a href=\"javascript:%s\">x</a>",
            "{{constructor.constructor('%s')()}}",
            "${%s}",
            "</title><script>%s</script>",
            "<style>@import'x';</style><video><source onerror=%s>");

    /** Elements that only a payload could have made: no script, frame or foreign drawing stands inside the board. */
    private static final String STRANGERS = ".app :is(script, iframe, style, object, embed, video, details, title,"
            + " a[href^='javascript'], img:not(.mark), svg[onload], [onerror], [onfocus], [ontoggle])";

    private final BrowserConsole console;

    PoisonedNamesIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @Tag("T06a")
    @DisplayName("60 textes empoisonnés dans chaque champ : montrés comme textes, rien ne s’exécute")
    void shouldShowPoisonedTextsAsText() {
        Operator operator = console.operator("arm1");
        console.rings("06 39 98 60 01");
        operator.sees(".incoming", "06 39 98 60 01");
        operator.presses("A");
        RegulationFileId file = operator.file();
        List<String> payloads = WAYS.stream()
                .flatMap(way -> DEEDS.stream().map(deed -> way.replace("%s", deed)))
                .toList();

        for (String payload : payloads) {
            poison(file, payload);
            operator.sees(".fh .nm", payload.toUpperCase(java.util.Locale.FRENCH));
        }

        assertThat(payloads).hasSize(60);
        operator.waitsUntil(() -> operator.find(".notes li").count() == payloads.size());
        assertThat(operator.find(".notes li > span:last-child").allTextContents())
                .containsExactlyInAnyOrderElementsOf(payloads);
        assertThat(operator.find(STRANGERS).count()).isZero();
        operator.presses("/");
        operator.types("prompt");
        operator.sees(".pal li", "Ouvrir le dossier");
        operator.presses("Échap");
        assertThat(operator.find(STRANGERS).count()).isZero();
        assertThat(operator.page().evaluate("window.poisoned ?? 0")).isEqualTo(0);
        assertThat(operator.dialogs()).isEmpty();
    }

    private void poison(RegulationFileId file, String payload) {
        PersonId author = console.state().staff().byLogin("arm1").orElseThrow().id();
        Stream.<RegulationCommand>of(
                        new RegulationCommand.RecordCaller(file, new Caller(payload, "", Optional.empty())),
                        new RegulationCommand.RecordPlace(file, payload),
                        new RegulationCommand.SetMotive(file, new Motive("", payload)),
                        new RegulationCommand.AddNote(file, author, NoteRole.ARM, payload),
                        new RegulationCommand.KeepDraft(file, new Draft(author, payload)),
                        new RegulationCommand.RecordPatient(
                                file, new Patient(1, payload, "", Sex.UNKNOWN, Optional.empty(), "")))
                .forEach(console::ask);
    }
}
