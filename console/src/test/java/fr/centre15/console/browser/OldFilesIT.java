package fr.centre15.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.console.store.Store;
import fr.centre15.console.store.StoreStatus;
import fr.centre15.console.store.TcpProxy;
import fr.centre15.console.store.TestDatabase;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.staff.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that only the database still has: a console of its own, over a real PostgreSQL behind a door of ours. */
@Tag("browser")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@DisplayName("Recherche d’un ancien dossier")
class OldFilesIT {

    private static final String NUMBER = "06 39 98 11 22";
    private static final String ANOTHER_NUMBER = "06 39 98 11 33";
    private static final Optional<String> SCREENS = Optional.ofNullable(System.getProperty("samu.screens"));

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static TcpProxy line;
    private static BrowserConsole console;
    private static RegulationFileId old;

    @BeforeAll
    static void aFileThatIsLongOver() throws IOException {
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || Files.isExecutable(BrowserConsole.CHROMIUM), "no Chromium");
        database = TestDatabase.ofSchema("old_files");
        line = new TcpProxy(database.address());
        Path password = Files.writeString(folder.resolve("db-password"), TestDatabase.password());
        console = BrowserConsole.start(
                "--samu.db.url=" + database.urlThrough(line.port()),
                "--samu.db.user=" + TestDatabase.user(),
                "--samu.db.password-file=" + password,
                "--samu.db.linger=20ms");
        old = fileOf("arm1", NUMBER, "Exemple");
        console.gateway()
                .pipeline()
                .submit(CommandEnvelope.of(
                        console.gateway().samu(),
                        UUID.randomUUID(),
                        Actor.SYSTEM,
                        console.gateway()
                                .clock()
                                .instant()
                                .plus(Duration.ofDays(3))
                                .truncatedTo(ChronoUnit.MINUTES),
                        new SamuCommand.Tick()))
                .join();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> console.state().files().find(old).isEmpty());
        awaitStore(StoreStatus.State.UP_TO_DATE);
    }

    @AfterAll
    static void close() {
        if (console != null) {
            console.close();
            line.close();
            database.close();
        }
    }

    @AfterEach
    void goHome() {
        line.restore();
        console.tidy();
    }

    @Test
    @Tag("T13c")
    @DisplayName(
            "Au clavier seul : du tableau à la recherche, par téléphone ; un dossier étranger demande un motif, tracé")
    void shouldFindByTelephoneAndOpenForAReason() {
        Operator operator = console.operator("arm2", new Room(1366, 768));

        operator.presses("Maj F");
        operator.page().waitForURL("**/recherche");
        assertThat(operator.find("#office-what")).isFocused();
        operator.page().keyboard().type("+33 6 39 98 11 22");
        operator.page().keyboard().press("Enter");
        operator.sees(".found-said", "1 dossier");
        operator.sees(".found td", "Exemple Jeanne, 82 ans");
        assertThat(operator.find(".office").innerText()).doesNotContain("Douleur", "rue de l’Exemple");
        operator.page().keyboard().press("Tab");
        operator.page().keyboard().press("Tab");
        operator.page().keyboard().press("Enter");
        operator.see(operator.find("#office-reason"));
        operator.page().keyboard().type("la famille rappelle");
        operator.page().keyboard().press("Enter");

        operator.sees(".sheet .words", "consciente, parle bien");
        operator.sees(".sheet dd", "128 rue de l’Exemple");
        assertThat(operator.page().url()).endsWith("/recherche");
        assertThat(operator.find(".sheet :is(input, textarea, select)").count()).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tracesOf("arm2"))
                        .contains("VIEW search.list", "GLASS search.file", "VIEW search.file"));
        operator.find("text=Revenir à la liste").click();
        operator.see(operator.find(".found"));
        assertThat(operator.find("[id='open-" + old + "']")).isFocused();
    }

    @Test
    @DisplayName("Par nom, qui a ouvert le dossier le relit sans motif")
    void shouldOpenToWhoWasInvolved() {
        Operator operator = atSearch("arm1", new Room(1366, 768));

        looksFor(operator, "exemple");
        operator.find(".found td button").click();

        operator.sees(".sheet h3", "DRFR15");
    }

    @Test
    @DisplayName("Rien de trouvé : c’est dit, avec ce qu’il faut vérifier")
    void shouldSayThatNothingWasFound() {
        Operator operator = atSearch("arm1", new Room(1366, 768));

        looksFor(operator, "06 39 98 99 99");

        operator.sees(".found-said", "Aucun dossier pour cette recherche");
        looksFor(operator, "x");
        operator.sees(".found-said", "au moins deux caractères");
    }

    @Test
    @Tag("H01a")
    @DisplayName("Base muette : c’est dit, avec ce qui continue ; les dossiers en mémoire se trouvent encore")
    void shouldSayWhatStillWorksWithoutTheDatabase() {
        RegulationFileId recent = fileOf("dr.petit", ANOTHER_NUMBER, "Autrement");
        Operator operator = atSearch("arm2", new Room(1366, 768));

        line.silence();
        looksFor(operator, "autrement");

        operator.sees(".found-said .band", "La prise d’appel, les dossiers en cours et les engagements continuent");
        operator.see(operator.find(".found a[href='/dossier/" + recent + "']"));
    }

    @Test
    @Tag("H36d")
    @DisplayName("Imprimé : le dossier seul, avec EXERCICE et qui l’a consulté")
    void shouldPrintTheFileAlone() {
        Operator operator = atSearch("arm1", new Room(1366, 768));
        looksFor(operator, NUMBER);
        operator.find(".found td button").click();
        operator.see(operator.find(".sheet"));

        operator.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        draw(operator, "recherche-imprimee");
        assertThat(operator.find(".office .bar")).not().isVisible();
        assertThat(operator.find(".office form").first()).not().isVisible();
        assertThat(operator.find(".sheet .seen")).containsText("par Camille Laurent");
        assertThat(operator.find(".banner.exo")).isVisible();
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1366, 768, night", "1366, 768, day", "1920, 1080, night"})
    @Tag("H32d")
    @DisplayName("axe ne trouve rien à redire : vide, liste, motif, dossier, base muette")
    void shouldBeCleanForAxe(int width, int height, String theme) {
        String suffix = "-%d-%s".formatted(width, theme);
        List<String> found = new ArrayList<>();
        Operator operator = console.stranger(new Room(width, height));
        operator.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        operator.logsIn("dr.vasseur", console.passwordOf("dr.vasseur"));
        operator.opens("/recherche");
        operator.see(operator.find("#office-what"));
        found.addAll(look(operator, "recherche-vide" + suffix));
        looksFor(operator, NUMBER);
        found.addAll(look(operator, "recherche-liste" + suffix));
        operator.find(".found td button").click();
        operator.see(operator.find("#office-reason, .sheet"));
        if (operator.find("#office-reason").count() > 0) {
            found.addAll(look(operator, "recherche-motif" + suffix));
            operator.find("#office-reason").fill("contrôle de la page");
            operator.find("#office-reason").press("Enter");
        }
        operator.see(operator.find(".sheet"));
        found.addAll(look(operator, "recherche-dossier" + suffix));
        line.silence();
        looksFor(operator, ANOTHER_NUMBER);
        operator.see(operator.find(".found-said .band"));
        found.addAll(look(operator, "recherche-sans-base" + suffix));

        assertThat(found).isEmpty();
    }

    private static List<String> look(Operator operator, String name) {
        draw(operator, name);
        return AccessibilityIT.violations(name, operator);
    }

    private static void draw(Operator operator, String name) {
        SCREENS.ifPresent(folder -> operator.page()
                .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png"))));
    }

    private static Operator atSearch(String login, Room room) {
        Operator operator = console.operator(login, room);
        operator.opens("/recherche");
        return operator;
    }

    private static void looksFor(Operator operator, String what) {
        operator.find("#office-what").fill(what);
        operator.find("#office-what").press("Enter");
        operator.waitsUntil(() -> {
            String said = operator.find(".found-said").textContent();
            return operator.find(".found-said").isVisible() && !said.contains("en cours…") && !said.contains("tapez");
        });
    }

    /** A call of the number, with its patient and what was said, closed. */
    private static RegulationFileId fileOf(String login, String number, String name) {
        PersonId person = console.state().staff().byLogin(login).orElseThrow().id();
        RegulationFileId file =
                RegulationFileId.parse(console.ask(new CallCommand.ClaimCall(console.rings(number), person)));
        console.ask(new RegulationCommand.RecordPlace(file, "128 rue de l’Exemple, Tourcoing"));
        console.ask(new RegulationCommand.RecordPatient(
                file, new Patient(1, name, "Jeanne", Sex.FEMALE, Optional.empty(), "82 ans")));
        console.ask(new RegulationCommand.SetMotive(file, new Motive("", "Douleur thoracique")));
        console.ask(new RegulationCommand.AddNote(
                file, person, NoteRole.ARM, "Douleur depuis 20 min,\nconsciente, parle bien."));
        for (LifeCycle next : List.of(LifeCycle.COMPLETED, LifeCycle.VALIDATED, LifeCycle.CLOSED)) {
            console.ask(new RegulationCommand.ChangeLifeCycle(file, next));
        }
        return file;
    }

    private static List<String> tracesOf(String login) {
        PersonId person = console.state().staff().byLogin(login).orElseThrow().id();
        return database
                .rows("SELECT kind || ' ' || resource FROM access_trace WHERE file = '" + old + "' AND actor LIKE '%"
                        + person + "'")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private static void awaitStore(StoreStatus.State state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> console.bean(Store.class).status().get().state() == state);
    }
}
