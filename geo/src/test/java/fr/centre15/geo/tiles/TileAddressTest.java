package fr.centre15.geo.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileAddressTest {

    @ParameterizedTest(name = "{0}/{1}/{2}/{3}")
    @CsvSource({
        "communes, 0, 0, 0, true",
        "roads, 16, 65535, 65535, true",
        "roads, 16, 65536, 0, false",
        "roads, 17, 0, 0, false",
        "roads, -1, 0, 0, false",
        "roads, 3, 8, 0, false",
        "roads, 3, 0, -1, false",
        "patients, 3, 0, 0, false",
        "ROADS, 3, 0, 0, false"
    })
    void shouldKnowWhichTilesThereAre(String layer, int zoom, int column, int row, boolean there) {
        assertThat(TileAddress.of(layer, zoom, column, row).isPresent()).isEqualTo(there);
    }
}
