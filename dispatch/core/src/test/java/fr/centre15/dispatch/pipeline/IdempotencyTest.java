package fr.centre15.dispatch.pipeline;

import static fr.centre15.dispatch.fixtures.People.KARIM;
import static fr.centre15.dispatch.fixtures.People.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final UUID KEY = new UUID(7, 7);
    private static final RegulationFileId FILE = new RegulationFileId(new UUID(6, 6));
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

    @Test
    @DisplayName("Ce qui était déjà fait le reste : la même clé, répétée plus tard, n'agit pas")
    void shouldNotActLaterUnderAKeyThatWasAnsweredAlreadySo() {
        apply("", FILE.value(), OPEN);
        Command take = new RegulationCommand.TakeFile(FILE, LEA);
        Reply.Accepted first = (Reply.Accepted) apply("prendre", KEY, take);
        assertThat(first.events()).isEmpty();
        apply("", new UUID(8, 3), new RegulationCommand.TakeFile(FILE, KARIM));

        Reply again = apply("prendre", KEY, take);

        assertThat(again).isInstanceOf(Reply.Accepted.class);
        assertThat(file().progress().holder()).contains(KARIM);
        assertThat(apply("autre corps", KEY, take)).isEqualTo(Reply.refused(Refusal.IDEMPOTENCY_MISMATCH));
    }

    @Test
    @DisplayName("Un refus ne laisse rien : la clé reste libre, la même demande peut aboutir plus tard")
    void shouldDecideAnewAfterARefusal() {
        Command take = new RegulationCommand.TakeFile(FILE, LEA);
        assertThat(apply("prendre", KEY, take)).isEqualTo(Reply.refused(Refusal.FILE_UNKNOWN));
        assertThat(node.of(TestSamu.NORD)).isEqualTo(SamuState.empty(TestSamu.NORD));
        apply("", FILE.value(), new RegulationCommand.OpenRegulationFile(KARIM, Optional.empty(), ""));

        assertThat(apply("corrigé", KEY, take)).isInstanceOf(Reply.Accepted.class);

        assertThat(file().progress().holder()).contains(LEA);
        assertThat(apply("prendre", KEY, take)).isEqualTo(Reply.refused(Refusal.IDEMPOTENCY_MISMATCH));
    }

    @Test
    @DisplayName("Le téléphone qui se répète ne remplit pas la mémoire des clés")
    void shouldNotRememberWhatBearsItsOwnKey() {
        String digest = KEY.toString().replace("-", "") + "0123456789abcdef0123456789abcdef";
        apply("", FILE.value(), OPEN);

        apply(digest, KEY, new RegulationCommand.TakeFile(FILE, LEA));

        assertThat(node.of(TestSamu.NORD).memory().outcomes()).isEmpty();
    }

    private RegulationFile file() {
        return node.of(TestSamu.NORD).files().find(FILE).orElseThrow();
    }

    private Reply send(String body) {
        return apply(body, KEY, OPEN);
    }

    private Reply apply(String digest, UUID key, Command command) {
        Transition transition = Transition.of(
                node, CommandEnvelope.received(TestSamu.NORD, key, Actor.SYSTEM, now, digest, new byte[0], command));
        node = node.with(transition.next(), Mark.BEGINNING);
        if (transition.reply() instanceof Reply.Refused) {
            assertThat(transition.events()).isEmpty();
        }
        return transition.reply();
    }

    private int files() {
        return node.of(TestSamu.NORD).files().files().size();
    }
}
