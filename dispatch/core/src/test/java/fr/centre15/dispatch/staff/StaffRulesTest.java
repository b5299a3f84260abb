package fr.centre15.dispatch.staff;

import static fr.centre15.dispatch.fixtures.People.KARIM;
import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.fixtures.People.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StaffRulesTest {

    private static final GrantId GRANT = new GrantId(new UUID(4, 1));
    private static final DeviceId TABLET = new DeviceId(new UUID(5, 1));

    private final TestSamu samu = TestSamu.atWork();

    @BeforeEach
    void someoneIsAtWork() {
        samu.does(new StaffCommand.DeclareAccount(anAccount(LEA, "lea", Role.ARM_FRONT)));
        samu.does(new StaffCommand.SetPassword(LEA, "hash"));
    }

    @Test
    @DisplayName("Changer un compte sans mot de passe garde celui qui existe")
    void shouldKeepThePasswordWhenAnAccountChanges() {
        samu.does(new StaffCommand.DeclareAccount(anAccount(LEA, "lea", Role.ARM_COORDINATION)));

        Account lea = staff().find(LEA).orElseThrow();
        assertThat(lea.passwordHash()).isEqualTo("hash");
        assertThat(lea.roles()).containsExactly(Role.ARM_COORDINATION);
    }

    @Test
    @DisplayName("Un identifiant appartient à une seule personne")
    void shouldRefuseALoginOfAnotherPerson() {
        var refused = samu.isRefused(new StaffCommand.DeclareAccount(anAccount(KARIM, "lea", Role.MRU)));

        assertThat(refused.refusal()).isEqualTo(Refusal.ACCOUNT_EXISTS);
        assertThat(refused.details()).isEqualTo(Map.of("login", "lea"));
    }

    @Test
    @DisplayName("Un compte fermé reste, sans mot de passe")
    void shouldKeepAClosedAccountWithoutItsPassword() {
        samu.does(new StaffCommand.CloseAccount(LEA));

        Account lea = staff().find(LEA).orElseThrow();
        assertThat(lea.active()).isFalse();
        assertThat(lea.passwordHash()).isEmpty();
        assertThat(staff().nameOf(LEA)).isEqualTo("Personne lea");
    }

    @Test
    @DisplayName("Le premier appareil d'un lien gagne ; il peut revenir, un second est refusé")
    void shouldLetTheFirstDeviceWin() {
        issue(Duration.ofMinutes(30));
        samu.does(new StaffCommand.BindGrant(GRANT, "appareil-1"));

        assertThat(samu.does(new StaffCommand.BindGrant(GRANT, "appareil-1")).events())
                .isEmpty();
        assertThat(samu.isRefused(new StaffCommand.BindGrant(GRANT, "appareil-2"))
                        .refusal())
                .isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(staff().find(GRANT).orElseThrow().boundDevice()).isEqualTo("appareil-1");
    }

    @Test
    @DisplayName("Un lien expiré, révoqué ou inconnu donne la même réponse")
    void shouldAnswerAlikeForEveryUselessGrant() {
        assertThat(bindRefused()).isEqualTo(Refusal.GRANT_UNKNOWN);

        issue(Duration.ofMinutes(30));
        samu.after(Duration.ofMinutes(30));
        assertThat(bindRefused()).isEqualTo(Refusal.GRANT_UNKNOWN);

        issue(Duration.ofMinutes(30));
        samu.does(new StaffCommand.RevokeGrant(GRANT));
        assertThat(bindRefused()).isEqualTo(Refusal.GRANT_UNKNOWN);
    }

    @Test
    @DisplayName("Un appareil révoqué reste au registre, sans secret")
    void shouldKeepARevokedDeviceWithoutItsSecret() {
        samu.does(new StaffCommand.EnrolDevice(
                new Device(TABLET, DeviceKind.TABLET, "Tablette 1", "SMUR-LILLE-1", "abcd", true)));

        samu.does(new StaffCommand.RevokeDevice(TABLET));

        Device tablet = staff().find(TABLET).orElseThrow();
        assertThat(tablet.active()).isFalse();
        assertThat(tablet.secretHash()).isEmpty();
    }

    @Test
    @DisplayName("Chaque consultation laisse une trace et ne change rien d'autre")
    void shouldTraceAnAccess() {
        Staff before = staff();

        var traced = samu.does(
                new StaffCommand.RecordAccess(new Access(AccessKind.VIEW, "regulation-file", Optional.empty(), "")));

        assertThat(traced.events()).hasSize(1);
        assertThat(staff()).isEqualTo(before);
    }

    @Test
    void shouldRefuseWhomItDoesNotKnow() {
        assertThat(samu.isRefused(new StaffCommand.SetPassword(KARIM, "h")).refusal())
                .isEqualTo(Refusal.ACCOUNT_UNKNOWN);
        assertThat(samu.isRefused(new StaffCommand.CloseAccount(KARIM)).refusal())
                .isEqualTo(Refusal.ACCOUNT_UNKNOWN);
        assertThat(samu.isRefused(new StaffCommand.RevokeDevice(TABLET)).refusal())
                .isEqualTo(Refusal.DEVICE_UNKNOWN);
        assertThat(samu.isRefused(new StaffCommand.RevokeGrant(GRANT)).refusal())
                .isEqualTo(Refusal.GRANT_UNKNOWN);
    }

    private Staff staff() {
        return samu.state().staff();
    }

    private void issue(Duration validity) {
        samu.does(new StaffCommand.IssueGrant(GRANT, "VIDEO", samu.opensFile(), "hmac", validity));
    }

    private Refusal bindRefused() {
        return samu.isRefused(new StaffCommand.BindGrant(GRANT, "appareil-1")).refusal();
    }
}
