package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pourquoi ce moyen, pourquoi pas celui-là, en français")
class ProposalTextTest {

    private static final VehicleId LILLE = new VehicleId("SMUR-LIL1");
    private static final VehicleId DOUAI = new VehicleId("SMUR-DOU1");
    private static final Wgs84Position SECLIN = new Wgs84Position(50.5489, 3.0297);
    private static final Wgs84Position ON_THE_ROAD = new Wgs84Position(50.58, 3.03);

    @TempDir
    private Path place;

    private BoardDesk desk;

    @BeforeEach
    void start() {
        desk = BoardDesk.in(place);
        desk.ask(new SamuCommand.DeclareTerritory(new Territory(List.of(
                new Commune("59560", "Seclin", SECLIN, ""),
                new Commune("59350", "Lille", new Wgs84Position(50.6310, 3.0570), ""),
                new Commune("59178", "Douai", new Wgs84Position(50.3703, 3.0797), "")))));
        desk.ask(vehicle(LILLE, "SMUR Lille 1", "SMUR.AR", VehicleOwner.SMUR, new Wgs84Position(50.6113, 3.0335)));
        desk.ask(vehicle(DOUAI, "SMUR Douai 1", "SMUR.VLM", VehicleOwner.SMUR, new Wgs84Position(50.3383, 3.1025)));
        desk.opensAFile();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    @DisplayName("proposé : la manière de compter, la distance, d’où il part, ce qu’il laisse")
    void shouldSayWhyThisOne() {
        desk.acts("place", "3 rue d’Essai, Seclin");

        assertThat(reason(LILLE)).isEqualTo("laisse Lille à 37 min (4 avant, estimation) · environ 9 km · à sa base");
        assertThat(ProposalText.minutes(proposal(LILLE))).isEqualTo("10");
        assertThat(ProposalText.method(proposal(LILLE))).isEqualTo("estimation");
    }

    @ParameterizedTest(name = "{0} s : {1}")
    @Tag("H10a")
    @CsvSource({
        "29, ''",
        "31, position de plus de 30\u00a0s",
        "119, position de plus de 90\u00a0s",
        "121, 'position de plus de 2\u00a0min, à confirmer'",
        "899, 'position de plus de 14\u00a0min, à confirmer'"
    })
    @DisplayName("l’âge d’une position qui n’est plus sûre est écrit")
    void shouldSayTheAgeOfAPosition(int seconds, String text) {
        desk.acts("place", "Seclin");
        desk.sees(LILLE, ON_THE_ROAD);
        desk.passes(Duration.ofSeconds(seconds));

        String reason = reason(LILLE);

        assertThat(reason).contains(text);
        assertThat(reason.contains("position")).isEqualTo(!text.isEmpty());
    }

    @Test
    @Tag("H10a")
    @DisplayName("901 s : plus proposé, et la raison est donnée")
    void shouldSayThatAPositionIsTooOld() {
        desk.acts("place", "Seclin");
        desk.sees(LILLE, ON_THE_ROAD);
        desk.passes(Duration.ofSeconds(901));

        assertThat(reason(LILLE)).isEqualTo("Position trop ancienne et hors de sa base : joindre l’équipage");
        assertThat(proposal(LILLE).canBeEngaged()).isFalse();
    }

    @Test
    @DisplayName("une page intacte change d’elle-même quand la position vieillit")
    void shouldLookDifferentOnceAPositionHasAged() {
        desk.acts("place", "Seclin");
        desk.sees(LILLE, ON_THE_ROAD);
        FileModel fresh = desk.session().model(desk.state()).orElseThrow();

        desk.passes(Duration.ofSeconds(29));
        FileModel stillFresh = desk.session().model(desk.state()).orElseThrow();
        desk.passes(Duration.ofSeconds(2));
        FileModel stale = desk.session().model(desk.state()).orElseThrow();

        assertThat(stillFresh.looksLike(fresh)).isTrue();
        assertThat(stale.looksLike(fresh)).isFalse();
    }

    @Test
    @DisplayName("hors du territoire, ou position aberrante : dit, et l’aberrante n’est pas utilisée")
    void shouldSayThatAPositionIsOutsideTheTerritory() {
        desk.acts("place", "Seclin");
        desk.sees(LILLE, new Wgs84Position(48.85, 2.35));
        desk.sees(DOUAI, new Wgs84Position(9.46, 1.15));

        assertThat(reason(LILLE)).contains("hors du territoire");
        assertThat(reason(DOUAI)).contains("à sa base · dernière position aberrante, non utilisée · environ");
    }

    @Test
    @DisplayName("rang 2 choisi : la raison gardée nomme le premier")
    void shouldKeepWhoWasPassedOver() {
        desk.acts("place", "Seclin");

        desk.acts("propose", "2");
        desk.acts("confirm", "");

        assertThat(desk.state().fleet().activeMissions())
                .singleElement()
                .satisfies(mission -> assertThat(mission.reason())
                        .endsWith("choisi au rang 2, le premier était SMUR Lille 1 (10\u00a0min, estimation)"));
    }

    @Test
    @DisplayName("non proposé : engagé seulement avec un motif, gardé avec l’engagement")
    void shouldEngageAgainstTheAdviceForAReason() {
        desk.acts("place", "Seclin");
        String mission =
                desk.ask(new FleetCommand.EngageVehicle(desk.session().shown().orElseThrow(), LILLE, ""));
        desk.ask(new FleetCommand.ReportStatus(MissionId.parse(mission), VehicleStatus.DEPARTED));
        desk.ask(new FleetCommand.ReportStatus(MissionId.parse(mission), VehicleStatus.RETURNING));

        assertThat(desk.acts("engage", LILLE.value())).isEqualTo(Result.SILENT);
        assertThat(desk.session().caret()).startsWith("overrule#");
        assertThat(desk.acts("overrule", " ").sentence())
                .isEqualTo("Dites pourquoi en quelques mots : rien n’a été engagé.");
        assertThat(desk.state().fleet().activeMissions()).isEmpty();

        assertThat(desk.acts("overrule", "équipage joint, à 2 km").good()).isTrue();
        assertThat(desk.state().fleet().activeMissions())
                .singleElement()
                .satisfies(engaged -> assertThat(engaged.reason())
                        .isEqualTo("Hors proposition : équipage joint, à 2 km · avis : "
                                + "Hors de sa base, position inconnue : joindre l’équipage"));
    }

    @Test
    @DisplayName("la météo d’un hélicoptère se note d’un bouton, et se reprend")
    void shouldNoteTheWeatherOfAHelicopter() {
        VehicleId heli = new VehicleId("SMUR-HELI");
        desk.ask(vehicle(heli, "HéliSMUR", "SMUR.HELISMUR", VehicleOwner.SMUR, new Wgs84Position(50.6113, 3.0335)));

        assertThat(desk.acts("flight", "SMUR-HELI/no").sentence()).isEqualTo("Vol impossible pour la météo : noté");
        assertThat(reason(heli)).isEqualTo("Vol impossible pour la météo");
        assertThat(desk.acts("flight", "SMUR-HELI/yes").sentence()).isEqualTo("Vol de nouveau possible");
        assertThat(proposal(heli).canBeEngaged()).isTrue();
        assertThat(desk.acts("flight", "SMUR-9/no").good()).isFalse();
    }

    private String reason(VehicleId vehicle) {
        return ProposalText.reason(desk.state(), proposal(vehicle));
    }

    private Proposal proposal(VehicleId vehicle) {
        return desk.session().model(desk.state()).orElseThrow().proposals().stream()
                .filter(proposal -> proposal.vehicle().id().equals(vehicle))
                .findFirst()
                .orElseThrow();
    }

    private static FleetCommand vehicle(
            VehicleId id, String name, String type, VehicleOwner owner, Wgs84Position base) {
        return new FleetCommand.DeclareVehicle(
                new Vehicle(id, name, type, CrewLevel.MEDICAL, owner, new Vehicle.Base("Base", base), 1, List.of()));
    }
}
