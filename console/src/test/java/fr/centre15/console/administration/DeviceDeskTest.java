package fr.centre15.console.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.staff.Device;
import fr.centre15.dispatch.staff.DeviceKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeviceDeskTest extends RunningConsole {

    @Autowired
    private DeviceDesk desk;

    @Autowired
    private DispatchGateway gateway;

    @Test
    void shouldEnrolAGatewayWhoseShownKeyOpensItsDoorUntilItIsRevoked() {
        Answer.Handed enrolled =
                (Answer.Handed) desk.enrol(as("admin"), DeviceKind.TELEPHONY_GATEWAY, "Autocom d'essai", "");
        Device device = device("Autocom d'essai");

        int open = ringing(enrolled.secret());
        Answer revoked = desk.revoke(as("admin"), device.id());
        int shut = ringing(enrolled.secret());

        assertThat(enrolled.secret()).startsWith("tel_");
        assertThat(device.secretHash()).doesNotContain(enrolled.secret());
        assertThat(open).isEqualTo(202);
        assertThat(revoked.isRefused()).isFalse();
        assertThat(shut).isEqualTo(401);
    }

    @Test
    void shouldAskForTheVehicleOfItsBoxAndForAName() {
        assertThat(desk.enrol(as("admin"), DeviceKind.VEHICLE, "Boîtier", " ").sentence())
                .isEqualTo(Texts.of("admin.device.vehicle-missing"));
        assertThat(desk.enrol(as("admin"), DeviceKind.AML_GATEWAY, " ", "").sentence())
                .isEqualTo(Texts.of("admin.device.label-unfit"));
    }

    @Test
    void shouldRefuseASupervisor() {
        assertThat(desk.enrol(as("superviseur"), DeviceKind.AML_GATEWAY, "AML", "")
                        .sentence())
                .isEqualTo(Texts.of("refusal.NOT_ALLOWED"));
    }

    private int ringing(String key) {
        return new Browser(port)
                .post("/api/telephony/events", """
                        {"type":"RINGING","callId":"autocom-1","line":"15","at":"2026-11-24T08:00:00Z"}""", "X-Api-Key", key)
                .statusCode();
    }

    private Device device(String label) {
        return desk.devices().stream()
                .filter(device -> device.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private StaffPrincipal as(String login) {
        return AccountDeskTest.principal(gateway.state().staff().byLogin(login).orElseThrow());
    }
}
