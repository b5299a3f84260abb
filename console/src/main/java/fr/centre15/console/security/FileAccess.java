package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.MonotonicClock;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way to a regulation file for every screen and endpoint: asks the policy, leaves the trace. Thread safe.
 *
 * <p>A reason that was given counts for an hour, so that whoever broke the glass can also act.
 */
public final class FileAccess {

    private static final Duration REASON_COUNTS = Duration.ofHours(1);
    private static final int REASONS_KEPT = 10_000;

    private final DispatchGateway gateway;
    private final AccessTrace trace;
    private final MonotonicClock clock;

    /** When a reason was given, in nanoseconds of the monotonic clock. */
    private final Map<Broken, Long> reasons = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Broken, Long> eldest) {
            return size() > REASONS_KEPT;
        }
    };

    FileAccess(DispatchGateway gateway, AccessTrace trace, MonotonicClock clock) {
        this.gateway = gateway;
        this.trace = trace;
        this.clock = clock;
    }

    private record Broken(String actor, RegulationFileId file) {}

    /** What came of asking for a file. */
    public sealed interface Opening {
        record Opened(RegulationFile file) implements Opening {}

        /** Not among the files in progress. */
        record Unknown() implements Opening {}

        /** May be opened once a reason is typed. */
        record ReasonRequired() implements Opening {}

        record Denied() implements Opening {}
    }

    /** Opens a file to look at it. {@code resource} is the stable code of the view or endpoint. */
    public Opening open(Subject subject, RegulationFileId id, String resource) {
        Optional<RegulationFile> file = gateway.state().files().find(id);
        if (file.isEmpty()) {
            return new Opening.Unknown();
        }
        return switch (may(subject, Action.VIEW_FILE, file.get())) {
            case ALLOWED -> {
                trace.viewed(subject.actor(), resource, Optional.of(id));
                yield new Opening.Opened(file.get());
            }
            case WITH_REASON -> new Opening.ReasonRequired();
            case DENIED -> {
                trace.denied(subject.actor(), resource, Optional.of(id));
                yield new Opening.Denied();
            }
        };
    }

    /** Opens a file for a typed reason, 3 to 300 characters, which is kept. Never blocks an emergency. */
    public Opening openFor(Subject subject, RegulationFileId id, String resource, String reason) {
        Optional<RegulationFile> file = gateway.state().files().find(id);
        if (file.isPresent() && may(subject, Action.VIEW_FILE, file.get()) == Verdict.WITH_REASON) {
            trace.brokeGlass(subject.actor(), resource, id, reason);
            remember(new Broken(subject.actor().toString(), id));
        }
        return open(subject, id, resource);
    }

    /**
     * Looks at a file as the store has it; leaves the trace, unless a reason must be given first.
     *
     * @param involved who had to do with it
     */
    public Verdict look(Subject subject, RegulationFileId id, Set<PersonId> involved, String resource) {
        Verdict verdict = AccessPolicy.may(subject, Action.VIEW_FILE, Optional.of(relation(subject, id, involved)));
        switch (verdict) {
            case ALLOWED -> trace.viewed(subject.actor(), resource, Optional.of(id));
            case DENIED -> trace.denied(subject.actor(), resource, Optional.of(id));
            case WITH_REASON -> {
                // Nothing is shown yet.
            }
        }
        return verdict;
    }

    /** Looks at a file as the store has it for a typed reason, 3 to 300 characters, which is kept. */
    public Verdict lookFor(
            Subject subject, RegulationFileId id, Set<PersonId> involved, String resource, String reason) {
        FileRelation relation = relation(subject, id, involved);
        if (AccessPolicy.may(subject, Action.VIEW_FILE, Optional.of(relation)) == Verdict.WITH_REASON) {
            trace.brokeGlass(subject.actor(), resource, id, reason);
            remember(new Broken(subject.actor().toString(), id));
        }
        return look(subject, id, involved, resource);
    }

    private FileRelation relation(Subject subject, RegulationFileId id, Set<PersonId> involved) {
        boolean isInvolved = subject instanceof Subject.Person person && involved.contains(person.id());
        if (isInvolved || hasGivenReason(subject, id)) {
            return FileRelation.INVOLVED;
        }
        return gateway.state()
                .files()
                .find(id)
                .map(file -> FileRelations.between(subject, file, gateway.state()))
                .orElse(FileRelation.NONE);
    }

    /** Whether the subject may do something with a file. */
    public Verdict may(Subject subject, Action action, RegulationFile file) {
        FileRelation relation = hasGivenReason(subject, file.id())
                ? FileRelation.INVOLVED
                : FileRelations.between(subject, file, gateway.state());
        return AccessPolicy.may(subject, action, Optional.of(relation));
    }

    private void remember(Broken broken) {
        synchronized (reasons) {
            reasons.put(broken, clock.nanos());
        }
    }

    private boolean hasGivenReason(Subject subject, RegulationFileId file) {
        synchronized (reasons) {
            Long given = reasons.get(new Broken(subject.actor().toString(), file));
            return given != null && clock.nanos() - given < REASON_COUNTS.toNanos();
        }
    }
}
