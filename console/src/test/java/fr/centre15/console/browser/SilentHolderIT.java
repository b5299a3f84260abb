package fr.centre15.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.centre15.dispatch.regulation.RegulationFileId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
class SilentHolderIT {

    /** {@code samu.claim.stale} and one second. */
    private static final double AMBER_WITHIN_MILLIS = 11_000;

    private final BrowserConsole console;

    SilentHolderIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @Tag("H33b")
    @DisplayName("Le navigateur de qui tient un P0 est tué : ambre sur l’autre poste en 11 s, et le dossier se reprend")
    void shouldTurnTheClaimAmberOnTheOtherBoard() {
        Operator holder = console.operator("arm1");
        Operator doctor = console.operator("dr.vasseur");
        console.rings("06 39 98 33 01");
        holder.sees(".incoming", "06 39 98 33 01");
        holder.presses("A", "0");
        holder.isTold("Priorité P0");
        RegulationFileId file = holder.file();
        doctor.sees(".queue .p0row[data-row='" + file + "'] .who", "Camille Laurent");
        Locator silent = doctor.find(".queue .p0row[data-row='" + file + "'] .who.stale");
        assertThat(silent).hasCount(0);

        // Without asking the page: nothing is saved, nobody says goodbye.
        holder.page().context().close();

        assertThat(silent).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AMBER_WITHIN_MILLIS));
        assertThat(silent).containsText("muet");
        doctor.presses("↓", "↵");
        doctor.sees(file);
        doctor.presses("Maj A");
        doctor.isTold("Dossier repris");
        assertThat(silent).hasCount(0);
    }
}
