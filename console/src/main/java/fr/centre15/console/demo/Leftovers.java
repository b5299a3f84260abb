package fr.centre15.console.demo;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completes the files that simulated colleagues left behind when the exercise was stopped: nobody remembers them after a
 * start, and a board full of yesterday's files teaches nothing. Confined to the exercise's thread.
 */
final class Leftovers implements Player {

    private static final Duration LEFT_AFTER = Duration.ofMinutes(45);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Set<PersonId> simulated = Stream.concat(Colleague.ATTENDANTS.stream(), Stream.of(Colleague.PHYSICIAN))
            .map(colleague -> colleague.account().id())
            .collect(Collectors.toUnmodifiableSet());
    private Instant nextLook = Instant.MIN;

    @Override
    public List<Asked> beat(Instant now, SamuState state) {
        if (now.isBefore(nextLook)) {
            return List.of();
        }
        nextLook = now.plus(LOOK_EVERY);
        return state.files()
                .files()
                .values()
                .toJavaStream()
                .filter(file -> file.lifeCycle() == LifeCycle.ACTIVE)
                .filter(file -> file.opening().at().plus(LEFT_AFTER).isBefore(now))
                .filter(file ->
                        file.progress().holder().filter(simulated::contains).isPresent())
                .map(file -> new Asked(
                        holderOf(file), new RegulationCommand.ChangeLifeCycle(file.id(), LifeCycle.COMPLETED)))
                .toList();
    }

    private static Actor holderOf(RegulationFile file) {
        return new Actor(
                Actor.Kind.PERSON, file.progress().holder().orElseThrow().toString());
    }
}
