package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.CallCommand.ReportCall;
import fr.centre15.dispatch.fixtures.Counts;
import fr.centre15.dispatch.fixtures.TestSamu;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A telephone system that counts from one again and again, whose clock is wrong, whose reports are lost, doubled, repeated
 * hours later and overtake one another. The seed is in the name of the test that fails.
 */
@Timeout(60)
class CountingTelephoneTest {

    private static final int NAMES = 4;
    private static final int CALLS = 60;

    /** A report on its way. */
    private record Sent(Instant arrives, ReportCall report) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Counts.sample(300, 10_000));
    }

    @ParameterizedTest(name = "graine {0}")
    @DisplayName("Chaque vraie sonnerie a son appel, avec son numéro ; aucune répétition n'en ajoute")
    @MethodSource("seeds")
    void shouldNeverLoseARingNorInventOne(long seed) {
        Random chance = new Random(seed);
        Duration wrongBy = Duration.ofSeconds(chance.nextInt(-100_000, 100_000));
        List<Sent> sent = new ArrayList<>();
        Instant time = TestSamu.MORNING;
        for (int call = 0; call < CALLS; call++) {
            time = time.plusSeconds(chance.nextInt(60, 400));
            sent.addAll(life(call, time, wrongBy, chance));
        }
        Set<String> ends = endsIn(sent);
        sent.sort(Comparator.comparing(Sent::arrives));
        TestSamu samu = TestSamu.atWork();

        for (Sent one : sent) {
            samu.at(one.arrives().toString()).does(one.report());
            if (chance.nextInt(4) == 0) {
                samu.state().calls().waiting().stream()
                        .skip(chance.nextInt(3))
                        .findFirst()
                        .ifPresent(call -> samu.claims(LEA, call.id().value()));
            }
        }

        assertThat(samu.state().calls().calls().values().toJavaStream())
                .extracting(IncomingCall::callingNumber)
                .doesNotHaveDuplicates()
                .hasSize(CALLS)
                .doesNotContain(Optional.empty());
        assertThat(samu.state().calls().calls().values().toJavaStream())
                .as("each end hangs up its own call")
                .filteredOn(call -> call.status().isOver())
                .extracting(
                        call -> call.id().name() + " " + call.told().overAt().orElseThrow())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ends);
    }

    private static Set<String> endsIn(List<Sent> sent) {
        return sent.stream()
                .map(Sent::report)
                .filter(report -> report.signal() == CallSignal.ENDED || report.signal() == CallSignal.ABANDONED)
                .map(report -> report.call() + " " + report.reportedAt())
                .collect(Collectors.toSet());
    }

    /** Names come round every few calls, long after the call before of that name was over. */
    private static List<Sent> life(int call, Instant rings, Duration wrongBy, Random chance) {
        CallId name = new CallId("n" + call % NAMES);
        Optional<PhoneNumber> number = PhoneNumber.parse("06399800%02d".formatted(call));
        Instant ends = rings.plusSeconds(chance.nextInt(3, 150));
        List<Sent> reports = new ArrayList<>();
        send(reports, new ReportCall(CallSignal.RINGING, name, number, "15", rings.plus(wrongBy)), rings, chance);
        if (chance.nextInt(3) == 0) {
            Instant still = rings.plusSeconds(1);
            send(reports, new ReportCall(CallSignal.RINGING, name, number, "15", still.plus(wrongBy)), still, chance);
        }
        boolean answered = chance.nextBoolean();
        if (answered) {
            Instant answer = rings.plusSeconds(2);
            send(reports, new ReportCall(CallSignal.ANSWERED, name, number, "", answer.plus(wrongBy)), answer, chance);
        }
        if (chance.nextInt(10) > 0) {
            CallSignal end = answered ? CallSignal.ENDED : CallSignal.ABANDONED;
            send(reports, new ReportCall(end, name, Optional.empty(), "", ends.plus(wrongBy)), ends, chance);
        }
        return reports;
    }

    /** Up to ten seconds under way, sometimes twice, sometimes once more within the day. */
    private static void send(List<Sent> reports, ReportCall report, Instant at, Random chance) {
        reports.add(new Sent(at.plusMillis(chance.nextInt(10_000)), report));
        if (chance.nextInt(4) == 0) {
            reports.add(new Sent(at.plusMillis(chance.nextInt(10_000)), report));
        }
        if (chance.nextInt(6) == 0) {
            reports.add(new Sent(at.plusSeconds(chance.nextInt(10, 8 * 3600)), report));
        }
    }
}
