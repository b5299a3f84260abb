package fr.centre15.console.smur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.board.WhoGoes.Nearby.Knowledge;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.Rules;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.Standing.Basis;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.geo.gazetteer.Defibrillator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayName("Qui y va, pour tous les postes ensemble")
class RecommendationsTest {

    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final VehicleId LIL1 = new VehicleId("SMUR-LIL1");
    private static final Wgs84Position BASE = new Wgs84Position(50.6113, 3.0335);
    private static final Wgs84Position ROAD = new Wgs84Position(50.58, 3.03);

    private final TelemetryLane lane = TelemetryLane.start(50, _ -> 200);
    private final TimesOnDemand times = new TimesOnDemand(EstimatedTravelTimes.USUAL, EstimatedTravelTimes.USUAL);
    private final DefibrillatorsAtHand defibrillators =
            new DefibrillatorsAtHand((_, _, _) -> List.of(new Defibrillator("Mairie", "1 place", "", "", BASE, 120)));
    private final Recommendations recommendations = new Recommendations(
            lane,
            times,
            defibrillators,
            new PositionProperties(Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMinutes(15)),
            new TravelProperties(
                    "", Duration.ofMillis(500), 1.3, 70, 60, 220, Duration.ofMinutes(8), Duration.ofMinutes(30)),
            () -> now());

    private SamuState state = SamuState.empty(new SamuId("59"));
    private Instant now = EIGHT;
    private long commands;

    @AfterEach
    void close() {
        lane.close();
        times.close();
        defibrillators.close();
    }

    @Test
    @DisplayName("huit postes qui dessinent le même dossier dans la même seconde : un seul calcul")
    void shouldWorkItOutOnceASecond() {
        RegulationFileId file = opensAFile();
        // Without a place nothing is asked of the roads, whose answer would be a reason to work it out again.
        List<Proposal> first = ask(file);

        now = now.plusMillis(700);
        assertThat(ask(file)).isSameAs(first);

        now = now.plusMillis(300);
        assertThat(ask(file)).isNotSameAs(first).isEqualTo(first);
    }

    @Test
    @DisplayName("un moyen engagé : refait à l’instant même")
    void shouldWorkItOutAgainWhenTheFleetChanges() {
        RegulationFileId file = opensAFile();
        assertThat(ask(file).getFirst().reason()).isEqualTo(Proposal.Reason.SECTOR_ORDER);

        does(new FleetCommand.EngageVehicle(file, LIL1, ""));

        assertThat(ask(file).getFirst().reason()).isEqualTo(Proposal.Reason.ENGAGED_HERE);
    }

    @Test
    @DisplayName(
            "position reçue, puis plus rien : sûre, datée, douteuse, inutilisable, sans que personne touche à rien")
    void shouldAgeByItself() {
        RegulationFileId file = opensAFile();
        does(new RegulationCommand.RecordPlace(file, "Seclin"));
        assertThat(basis(file)).isEqualTo(Basis.AT_BASE);
        now = now.plusSeconds(1);
        report(ROAD);

        assertThat(basis(file)).isEqualTo(Basis.FRESH);
        now = now.plusSeconds(31);
        assertThat(basis(file)).isEqualTo(Basis.STALE);
        now = now.plusSeconds(90);
        assertThat(basis(file)).isEqualTo(Basis.OLD);
        now = now.plusSeconds(780);
        assertThat(basis(file)).isEqualTo(Basis.TOO_OLD);
    }

    @Test
    @DisplayName("un saut impossible n’est pas suivi : le dernier point sûr compte, avec son âge")
    void shouldNotFollowAnImpossibleJump() {
        RegulationFileId file = opensAFile();
        report(ROAD);
        now = now.plusSeconds(40);
        report(new Wgs84Position(51.6, 3.03));

        Proposal proposal = ask(file).getFirst();

        assertThat(proposal.standing().start()).contains(ROAD);
        assertThat(proposal.standing().basis()).isEqualTo(Basis.STALE);
    }

    @Test
    @DisplayName("défibrillateurs proches : pour un arrêt cardiaque dont le lieu est connu, et rien que pour lui")
    void shouldLookForDefibrillatorsAroundACardiacArrest() {
        RegulationFileId file = opensAFile();
        does(new RegulationCommand.RecordPlace(file, "Seclin"));
        assertThat(recommendations.defibrillators(state, fileOf(file))).isEmpty();

        does(new RegulationCommand.SetMotive(file, new Motive("M01.01", "arrêt cardiaque")));

        // A commune is no place to run from.
        assertThat(knowledge(file)).isEqualTo(Knowledge.PLACE_TOO_VAGUE);
        does(new LocationCommand.ReportFilePosition(
                file, new CallerPosition(ROAD, 20, 67, PositionSource.AML, Optional.of(now()), now(), List.of())));
        await().atMost(Duration.ofSeconds(10)).until(() -> knowledge(file) == Knowledge.ANSWERED);
    }

    private Knowledge knowledge(RegulationFileId file) {
        return recommendations.defibrillators(state, fileOf(file)).orElseThrow().knowledge();
    }

    private RegulationFile fileOf(RegulationFileId id) {
        return state.files().find(id).orElseThrow();
    }

    private Instant now() {
        return now;
    }

    private Basis basis(RegulationFileId file) {
        return ask(file).getFirst().standing().basis();
    }

    private List<Proposal> ask(RegulationFileId file) {
        return recommendations.forFile(state, fileOf(file));
    }

    private void report(Wgs84Position point) {
        lane.report(LIL1, VehiclePosition.reported(point, OptionalDouble.empty(), OptionalDouble.empty(), now, now));
    }

    private RegulationFileId opensAFile() {
        does(new SamuCommand.DeclareTerritory(
                new Territory(List.of(new Commune("59560", "Seclin", new Wgs84Position(50.5489, 3.0297), "")))));
        does(new FleetCommand.DeclareVehicle(new Vehicle(
                LIL1,
                "SMUR Lille 1",
                "SMUR.AR",
                CrewLevel.MEDICAL,
                VehicleOwner.SMUR,
                new Vehicle.Base("Lille", BASE),
                1,
                List.of())));
        return RegulationFileId.parse(
                does(new RegulationCommand.OpenRegulationFile(new PersonId(new UUID(1, 1)), Optional.empty(), "")));
    }

    private String does(Command command) {
        Stamp stamp = new Stamp(new UUID(59, ++commands), Actor.SYSTEM, now);
        Decision.Accepted accepted = (Decision.Accepted) Rules.decide(state, command, stamp, Set.of());
        for (DomainEvent event : accepted.events()) {
            state = state.apply(event, stamp);
        }
        return accepted.subject();
    }
}
