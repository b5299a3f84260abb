package fr.centre15.console.demo;

import fr.centre15.console.gazetteer.GeoConnections;
import fr.centre15.geo.importer.ImportRefused;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * The invented addresses of the exercise, brought into the gazetteer like a real register where nobody has imported one, so
 * that what callers say can be searched. The first real import replaces them. Beside everything else: no call waits for it.
 */
final class DemoAddresses implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAddresses.class);
    private static final String HEADER = "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat";

    private final DemoTerritory territory;
    private final List<String> streets;
    private final GeoConnections database;

    DemoAddresses(DemoTerritory territory, DemoWords words, GeoConnections database) {
        this.territory = territory;
        this.streets = words.streets();
        this.database = database;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        database.pool()
                .ifPresent(pool -> Thread.ofPlatform()
                        .name("samu-demo-addresses")
                        .daemon(true)
                        .start(() -> bringIn(pool)));
    }

    /** At each start, until a real register is there: a database that is down now is tried again then. */
    void bringIn(DataSource pool) {
        try {
            Importer importer = new Importer(pool);
            if (importer.isFree(Register.BAN)) {
                Path folder = Files.createTempDirectory("samu-exercice");
                Path file = folder.resolve(Importer.EXERCISE_FILE);
                try {
                    write(file);
                    var report = importer.run(Register.BAN, List.of(file), true, Progress.NONE);
                    LOG.info("{} invented addresses can be searched", report.rows());
                } finally {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(folder);
                }
            }
        } catch (ImportRefused | IOException e) {
            LOG.warn("the invented addresses are not searchable: {}", e.getMessage());
        }
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + "\n");
            territory.communes().forEach(inhabited -> streets.forEach(street -> houses(writer, inhabited, street)));
        }
    }

    private static void houses(BufferedWriter writer, DemoTerritory.Inhabited inhabited, String street) {
        var commune = inhabited.commune();
        String name = street.substring(0, 1).toUpperCase(Locale.FRENCH) + street.substring(1);
        try {
            for (int house = 0; house < DemoStreets.HOUSES; house++) {
                int number = DemoStreets.number(house);
                var at = DemoStreets.at(commune, street, number);
                writer.write(String.join(
                        ";",
                        "",
                        Integer.toString(number),
                        "",
                        name,
                        "",
                        commune.insee(),
                        commune.name(),
                        Double.toString(at.longitude()),
                        Double.toString(at.latitude())));
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
