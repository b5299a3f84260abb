package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.centre15.console.gazetteer.GeoConnections;
import fr.centre15.console.store.TestDatabase;
import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.geo.gazetteer.PostgisAddressSearch;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisplayName("Les adresses inventées de l’exercice")
class DemoAddressesIT {

    private final DemoTerritory territory = DemoTerritory.read();
    private final DemoWords words = DemoWords.read();

    @Test
    @DisplayName("ce que dit un appelant se cherche, mal tapé aussi ; un vrai registre, même petit, les remplace")
    void shouldBeSearchableUntilARealRegisterComes(@TempDir Path folder) throws IOException {
        try (TestDatabase database = TestDatabase.ofSchema("demo_addresses_it");
                HikariDataSource pool = pool(database)) {
            database.run("DROP SCHEMA IF EXISTS geo CASCADE");
            DemoAddresses addresses = new DemoAddresses(territory, words, new GeoConnections(Optional.of(pool)));
            ScriptedCall call = callFromAHome();

            addresses.bringIn(pool);

            List<AddressHit> hits =
                    new PostgisAddressSearch(pool).search(typed(call.placeWords()), Optional.empty(), 5);
            assertThat(hits).isNotEmpty();
            assertThat(hits.getFirst().point().metresTo(call.scene())).isLessThan(2);
            long invented = rows(database);
            assertThat(invented).isGreaterThan(50_000);

            addresses.bringIn(pool);
            assertThat(database.rows("SELECT version FROM geo.dataset WHERE kind = 'ban'"))
                    .containsExactly(List.of("1"));

            Path real = Files.writeString(
                    folder.resolve("adresses-59.csv"),
                    "numero;nom_voie;code_postal;code_insee;nom_commune;lon;lat\n"
                            + "3;Rue Réelle;59000;59350;Lille;3.05;50.63\n");
            new Importer(pool).run(Register.BAN, List.of(real), false, Progress.NONE);
            addresses.bringIn(pool);
            assertThat(rows(database)).isEqualTo(1);
        }
    }

    private ScriptedCall callFromAHome() {
        CallSequence sequence = Rehearsal.sequence(59);
        for (int i = 0; i < 1_000; i++) {
            ScriptedCall call = sequence.next();
            if (call.placeWords().startsWith("au ")) {
                return call;
            }
        }
        throw new AssertionError("nobody calls from home");
    }

    /** One letter of the street left out, as in a hurry. */
    private static String typed(String words) {
        String bare = words.substring("au ".length()).replace(" à ", " ");
        int at = bare.lastIndexOf(' ') - 2;
        return bare.substring(0, at) + bare.substring(at + 1);
    }

    private static long rows(TestDatabase database) {
        return Long.parseLong(
                database.rows("SELECT count(*) FROM geo.address").getFirst().getFirst());
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(TestDatabase.user());
        pool.setPassword(TestDatabase.password());
        return pool;
    }
}
