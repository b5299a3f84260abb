package fr.centre15.dispatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinesElsewhereTest {

    private static final SamuId PAS_DE_CALAIS = new SamuId("62");

    private NodeState node = NodeState.EMPTY;
    private long commands;

    @Test
    @DisplayName("Le 15 que deux SAMU déclarent est à chacun ; la ligne d'un seul est refusée à l'autre")
    void shouldTakeALineThatTwoSamusShare() {
        says(TestSamu.NORD, declaring("15", "0320"));
        says(PAS_DE_CALAIS, declaring("15", "0321"));

        assertThat(says(TestSamu.NORD, ringing("a1", "15"))).isInstanceOf(Reply.Accepted.class);
        assertThat(says(PAS_DE_CALAIS, ringing("b1", "15"))).isInstanceOf(Reply.Accepted.class);
        assertThat(says(TestSamu.NORD, ringing("a2", "0321")))
                .isEqualTo(new Reply.Refused(Refusal.LINE_OF_ANOTHER_SAMU, Map.of("line", "0321")));
        assertThat(node.of(TestSamu.NORD).calls().waiting()).hasSize(1);
        assertThat(node.of(PAS_DE_CALAIS).calls().waiting()).hasSize(1);
    }

    private static Command declaring(String... lines) {
        return new SamuCommand.DeclareProfile(
                new SamuProfile("SAMU", "Lille", SamuProfile.UNNAMED.zone(), List.of(lines)));
    }

    private static Command ringing(String call, String line) {
        return new CallCommand.ReportCall(
                CallSignal.RINGING, new CallId(call), Optional.empty(), line, TestSamu.MORNING);
    }

    private Reply says(SamuId samu, Command command) {
        Transition transition = Transition.of(
                node, CommandEnvelope.of(samu, new UUID(59, ++commands), Actor.SYSTEM, TestSamu.MORNING, command));
        node = node.with(transition.next(), Mark.BEGINNING);
        return transition.reply();
    }
}
