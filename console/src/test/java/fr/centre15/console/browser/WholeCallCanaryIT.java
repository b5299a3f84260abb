package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import fr.centre15.console.api.Browser;
import fr.centre15.console.api.Json;
import fr.centre15.console.proof.JarConsole;
import fr.centre15.console.proof.Marks;
import fr.centre15.console.store.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole call full of marked words, from the first ring to the closed file, through the telephony's door, the staff's
 * API and the screen of the jar as it is delivered, with its database. Then everything it left behind is searched.
 */
@Tag("browser")
@Timeout(300)
class WholeCallCanaryIT {

    private static final String MARK =
            "zqcanari" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private static final String LAST_DIGITS = String.valueOf(1_000 + System.nanoTime() % 9_000);
    private static final String PHONE = "063998" + LAST_DIGITS;
    private static final Marks MARKS = Marks.of(List.of(
            MARK,
            MARK.toUpperCase(Locale.ROOT),
            "Z" + MARK.substring(1),
            "63998" + LAST_DIGITS,
            "06 39 98 " + LAST_DIGITS.substring(0, 2) + " " + LAST_DIGITS.substring(2)));

    @TempDir
    static Path state;

    @TempDir
    static Path secrets;

    private final List<HttpResponse<String>> answers = new ArrayList<>();
    private final String call = "appel-" + UUID.randomUUID();
    private TestDatabase database;
    private JarConsole console;
    private Browser arm;
    private Browser physician;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || Files.isExecutable(BrowserConsole.CHROMIUM),
                "no Chromium: apt-get install chromium, or name it in SAMU_CHROMIUM");
        database = TestDatabase.ofSchema("whole_call");
        Path password = Files.writeString(secrets.resolve("db-password"), TestDatabase.password());
        console = JarConsole.start(
                state,
                "--samu.db.url=" + database.url(),
                "--samu.db.user=" + TestDatabase.user(),
                "--samu.db.password-file=" + password);
        arm = loggedIn("arm1");
        physician = loggedIn("dr.vasseur");
    }

    @AfterEach
    void stop() {
        if (console != null) {
            console.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Tag("T04a")
    @Tag("T23a")
    @DisplayName("nom, numéro, lieu, note, brouillon, décision, recherche : nulle part en clair, sous aucune forme")
    void shouldLeaveNoMarkedWordAnywhere() throws IOException {
        String file = takeTheCall();
        write(file);
        typeAtTheScreen(file);
        decideAndEngage(file);
        provokeErrors();
        close(file);
        awaitTheStore();

        assertThat(physician.get("/api/regulation-files/" + file).body()).contains(MARK, PHONE);
        assertNotInAnswersAndFigures();
        assertNotInTheDatabase();
        assertNotInFiles();
        console.close();
        assertNotInFiles();
    }

    private String takeTheCall() {
        ring("RINGING");
        ring("ANSWERED");
        HttpResponse<String> claimed = arm.postInSession("/api/calls/" + call + "/claim", "{}");
        answers.add(claimed);
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(200);
        return Json.of(claimed).text("file.id");
    }

    private void ring(String signal) {
        HttpResponse<String> reported = new Browser(console.port())
                .post(
                        "/api/telephony/events",
                        "{\"type\":\"%s\",\"callId\":\"%s\",\"callingNumber\":\"%s\",\"line\":\"15\",\"at\":\"%s\"}"
                                .formatted(signal, call, PHONE, Instant.now()),
                        "X-Api-Key",
                        console.note().apiKey());
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(202);
        answers.add(reported);
    }

    private void write(String file) {
        for (String field : List.of(
                "\"type\":\"SetMotive\",\"words\":\"%s motif\"",
                "\"type\":\"SetPriority\",\"priority\":\"P1\"",
                "\"type\":\"RecordPlace\",\"words\":\"12 rue %s, Lille\"",
                "\"type\":\"RecordCaller\",\"name\":\"Mme %s\",\"callback\":\"" + PHONE + "\"",
                "\"type\":\"RecordPatient\",\"lastName\":\"%s\",\"firstName\":\"%1$s\",\"age\":\"%1$s\"",
                "\"type\":\"AddNote\",\"text\":\"%s\\r\\nERROR forgé \\u202e\"")) {
            ask(arm, file, field.formatted(MARK));
        }
    }

    /** A draft that nobody signs, and words in every field that searches. */
    private void typeAtTheScreen(String file) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(BrowserConsole.CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")))) {
            Operator operator = Operator.at(chromium.newContext(), "http://localhost:" + console.port());
            operator.opens("/login");
            operator.logsIn("dr.vasseur", console.note().passwordOf("dr.vasseur"));
            operator.opens("/dossier/" + file);
            operator.sees(".fh", "");
            operator.presses("N");
            operator.types("brouillon " + MARK);
            operator.see(operator.find("textarea[data-action=note][data-acked-draft]"));
            operator.presses("Échap", "M");
            operator.types(MARK);
            operator.presses("Échap", "/");
            operator.types(MARK);
            operator.presses("Échap");
        }
    }

    private void decideAndEngage(String file) {
        ask(physician, file, "\"type\":\"TakeFile\"");
        ask(physician, file, "\"type\":\"TakeDecision\",\"decision\":\"CONSEIL\",\"text\":\"conseil " + MARK + "\"");
        String vehicle = "\"type\":\"EngageVehicle\",\"vehicle\":\"SMUR-LIL1\",\"reason\":\"raison " + MARK + "\"";
        String mission = Json.of(ask(physician, file, vehicle)).text("subject");
        ask(physician, file, "\"type\":\"CancelMission\",\"mission\":\"" + mission + "\"");
    }

    private void provokeErrors() {
        answers.add(arm.postInSession("/api/regulation-files", "{\"externalId\":{\"a\":\"" + MARK + "\"}}"));
        answers.add(arm.postInSession("/api/regulation-files", "{\"" + MARK));
        answers.add(arm.logIn(MARK, MARK));
        answers.add(new Browser(console.port())
                .post(
                        "/api/telephony/events",
                        "{\"type\":\"RINGING\",\"callId\":\"" + MARK + " espace\",\"line\":\"15\",\"at\":\"hier\"}",
                        "X-Api-Key",
                        console.note().apiKey()));
    }

    private void close(String file) {
        ring("ENDED");
        for (String state : List.of("ACHEVE", "VALIDE", "CLOTURE")) {
            ask(physician, file, "\"type\":\"ChangeLifeCycle\",\"to\":\"" + state + "\"");
        }
    }

    private HttpResponse<String> ask(Browser who, String file, String command) {
        HttpResponse<String> done =
                who.postInSession("/api/regulation-files/" + file + "/commands", "{" + command + "}");
        assertThat(done.statusCode()).as(command + " → " + done.body()).isEqualTo(200);
        answers.add(done);
        return done;
    }

    private void awaitTheStore() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> figures().contains("\nsamu_store_behind 0.0")
                        && !database.rows("SELECT 1 FROM regulation_file WHERE life_cycle = 'CLOTURE'")
                                .isEmpty());
    }

    private String figures() {
        return new Browser(console.operationsPort()).get("/actuator/prometheus").body();
    }

    private void assertNotInAnswersAndFigures() {
        assertThat(MARKS.in(figures())).isEmpty();
        for (HttpResponse<String> answer : answers) {
            assertThat(MARKS.in(answer.uri() + " " + answer.headers().map()))
                    .as(answer.uri().toString())
                    .isEmpty();
        }
    }

    /** Every row of every table, then the very files of the cluster where they can be read. */
    private void assertNotInTheDatabase() throws IOException {
        assertThat(database.tables()).contains("regulation_file", "medical_note", "decision", "mission");
        for (String table : database.tables()) {
            String rows = database.rows("SELECT t::text FROM " + table + " t").toString();
            assertThat(MARKS.in(rows)).as(table).isEmpty();
        }
        Path cluster = Path.of(database.rows("SHOW data_directory").getFirst().getFirst());
        if (!Files.isReadable(cluster)) {
            return;
        }
        database.run("CHECKPOINT");
        assertThat(MARKS.below(cluster)).isEmpty();
        // Proof that the search would find a mark that is there.
        database.run("CREATE TABLE witness AS SELECT convert_to('un " + MARK + "', 'UTF8') AS bytes");
        database.run("CHECKPOINT");
        assertThat(MARKS.below(cluster)).isNotEmpty();
    }

    private static void assertNotInFiles() throws IOException {
        try (var files = Files.walk(state)) {
            assertThat(files.map(file -> state.relativize(file).toString()).toList())
                    .contains("log/console.log", "log/stdout.log", "run/tmp")
                    .anyMatch(name -> name.startsWith("log/access_log"))
                    .anyMatch(name -> name.endsWith(".cq4"));
        }
        assertThat(MARKS.below(state)).isEmpty();
        // Proof that the search would find a mark that is there.
        Path planted = Files.writeString(state.resolve("data/planted"), "un " + PHONE);
        assertThat(MARKS.below(state)).isNotEmpty().allMatch(found -> found.startsWith("data/planted holds"));
        Files.delete(planted);
    }

    private Browser loggedIn(String login) {
        Browser browser = new Browser(console.port());
        browser.logIn(login, console.note().passwordOf(login));
        return browser;
    }
}
