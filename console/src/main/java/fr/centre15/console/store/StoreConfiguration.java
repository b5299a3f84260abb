package fr.centre15.console.store;

import com.zaxxer.hikari.HikariDataSource;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.engine.JournalProperties;
import fr.centre15.console.engine.StoredPosition;
import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.pipeline.Pipeline;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Wires the store to journal and pipeline, and offers the database to later parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    /** An address of a database was given. */
    static final class DatabaseGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("samu.db.url"));
        }
    }

    @Bean(destroyMethod = "close")
    @Conditional(DatabaseGiven.class)
    HikariDataSource dataSource(StoreProperties properties) {
        return StoreDataSource.of(properties);
    }

    @Bean
    StoreKeys storeKeys(Journal journal, JournalProperties properties) {
        return StoreKeys.of(journal.keys(), properties.masterKeyFile());
    }

    @Bean(destroyMethod = "close")
    @Conditional(DatabaseGiven.class)
    StoreFollower storeFollower(
            Journal journal,
            Pipeline pipeline,
            HikariDataSource database,
            StoreKeys keys,
            StoreProperties properties,
            InstanceProperties instance,
            InstantSource clock) {
        StoreOwner owner = new StoreOwner(instance.instance().kind(), new SearchHash(keys.search()).keyCheck());
        StoreFollower follower = StoreFollower.start(journal, database, owner, keys, properties, clock);
        pipeline.onPublished(_ -> follower.wake());
        return follower;
    }

    @Bean
    Store store(
            ObjectProvider<StoreFollower> follower,
            ObjectProvider<HikariDataSource> database,
            StoreKeys keys,
            InstantSource clock) {
        StoreFollower present = follower.getIfAvailable();
        HikariDataSource pool = database.getIfAvailable();
        return present == null || pool == null
                ? Store.notConfigured(clock.instant())
                : new Store(present::status, Optional.of(new ClosedFiles(pool, keys)));
    }

    /** What the journal's archive waits for. */
    @Bean
    StoredPosition storedPosition(Store store) {
        return () -> committed(store.status().get());
    }

    private static OptionalLong committed(StoreStatus now) {
        return now.isUp() ? OptionalLong.of(now.lastDurable()) : OptionalLong.empty();
    }

    /** Named by its bean: the component is {@code store}. */
    @Bean
    HealthIndicator storeHealthIndicator(Store store) {
        return new StoreHealth(store.status());
    }

    @Bean
    MeterBinder storeMeters(Store store) {
        return registry -> {
            Gauge.builder("samu.store.behind", store, StoreConfiguration::behind)
                    .description("Journal records not yet in the database; NaN while unknown")
                    .register(registry);
            Gauge.builder("samu.store.up", store, now -> now.status().get().isUp() ? 1 : 0)
                    .description("1 while the database is followed")
                    .register(registry);
        };
    }

    private static double behind(Store store) {
        var behind = store.status().get().positionsBehind();
        return behind.isPresent() ? behind.getAsLong() : Double.NaN;
    }
}
