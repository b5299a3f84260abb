package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.fixtures.People.KARIM;
import static fr.centre15.dispatch.fixtures.People.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallRulesTest {

    private static final String MOBILE = "06 12 34 56 78";

    private final TestSamu samu = TestSamu.atWork();

    @Test
    @DisplayName("Un appel qui sonne attend ; décroché, il ouvre un dossier que tient celui qui l'a pris")
    void shouldOpenAFileForWhoTakesTheCall() {
        samu.hears(CallSignal.RINGING, "a1", MOBILE);
        assertThat(samu.state().calls().waiting()).hasSize(1);

        RegulationFileId file = samu.claims(LEA, "a1");

        assertThat(samu.state().calls().waiting()).isEmpty();
        assertThat(samu.call("a1").file()).contains(file);
        assertThat(samu.call("a1").status()).isEqualTo(CallStatus.CLAIMED);
        assertThat(samu.file(file).progress().holder()).contains(LEA);
        assertThat(samu.file(file).situation().caller().callback()).contains(new PhoneNumber("0612345678"));
    }

    @Test
    @DisplayName("Deux ARM prennent le même appel : un seul gagne, l'autre apprend qui")
    void shouldLetOneOfTwoWin() {
        samu.hears(CallSignal.RINGING, "a1", MOBILE);
        samu.claims(LEA, "a1");

        var second = samu.isRefused(new CallCommand.ClaimCall(new CallId("a1"), KARIM));

        assertThat(second.refusal()).isEqualTo(Refusal.CALL_ALREADY_CLAIMED);
        assertThat(second.details()).isEqualTo(Map.of("holder", LEA.toString()));
        assertThat(samu.state().files().files()).hasSize(1);
    }

    @Test
    @DisplayName("Prendre deux fois le même appel rend le même dossier")
    void shouldAnswerWithTheSameFileWhenClaimedAgain() {
        samu.hears(CallSignal.RINGING, "a1", MOBILE);
        RegulationFileId file = samu.claims(LEA, "a1");

        var again = samu.does(new CallCommand.ClaimCall(new CallId("a1"), LEA));

        assertThat(again.events()).isEmpty();
        assertThat(again.subject()).isEqualTo(file.toString());
    }

    @Test
    @DisplayName("ENDED avant RINGING : l'appel est perdu, son numéro arrive ensuite")
    void shouldListAsLostACallThatEndedBeforeItRang() {
        samu.hears(CallSignal.ENDED, "a1", "");
        samu.hears(CallSignal.RINGING, "a1", MOBILE);

        assertThat(samu.state().calls().waiting()).isEmpty();
        assertThat(samu.state().calls().lost()).extracting(IncomingCall::id).containsExactly(new CallId("a1"));
        assertThat(samu.call("a1").status()).isEqualTo(CallStatus.ENDED);
        assertThat(samu.call("a1").callingNumber()).contains(new PhoneNumber("0612345678"));
    }

    @Test
    @DisplayName("Le même évènement téléphonique reçu deux fois ne change rien")
    void shouldChangeNothingWhenTheTelephoneRepeatsItself() {
        for (CallSignal signal : CallSignal.values()) {
            samu.hears(signal, "b-" + signal, MOBILE);
            var before = samu.state();

            samu.after(Duration.ofSeconds(1));
            var again = samu.hears(signal, "b-" + signal, MOBILE);

            assertThat(again.events()).as(signal.name()).isEmpty();
            assertThat(samu.state()).isSameAs(before);
        }
    }

    @Test
    @DisplayName("Rappeler une seconde fois l'appel que l'on a déjà rappelé rend le même dossier")
    void shouldAnswerWithTheSameFileWhenCalledBackAgain() {
        samu.hears(CallSignal.ABANDONED, "a1", MOBILE);
        var first = samu.does(new CallCommand.CallBack(new CallId("a1"), KARIM));

        var again = samu.does(new CallCommand.CallBack(new CallId("a1"), KARIM));

        assertThat(again.events()).isEmpty();
        assertThat(again.subject()).isEqualTo(first.subject());
    }

    @Test
    @DisplayName("Un appel sans ligne ni numéro, répété, ne change rien non plus")
    void shouldChangeNothingWhenAnAnonymousRingIsRepeated() {
        var ring = new CallCommand.ReportCall(CallSignal.RINGING, new CallId("a1"), Optional.empty(), "", samu.now());
        samu.does(ring);

        assertThat(samu.does(ring).events()).isEmpty();
    }

    @Test
    @DisplayName("Le numéro qui arrive dans un second RINGING s'ajoute sans effacer la ligne")
    void shouldKeepTheLineWhenTheNumberComesLater() {
        samu.hears(CallSignal.RINGING, "a1", "");

        samu.does(new CallCommand.ReportCall(
                CallSignal.RINGING, new CallId("a1"), PhoneNumber.parse(MOBILE), "", samu.now()));

        assertThat(samu.call("a1").line()).isEqualTo("15");
        assertThat(samu.call("a1").callingNumber()).isPresent();
    }

    @Test
    @DisplayName("Raccroché avant réponse : perdu, et plus à prendre mais à rappeler")
    void shouldListAnAbandonedCallAsLost() {
        samu.hears(CallSignal.RINGING, "a1", MOBILE);
        samu.hears(CallSignal.ABANDONED, "a1", MOBILE);

        var claim = samu.isRefused(new CallCommand.ClaimCall(new CallId("a1"), LEA));

        assertThat(claim.refusal()).isEqualTo(Refusal.CALL_GONE);
        assertThat(samu.state().calls().lost()).hasSize(1);
    }

    @Test
    @DisplayName("Rappeler un appel perdu règle tous ceux du même numéro, dans un seul dossier")
    void shouldSettleEveryLostCallOfTheNumberByOneCallBack() {
        for (String call : new String[] {"a1", "a2", "autre"}) {
            String number = call.equals("autre") ? "0320000000" : MOBILE;
            samu.hears(CallSignal.RINGING, call, number);
            samu.hears(CallSignal.ABANDONED, call, number);
        }

        samu.does(new CallCommand.CallBack(new CallId("a2"), KARIM));

        assertThat(samu.state().calls().lost()).extracting(IncomingCall::id).containsExactly(new CallId("autre"));
        assertThat(samu.call("a1").file()).isEqualTo(samu.call("a2").file()).isPresent();
        assertThat(samu.state().files().files()).hasSize(1);
    }

    @Test
    @DisplayName("Deux appels perdus sans numéro ne sont pas le même appelant")
    void shouldNotMixLostCallsWithoutNumber() {
        samu.hears(CallSignal.ABANDONED, "a1", "");
        samu.hears(CallSignal.ABANDONED, "a2", "");

        samu.does(new CallCommand.CallBack(new CallId("a1"), KARIM));

        assertThat(samu.state().calls().lost()).extracting(IncomingCall::id).containsExactly(new CallId("a2"));
    }

    @Test
    @DisplayName("La ligne d'un autre SAMU est refusée et nommée")
    void shouldRefuseALineOfAnotherSamu() {
        var refused = samu.beside("15").isRefused(samu.report(CallSignal.RINGING, "a1", MOBILE));

        assertThat(refused.refusal()).isEqualTo(Refusal.LINE_OF_ANOTHER_SAMU);
        assertThat(refused.details()).isEqualTo(Map.of("line", "15"));
        assertThat(samu.state().calls().calls()).isEmpty();
    }

    @Test
    @DisplayName("Un numéro illisible n'empêche pas l'appel : appelant inconnu")
    void shouldTakeACallWhoseNumberCannotBeRead() {
        samu.hears(CallSignal.RINGING, "a1", "<script>anonymous</script>");

        assertThat(samu.call("a1").callingNumber()).isEmpty();
        assertThat(samu.state().calls().waiting()).hasSize(1);
        samu.claims(LEA, "a1");
    }

    @Test
    @DisplayName("Une horloge d'autocommutateur absurde n'empêche pas l'appel")
    void shouldTakeACallWhoseTimeMakesNoSense() {
        for (Instant absurd : new Instant[] {Instant.MIN, Instant.MAX}) {
            var ring = new CallCommand.ReportCall(
                    CallSignal.RINGING, new CallId("a-" + absurd.getEpochSecond()), Optional.empty(), "15", absurd);

            var event = (CallEvent.CallRang) samu.does(ring).events().getFirst();

            assertThat(event.reportedAt()).isEqualTo(samu.now());
        }
    }

    @Test
    @DisplayName("Rappeler un appel déjà pris nomme celui qui l'a")
    void shouldNameTheHolderWhenACallToCallBackIsTaken() {
        samu.hears(CallSignal.RINGING, "a1", MOBILE);
        samu.claims(LEA, "a1");
        samu.hears(CallSignal.ENDED, "a1", MOBILE);

        var refused = samu.isRefused(new CallCommand.CallBack(new CallId("a1"), KARIM));

        assertThat(refused.refusal()).isEqualTo(Refusal.CALL_ALREADY_CLAIMED);
    }

    @Test
    void shouldRefuseACallNobodyHeardOf() {
        assertThat(samu.isRefused(new CallCommand.ClaimCall(new CallId("x"), LEA))
                        .refusal())
                .isEqualTo(Refusal.CALL_UNKNOWN);
        assertThat(samu.isRefused(new CallCommand.CallBack(new CallId("x"), LEA))
                        .refusal())
                .isEqualTo(Refusal.CALL_UNKNOWN);
    }

    @Test
    @DisplayName("Une clé déjà utilisée par un autre dossier n'écrase pas ce dossier")
    void shouldNotOverwriteAFileWhenACommandIdComesAgain() {
        RegulationFileId file = samu.opensFile();
        samu.hears(CallSignal.RINGING, "a1", MOBILE);

        var claim = samu.ask(new CallCommand.ClaimCall(new CallId("a1"), LEA), file.value());

        assertThat(claim)
                .isInstanceOfSatisfying(
                        fr.centre15.dispatch.Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.IDEMPOTENCY_MISMATCH));
        assertThat(samu.state().calls().waiting()).hasSize(1);
    }
}
