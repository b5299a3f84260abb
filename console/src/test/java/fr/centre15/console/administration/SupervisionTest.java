package fr.centre15.console.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.FileAccess;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.AccessKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@Timeout(60)
class SupervisionTest extends RunningConsole {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(5);

    @Autowired
    private Accesses accesses;

    @Autowired
    private FileAccess access;

    @Autowired
    private Facts facts;

    @Autowired
    private ReserveRelease reserve;

    @Autowired
    private Machine machine;

    @Autowired
    private Counter counter;

    @Autowired
    private DispatchGateway gateway;

    @Test
    @Tag("T13c")
    void shouldShowABreakGlassWithNameFileAndReason() {
        RegulationFileId file = validatedBy(as("dr.petit"));
        String reason = "la famille rappelle au sujet de ce patient";

        access.openFor(as("arm2").subject(), file, "board.file", reason);
        TracePanel panel = new TracePanel(accesses, counter);

        await().atMost(SEEN_WITHIN).untilAsserted(() -> {
            panel.draw();
            assertThat(panel.getElement().getTextRecursively())
                    .contains(reason)
                    .contains("Sacha Moreau")
                    .contains(Texts.of("access.kind.BREAK_GLASS"))
                    .contains(gateway.state()
                            .files()
                            .find(file)
                            .orElseThrow()
                            .drm()
                            .spoken());
        });
    }

    @Test
    @Tag("T13c")
    void shouldShowARefusedLoginWithWhereItCameFrom() {
        new Browser(port, "127.0.0.77").logIn("dr.vasseur", "ce n'est pas le mot");

        await().atMost(SEEN_WITHIN)
                .untilAsserted(() -> assertThat(accesses.newest())
                        .map(line -> TraceLine.of(line, gateway.state()))
                        .anySatisfy(line -> {
                            assertThat(line.kind()).isEqualTo(AccessKind.LOGIN_REFUSED);
                            assertThat(line.who()).isEqualTo("Dr A. Vasseur");
                            assertThat(line.resource()).contains("127.0.0.77");
                            assertThat(line.isRemarkable()).isTrue();
                        }));
    }

    @Test
    @Tag("T19a")
    void shouldCountOneRefusedLoginOnce() {
        new Browser(port, "127.0.0.78").logIn("dr.vasseur", "ce n'est pas le mot");
        new Browser(port, "127.0.0.79").logIn("dr.vasseur", "ce n'est pas le mot");

        await().atMost(SEEN_WITHIN).until(() -> refusedFrom("127.0.0.79") > 0);

        assertThat(refusedFrom("127.0.0.78")).isOne();
    }

    private long refusedFrom(String source) {
        return accesses.newest().stream()
                .filter(line -> line.access().kind() == AccessKind.LOGIN_REFUSED)
                .filter(line -> line.access().resource().endsWith(source))
                .count();
    }

    @Test
    void shouldHoldNoMoreThanItsNewestLines() {
        RegulationFileId file = openedBy(as("dr.petit"));

        for (int i = 0; i < AccessLog.KEPT + 20; i++) {
            access.open(as("superviseur").subject(), file, "board.file");
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(accesses.newest()).hasSize(AccessLog.KEPT));
        assertThat(accesses.newest()).isSortedAccordingTo((a, b) -> Long.compare(b.position(), a.position()));
    }

    @Test
    void shouldReleaseTheReserveOnlyForThoseWhoMayAndTraceIt() {
        Answer refused = reserve.release(as("arm1"));
        long kept = machine.reserveBytes();

        Answer released = reserve.release(as("superviseur"));
        Answer again = reserve.release(as("superviseur"));

        assertThat(refused.sentence()).isEqualTo(Texts.of("refusal.NOT_ALLOWED"));
        assertThat(kept).isPositive();
        assertThat(released).isInstanceOf(Answer.Done.class);
        assertThat(machine.reserveBytes()).isZero();
        assertThat(again.sentence()).isEqualTo(Texts.of("supervision.reserve.none"));
        await().atMost(SEEN_WITHIN)
                .untilAsserted(() -> assertThat(accesses.newest())
                        .map(line -> TraceLine.of(line, gateway.state()))
                        .anyMatch(line -> line.isRemarkable()
                                && line.who().equals("Dominique Roy")
                                && line.resource().equals(Texts.of("access.resource.disk.reserve"))));
    }

    @Test
    void shouldSayHowTheMachineIs() {
        assertThat(facts.now()).extracting(Fact::id).contains("intake", "disk", "reserve", "store", "poisoned");
        assertThat(facts.start()).extracting(Fact::id).containsExactly("start", "lost", "torn", "snapshots");
    }

    private RegulationFileId openedBy(StaffPrincipal person) {
        Reply opened = gateway.ask(
                person.actor(), new RegulationCommand.OpenRegulationFile(person.personId(), Optional.empty(), ""));
        return RegulationFileId.parse(((Reply.Accepted) opened).subject());
    }

    /** A file that is over: whoever was not involved gives a reason. */
    private RegulationFileId validatedBy(StaffPrincipal person) {
        RegulationFileId file = openedBy(person);
        gateway.ask(person.actor(), new RegulationCommand.ChangeLifeCycle(file, LifeCycle.COMPLETED));
        gateway.ask(person.actor(), new RegulationCommand.ChangeLifeCycle(file, LifeCycle.VALIDATED));
        return file;
    }

    private StaffPrincipal as(String login) {
        return AccountDeskTest.principal(gateway.state().staff().byLogin(login).orElseThrow());
    }
}
