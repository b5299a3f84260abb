package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.staff.Role;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ce que fait un poste, et ce qu’il en dit")
class BoardSessionTest {

    @TempDir
    private Path place;

    private BoardDesk desk;

    @BeforeEach
    void start() {
        desk = BoardDesk.in(place);
        desk.hasASmurAtLille();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "priority, 1, Priorité P1",
        "notRegulated, '', Non régulé",
        "careLevel, 2, Niveau de soins enregistré",
        "motive, M03.06, Motif enregistré",
        "motiveText, tombé du toit, Motif enregistré",
        "classify, D.D-MALV.MALV, Dossier classé",
        "place, 3 rue d’Essai, Lieu enregistré",
        "note, va mieux, Observation signée",
        "takeOver, '', Dossier repris",
        "callerName, Mme Exemple, Enregistré",
        "complete, '', Dossier terminé.",
        "noFurtherDecision, '', Dossier terminé.",
        "engage, SMUR-1, SMUR Lille 1 engagé",
        "note, ' ', Observation vide : rien à signer.",
        "confirm, '', Rien à confirmer.",
        "propose, 7, Aucun moyen libre à ce rang.",
        "engage, SMUR-9, Ce moyen n'est pas connu ici : choisissez-le dans la liste des moyens.",
        "callerNumber, mon numéro, Numéro illisible : chiffres, espaces et + seulement. Rien n’a été enregistré.",
        "undo, '', Rien à annuler."
    })
    @DisplayName("chaque action se dit en une phrase")
    void shouldSayWhatCameOfEachAct(String action, String argument, String sentence) {
        desk.opensAFile();

        // A comma inside a sentence ends the column: its beginning is enough.
        assertThat(desk.acts(action, argument).sentence()).startsWith(sentence);
    }

    @Test
    @DisplayName("sans dossier ouvert, une action sur un dossier ne fait rien et le dit")
    void shouldRefuseAnActWithoutAFile() {
        assertThat(desk.acts("priority", "0")).isEqualTo(Result.refused("Aucun dossier ouvert : rien n’a été fait."));
        assertThat(desk.session().act("answer", "", Optional.empty()))
                .isEqualTo(Result.refused("Aucun appel ne sonne."));
    }

    @Test
    @DisplayName("E puis ↵ engage, Ctrl Z annule la mission")
    void shouldEngageThenTakeItBack() {
        desk.opensAFile();

        assertThat(desk.acts("propose", "1")).isEqualTo(Result.SILENT);
        assertThat(desk.session().pending()).isInstanceOf(Pending.Engagement.class);
        assertThat(desk.acts("confirm", "").good()).isTrue();
        assertThat(desk.session().caret()).startsWith("place#");
        assertThat(desk.state().fleet().activeMissions()).hasSize(1);

        assertThat(desk.acts("undo", "").sentence()).isEqualTo("Annulé : SMUR Lille 1 engagé");
        assertThat(desk.state().fleet().activeMissions()).isEmpty();
        assertThat(desk.session().canUndo()).isFalse();
    }

    @Test
    @DisplayName("Échap oublie la proposition, ↵ n’engage plus rien")
    void shouldForgetAProposalOnEscape() {
        desk.opensAFile();
        desk.acts("propose", "1");

        desk.acts("escape", "");

        assertThat(desk.acts("confirm", "").good()).isFalse();
        assertThat(desk.state().fleet().activeMissions()).isEmpty();
    }

    @Test
    @DisplayName("une proposition ne vaut que pour son dossier")
    void shouldNotEngageForAnotherFile() {
        desk.opensAFile();
        var first = desk.session().shown();
        desk.acts("propose", "1");
        desk.opensAFile();

        assertThat(desk.acts("confirm", "").good()).isFalse();
        assertThat(desk.session().act("confirm", "", first).good()).isFalse();
        assertThat(desk.state().fleet().activeMissions()).isEmpty();
    }

    @Test
    @DisplayName("un conseil s’écrit dans son champ, où le curseur se place")
    void shouldWordADecision() {
        desk.opensAFile();

        desk.acts("advice", "");
        assertThat(desk.session().caret()).startsWith("decision#");
        desk.acts("decision", " boire ");

        assertThat(desk.file().care().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.type()).isEqualTo(DecisionType.ADVICE);
            assertThat(decision.text()).isEqualTo("boire");
        });
    }

    @Test
    @DisplayName("Ctrl Z remet la priorité d’avant")
    void shouldRestoreThePriorityBefore() {
        desk.opensAFile();
        desk.acts("priority", "2");
        desk.acts("priority", "0");

        assertThat(desk.acts("undo", "").sentence()).isEqualTo("Annulé : Priorité P0");

        assertThat(desk.file().triage().priority()).hasValue(RegulationPriority.P2);
    }

    @Test
    @DisplayName("Rien de plus avec une équipe en route : décision notée, dossier encore ouvert, et le refus le dit")
    void shouldKeepTheFileOpenWhileATeamIsOnItsWay() {
        desk.opensAFile();
        desk.acts("engage", "SMUR-1");

        Result result = desk.acts("noFurtherDecision", "");

        assertThat(result.good()).isTrue();
        assertThat(result.sentence())
                .isEqualTo("Décision enregistrée. SMUR Lille 1 est encore en mission pour ce dossier :"
                        + " terminez ou annulez sa mission d'abord.");
        assertThat(desk.file().lifeCycle()).isEqualTo(LifeCycle.ACTIVE);
    }

    @Test
    @DisplayName("un appel déjà pris : le nom de qui l’a pris")
    void shouldNameTheHolderOfACall() {
        desk.reports(CallSignal.RINGING, "a", "06 39 98 00 01");
        desk.as(Role.ARM_FRONT, "Camille Laurent").act("answer", "a", Optional.empty());

        assertThat(desk.session().act("answer", "a", Optional.empty()))
                .isEqualTo(Result.refused("Appel déjà pris par Camille Laurent : passez à l'appel suivant."));
    }

    @Test
    @DisplayName("un ARM n’annonce pas de conseil médical")
    void shouldLeaveCareToPhysicians() {
        desk.opensAFile();

        Result result = desk.as(Role.ARM_FRONT, "Camille Laurent")
                .act("advice", "", desk.session().shown());

        assertThat(result.good()).isFalse();
        assertThat(result.sentence()).startsWith("Votre rôle ne permet pas cette action");
    }

    @Test
    @DisplayName("disque plein : NON ENREGISTRÉ, notez sur papier")
    void shouldSayThatNothingWasRecorded() {
        desk.opensAFile();
        desk.node().pipeline().closeIntake(Refusal.DISK_FULL);

        assertThat(desk.acts("priority", "0").sentence()).startsWith("NON ENREGISTRÉ – notez l'appel sur papier.");
        assertThat(desk.file().triage().priority()).isEmpty();
    }
}
