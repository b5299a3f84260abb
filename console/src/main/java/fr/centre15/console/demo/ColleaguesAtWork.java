package fr.centre15.console.demo;

import fr.centre15.console.engine.Presence;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Simulated colleagues have no console that could fall silent. */
record ColleaguesAtWork(Presence presence) implements Player {

    @Override
    public List<Asked> beat(Instant now, SamuState state) {
        Stream.concat(Colleague.ATTENDANTS.stream(), Stream.of(Colleague.PHYSICIAN))
                .forEach(colleague -> presence.alive(colleague.account().id()));
        return List.of();
    }
}
