package fr.centre15.dispatch.pipeline;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.pipeline.TestPipeline.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuEvent;
import fr.centre15.dispatch.staff.GrantId;
import fr.centre15.dispatch.staff.StaffCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class PoisonTest {

    /** A command that no rule knows. */
    record Unheard(String words) implements Command {}

    static Stream<Command> poisons() {
        return Stream.of(
                new Unheard("Durand"),
                new StaffCommand.IssueGrant(
                        new GrantId(new UUID(4, 1)),
                        "VIDEO",
                        new RegulationFileId(new UUID(6, 1)),
                        "hmac",
                        Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @DisplayName("Une commande empoisonnée est consignée, refusée, sautée ; l'état est intact et la suite passe")
    @MethodSource("poisons")
    void shouldRecordAndSkipPoison(Command poison) {
        try (TestPipeline node = TestPipeline.start()) {
            answer(node.rings("a1"));

            var refused = node.submit(poison);
            var next = node.claims(LEA, "a1");

            assertThat(answer(refused)).isEqualTo(Reply.refused(Refusal.POISON));
            assertThat(answer(next).isAccepted()).isTrue();
            assertThat(node.pipeline().closedBecause()).isEmpty();
            assertThat(node.published().memory().poisoned()).isEqualTo(1);
            assertThat(node.published().calls().calls().values().map(IncomingCall::holder))
                    .allSatisfy(holder -> assertThat(holder).contains(LEA));
        }
    }

    @ParameterizedTest
    @DisplayName("La trace nomme la commande et la faute, jamais leur contenu ; la commande reste à côté comme preuve")
    @MethodSource("poisons")
    void shouldKeepTheEvidence(Command poison) {
        try (TestPipeline node = TestPipeline.start()) {
            answer(node.submit(poison));

            var entry = node.journal().appended().getFirst();
            var event = entry.events().getFirst();
            var trace = (SamuEvent.PoisonSkipped) EventRegistry.decode(event.type(), event.version(), event.content());

            assertThat(trace.command()).isEqualTo(poison.getClass().getSimpleName());
            assertThat(trace.fault()).endsWith("Exception");
            assertThat(new String(entry.command(), StandardCharsets.UTF_8))
                    .startsWith(poison.getClass().getSimpleName() + "{");
        }
    }
}
