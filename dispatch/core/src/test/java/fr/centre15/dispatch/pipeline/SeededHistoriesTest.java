package fr.centre15.dispatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.fixtures.Counts;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.JournalRecord.ReadEvent;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.samu.StateHash;
import fr.centre15.dispatch.smur.SmurMission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories of everything, nonsense included. The seed is in the name of the test that fails. */
@Timeout(120)
class SeededHistoriesTest {

    private static final int COMMANDS = 300;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Counts.sample(200, 5_000));
    }

    @ParameterizedTest(name = "graine {0}")
    @DisplayName("Rejoué par le journal, l'état est le même ; un refus ne change rien ; les règles d'or tiennent")
    @Tag("R04")
    @Tag("H09a")
    @Tag("H12b")
    @Tag("H20a")
    @MethodSource("seeds")
    void shouldReplayToTheLiveStateAndKeepTheInvariants(long seed) {
        SeededHistory history = new SeededHistory(seed).run(COMMANDS, SeededHistoriesTest::checkStep);

        NodeState replayed = SeededHistory.replay(history.records());

        assertThat(replayed.ids()).isEqualTo(history.live().ids());
        for (SamuId samu : replayed.ids()) {
            assertThat(StateHash.of(replayed.of(samu)))
                    .isEqualTo(StateHash.of(history.live().of(samu)));
        }
        checkNumbers(history.records());
    }

    private static void checkStep(NodeState before, Transition transition) {
        SamuId samu = transition.command().samu();
        if (transition.events().isEmpty()) {
            assertThat(transition.next()).isEqualTo(before.of(samu));
            return;
        }
        assertThat(transition.reply()).isInstanceOf(Reply.Accepted.class);
        noVehicleIsSentTwice(transition.next());
        noCallIsForgotten(before.of(samu), transition);
        onlyAPersonMovesThePlace(before.of(samu), transition);
        nobodyIsSentToAClosedSite(before.of(samu), transition);
    }

    /** A place confirmed stays, whatever devices say, until a person gives another one or takes it back. */
    private static void onlyAPersonMovesThePlace(SamuState before, Transition transition) {
        boolean byPerson = transition.command().stamp().actor().kind() == Actor.Kind.PERSON;
        for (RegulationFile file : before.files().files().values()) {
            transition
                    .next()
                    .files()
                    .find(file.id())
                    .filter(_ -> !byPerson)
                    .ifPresent(
                            after -> assertThat(after.situation().whereabouts().confirmed())
                                    .isEqualTo(file.situation().whereabouts().confirmed()));
        }
    }

    /** A destination newly chosen is known and open as a site; one against the advice has its reason. */
    private static void nobodyIsSentToAClosedSite(SamuState before, Transition transition) {
        for (RegulationFile file : transition.next().files().files().values()) {
            Optional<Destination> chosen = file.care().orientation().chosen();
            boolean kept = before.files()
                    .find(file.id())
                    .filter(known -> known.care().orientation().chosen().equals(chosen))
                    .isPresent();
            if (!kept && chosen.isPresent()) {
                assertThat(Stream.concat(
                                Stream.of(Destination.HOME),
                                before.reference().receivingUnits().stream()
                                        .filter(unit -> !unit.details().closed())
                                        .map(ReceivingUnit::code)))
                        .contains(chosen.get().unit());
                assertThat(chosen.get().override() && chosen.get().reason().isBlank())
                        .isFalse();
            }
        }
    }

    private static void noVehicleIsSentTwice(SamuState state) {
        assertThat(state.fleet().activeMissions())
                .extracting(SmurMission::vehicle)
                .doesNotHaveDuplicates();
        for (SmurMission mission : state.fleet().activeMissions()) {
            assertThat(state.fleet().isFree(mission.vehicle())).isFalse();
        }
    }

    /** Each call waits, is held or is lost: exactly one; and none leaves while it waits. */
    private static void noCallIsForgotten(SamuState before, Transition transition) {
        for (IncomingCall call : transition.next().calls().calls().values()) {
            List<Boolean> places = List.of(call.isWaiting(), call.holder().isPresent(), call.isLost());
            assertThat(places).as("%s", call).containsOnlyOnce(true);
            assertThat(call.holder().isPresent()).isEqualTo(call.file().isPresent());
        }
        for (IncomingCall call : before.calls().waiting()) {
            assertThat(transition.next().calls().find(call.id())).isPresent();
        }
    }

    private static void checkNumbers(List<JournalRecord> records) {
        Map<String, Long> last = new HashMap<>();
        List<Object> drmNumbers = new ArrayList<>();
        for (JournalRecord record : records) {
            assertThat(record.firstSequence()).isEqualTo(last.getOrDefault(record.samu(), 0L) + 1);
            last.merge(record.samu(), (long) record.events().size(), Long::sum);
            for (ReadEvent event : record.events()) {
                var content = EventRegistry.decode(
                        event.type(), event.version(), event.content().orElseThrow());
                if (content instanceof RegulationEvent.RegulationFileOpened opened) {
                    drmNumbers.add(opened.drm());
                }
            }
        }
        assertThat(drmNumbers).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Les histoires tirées couvrent presque tous les types d'évènements")
    void shouldMeetAlmostEveryEvent() {
        List<Integer> met = new ArrayList<>();
        for (long seed = 1; seed <= 120; seed++) {
            for (JournalRecord record :
                    new SeededHistory(seed).run(COMMANDS, (_, _) -> {}).records()) {
                record.events().forEach(event -> met.add(event.type()));
            }
        }

        assertThat(EventRegistry.ALL.stream()
                        .filter(type -> !met.contains(type.number()))
                        .map(type -> type.type().getSimpleName()))
                .containsExactlyInAnyOrder("PoisonSkipped", "TerritoryDeclared");
    }
}
