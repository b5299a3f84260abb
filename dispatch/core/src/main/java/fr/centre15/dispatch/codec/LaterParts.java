package fr.centre15.dispatch.codec;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What later versions added to a record, after all the rest: numbered parts, each written only when it holds something. A
 * value that an older version could have had keeps its bytes, and so its hash; an older version refuses a value with a part
 * it does not know. Only for a record that takes up all the bytes: parts go on to their end.
 */
public final class LaterParts {

    private LaterParts() {}

    /**
     * One part.
     *
     * @param number from 1, never reused for something else
     * @param written the part's bytes, none when it holds nothing
     * @param read puts the part that the bytes hold into the record
     */
    public record Part<R>(int number, Function<R, byte[]> written, BiFunction<R, byte[], R> read) {

        /** @param nothing the value that is not written */
        public static <R, V> Part<R> of(
                int number, Function<R, V> accessor, Codec<V> codec, V nothing, BiFunction<R, V, R> with) {
            return new Part<>(
                    number,
                    value -> {
                        V part = accessor.apply(value);
                        return part.equals(nothing) ? new byte[0] : codec.toBytes(part);
                    },
                    (value, bytes) -> with.apply(value, codec.fromBytes(bytes)));
        }

        private void write(R value, Sink sink) {
            byte[] bytes = written.apply(value);
            if (bytes.length > 0) {
                sink.putUnsigned(number);
                sink.putBytes(bytes);
            }
        }
    }

    /** The record's first fields, then its parts in the order of their numbers. */
    public static <R> Codec<R> after(Codec<R> first, List<Part<R>> parts) {
        List<Part<R>> inOrder =
                parts.stream().sorted(Comparator.comparingInt(Part::number)).toList();
        return Codec.of(
                (value, sink) -> {
                    first.write(value, sink);
                    inOrder.forEach(part -> part.write(value, sink));
                },
                source -> {
                    R value = first.read(source);
                    long last = 0;
                    while (source.hasMore()) {
                        long number = source.takeUnsigned();
                        value = known(inOrder, number, last).read.apply(value, source.takeBytes());
                        last = number;
                    }
                    return value;
                });
    }

    private static <R> Part<R> known(List<Part<R>> parts, long number, long after) {
        return parts.stream()
                .filter(part -> part.number == number && number > after)
                .findFirst()
                .orElseThrow(() -> new MalformedContent("part " + number + " is not known here"));
    }
}
