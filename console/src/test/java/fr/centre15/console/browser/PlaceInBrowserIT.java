package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.gazetteer.GeoConnections;
import fr.centre15.console.store.TcpProxy;
import fr.centre15.console.store.TestDatabase;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Precision;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A console beside a real PostGIS with a few invented streets: the place is searched, chosen and taken back by keys. */
@Tag("browser")
@Timeout(240)
class PlaceInBrowserIT {

    private static final Wgs84Position IN_ROUBAIX = new Wgs84Position(50.6900, 3.1800);
    private static final String FIELD = "samu-place input";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static TcpProxy line;
    private static BrowserConsole console;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || Files.isExecutable(BrowserConsole.CHROMIUM), "no Chromium");
        database = TestDatabase.ofSchema("place_it");
        database.run("DROP SCHEMA IF EXISTS geo CASCADE");
        line = new TcpProxy(database.address());
        Path password = Files.writeString(folder.resolve("password"), TestDatabase.password());
        console = BrowserConsole.start(
                "--samu.db.url=" + database.urlThrough(line.port()),
                "--samu.db.user=" + TestDatabase.user(),
                "--samu.db.password-file=" + password);
        new Importer(console.bean(GeoConnections.class).pool().orElseThrow())
                .run(Register.BAN, List.of(streets()), false, Progress.NONE);
    }

    private static Path streets() throws IOException {
        return Files.writeString(
                folder.resolve("adresses.csv"),
                "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat;type_position\n"
                        + house(12, "Rue de la Gare", "59100", "59512", "Roubaix", 3.1790, 50.6910)
                        + house(12, "Rue de la Gare", "59200", "59599", "Tourcoing", 3.1600, 50.7240)
                        + house(3, "Boulevard du Général Essai", "59000", "59350", "Lille", 3.0500, 50.6300));
    }

    private static String house(
            int number, String street, String postcode, String insee, String commune, double lon, double lat) {
        return "%s_1_%d;;%d;;%s;%s;%s;%s;;;%s;%s;entrée%n"
                .formatted(insee, number, number, street, postcode, insee, commune, lon, lat);
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
        if (database != null) {
            line.close();
            database.close();
        }
    }

    @Test
    @DisplayName("AML pendant la sonnerie : la ligne, le bandeau puis le dossier disent la commune, le cercle et l’âge")
    void shouldPlaceARingingCall() {
        Operator operator = console.operator("arm1");
        var call = console.rings("06 39 98 12 50");
        operator.sees(".incoming", "06 39");

        says("06 39 98 12 50", IN_ROUBAIX, 38);

        operator.sees(".queue [data-row='call:" + call + "']", "près de Roubaix, téléphone (AML), ± 38\u00a0m");
        operator.sees(".incoming", "près de Roubaix, téléphone (AML), ± 38\u00a0m");
        operator.presses("A");
        operator.file();
        operator.sees(".prec", "téléphone (AML), ± 38\u00a0m");
        operator.sees(".prec", "il y a");
        // 130 m away: the street, not the door.
        operator.sees(".prec", "près de Rue de la Gare Roubaix, 1");
    }

    @Test
    @Tag("H12c")
    @DisplayName(
            "« / » et une adresse mal tapée : trouvée ; deux communes du même nom de rue : aucune choisie d’office")
    void shouldFindAMistypedAddressFromTheCommandLine() {
        Operator operator = opened("06 39 98 12 51");

        operator.presses("/");
        operator.types("12 r de la garre");
        operator.sees(".pal", "59100 Roubaix");
        operator.sees(".pal", "59200 Tourcoing");
        assertThat(operator.find(".pal li[aria-selected=true]").count()).isZero();
        operator.presses("↵");
        assertThat(file(operator).situation().whereabouts().confirmed()).isEmpty();
        operator.types(" tourcoin");
        operator.waitsUntil(() -> operator.find(".pal li").count() == 1);
        operator.presses("↵");

        operator.isTold("Lieu confirmé");
        ConfirmedPlace place = confirmed(operator);
        assertThat(place.source()).isEqualTo(PositionSource.ADDRESS);
        assertThat(place.name().precision()).isEqualTo(Precision.ADDRESS);
        assertThat(place.name().label()).contains("12 Rue de la Gare", "Tourcoing");
        operator.sees(".chosen", "12 Rue de la Gare");
        operator.sees(".cell h2", "confirmée par");
    }

    @Test
    @Tag("H12a")
    @DisplayName("Maj L, taper, ↓ ↵ : l’adresse est confirmée, les mots restent comme tapés ; Ctrl Z la retire")
    void shouldKeepTheWordsAsTyped() {
        Operator operator = opened("06 39 98 12 52");

        operator.presses("Maj L");
        operator.types("3 bd gal essai  lille, 2e gauche code 47B2");
        operator.sees("samu-place .choices", "3 Boulevard du Général Essai");
        operator.presses("↓", "↵");

        operator.isTold("Lieu confirmé");
        assertThat(words(operator)).isEqualTo("3 bd gal essai  lille, 2e gauche code 47B2");
        assertThat(operator.find(FIELD).inputValue()).isEqualTo("3 bd gal essai  lille, 2e gauche code 47B2");
        assertThat(confirmed(operator).name().label()).contains("Général Essai");

        operator.presses("Ctrl Z");
        operator.isTold("Annulé : Lieu confirmé");
        assertThat(file(operator).situation().whereabouts().confirmed()).isEmpty();
        assertThat(words(operator)).isEqualTo("3 bd gal essai  lille, 2e gauche code 47B2");
    }

    @Test
    @DisplayName("Un moyen envoyé malgré l’avis : taper une raison puis Échap n’engage personne")
    void shouldEngageNobodyWhenTheReasonIsGivenUp() {
        Operator operator = opened("06 39 98 12 56");
        VehicleId helicopter = new VehicleId("HELI-1");
        console.ask(new FleetCommand.DeclareVehicle(new Vehicle(
                helicopter,
                "HéliSMUR",
                "SMUR.HELISMUR",
                CrewLevel.MEDICAL,
                VehicleOwner.SMUR,
                new Vehicle.Base("Lille", new Wgs84Position(50.61, 3.03)),
                9,
                List.of())));
        console.ask(new FleetCommand.SetFlight(helicopter, false));
        String engage = "engage:" + helicopter;
        operator.sees(".ru button[data-do='" + engage + "']", "quand même");
        operator.find(".ru button[data-do='" + engage + "']").click();
        operator.see(operator.find("input[data-action=overrule]"));
        operator.types("je le veux");
        operator.presses("Échap", "Échap");
        operator.waitsUntil(() -> operator.find("input[data-action=overrule]").count() == 0);
        assertThat(console.state().fleet().activeMissions()).isEmpty();
    }

    @Test
    @DisplayName("Un collègue corrige le lieu pendant que le curseur y est : Échap montre le sien, rien ne l’écrase")
    void shouldFollowAColleaguesCorrection() {
        Operator operator = opened("06 39 98 12 57");
        operator.presses("Maj L");
        operator.types("3 rue d'avant");
        operator.presses("↵");
        operator.isTold("Lieu enregistré");
        operator.presses("Maj L");

        console.ask(new RegulationCommand.RecordPlace(operator.file(), "5 rue d'après"));
        operator.waitsUntil(() -> operator.find(FIELD).inputValue().equals("5 rue d'après"));
        operator.presses("↵");

        assertThat(words(operator)).isEqualTo("5 rue d'après");
    }

    @Test
    @DisplayName("Entrée seule garde les mots et ne choisit aucune adresse")
    void shouldTakeNoAddressUnseen() {
        Operator operator = opened("06 39 98 12 53");

        operator.presses("Maj L");
        operator.types("rue de la gare");
        operator.sees("samu-place .choices", "59100 Roubaix");
        operator.presses("↵");

        operator.isTold("Lieu enregistré");
        assertThat(words(operator)).isEqualTo("rue de la gare");
        assertThat(file(operator).situation().whereabouts().confirmed()).isEmpty();
    }

    @Test
    @Tag("H12b")
    @DisplayName(
            "Maj L ↓ ↵ place le patient là où est son téléphone ; une position à 700 m, ensuite, est seulement signalée")
    void shouldPlaceThePatientWhereTheTelephoneIs() {
        Operator operator = opened("06 39 98 12 54");
        says("06 39 98 12 54", IN_ROUBAIX, 20);
        operator.sees(".prec", "± 20\u00a0m");

        operator.presses("Maj L", "↓", "↵");

        operator.isTold("Lieu confirmé");
        assertThat(confirmed(operator).point()).isEqualTo(IN_ROUBAIX);
        says("06 39 98 12 54", new Wgs84Position(IN_ROUBAIX.latitude() + 0.0063, IN_ROUBAIX.longitude()), 15);
        operator.sees(".prec", "téléphone (AML) à 701\u00a0m du lieu confirmé");
        assertThat(confirmed(operator).point()).isEqualTo(IN_ROUBAIX);
    }

    @Test
    @DisplayName("Base arrêtée : la recherche dit pourquoi, le lieu se garde en mots")
    void shouldSayWhyNothingIsFound() {
        Operator operator = opened("06 39 98 12 55");
        line.cut();
        try {
            operator.presses("Maj L");
            operator.types("rue de nulle part");
            operator.sees("samu-place .choices-note", "le lieu reste en mots");
            operator.presses("↵");
            operator.isTold("Lieu enregistré");
        } finally {
            line.restore();
        }
        assertThat(words(operator)).isEqualTo("rue de nulle part");
    }

    private static Operator opened(String number) {
        Operator operator = console.operator("arm1");
        console.rings(number);
        operator.sees(".incoming", number.substring(0, 5));
        operator.presses("A");
        operator.file();
        return operator;
    }

    private static void says(String number, Wgs84Position point, double accuracyMetres) {
        Instant now = console.gateway().clock().instant();
        console.ask(new LocationCommand.ReportCallerPosition(
                PhoneNumber.parse(number).orElseThrow(),
                new CallerPosition(point, accuracyMetres, 67, PositionSource.AML, Optional.of(now), now, List.of())));
    }

    private static RegulationFile file(Operator operator) {
        return console.state().files().find(operator.file()).orElseThrow();
    }

    private static ConfirmedPlace confirmed(Operator operator) {
        return file(operator).situation().whereabouts().confirmed().orElseThrow();
    }

    private static String words(Operator operator) {
        return file(operator).situation().place().map(Place::words).orElse("");
    }
}
