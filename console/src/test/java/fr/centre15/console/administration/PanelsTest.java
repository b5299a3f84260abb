package fr.centre15.console.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The panels as components, without a browser. */
class PanelsTest extends RunningConsole {

    @Autowired
    private AccountDesk accounts;

    @Autowired
    private DeviceDesk devices;

    @Autowired
    private DispatchGateway gateway;

    @Test
    void shouldListAccountsAndDevicesWithTheirFrenchNames() {
        List<Answer> said = new ArrayList<>();

        String shown = new AccountsPanel(accounts, admin(), said::add)
                        .getElement()
                        .getTextRecursively()
                + new DevicesPanel(devices, admin(), said::add).getElement().getTextRecursively();

        assertThat(shown)
                .contains("Camille Laurent")
                .contains("Médecin régulateur urgentiste")
                .contains("Passerelle téléphonique")
                .doesNotContain("ARM_FRONT,");
        assertThat(said).isEmpty();
    }

    @Test
    void shouldActOnlyAtTheSecondPress() {
        List<String> done = new ArrayList<>();
        AskTwice button = new AskTwice("admin.account.close", "admin.account.close-sure", "arm1", () -> done.add("x"));

        press(button, 0);
        List<String> afterOne = List.copyOf(done);
        press(button, 0);

        assertThat(afterOne).isEmpty();
        assertThat(done).hasSize(1);
        assertThat(button.getChildren()).hasSize(1);
    }

    @Test
    void shouldLeaveEverythingAsItWasWhenOneChangesOnesMind() {
        List<String> done = new ArrayList<>();
        AskTwice button = new AskTwice("admin.account.close", "admin.account.close-sure", "arm1", () -> done.add("x"));

        press(button, 0);
        press(button, 1);

        assertThat(done).isEmpty();
        assertThat(button.getElement().getTextRecursively()).isEqualTo(Texts.of("admin.account.close"));
    }

    @Test
    void shouldHaveATextForEveryKeyNamedInTheSources() throws IOException {
        Pattern key = Pattern.compile("\"((?:admin|office|password|supervision|access)\\.[a-z.-]+[a-z])\"");
        try (var sources = Files.list(Path.of("src/main/java/fr/centre15/console/administration"))) {
            for (Path source : sources.toList()) {
                Matcher found = key.matcher(Files.readString(source));
                while (found.find()) {
                    assertThat(Texts.of(found.group(1))).as(found.group(1)).isNotBlank();
                }
            }
        }
    }

    private static void press(AskTwice button, int which) {
        NativeButton pressed = (NativeButton) button.getChildren().toList().get(which);
        ComponentUtil.fireEvent(pressed, new ClickEvent<>(pressed));
    }

    private StaffPrincipal admin() {
        return AccountDeskTest.principal(
                gateway.state().staff().byLogin("admin").orElseThrow());
    }
}
