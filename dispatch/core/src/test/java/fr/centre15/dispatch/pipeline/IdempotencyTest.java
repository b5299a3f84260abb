package fr.centre15.dispatch.pipeline;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.samu.SamuCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final UUID KEY = new UUID(7, 7);
    private static final Command OPEN = new RegulationCommand.OpenRegulationFile(LEA, Optional.empty(), "");

    private NodeState node = NodeState.EMPTY;
    private Instant now = TestSamu.MORNING;

    @Test
    @DisplayName("Même clé, même corps : la même réponse, et rien de nouveau au journal")
    void shouldAnswerAsTheFirstTime() {
        Reply.Accepted first = (Reply.Accepted) send("corps");

        Reply.Accepted again = (Reply.Accepted) send("corps");

        assertThat(again.subject()).isEqualTo(first.subject()).isEqualTo(KEY.toString());
        assertThat(again.events()).isEmpty();
        assertThat(files()).isEqualTo(1);
    }

    @Test
    @DisplayName("Même clé, autre corps : refusé")
    void shouldRefuseAnotherBodyUnderTheSameKey() {
        send("corps");

        assertThat(send("autre corps")).isEqualTo(Reply.refused(Refusal.IDEMPOTENCY_MISMATCH));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    @DisplayName("La clé se souvient 48 heures ; ensuite le dossier ouvert reste intact")
    void shouldForgetAfterTwoDays() {
        send("corps");

        now = now.plus(Duration.ofHours(48));
        apply("", new UUID(8, 1), new SamuCommand.Tick());
        assertThat(send("autre corps")).isEqualTo(Reply.refused(Refusal.IDEMPOTENCY_MISMATCH));

        now = now.plus(Duration.ofHours(1));
        apply("", new UUID(8, 2), new SamuCommand.Tick());
        assertThat(node.of(TestSamu.NORD).memory().outcomes()).isEmpty();
        assertThat(send("autre corps")).isInstanceOf(Reply.Accepted.class);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    @DisplayName("Une commande sans clé ne laisse pas de souvenir")
    void shouldRememberNothingWithoutAKey() {
        apply("", KEY, OPEN);

        assertThat(node.of(TestSamu.NORD).memory().outcomes()).isEmpty();
    }

    private Reply send(String body) {
        return apply(body, KEY, OPEN);
    }

    private Reply apply(String digest, UUID key, Command command) {
        Transition transition = Transition.of(
                node, CommandEnvelope.received(TestSamu.NORD, key, Actor.SYSTEM, now, digest, new byte[0], command));
        node = node.with(transition.next(), Mark.BEGINNING);
        assertThat(transition.events().isEmpty())
                .isEqualTo(transition.reply() instanceof Reply.Refused
                        || ((Reply.Accepted) transition.reply()).events().equals(List.of()));
        return transition.reply();
    }

    private int files() {
        return node.of(TestSamu.NORD).files().files().size();
    }
}
