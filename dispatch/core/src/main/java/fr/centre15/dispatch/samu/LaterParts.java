package fr.centre15.dispatch.samu;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.MalformedContent;
import fr.centre15.dispatch.codec.Sink;

/**
 * What the state holds since the first version, after all the rest: numbered parts, each written only when it holds
 * something. A state that an older version could have had keeps its bytes, and so its hash; an older version refuses a
 * state with a part it does not know.
 */
final class LaterParts {

    /** The telephone's own times of each call. */
    private static final int CALL_TIMES = 1;

    private LaterParts() {}

    static Codec<SamuState> after(Codec<SamuState> first) {
        return Codec.of(
                (state, sink) -> {
                    first.write(state, sink);
                    write(CALL_TIMES, state.calls().timesToBytes(), sink);
                },
                source -> {
                    SamuState state = first.read(source);
                    while (source.hasMore()) {
                        state = read(source.takeUnsigned(), source.takeBytes(), state);
                    }
                    return state;
                });
    }

    private static void write(int part, byte[] content, Sink sink) {
        if (content.length > 0) {
            sink.putUnsigned(part);
            sink.putBytes(content);
        }
    }

    private static SamuState read(long part, byte[] content, SamuState state) {
        if (part != CALL_TIMES) {
            throw new MalformedContent("part " + part + " of a state is not known here");
        }
        return state.with(state.calls().withTimes(content));
    }
}
