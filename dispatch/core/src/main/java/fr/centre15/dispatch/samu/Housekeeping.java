package fr.centre15.dispatch.samu;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallEvent;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.location.LocationEvent;
import fr.centre15.dispatch.location.PositionBook;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxEvent;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.FleetEvent;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.SmurMission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the passing of time causes: completed files are validated and close a day after they became active, what is over
 * leaves the working state, orders nobody confirmed expire, positions for which nobody called are forgotten. Looks at
 * everything, so it works only at the turn of a minute.
 */
record Housekeeping(SamuState state) {

    /** A validated file closes 24 hours after it became active (HubSante.etat, CLOTURE). */
    private static final Duration CLOSES_AFTER = Duration.ofHours(24);

    /** How long what is over stays at hand before only the store has it. */
    private static final Duration AT_HAND = Duration.ofHours(24);

    private static final Duration OUTCOME_KEPT = Duration.ofHours(48);
    private static final Duration ORDER_EXPIRES_AFTER = Duration.ofMinutes(10);

    /** A tick may come late or be left out: the two after the turn do the same work, which is nothing the second time. */
    private static final int LATE_TICKS = 2;

    /** What one tick may cause; the rest waits for the next minute. */
    private static final int MOST_AT_ONCE = 500;

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;

    Decision decide(Stamp stamp) {
        long second = stamp.at().getEpochSecond();
        List<DomainEvent> events = new ArrayList<>();
        if (second % SECONDS_PER_MINUTE <= LATE_TICKS) {
            expireOrders(stamp.at(), events);
            closeFiles(stamp.at(), events);
            endForgottenCalls(stamp.at(), events);
            fileAway(stamp.at(), events);
            forgetPositions(stamp.at().minus(PositionBook.KEPT_FOR), events);
        }
        if (second % SECONDS_PER_HOUR <= LATE_TICKS) {
            forgetOutcomes(stamp.at().minus(OUTCOME_KEPT), events);
        }
        return new Decision.Accepted(List.copyOf(events), "");
    }

    private void expireOrders(Instant now, List<DomainEvent> events) {
        state.outbox().open().stream()
                .filter(effect -> effect.status() == EffectStatus.HANDED_OVER)
                .filter(effect -> effect.since().plus(ORDER_EXPIRES_AFTER).isBefore(now))
                .map(effect -> new OutboxEvent.EffectMoved(effect.id(), EffectStatus.EXPIRED, "NO_ANSWER"))
                .forEach(events::add);
    }

    private void closeFiles(Instant now, List<DomainEvent> events) {
        files().filter(file -> file.lifeCycle() == LifeCycle.VALIDATED || file.lifeCycle() == LifeCycle.COMPLETED)
                .filter(file ->
                        !file.progress().activeSince().plus(CLOSES_AFTER).isAfter(now))
                .sorted(Comparator.comparing(RegulationFile::id))
                .limit(MOST_AT_ONCE)
                .map(file -> new RegulationEvent.LifeCycleChanged(
                        file.id(), file.lifeCycle() == LifeCycle.COMPLETED ? LifeCycle.VALIDATED : LifeCycle.CLOSED))
                .forEach(events::add);
    }

    /** A call that the telephone never ended: nobody rings for a day. Unless someone has it, it then counts as lost. */
    private void endForgottenCalls(Instant now, List<DomainEvent> events) {
        state.calls()
                .calls()
                .values()
                .toJavaStream()
                .filter(call -> !call.status().isOver())
                .filter(call -> call.times().receivedAt().plus(AT_HAND).isBefore(now))
                .map(IncomingCall::id)
                .sorted()
                .limit(MOST_AT_ONCE)
                .map(call -> new CallEvent.CallEnded(call, now, Optional.empty()))
                .forEach(events::add);
    }

    private void fileAway(Instant now, List<DomainEvent> events) {
        List<CallId> calls = state.calls()
                .calls()
                .values()
                .toJavaStream()
                .filter(call -> isLongOver(call, now))
                .map(IncomingCall::id)
                .sorted()
                .toList();
        if (!calls.isEmpty()) {
            events.add(new CallEvent.CallsFiledAway(calls));
        }
        List<RegulationFileId> gone = files().filter(file -> !file.lifeCycle().isEditable())
                .filter(file -> file.progress()
                        .activeSince()
                        .plus(CLOSES_AFTER)
                        .plus(AT_HAND)
                        .isBefore(now))
                .map(RegulationFile::id)
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            events.add(new RegulationEvent.FilesFiledAway(gone));
            alongWith(Set.copyOf(gone), events);
        }
    }

    private void alongWith(Set<RegulationFileId> gone, List<DomainEvent> events) {
        List<MissionId> missions = state.fleet()
                .missions()
                .values()
                .toJavaStream()
                .filter(mission -> gone.contains(mission.file()))
                .map(SmurMission::id)
                .sorted()
                .toList();
        if (!missions.isEmpty()) {
            events.add(new FleetEvent.MissionsFiledAway(missions));
        }
        var effects = state.outbox()
                .effects()
                .values()
                .toJavaStream()
                .filter(effect -> gone.contains(effect.file()))
                .map(Effect::id)
                .sorted()
                .collect(Collectors.toList());
        if (!effects.isEmpty()) {
            events.add(new OutboxEvent.EffectsFiledAway(effects));
        }
    }

    /** Positions for which nobody called. Those of files go with their file. */
    private void forgetPositions(Instant before, List<DomainEvent> events) {
        if (state.positions().keepsSomethingFromBefore(before)) {
            events.add(new LocationEvent.KeptPositionsForgotten(before));
        }
    }

    private void forgetOutcomes(Instant before, List<DomainEvent> events) {
        if (state.memory().outcomes().exists(kept -> kept._2().at().isBefore(before))) {
            events.add(new SamuEvent.OutcomesForgotten(before));
        }
    }

    private java.util.stream.Stream<RegulationFile> files() {
        return state.files().files().values().toJavaStream();
    }

    private static boolean isLongOver(IncomingCall call, Instant now) {
        return call.status().isOver()
                && call.times()
                        .endedAt()
                        .map(ended -> ended.plus(AT_HAND).isBefore(now))
                        .orElse(false);
    }
}
