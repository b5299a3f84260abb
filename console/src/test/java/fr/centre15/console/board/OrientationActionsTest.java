package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.FileOrientation;
import fr.centre15.dispatch.orientation.OpeningHours;
import fr.centre15.dispatch.orientation.OrientationCommand.DeclareCapacity;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.UnitDetails;
import fr.centre15.dispatch.orientation.UnitKind;
import fr.centre15.dispatch.regulation.ChronologyEntry;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.staff.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Orienter depuis le poste : proposer, confirmer, choisir autrement, annuler")
class OrientationActionsTest {

    @TempDir
    private Path place;

    private BoardDesk desk;

    @BeforeEach
    void start() {
        desk = BoardDesk.in(place);
        Wgs84Position scene = new Wgs84Position(50.60, 3.03);
        desk.ask(new SamuCommand.DeclareTerritory(
                new Territory(List.of(new Commune("59350", "Lille", scene, "Lille")))));
        desk.ask(new SamuCommand.DeclareReceivingUnits(List.of(
                unit("CH", 50.61, "urgences"),
                unit("UNV", 50.65, "urgences", "unv"),
                unit("CHU", 50.70, "urgences", "unv", "thrombectomie"),
                unit("FERME", 50.60, "urgences", "unv", "thrombectomie")
                        .with(new UnitDetails(UnitKind.HOSPITAL, OpeningHours.UNKNOWN, "", true)))));
        desk.opensAFile();
        desk.acts("place", "rue d’Essai, Lille");
        desk.acts("motive", "M03.08");
    }

    private static ReceivingUnit unit(String code, double latitude, String... capabilities) {
        return new ReceivingUnit(
                code, "Hôpital " + code, "Lille", new Wgs84Position(latitude, 3.03), List.of(capabilities));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private FileOrientation orientation() {
        return desk.file().care().orientation();
    }

    private FileModel model() {
        return desk.session().model(desk.state()).orElseThrow();
    }

    private String reasonOf(String unit) {
        return model().receiverText().reason(model().whereTo().find(unit).orElseThrow());
    }

    @Test
    @Tag("H20c")
    @DisplayName("AVC, RACE 6 : O propose le centre de thrombectomie, ↵ l’enregistre avec sa raison, Ctrl Z le retire")
    void shouldOrientByTwoKeys() {
        assertThat(desk.acts("criteria", "")).isEqualTo(Result.SILENT);
        assertThat(desk.session().pending()).isInstanceOf(Pending.Criteria.class);
        assertThat(desk.acts("criterion", "race 2 2 1 1 0, avc < fenêtre").sentence())
                .contains("RACE 6 (face 2, bras 2, jambe 1, regard 1, langage 0)");

        assertThat(desk.acts("orient", "1")).isEqualTo(Result.SILENT);
        assertThat(desk.session().pending()).isInstanceOf(Pending.Orientation.class);
        assertThat(desk.acts("confirm", "").sentence()).isEqualTo("Orienté : Hôpital CHU");

        Destination chosen = orientation().chosen().orElseThrow();
        assertThat(chosen.unit()).isEqualTo("CHU");
        assertThat(chosen.override()).isFalse();
        assertThat(chosen.reason())
                .startsWith("demandé : thrombectomie · Signes d’AVC · RACE 6 · dans la fenêtre · ")
                .contains("estimation")
                .endsWith("capacité inconnue");

        assertThat(desk.session().act("undo", "", Optional.empty()).good()).isTrue();
        assertThat(orientation().chosen()).isEmpty();
        assertThat(desk.file().chronology())
                .extracting(ChronologyEntry::kind)
                .endsWith("ORIENTED", "ORIENTATION_WITHDRAWN");
    }

    @Test
    @DisplayName("sans RACE : l’UNV, et il est dit que la thrombectomie est à discuter")
    void shouldSayThatTheScoreIsMissing() {
        desk.acts("orient", "");
        desk.acts("confirm", "");

        assertThat(orientation().chosen().orElseThrow().unit()).isEqualTo("UNV");
        assertThat(orientation().chosen().orElseThrow().reason()).contains("RACE inconnu : thrombectomie à discuter");
    }

    @Test
    @DisplayName("le deuxième : sans raison à donner, mais il est gardé qui était le premier")
    void shouldKeepWhoWasPassedOver() {
        desk.acts("orient", "2");
        desk.acts("confirm", "");

        assertThat(orientation().chosen().orElseThrow().unit()).isEqualTo("CHU");
        assertThat(orientation().chosen().orElseThrow().reason())
                .contains("choisi au rang 2, le premier était Hôpital UNV");
        assertThat(desk.acts("orient", "9").sentence()).isEqualTo("Aucun receveur proposé à ce rang.");
    }

    @Test
    @Tag("H20c")
    @DisplayName("contre l’avis : une raison est demandée, gardée, et l’avis avec elle")
    void shouldAskWhyAgainstTheAdvice() {
        assertThat(desk.acts("orientTo", "CH")).isEqualTo(Result.SILENT);
        assertThat(desk.session().caret()).startsWith("redirect#");
        assertThat(desk.acts("confirm", "").good()).isFalse();
        assertThat(desk.acts("redirect", " ").sentence()).contains("rien n’a été décidé");
        assertThat(orientation().chosen()).isEmpty();

        assertThat(desk.acts("redirect", "famille sur place, refus de transfert")
                        .good())
                .isTrue();

        Destination chosen = orientation().chosen().orElseThrow();
        assertThat(chosen.override()).isTrue();
        assertThat(chosen.reason())
                .startsWith("Hors proposition : famille sur place, refus de transfert · avis : ")
                .contains("Écarté : pas d’unité neurovasculaire");
        assertThat(desk.file().chronology()).extracting(ChronologyEntry::kind).endsWith("ORIENTED_OTHERWISE");
    }

    @Test
    @Tag("H20a")
    @DisplayName("un site fermé : écarté en toutes lettres, et refusé quoi qu’on tape")
    void shouldNotSendToAClosedSite() {
        assertThat(model().whereTo().passedOver())
                .anyMatch(candidate -> candidate.code().equals("FERME"));
        assertThat(reasonOf("FERME")).isEqualTo("Écarté : établissement fermé");
        assertThat(desk.acts("orientTo", "FERME").sentence())
                .isEqualTo("Hôpital FERME est fermé : choisissez un autre receveur.");
    }

    @Test
    @DisplayName("rester à domicile malgré un AVC : possible, avec une raison")
    void shouldLetAPersonStayAtHomeForAReason() {
        desk.acts("orientTo", Destination.HOME);
        desk.acts("redirect", "soins palliatifs, refus écrit");

        assertThat(orientation().chosen().orElseThrow().unit()).isEqualTo(Destination.HOME);
        assertThat(desk.file().chronology().getLast().detail())
                .startsWith("DOMICILE · Hors proposition : soins palliatifs");
    }

    @Test
    @Tag("H20c")
    @DisplayName("le tableau change pendant que la proposition attend : ↵ n’oriente pas, et le dit")
    void shouldNotConfirmWhatIsNoLongerProposed() {
        desk.acts("criterion", "race 2");
        desk.acts("orient", "1");
        BoardSession colleague = desk.as(Role.MRU, "Dr B. Nowak");
        assertThat(colleague.act("criterion", "race 7", desk.session().shown()).good())
                .isTrue();

        assertThat(desk.acts("confirm", "").sentence()).startsWith("Le tableau clinique a changé");
        assertThat(orientation().chosen()).isEmpty();

        desk.acts("orient", "1");
        assertThat(desk.acts("confirm", "").good()).isTrue();
        assertThat(orientation().chosen().orElseThrow().unit()).isEqualTo("CHU");
    }

    @Test
    @DisplayName(
            "Ctrl Z ne retire pas la destination qu’un collègue a choisie depuis ; une ligne de critères s’annule d’un coup")
    void shouldTakeBackOnlyWhatIsOnesOwn() {
        desk.acts("criterion", "grade a, section doigt");
        assertThat(orientation().findings()).hasSize(2);
        assertThat(desk.acts("undo", "").good()).isTrue();
        assertThat(orientation().findings()).isEmpty();

        desk.acts("orient", "1");
        desk.acts("confirm", "");
        BoardSession colleague = desk.as(Role.MRU, "Dr B. Nowak");
        colleague.act("orient", "2", desk.session().shown());
        assertThat(colleague.act("confirm", "", desk.session().shown()).good()).isTrue();
        String theirs = orientation().chosen().orElseThrow().unit();

        assertThat(desk.acts("undo", "").good()).isFalse();
        assertThat(orientation().chosen().orElseThrow().unit()).isEqualTo(theirs);
    }

    @Test
    @DisplayName("Échap ne coûte rien ; un autre dossier n’hérite de rien")
    void shouldCostNothingToLeave() {
        desk.acts("orient", "");
        desk.session().act("escape", "", Optional.empty());

        assertThat(desk.acts("confirm", "").sentence()).isEqualTo("Rien à confirmer.");
        desk.acts("orient", "");
        desk.opensAFile();
        assertThat(desk.acts("confirm", "").good()).isFalse();
    }

    @Test
    @DisplayName("un critère redit s’annule vers l’ancien, retiré il revient")
    void shouldUndoACriterion() {
        desk.acts("criterion", "race 4");
        desk.acts("criterion", "vidéo race 6");
        desk.session().act("undo", "", Optional.empty());
        assertThat(orientation().find("race").orElseThrow().finding().code()).isEqualTo("race:4");

        desk.acts("withdrawCriterion", "race");
        assertThat(orientation().find("race")).isEmpty();
        desk.session().act("undo", "", Optional.empty());
        assertThat(orientation().find("race")).isPresent();
    }

    @Test
    @DisplayName("le superviseur regarde, il n’oriente pas")
    void shouldRefuseWhoMayNot() {
        BoardSession supervisor = desk.as(Role.SUPERVISOR, "Mme Garde");
        Optional<fr.centre15.dispatch.regulation.RegulationFileId> file =
                desk.session().shown();

        assertThat(supervisor.act("orient", "1", file).good()).isFalse();
        assertThat(supervisor.act("criterion", "race 6", file).good()).isFalse();
    }

    @Test
    @Tag("H20b")
    @DisplayName("capacité de 13 h : à vérifier, et son âge ; de 3 min : dite telle quelle")
    void shouldSayHowOldACapacityIs() {
        desk.ask(new DeclareCapacity("UNV", "unv", Optional.of(2), Optional.empty(), BoardDesk.START));
        desk.passes(Duration.ofMinutes(3));
        assertThat(reasonOf("UNV")).isEqualTo("unité neurovasculaire place : 2 (dit il y a 3\u00a0min)");

        desk.passes(Duration.ofHours(13));
        assertThat(reasonOf("UNV")).isEqualTo("unité neurovasculaire place : 2, à vérifier : dit il y a 13\u00a0h");
        assertThat(model().whereTo().candidates().stream()
                        .filter(candidate -> candidate.code().equals("UNV"))
                        .flatMap(candidate -> candidate.capacity().stream()))
                .allMatch(model().whereTo()::isDoubtful)
                .isNotEmpty();
    }
}
