package fr.centre15.geo.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.importer.Files59;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DefibrillatorsIT {

    private static final String REGISTER = """
            c_gid;c_nom;c_lat_coor1;c_long_coor1;c_etat_fonct;c_acc_complt
            1;À l'est;51.0300;2.3720;En fonctionnement;hall
            2;Au nord;51.0310;2.3700;En fonctionnement;accueil
            3;Muet;51.0300;2.3701;Hors service;
            4;Au loin;51.2000;2.3700;En fonctionnement;
            """;

    @Test
    @DisplayName("Les plus proches en mètres, pas en degrés ; ni ceux hors service, ni ceux trop loin")
    void shouldFindTheNearestByMetres(@TempDir Path folder) {
        try (GeoDatabase database = GeoDatabase.named("geo_defibrillators_it")) {
            Path file = Files59.write(folder, "dae.csv", REGISTER);
            new Importer(database.source()).run(Register.DAE, List.of(file), false, Progress.NONE);

            List<Defibrillator> near =
                    new Defibrillators(database.source()).near(new Wgs84Position(51.0300, 2.3706), 1_000, 5);

            assertThat(near).extracting(Defibrillator::name).containsExactly("À l'est", "Au nord");
            assertThat(near.getFirst().metres()).isBetween(97.0, 99.0);
            assertThat(near.getFirst().access()).isEqualTo("hall");
        }
    }
}
