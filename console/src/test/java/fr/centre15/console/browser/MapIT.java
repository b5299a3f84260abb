package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.Vehicle;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The map in a browser that draws it. */
@Tag("browser")
@Timeout(120)
class MapIT {

    private static final String NUMBER = "06 39 98 44 10";
    private static final Wgs84Position ON_THE_ROAD = new Wgs84Position(50.655, 3.10);

    private static BrowserConsole console;

    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || Files.isExecutable(BrowserConsole.CHROMIUM), "no Chromium");
        console = BrowserConsole.startWithMap();
    }

    @AfterEach
    void tidy() {
        console.tidy();
    }

    @AfterAll
    static void close() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @DisplayName("la carte montre les moyens, l'appel et son cercle, et ne demande rien au dehors")
    void shouldShowVehiclesAndACallFromOwnMeans() {
        Operator operator = atTheMap();
        CallId call = console.rings(NUMBER);
        operator.waitsUntil(() -> circles(operator) == 0);

        says(new Wgs84Position(50.66, 3.1), 400, PositionSource.AML);

        operator.waitsUntil(() -> circles(operator) == 1);
        assertThat(console.state().placeOf(call)).isPresent();
        assertThat(units(operator))
                .hasSize(4)
                .anySatisfy(
                        unit -> assertThat(unit).containsEntry("id", "VSAV-LIL").containsEntry("fresh", 4));
        operator.sees(".map-note", "cellules calculées");
        assertThat(hosts).containsOnly("localhost");
    }

    @Test
    @DisplayName("au clavier : ↵ montre le point au centre et demande, ↵ le place ; Échap n'envoie rien")
    void shouldPlaceThePatientByKeys() {
        Operator operator = atTheMap();
        RegulationFileId file = withAFile(operator);
        operator.find("samu-map").focus();
        operator.presses("↵");
        operator.see(operator.find(".map-ask"));
        operator.presses("Échap");
        operator.waitsUntil(() -> !operator.find(".map-ask").isVisible());
        assertThat(confirmed(file)).isEmpty();

        operator.find("samu-map").focus();
        operator.presses("↑");
        Wgs84Position centre = MapSight.of(operator).at(0, 0);
        operator.presses("↵");
        operator.sees(".map-ask", "près de");
        operator.presses("↵");

        operator.waitsUntil(() -> confirmed(file).isPresent());
        ConfirmedPlace place = confirmed(file).orElseThrow();
        assertThat(place.point().metresTo(centre)).isLessThan(place.accuracyMetres());
        assertThat(place.source()).isEqualTo(PositionSource.MAP_POINT);
        assertThat(place.accuracyMetres()).isPositive();
        assertThat(console.state().reference().territory().area().covers(place.point()))
                .isTrue();
    }

    @Test
    @DisplayName("à la souris : un clic montre et demande, le bouton place à l'endroit du clic")
    void shouldPlaceThePatientByClick() {
        Operator operator = atTheMap();
        RegulationFileId file = withAFile(operator);
        BoundingBox box = operator.find("samu-map").boundingBox();
        Wgs84Position clicked = MapSight.of(operator).at(150 - box.width / 2, 200 - box.height / 2);
        operator.find("samu-map").click(new Locator.ClickOptions().setPosition(150, 200));
        operator.see(operator.find(".map-ask"));

        operator.find(".map-ask .pri").click();

        operator.waitsUntil(() -> confirmed(file).isPresent());
        ConfirmedPlace place = confirmed(file).orElseThrow();
        assertThat(place.point().metresTo(clicked)).isLessThan(place.accuracyMetres());
        assertThat(operator.find(".map-ask").isVisible()).isFalse();
        operator.presses("Ctrl Z");
        operator.waitsUntil(() -> confirmed(file).isEmpty());
    }

    @Test
    @DisplayName("après un clic sur la carte, E ↵ engage le moyen proposé et ne déplace personne")
    void shouldGiveTheKeysBackToTheBoard() {
        Operator operator = atTheMap();
        RegulationFileId file = withAFile(operator);
        operator.find("samu-map").click(new Locator.ClickOptions().setPosition(150, 200));
        operator.see(operator.find(".map-ask"));

        operator.presses("E");
        operator.see(operator.find(".dec .pending"));
        assertThat(operator.find(".map-ask").isVisible()).isFalse();
        operator.presses("↵");

        operator.waitsUntil(() -> !console.state().fleet().activeMissions().isEmpty());
        assertThat(confirmed(file)).isEmpty();
    }

    @Test
    @DisplayName("sans dossier ouvert, rien ne se place, et c'est dit")
    void shouldPlaceNothingWithoutAFile() {
        Operator operator = atTheMap();

        operator.find("samu-map").click(new Locator.ClickOptions().setPosition(150, 200));

        operator.sees(".keyhint", "Ouvrez un dossier");
        assertThat(operator.find(".map-ask").isVisible()).isFalse();
    }

    @Test
    @DisplayName("jour et nuit : le fond change de couleur sans recharger")
    void shouldFollowTheTheme() {
        Operator operator = atTheMap();
        int day = brightness(operator);
        operator.presses("J");

        operator.waitsUntil(() -> brightness(operator) < day / 2);

        assertThat(units(operator)).hasSize(4);
    }

    @Test
    @Tag("H10c")
    @DisplayName("flux coupé, page intacte : « positions figées », et chaque position vieillit d'elle-même")
    void shouldGrowOldByItself() {
        Operator operator = atTheMap();
        saidLast(ExerciseFleet.ROUBAIX, Duration.ofSeconds(20));
        saidLast(ExerciseFleet.LILLE, Duration.ofSeconds(112));
        operator.waitsUntil(() -> fresh(operator, ExerciseFleet.ROUBAIX) == 0);

        operator.page().route("**/map/live*", Route::abort);

        operator.sees(".map-band", "Positions figées");
        operator.waitsUntil(() -> fresh(operator, ExerciseFleet.ROUBAIX) == 1);
        operator.waitsUntil(() -> fresh(operator, ExerciseFleet.LILLE) == 2);
    }

    @Test
    @DisplayName("tuiles en panne : la carte le dit, les appels et les moyens restent")
    void shouldSayThatTheGroundDoesNotAnswer() {
        Operator operator = operator();
        operator.page()
                .route(
                        "**/map/territory",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(route.fetch()
                                        .text()
                                        .replace("\"layers\":{}", "\"layers\":{\"roads\":\"1\"}"))));
        operator.page().route("**/tiles/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        logIn(operator);

        operator.sees(".map-band", "Carte indisponible : le fond ne répond pas");
        assertThat(units(operator)).hasSize(4);
        console.rings(NUMBER);
        operator.sees(".incoming", NUMBER);
    }

    @Test
    @DisplayName("poste sans WebGL : la carte dit pourquoi, et l'appel se prend")
    void shouldGoOnWithoutAMap() {
        Operator operator = operator();
        operator.page()
                .addInitScript(
                        "const real = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext ="
                                + " function (kind, ...more) { return kind.startsWith('webgl') ? null"
                                + " : real.call(this, kind, ...more); }");
        operator.logsIn("arm1", console.passwordOf("arm1"));

        operator.sees(".map-band", "Carte indisponible : ce poste n’a pas WebGL");
        console.rings(NUMBER);
        operator.sees(".incoming", NUMBER);
        operator.presses("A");
        operator.file();
    }

    @Test
    @DisplayName("couverture : Maj V montre ce qui reste si le premier proposé part, et le dit")
    void shouldShowTheCoverageLeft() {
        Operator operator = atTheMap();
        withAFile(operator);
        operator.presses("Maj V");

        operator.sees(".map-band.legend", "part :");
        operator.presses("Maj V");
        operator.waitsUntil(() -> !operator.find(".map-band.legend").isVisible());
    }

    @Test
    @DisplayName("un cercle d'incertitude a partout le rayon dit, en mètres")
    void shouldDrawCirclesOfTrueMetres() {
        Operator operator = atTheMap();

        List<?> ring = (List<?>)
                operator.page().evaluate("import('/console/map/circle.js').then(({ ring }) => ring([3.1, 50.6], 750))");

        Wgs84Position centre = new Wgs84Position(50.6, 3.1);
        assertThat(ring).hasSizeGreaterThan(32).allSatisfy(each -> {
            List<?> point = (List<?>) each;
            Wgs84Position corner =
                    new Wgs84Position(((Number) point.get(1)).doubleValue(), ((Number) point.get(0)).doubleValue());
            assertThat(centre.metresTo(corner)).isCloseTo(750, within(0.5));
        });
    }

    @Test
    @DisplayName("sources éloignées : la carte trace le désaccord et le dit, rien n'est déplacé")
    @Tag("T33a")
    void shouldShowThatSourcesDisagree() {
        Operator operator = atTheMap();
        RegulationFileId file = withAFile(operator);
        console.ask(new LocationCommand.ReportFilePosition(
                file, position(new Wgs84Position(50.66, 3.1), 50, PositionSource.AML)));
        console.ask(new LocationCommand.ReportFilePosition(
                file, position(new Wgs84Position(50.72, 3.16), 200, PositionSource.NETWORK)));

        operator.sees(".map-band", "km");
        operator.waitsUntil(() -> circles(operator) == 2);
        assertThat(confirmed(file)).isEmpty();
    }

    @Test
    @Tag("H32d")
    @DisplayName("axe ne trouve rien à redire à la carte, avec et sans question")
    void shouldBeCleanForAxe() {
        Operator operator = atTheMap();
        withAFile(operator);
        operator.find("samu-map").focus();
        operator.presses("↵", "Maj V");
        operator.see(operator.find(".map-ask"));
        operator.see(operator.find(".map-band.legend"));

        assertThat(AccessibilityIT.violations("carte", operator)).isEmpty();
    }

    @Test
    @DisplayName("poste verrouillé : la carte disparaît, et ses adresses ne répondent plus")
    void shouldShowNothingOnALockedWorkstation() {
        Operator operator = atTheMap();
        operator.find("[data-do=lock]").click();
        operator.see(operator.find(".lock"));

        Object status = operator.page().evaluate("fetch('/map/live').then(answer => answer.status)");
        assertThat(status).isEqualTo(423);
        assertThat(operator.find("samu-map").isVisible()).isFalse();
    }

    private Operator operator() {
        Operator operator = console.stranger(new Room(1920, 1080));
        operator.page().onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
        return operator;
    }

    private Operator atTheMap() {
        Operator operator = operator();
        logIn(operator);
        return operator;
    }

    private static void logIn(Operator operator) {
        operator.logsIn("arm1", console.passwordOf("arm1"));
        operator.see(operator.find("samu-map[data-ready][data-units='4']"));
    }

    private static RegulationFileId withAFile(Operator operator) {
        console.rings(NUMBER);
        operator.sees(".incoming", NUMBER);
        operator.presses("A");
        return operator.file();
    }

    private static Optional<ConfirmedPlace> confirmed(RegulationFileId file) {
        return console.state()
                .files()
                .find(file)
                .flatMap(found -> found.situation().whereabouts().confirmed());
    }

    private static void says(Wgs84Position point, double metres, PositionSource source) {
        console.ask(new LocationCommand.ReportCallerPosition(
                PhoneNumber.parse(NUMBER).orElseThrow(), position(point, metres, source)));
    }

    private static CallerPosition position(Wgs84Position point, double metres, PositionSource source) {
        Instant now = console.gateway().clock().instant();
        return new CallerPosition(point, metres, 67, source, Optional.of(now), now, List.of());
    }

    private static void saidLast(Vehicle vehicle, Duration ago) {
        Instant now = console.gateway().clock().instant();
        console.bean(TelemetryLane.class)
                .report(
                        vehicle.id(),
                        VehiclePosition.reported(
                                ON_THE_ROAD, OptionalDouble.empty(), OptionalDouble.of(90), now.minus(ago), now));
    }

    private static int circles(Operator operator) {
        return ((Number) shown(operator).get("circles")).intValue();
    }

    private static List<Map<String, Object>> units(Operator operator) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> units =
                (List<Map<String, Object>>) shown(operator).get("units");
        return units;
    }

    private static int fresh(Operator operator, Vehicle vehicle) {
        return units(operator).stream()
                .filter(unit -> vehicle.id().value().equals(unit.get("id")))
                .mapToInt(unit -> ((Number) unit.get("fresh")).intValue())
                .findFirst()
                .orElse(-1);
    }

    private static Map<?, ?> shown(Operator operator) {
        return (Map<?, ?>) operator.page().evaluate("document.querySelector('samu-map').shown()");
    }

    /** Of the pixel in the corner where nothing but the ground is. */
    private static int brightness(Operator operator) {
        byte[] picture = operator.page().screenshot(new Page.ScreenshotOptions().setClip(1330, 420, 4, 4));
        try {
            int pixel = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture))
                    .getRGB(1, 1);
            return (pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
