package fr.centre15.console.board;

import fr.centre15.dispatch.regulation.RegulationPriority;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a waiting ring turns amber, then red. Practice differs between centres: settings.
 *
 * @param call a ringing call
 * @param p0 a file of priority P0; likewise the others
 * @param unsorted a file without a priority
 */
@ConfigurationProperties("samu.queue")
record QueueLimits(
        @DefaultValue Call call,
        @DefaultValue P0 p0,
        @DefaultValue P1 p1,
        @DefaultValue P2 p2,
        @DefaultValue P3 p3,
        @DefaultValue Unsorted unsorted) {

    /** Amber from {@code warn}, red from {@code late}. */
    interface Limit {
        Duration warn();

        Duration late();
    }

    record Call(
            @DefaultValue("15s") Duration warn,
            @DefaultValue("30s") Duration late) implements Limit {}

    record P0(
            @DefaultValue("60s") Duration warn,
            @DefaultValue("2m") Duration late) implements Limit {}

    record P1(
            @DefaultValue("4m") Duration warn,
            @DefaultValue("9m") Duration late) implements Limit {}

    record P2(
            @DefaultValue("15m") Duration warn,
            @DefaultValue("30m") Duration late) implements Limit {}

    record P3(
            @DefaultValue("45m") Duration warn,
            @DefaultValue("90m") Duration late) implements Limit {}

    record Unsorted(
            @DefaultValue("90s") Duration warn,
            @DefaultValue("3m") Duration late) implements Limit {}

    Limit of(Optional<RegulationPriority> priority) {
        return priority.map(known -> switch (known) {
                    case P0 -> (Limit) p0;
                    case P1 -> p1;
                    case P2 -> p2;
                    case P3, NR -> p3;
                })
                .orElse(unsorted);
    }
}
