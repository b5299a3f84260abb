package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.samu.SamuState;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state of every SAMU that this node owns. Immutable.
 *
 * @param mark the last journal record that is part of it
 */
public record NodeState(Map<SamuId, SamuState> samus, Mark mark) {

    public static final NodeState EMPTY = new NodeState(HashMap.empty(), Mark.BEGINNING);

    public SamuState of(SamuId samu) {
        return samus.get(samu).getOrElse(() -> SamuState.empty(samu));
    }

    public List<SamuId> ids() {
        return samus.keySet().toSortedSet().toJavaList();
    }

    NodeState with(SamuState state, Mark at) {
        return new NodeState(samus.put(state.samu(), state), at);
    }

    /** Telephone lines that belong to a SAMU of this node other than the given one, and not to that one as well. */
    Set<String> linesElsewhere(SamuId samu) {
        if (samus.size() < 2) {
            return Set.of();
        }
        List<String> own = of(samu).reference().profile().lines();
        return samus.values()
                .toJavaStream()
                .filter(state -> !state.samu().equals(samu))
                .flatMap(state -> state.reference().profile().lines().stream())
                .filter(line -> !own.contains(line))
                .collect(Collectors.toUnmodifiableSet());
    }
}
