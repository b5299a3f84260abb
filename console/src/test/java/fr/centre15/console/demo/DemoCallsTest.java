package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.CallStatus;
import fr.centre15.dispatch.call.IncomingCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCallsTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void shouldRingWithinFiveSecondsOfTheStart() {
        rehearsal.play(Duration.ofSeconds(5), rehearsal.calls(60));

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void shouldNeverDrownALoneVisitor() {
        List<Integer> waitingAtOnce = new ArrayList<>();

        rehearsal.play(Duration.ofHours(2), () -> waitingAtOnce.add(waiting().size()), rehearsal.calls(1_000));

        assertThat(waitingAtOnce).allMatch(waiting -> waiting <= 6).contains(6);
        assertThat(rehearsal.refusals).isEmpty();
    }

    @Test
    void shouldSayTheSamePhonesAgainFromTheSameSeed() {
        rehearsal.play(Duration.ofMinutes(30), rehearsal.calls(120));
        Rehearsal second = new Rehearsal();
        second.play(Duration.ofMinutes(30), second.calls(120));

        assertThat(rehearsal.asked).isEqualTo(second.asked).isNotEmpty();
    }

    @Test
    void shouldOpenTheLineWhenSomebodyTakesTheCallAndSpeakSentenceBySentence() {
        DemoCalls calls = rehearsal.calls(60);
        CallId call = firstCall(calls);
        assertThat(calls.callerSays(call)).isEmpty();

        rehearsal.claim(call);
        rehearsal.play(Duration.ofSeconds(2), calls);
        assertThat(seen(call).status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(calls.callerSays(call)).hasSize(1);

        rehearsal.play(Duration.ofSeconds(5), calls);
        assertThat(calls.callerSays(call)).hasSize(2);
        rehearsal.play(Duration.ofMinutes(1), calls);
        assertThat(calls.callerSays(call))
                .isEqualTo(calls.find(call).orElseThrow().scripted().sentences());
    }

    @Test
    void shouldHangUpWhenEverythingIsSaid() {
        DemoCalls calls = rehearsal.calls(60);
        CallId call = firstCall(calls);
        rehearsal.claim(call);

        rehearsal.play(calls.find(call).orElseThrow().scripted().talk().plusSeconds(5), calls);

        assertThat(seen(call).status()).isEqualTo(CallStatus.ENDED);
        assertThat(seen(call).isLost()).isFalse();
    }

    @Test
    void shouldGiveUpWhenNobodyAnswers() {
        DemoCalls calls = rehearsal.calls(60);
        CallId call = firstCall(calls);
        Duration patience = calls.find(call).orElseThrow().scripted().patience();

        rehearsal.play(patience.plusSeconds(5), calls);

        assertThat(seen(call).isLost()).isTrue();
    }

    @Test
    void shouldHangUpTheCallsOfAnEarlierStart() {
        DemoCalls before = rehearsal.calls(60);
        CallId waiting = firstCall(before);
        CallId real = new CallId("PBX-1");
        rehearsal.say(
                LiveCall.TELEPHONY,
                new CallCommand.ReportCall(
                        CallSignal.RINGING, real, java.util.Optional.empty(), "15", rehearsal.now()));

        rehearsal.play(Duration.ofSeconds(2), rehearsal.calls(60));

        assertThat(seen(waiting).isLost()).isTrue();
        assertThat(seen(real).isWaiting()).isTrue();
    }

    private CallId firstCall(DemoCalls calls) {
        rehearsal.play(Duration.ofSeconds(5), calls);
        return waiting().getFirst().id();
    }

    private List<IncomingCall> waiting() {
        return rehearsal.state().calls().waiting();
    }

    private IncomingCall seen(CallId call) {
        return rehearsal.state().calls().find(call).orElseThrow();
    }
}
