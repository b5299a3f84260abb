package fr.centre15.console.gazetteer;

import com.zaxxer.hikari.HikariDataSource;
import fr.centre15.console.store.StoreDataSource;
import fr.centre15.console.store.StoreProperties;
import fr.centre15.dispatch.location.AddressSearch;
import fr.centre15.geo.gazetteer.Defibrillators;
import fr.centre15.geo.gazetteer.PostgisAddressSearch;
import fr.centre15.geo.tiles.Tiles;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the address search to the database that the store was given. */
@Configuration(proxyBeanMethods = false)
class GazetteerConfiguration {

    /** Two more than searches and tiles: for defibrillators, and for the tables' own upkeep. */
    private static final int CONNECTIONS = PostgisAddressSearch.AT_ONCE + Tiles.AT_ONCE + 2;

    @Bean(destroyMethod = "close")
    GeoConnections geoConnections(StoreProperties properties) {
        Optional<HikariDataSource> pool = properties.url().isBlank()
                ? Optional.empty()
                : Optional.of(StoreDataSource.of(properties, "samu-geo", CONNECTIONS));
        return new GeoConnections(pool);
    }

    @Bean
    AddressSearch addressSearch(GeoConnections connections) {
        return connections.pool().<AddressSearch>map(PostgisAddressSearch::new).orElseGet(NoGazetteer::new);
    }

    @Bean(destroyMethod = "close")
    NearestAddress nearestAddress(AddressSearch search) {
        return new NearestAddress(search);
    }

    @Bean
    DefibrillatorRegister defibrillatorRegister(GeoConnections connections) {
        return connections
                .pool()
                .map(Defibrillators::new)
                .<DefibrillatorRegister>map(imported -> imported::near)
                .orElse(DefibrillatorRegister.NONE);
    }

    @Bean
    TileSource tileSource(GeoConnections connections) {
        return TileSource.of(connections.pool().map(Tiles::new));
    }

    @Bean(destroyMethod = "close")
    GeoTables geoTables(GeoConnections connections) {
        return new GeoTables(connections.pool());
    }
}
