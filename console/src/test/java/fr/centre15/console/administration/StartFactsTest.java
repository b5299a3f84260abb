package fr.centre15.console.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.administration.Fact.Weight;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.journal.RecoveryReport;
import fr.centre15.dispatch.journal.TornRecord;
import fr.centre15.dispatch.journal.TornRecord.Reason;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.staff.AccessKind;
import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartFactsTest {

    @Test
    void shouldFindNothingToDoAfterAGoodStart() {
        List<Fact> facts = StartFacts.of(new RecoveryReport(3, 12, List.of(), 0), List.of());

        assertThat(facts).extracting(Fact::weight).containsOnly(Weight.GOOD);
        assertThat(facts).extracting(Fact::advice).containsOnly("");
        assertThat(facts.getFirst().value()).contains("3").contains("12");
    }

    @Test
    void shouldTellATornRecordWithItsPlaceAndWhetherItMatters() {
        RecoveryReport report = new RecoveryReport(
                3,
                12,
                List.of(new TornRecord(41, 7, 96, Reason.UNFINISHED), new TornRecord(55, 9, 128, Reason.DIGEST)),
                0);

        List<Fact> torn = StartFacts.of(report, List.of()).stream()
                .filter(fact -> fact.id().startsWith("torn-"))
                .toList();

        assertThat(torn).extracting(Fact::weight).containsExactly(Weight.ALARM, Weight.NOTE);
        assertThat(torn.getLast().value())
                .contains("41")
                .contains("96")
                .contains(Texts.of("supervision.torn.UNFINISHED"));
        assertThat(torn).extracting(Fact::advice).doesNotContain("");
    }

    @Test
    void shouldRaiseAnAlarmForLostRecordsAndDamagedSnapshots() {
        List<Fact> facts = StartFacts.of(new RecoveryReport(3, 12, List.of(), 2), List.of("59-000041.snap"));

        assertThat(facts)
                .filteredOn(fact -> fact.weight() == Weight.ALARM)
                .extracting(Fact::value)
                .containsExactly(
                        Texts.of("supervision.lost.value", "count", 2),
                        Texts.of("supervision.snapshots.value", "name", "59-000041.snap"));
    }

    @Test
    void shouldHaveAFrenchWordForEveryCode() {
        Stream.of(
                        keys("role.", Role.values()),
                        keys("device.kind.", DeviceKind.values()),
                        keys("access.kind.", AccessKind.values()),
                        keys("supervision.torn.", Reason.values()),
                        keys("supervision.weight.", Weight.values()),
                        keys("supervision.sendings.", EffectStatus.values()),
                        keys("supervision.sendings.advice.", EffectStatus.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(Texts.of(key)).as(key).isNotBlank());
    }

    private static Stream<String> keys(String beginning, Enum<?>... values) {
        return Stream.of(values).map(value -> beginning + value.name());
    }
}
