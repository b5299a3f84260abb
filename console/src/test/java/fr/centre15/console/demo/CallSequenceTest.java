package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallSequenceTest {

    private static final ZoneId LILLE = DemoTerritory.PROFILE.zone();
    private static final int DRAWS = 5_000;

    @Test
    void shouldDrawTheSameCallsFromTheSameSeed() {
        List<ScriptedCall> first = draw(7, 500);
        List<ScriptedCall> second = draw(7, 500);

        assertThat(first).isEqualTo(second).isNotEqualTo(draw(8, 500));
    }

    @Test
    void shouldKeepThePrioritiesOfTheTerritoryWithinFivePoints() {
        Map<RegulationPriority, Integer> counted = new EnumMap<>(RegulationPriority.class);
        draw(59, DRAWS).forEach(call -> counted.merge(call.script().priority(), 1, Integer::sum));

        Map.of(
                        RegulationPriority.P0, 3,
                        RegulationPriority.P1, 17,
                        RegulationPriority.P2, 45,
                        RegulationPriority.P3, 25,
                        RegulationPriority.NR, 10)
                .forEach((priority, percent) -> assertThat(counted.getOrDefault(priority, 0) * 100.0 / DRAWS)
                        .as(priority.code())
                        .isCloseTo(percent, within(5.0)));
    }

    @Test
    void shouldCallFromNumbersKeptForFictionOnly() {
        Set<String> fiction = Set.copyOf(DemoWords.read().numberBeginnings());

        assertThat(draw(59, DRAWS).stream()
                        .flatMap(call -> call.from().stream())
                        .toList())
                .hasSizeGreaterThan(DRAWS * 9 / 10)
                .allSatisfy(number -> {
                    assertThat(number.digits()).hasSize(10);
                    assertThat(fiction).contains(number.digits().substring(0, 6));
                });
    }

    @Test
    void shouldNameThePlaceSoThatItsCommuneIsFound() {
        Territory territory = new Territory(Rehearsal.TERRITORY.communes().stream()
                .map(DemoTerritory.Inhabited::commune)
                .toList());

        assertThat(draw(59, DRAWS))
                .filteredOn(call -> !call.placeWords().isEmpty())
                .allSatisfy(call -> {
                    Commune named = territory.named(call.placeWords()).orElseThrow();
                    assertThat(named.centre().metresTo(call.scene())).isLessThan(1_000);
                });
    }

    @Test
    void shouldFollowTheHoursOfTheDay() {
        HourlyProfile profile = HourlyProfile.read();
        int[] perHour = new int[24];
        Instant at = Instant.parse("2026-11-01T23:00:00Z");
        List<ScriptedCall> calls = draw(59, 20_000);

        for (ScriptedCall call : calls) {
            at = profile.next(at, call.gap(), 60, LILLE);
            perHour[at.atZone(LILLE).getHour()]++;
        }

        for (int hour = 0; hour < 24; hour++) {
            double expected = calls.size() / 24.0 * profile.relative().get(hour);
            assertThat((double) perHour[hour]).as("hour " + hour).isCloseTo(expected, within(expected * 0.2));
        }
    }

    @Test
    void shouldKeepTheMeanNumberOfCalls() {
        HourlyProfile profile = HourlyProfile.read();
        Instant start = Instant.parse("2026-11-02T00:00:00Z");
        Instant at = start;
        for (ScriptedCall call : draw(59, 14_400)) {
            at = profile.next(at, call.gap(), 60, LILLE);
        }

        double days = (at.getEpochSecond() - start.getEpochSecond()) / 86_400.0;
        assertThat(days).isCloseTo(10, within(0.5));
    }

    @Test
    void shouldSayWhereAfterTheFirstCry() {
        ScriptedCall call = draw(59, 50).stream()
                .filter(drawn -> !drawn.placeWords().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(call.sentences().get(1)).contains(call.placeWords());
        assertThat(call.sentences().getFirst())
                .isEqualTo(call.script().sentences().getFirst());
    }

    private static List<ScriptedCall> draw(long seed, int calls) {
        CallSequence sequence = Rehearsal.sequence(seed);
        return Stream.generate(sequence::next).limit(calls).collect(Collectors.toList());
    }
}
