package fr.centre15.dispatch.location;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A position as it is shown, with what speaks against it.
 *
 * @param weaknesses empty for a good one
 * @param exchanged where it would be with latitude and longitude exchanged, when that alone lies in the territory: to be
 *     proposed, never to be applied by itself
 */
public record SeenPosition(CallerPosition position, Set<Weakness> weaknesses, Optional<Wgs84Position> exchanged) {

    public SeenPosition {
        weaknesses = Set.copyOf(weaknesses);
    }

    static SeenPosition of(CallerPosition position, Instant callSince, Territory territory) {
        return new SeenPosition(
                position,
                position.weaknesses(callSince, territory),
                territory.area().exchanged(position.point()));
    }

    /** Shown, never relied on by itself. */
    public boolean isWeak() {
        return !weaknesses.isEmpty();
    }
}
