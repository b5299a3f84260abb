package fr.centre15.geo.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TileCacheTest {

    private static final int MOST = 10_000;

    @Test
    void shouldStayWithinItsBytesAndForgetWhatWasAskedLeastLately() {
        TileCache cache = new TileCache(MOST);
        for (int column = 0; column < 4; column++) {
            cache.keep(key(column), new byte[2_000]);
        }
        cache.find(key(0));

        cache.keep(key(4), new byte[2_000]);

        assertThat(cache.bytes()).isLessThanOrEqualTo(MOST);
        assertThat(cache.find(key(0))).isPresent();
        assertThat(cache.find(key(1))).isEmpty();
    }

    @Test
    void shouldKeepNothingThatIsLargerThanEverything() {
        TileCache cache = new TileCache(MOST);

        cache.keep(key(1), new byte[2 * MOST]);
        cache.keep(key(1), new byte[3 * MOST]);

        assertThat(cache.bytes()).isZero();
    }

    private static TileCache.Key key(int column) {
        return new TileCache.Key(new TileAddress(TileLayer.ROADS, 10, column, 1), "1");
    }
}
