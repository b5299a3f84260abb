package fr.centre15.console.demo;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A colleague with one call, from the claim to the completed file. Confined to the exercise's thread. */
final class ColleagueShift {

    private static final Duration UNANSWERED_CLAIM = Duration.ofSeconds(10);
    private static final Duration COMPLETES_AFTER = Duration.ofSeconds(90);
    private static final Duration VALIDATES_AFTER = Duration.ofSeconds(150);

    private final Colleague who;
    private final CallId call;
    private final ScriptedWork work;
    private final Instant claimedAt;
    private final Deque<ScriptedWork.Step> steps = new ArrayDeque<>();

    private Optional<RegulationFileId> file = Optional.empty();
    private boolean over;

    ColleagueShift(Colleague who, LiveCall call, Instant now) {
        this.who = who;
        this.call = call.id();
        this.work = new ScriptedWork(who, call.scripted());
        this.claimedAt = now;
    }

    CallId call() {
        return call;
    }

    /** Everything is typed: the colleague can take another call while this file waits for its completion. */
    boolean isFree() {
        return over || file.isPresent() && steps.isEmpty();
    }

    boolean isOver() {
        return over;
    }

    List<Asked> beat(Instant now, SamuState state) {
        if (file.isEmpty()) {
            lookForFile(now, state);
            return List.of();
        }
        Optional<RegulationFile> mine = file.flatMap(state.files()::find).filter(ColleagueShift::isInSimulatedHands);
        if (mine.isEmpty()) {
            over = true;
            return List.of();
        }
        return steps.isEmpty() ? complete(mine.get(), now, state) : type(now, state);
    }

    private void lookForFile(Instant now, SamuState state) {
        Optional<IncomingCall> seen = state.calls().find(call);
        if (seen.flatMap(IncomingCall::holder).filter(who.id()::equals).isPresent()) {
            file = seen.flatMap(IncomingCall::file);
            file.ifPresent(id -> steps.addAll(work.stepsFor(id)));
        } else if (claimedAt.plus(UNANSWERED_CLAIM).isBefore(now)) {
            over = true;
        }
    }

    private List<Asked> type(Instant now, SamuState state) {
        List<Asked> asked = new ArrayList<>();
        while (!steps.isEmpty() && !claimedAt.plus(steps.getFirst().after()).isAfter(now)) {
            asked.addAll(steps.removeFirst().what().apply(now, state));
        }
        return asked;
    }

    /** A file is completed when nobody is on the way or on the telephone any more. */
    private List<Asked> complete(RegulationFile mine, Instant now, SamuState state) {
        boolean talking =
                state.calls().find(call).map(seen -> !seen.status().isOver()).orElse(false);
        boolean away = state.fleet().missionsOf(mine.id()).stream()
                .anyMatch(mission -> !mission.status().isFree());
        if (mine.lifeCycle() == LifeCycle.VALIDATED || !mine.lifeCycle().isEditable()) {
            over = true;
            return List.of();
        }
        if (talking || away || claimedAt.plus(COMPLETES_AFTER).isAfter(now)) {
            return List.of();
        }
        if (mine.lifeCycle() == LifeCycle.COMPLETED) {
            return claimedAt.plus(VALIDATES_AFTER).isAfter(now) ? List.of() : change(mine, LifeCycle.VALIDATED);
        }
        return change(mine, LifeCycle.COMPLETED);
    }

    private List<Asked> change(RegulationFile mine, LifeCycle to) {
        return List.of(new Asked(who.actor(), new RegulationCommand.ChangeLifeCycle(mine.id(), to)));
    }

    /** A visitor who takes the file over has it alone. */
    private static boolean isInSimulatedHands(RegulationFile file) {
        return file.progress().holder().map(Colleague::isSimulated).orElse(true);
    }
}
