package fr.centre15.console.demo;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.Presence;
import fr.centre15.console.gazetteer.GeoConnections;
import fr.centre15.console.smur.SpeedLimits;
import fr.centre15.console.smur.TelemetryLane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exercise's players. Nothing of this exists in a live instance. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "samu.instance.kind", havingValue = "exercise", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "samu.demo.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DemoProperties.class)
class DemoConfiguration {

    @Bean
    DemoTerritory demoTerritory() {
        return DemoTerritory.read();
    }

    @Bean
    DemoWords demoWords() {
        return DemoWords.read();
    }

    @Bean
    DemoAddresses demoAddresses(DemoTerritory territory, DemoWords words, ObjectProvider<GeoConnections> database) {
        return new DemoAddresses(territory, words, database.getIfAvailable(() -> new GeoConnections(Optional.empty())));
    }

    @Bean
    DemoCalls demoCalls(DemoTerritory territory, DemoWords words, DemoProperties settings, DispatchGateway gateway) {
        CallSequence sequence = new CallSequence(settings.seed(), territory, CallScript.readAll(), words);
        return new DemoCalls(sequence, HourlyProfile.read(), settings, gateway.clock());
    }

    @Bean
    DemoCrews demoCrews(DemoCalls calls, TelemetryLane lane, DemoProperties settings) {
        Places places =
                new Places(call -> calls.find(call).map(live -> live.scripted().scene()));
        return new DemoCrews(places, lane, settings);
    }

    @Bean
    VirtualCrewChannel virtualCrewChannel() {
        return new VirtualCrewChannel();
    }

    @Bean
    SpeedLimits exerciseSpeedLimits(DemoProperties settings) {
        return SpeedLimits.REAL.times(settings.timeFactor());
    }

    @Bean(initMethod = "declare", destroyMethod = "close")
    Exercise exercise(
            DispatchGateway gateway,
            DemoTerritory territory,
            DemoProperties settings,
            DemoCalls calls,
            DemoCrews crews,
            Presence presence) {
        List<Player> players = new ArrayList<>(List.of(calls, crews, new DemoTelephones(calls::find, settings.seed())));
        if (settings.colleagues()) {
            players.add(new DemoColleagues(calls::find, settings.seed()));
            players.add(new ColleaguesAtWork(presence));
            players.add(new Leftovers());
        }
        return new Exercise(gateway, territory, players);
    }
}
