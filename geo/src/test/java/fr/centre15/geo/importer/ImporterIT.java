package fr.centre15.geo.importer;

import static fr.centre15.geo.importer.Files59.BAN_HEADER;
import static fr.centre15.geo.importer.Files59.collection;
import static fr.centre15.geo.importer.Files59.commune;
import static fr.centre15.geo.importer.Files59.feature;
import static fr.centre15.geo.importer.Files59.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.centre15.geo.gazetteer.GeoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ImporterIT {

    private static final String GOOD = house(12, "", "Rue de la Gare", "59140", "59183", "Dunkerque", 2.37, 51.031);

    private static GeoDatabase database;
    private static Importer importer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = GeoDatabase.named("geo_importer_it");
        importer = new Importer(database.source());
    }

    @AfterAll
    static void forget() {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void startFromNothing() {
        database.run("DROP SCHEMA IF EXISTS geo CASCADE");
    }

    private ImportReport run(Register register, Path... files) {
        return importer.run(register, List.of(files), false, Progress.NONE);
    }

    private Path file(String name, String text) {
        return Files59.write(folder, name, text);
    }

    private static long count(String table) {
        return Long.parseLong(
                database.column("SELECT count(*) FROM geo." + table).getFirst());
    }

    @Test
    @DisplayName("Les mauvaises lignes sont comptées et dites avec leur numéro et leur raison ; les bonnes restent")
    void shouldReportBadLines() {
        Path ban = file(
                "ban.csv",
                BAN_HEADER
                        + GOOD
                        + house(2, "", "Rue Ouest", "59140", "59183", "Dunkerque", 51.031, 2.37)
                        + "trop;court\n"
                        + GOOD.replace("2.37;", "NaN;")
                        + GOOD.replace("51.031", "cinquante")
                        + GOOD.replace(";12;", ";12quinquies;")
                        + GOOD.replace("59183", "5918")
                        + "x".repeat(100_000) + "\n"
                        + GOOD.replace("2.37;51.031", "9.45;2.35")
                        + house(14, "ter", "Rue de la Gare", "59140", "59183", "Dunkerque", 2.371, 51.031));

        ImportReport report = run(Register.BAN, ban);

        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.bad().lines())
                .extracting(line -> line.number() + " " + line.reason())
                .containsExactly(
                        "3 latitude et longitude échangées",
                        "4 colonnes manquantes",
                        "5 nombre non fini : lon",
                        "6 nombre illisible : lat",
                        "7 numéro illisible",
                        "8 code INSEE ou code postal illisible",
                        "9 ligne trop longue",
                        "10 coordonnées hors de France");
        assertThat(count("street")).isEqualTo(1);
    }

    @Test
    @DisplayName("Une nouvelle version remplace l'ancienne tout entière, index compris")
    void shouldSwitchToTheNewVersion() {
        run(Register.BAN, file("un.csv", BAN_HEADER + GOOD));
        List<String> indexes = database.column("SELECT count(*) FROM pg_indexes WHERE schemaname = 'geo'");

        ImportReport second = run(Register.BAN, file("deux.csv", BAN_HEADER + GOOD.replace("Gare", "Mer") + GOOD));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.formerRows()).isEqualTo(1);
        assertThat(database.column("SELECT name FROM geo.street ORDER BY 1"))
                .containsExactly("Rue de la Gare", "Rue de la Mer");
        assertThat(database.column("SELECT count(*) FROM pg_indexes WHERE schemaname = 'geo'"))
                .isEqualTo(indexes);
        assertThat(database.column("SELECT tablename FROM pg_tables WHERE tablename LIKE '%incoming%'"))
                .isEmpty();
    }

    @Test
    @DisplayName("Interrompu juste avant l'échange : l'ancienne version sert, rien ne reste, la relance réussit")
    void shouldLeaveNoTraceWhenInterrupted() {
        run(Register.BAN, file("un.csv", BAN_HEADER + GOOD));
        List<Path> next = List.of(file("deux.csv", BAN_HEADER + GOOD.replace("Gare", "Mer")));
        List<String> seenMeanwhile = new java.util.ArrayList<>();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> importer.run(Register.BAN, next, false, new PulledPlug(() -> {
                    seenMeanwhile.addAll(database.column("SELECT name FROM geo.street"));
                    throw new IllegalStateException("the plug is pulled");
                })));

        assertThat(seenMeanwhile).containsExactly("Rue de la Gare");
        assertThat(database.column("SELECT name FROM geo.street")).containsExactly("Rue de la Gare");
        assertThat(database.column("SELECT tablename FROM pg_tables WHERE tablename LIKE '%incoming%'"))
                .isEmpty();
        assertThat(importer.run(Register.BAN, next, false, Progress.NONE).version())
                .isEqualTo(2);
        assertThat(database.column("SELECT name FROM geo.street")).containsExactly("Rue de la Mer");
    }

    @Test
    @DisplayName("Deux imports du même registre : le second est refusé")
    void shouldImportOneRegisterAtATime() {
        List<Path> files = List.of(file("un.csv", BAN_HEADER + GOOD));

        importer.run(
                Register.BAN,
                files,
                false,
                new PulledPlug(
                        () -> refused(Register.BAN, files.getFirst(), "Un autre import de « ban » est en cours.")));

        assertThat(count("address")).isEqualTo(1);
    }

    /** Does something when everything is read and nothing is exchanged yet. */
    private record PulledPlug(Runnable atTheEnd) implements Progress {
        @Override
        public void begins(long bytes) {}

        @Override
        public void read(long bytes) {}

        @Override
        public void indexes() {
            atTheEnd.run();
        }
    }

    @Test
    @DisplayName("Fichier tronqué, JSON coupé, gzip coupé : rien n'est importé, l'ancienne version sert")
    void shouldImportNothingOfATruncatedFile() throws IOException {
        run(Register.BAN, file("bon.csv", BAN_HEADER + GOOD));
        run(Register.COMMUNES, file("bon.geojson", collection(commune("59183", "Dunkerque", 2.37, 51.03))));
        String ban = BAN_HEADER + GOOD + GOOD.replace("Gare", "Mer");
        String communes = collection(commune("59178", "Douai", 3.08, 50.37), commune("59122", "Cambrai", 3.24, 50.17));
        byte[] packed = gzip(ban);

        Path cutCsv = file("coupe.csv", ban.substring(0, ban.length() - 30));
        Path cutJson = file("coupe.geojson", communes.substring(0, communes.length() - 40));
        Path cutGzip = Files.write(folder.resolve("coupe.csv.gz"), Arrays.copyOf(packed, packed.length - 12));

        refused(Register.BAN, cutCsv, "tronqué");
        refused(Register.COMMUNES, cutJson, "tronqué");
        refused(Register.BAN, cutGzip, "tronqué");
        assertThat(count("address")).isEqualTo(1);
        assertThat(database.column("SELECT name FROM geo.commune")).containsExactly("Dunkerque");
    }

    @Test
    @DisplayName("Le gzip de la BAN se lit tel quel")
    void shouldReadGzip() throws IOException {
        Path packed = Files.write(folder.resolve("adresses-59.csv.gz"), gzip("\uFEFF" + BAN_HEADER + GOOD));

        assertThat(run(Register.BAN, packed).rows()).isEqualTo(1);
    }

    @Test
    @DisplayName("Latin-1 : refusé en une phrase qui dit quoi faire")
    void shouldRefuseLatin1() {
        Path csv = Files59.write(
                folder, "l.csv", BAN_HEADER + GOOD.replace("Gare", "Chapelle Hélène"), StandardCharsets.ISO_8859_1);
        Path json = Files59.write(
                folder,
                "l.geojson",
                collection(commune("59183", "Hélesmes", 2.37, 51.03)),
                StandardCharsets.ISO_8859_1);

        refused(Register.BAN, csv, "n'est pas en UTF-8");
        refused(Register.COMMUNES, json, "n'est pas en UTF-8");
    }

    @Test
    @DisplayName("Contours : croisé réparé et dit, trou gardé, échangé, ouvert, antiméridien et NaN refusés")
    void shouldJudgeShapes() {
        String crossed = "[[[2.30,51.00],[2.40,51.10],[2.40,51.00],[2.30,51.10],[2.30,51.00]]]";
        String hole = "[[[3.0,50.3],[3.2,50.3],[3.2,50.5],[3.0,50.5],[3.0,50.3]],"
                + "[[3.05,50.35],[3.05,50.45],[3.15,50.45],[3.15,50.35],[3.05,50.35]]]";
        ImportReport report = run(
                Register.COMMUNES,
                file(
                        "c.geojson",
                        collection(
                                commune("59183", "Dunkerque", 2.37, 51.03),
                                feature("59001", "Croisée", crossed),
                                feature("59002", "Trouée", hole),
                                feature("59003", "Échangée", "[[[51.0,2.3],[51.1,2.3],[51.1,2.4],[51.0,2.3]]]"),
                                feature("59004", "Ouverte", "[[[2.3,51.0],[2.4,51.0],[2.4,51.1],[2.3,51.1]]]"),
                                feature("59005", "Antiméridien", "[[[-177,-13.5],[179,-13.5],[179,-13],[-177,-13.5]]]"),
                                feature("59006", "Infinie", "[[[2.3,1e999],[2.4,51.0],[2.4,51.1],[2.3,51.0]]]"),
                                feature("59183", "Encore", "[[[2.3,51.0],[2.4,51.0],[2.4,51.1],[2.3,51.0]]]"))));

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.notes().byReason()).containsExactly(java.util.Map.entry("contour réparé : 59001", 1L));
        assertThat(report.bad().lines())
                .extracting(Findings.Line::reason)
                .containsExactly(
                        "latitude et longitude échangées",
                        "contour non fermé",
                        "contour à cheval sur l'antiméridien",
                        "nombre non fini : coordinates",
                        "commune en double");
        assertThat(database.column("SELECT bool_and(ST_IsValid(shape)) FROM geo.commune"))
                .containsExactly("t");
        assertThat(database.column("SELECT ST_NRings(shape) FROM geo.commune WHERE insee = '59002'"))
                .containsExactly("2");
        assertThat(database.column("SELECT ST_Covers(shape, ST_SetSRID(ST_MakePoint(longitude, latitude), 4326))"
                        + " FROM geo.commune WHERE insee = '59002'"))
                .containsExactly("t");
    }

    @Test
    @Tag("H11d")
    @DisplayName("FINESS : X et Y échangés retrouvés, fermés écartés, sans coordonnées gardés sans point")
    void shouldReadFiness() {
        Path finess = file("finess.json", """
                {"pmej":[{"informationsGeneralesPmej":{"numFinessPm":"590000000"},"ege":[
                 {"informationsGeneralesEGE":{"numFinessEge":"590000001","nom":"CH A"},"etatObjet":{"code":"A"},
                  "adresse":[{"cogCommune":"59183","codePostal":"59140","coordonneesGeographique":
                   {"coordonneeX":"6570414.61","coordonneeY":"873766.07"}}]},
                 {"informationsGeneralesEGE":{"numFinessEge":"590000002","nom":"CH B","etatObjet":"I"}},
                 {"informationsGeneralesEGE":{"numFinessEge":"590000003","nom":"CH C"},"adresse":[]},
                 {"informationsGeneralesEGE":{"numFinessEge":"590000004","nom":"CH D"},"adresse":[{
                  "coordonneesGeographique":{"directionLatitude":"5.254203","directionLongitude":"46.211257"}}]}]}]}
                """);

        ImportReport report = run(Register.FINESS, finess);

        assertThat(report.rows()).isEqualTo(2);
        assertThat(database.column("SELECT round(latitude::numeric, 5) || ' ' || round(longitude::numeric, 5)"
                        + " FROM geo.health_site WHERE finess = '590000001'"))
                .containsExactly("46.21126 5.25420");
        assertThat(database.column("SELECT point IS NULL FROM geo.health_site WHERE finess = '590000003'"))
                .containsExactly("t");
        assertThat(report.bad().byReason()).containsOnlyKeys("latitude et longitude échangées");
        assertThat(report.notes().byReason())
                .containsEntry("établissement fermé, laissé de côté", 1L)
                .containsEntry("sans coordonnées : gardé, mais sans place sur la carte", 1L);
    }

    @Test
    @DisplayName("Défibrillateurs : CSV et GeoJSON donnent les mêmes lignes, ceux hors service sont écartés")
    void shouldReadDefibrillators() {
        Path csv = file("dae.csv", """
                c_gid;c_nom;c_lat_coor1;c_long_coor1;c_adr_num;c_adr_voie;c_com_cp;c_com_nom;c_acc_complt;c_disp_j;c_etat_fonct
                1;"Mairie; hall";51.03;2.37;1;place;59140;Dunkerque;"à ""gauche""
                de l'accueil";"{""7j/7""}";En fonctionnement
                2;Gare;51.04;2.38;;;59140;Dunkerque;;;Hors service
                """);
        ImportReport report = run(Register.DAE, csv);
        List<String> fromCsv = database.column("SELECT d::text FROM geo.defibrillator d");

        Path json = file("dae.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[2.37,51.03]},
                "properties":{"c_gid":1,"c_nom":"Mairie; hall","c_adr_num":"1","c_adr_voie":"place","c_com_cp":"59140",
                "c_com_nom":"Dunkerque","c_acc_complt":"à \\"gauche\\"\\nde l'accueil","c_disp_j":"{\\"7j/7\\"}"}}]}
                """);
        run(Register.DAE, json);

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.notes().count()).isEqualTo(1);
        assertThat(database.column("SELECT d::text FROM geo.defibrillator d")).isEqualTo(fromCsv);
        assertThat(database.column("SELECT hours FROM geo.defibrillator")).containsExactly("7j/7");
    }

    @Test
    @DisplayName("Une version bien plus petite n'en remplace une grande que si on l'accepte")
    void shouldAskBeforeShrinking() {
        run(Register.BAN, file("grand.csv", BAN_HEADER + GOOD.repeat(10)));
        Path small = file("petit.csv", BAN_HEADER + GOOD);

        refused(Register.BAN, small, "--accept-smaller");
        assertThat(count("address")).isEqualTo(10);

        importer.run(Register.BAN, List.of(small), true, Progress.NONE);
        assertThat(count("address")).isEqualTo(1);
    }

    @Test
    @DisplayName("Colonnes absentes, fichier vide, imbriqué, démesuré ou d'autre chose : une phrase, rien de changé")
    void shouldRefuseWhatIsSomethingElse() {
        refused(Register.BAN, file("x.csv", "a;b;c\n1;2;3\n"), "il manque : code_postal");
        refused(Register.BAN, file("vide.csv", ""), "vide");
        refused(Register.BAN, file("tout-mauvais.csv", BAN_HEADER + "a;b\n".repeat(100)), "Trop de lignes mauvaises");
        refused(Register.COMMUNES, file("x.json", "<xml/>"), "pas du JSON");
        refused(Register.COMMUNES, file("profond.json", "{\"features\":" + "[".repeat(5_000)), "pas du JSON");
        refused(Register.COMMUNES, file("rien.json", "{\"features\":[]}"), "Aucune ligne");
        refused(Register.COMMUNES, folder, "lisible");
        refused(
                Register.COMMUNES,
                file("enorme.json", "{\"features\":[{\"geometry\":[" + "1234567,".repeat(2_500_000)),
                "démesuré");
        assertThat(count("address") + count("commune")).isZero();
    }

    @Test
    @DisplayName("La ligne de commande dit son usage, ses refus et son compte rendu en français")
    void shouldReportInFrench() {
        Path communes = file("c.geojson", collection(commune("59183", "Dunkerque", 2.37, 51.03)));
        Path password = file("password", GeoDatabase.password());
        java.util.Map<String, String> environment = java.util.Map.of(
                "SAMU_IMPORT_DB_URL", database.url(),
                "SAMU_IMPORT_DB_USER", GeoDatabase.user(),
                "SAMU_IMPORT_DB_PASSWORD_FILE", password.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        java.io.PrintStream print = new java.io.PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(Import.run(List.of("communes", communes.toString()), environment, print, print, false))
                .isZero();
        assertThat(Import.run(List.of("communes", "absent"), environment, print, print, false))
                .isEqualTo(1);
        assertThat(Import.run(List.of("routes"), environment, print, print, false))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("100 %", "1 communes, version 1 (avant : 0)", "Lignes refusées : 0")
                .contains("« absent » n'est pas un fichier lisible.")
                .contains("./samu import communes|ban|finess|dae FICHIER…");
    }

    private void refused(Register register, Path file, String sentence) {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> run(register, file))
                .withMessageContaining(sentence);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
