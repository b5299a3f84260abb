package fr.centre15.console.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.smur.OutwardTimes;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.Candidate;
import fr.centre15.dispatch.orientation.Finding;
import fr.centre15.dispatch.orientation.FindingSource;
import fr.centre15.dispatch.orientation.OrientationCommand;
import fr.centre15.dispatch.orientation.OrientationSettings;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.WhereTo;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.Rules;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Où aller, pour tous les postes ensemble")
class ReceiversAtHandTest {

    private final OutwardTimes times = new OutwardTimes(EstimatedTravelTimes.USUAL, EstimatedTravelTimes.USUAL);
    private final ReceiversAtHand receivers = new ReceiversAtHand(times, OrientationSettings.USUAL, () -> now());

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private SamuState state = SamuState.empty(new SamuId("59"));
    private RegulationFileId file;
    private long commands;

    @BeforeEach
    void open() {
        does(new SamuCommand.DeclareReceivingUnits(List.of(unit("CHU", "unv", "thrombectomie"), unit("UNV", "unv"))));
        does(new SamuCommand.DeclareTerritory(
                new Territory(List.of(new Commune("59350", "Lille", new Wgs84Position(50.63, 3.05), "")))));
        file = RegulationFileId.parse(
                does(new RegulationCommand.OpenRegulationFile(new PersonId(new UUID(1, 1)), Optional.empty(), "")));
    }

    @AfterEach
    void close() {
        times.close();
    }

    private static ReceivingUnit unit(String code, String... capabilities) {
        return new ReceivingUnit(code, code, "Lille", new Wgs84Position(50.6, 3), List.of(capabilities));
    }

    @Test
    @DisplayName("huit postes qui dessinent le même dossier dans la même minute : un seul calcul")
    void shouldWorkItOutOnceAMinute() {
        WhereTo first = ask();

        now = now.plusSeconds(59);
        assertThat(ask()).isSameAs(first);

        now = now.plusSeconds(1);
        assertThat(ask()).isNotSameAs(first);
    }

    @Test
    @DisplayName("un critère ou une capacité se voit tout de suite, sans attendre la minute")
    void shouldAnswerAnewWhenSomethingWasStated() {
        WhereTo first = ask();
        does(new OrientationCommand.StateFinding(file, Finding.parse("race:6"), FindingSource.CALL));
        does(new RegulationCommand.RecordPlace(file, "Lille"));
        assertThat(ask().ranked(1).map(Candidate::code)).hasValue("CHU");
        assertThat(first.ranked(1)).isEmpty();

        WhereTo before = ask();
        does(new OrientationCommand.DeclareCapacity("CHU", "unv", Optional.of(1), Optional.empty(), now));
        assertThat(ask()).isNotEqualTo(before);
    }

    private WhereTo ask() {
        return receivers.forFile(state, state.files().find(file).orElseThrow());
    }

    private Instant now() {
        return now;
    }

    private String does(Command command) {
        Stamp stamp = new Stamp(new UUID(2, ++commands), Actor.SYSTEM, now);
        var accepted = (Decision.Accepted) Rules.decide(state, command, stamp, Set.of());
        for (DomainEvent event : accepted.events()) {
            state = state.apply(event, stamp);
        }
        return accepted.subject();
    }
}
