package fr.centre15.dispatch.codec;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What later versions added to a record: numbered parts after its own fields, each written only when it holds something. A
 * record without them keeps the bytes, and with them the digest, that it always had. Only for a record that takes up all
 * the bytes: parts go on to their end.
 */
public final class Additions {

    private Additions() {}

    /**
     * One part.
     *
     * @param number from 1, never reused for something else
     * @param empty the value that is not written
     * @param with puts the part into the record
     */
    public record Addition<R, V>(
            int number, Function<R, V> accessor, Codec<V> codec, V empty, BiFunction<R, V, R> with) {

        void write(R value, Sink sink) {
            V part = accessor.apply(value);
            if (!part.equals(empty)) {
                sink.putUnsigned(number);
                sink.putBytes(codec.toBytes(part));
            }
        }

        R read(R value, byte[] part) {
            return with.apply(value, codec.fromBytes(part));
        }
    }

    /** The record's own fields, then its parts in the order of their numbers. */
    public static <R> Codec<R> with(Codec<R> fields, List<Addition<R, ?>> additions) {
        List<Addition<R, ?>> parts = additions.stream()
                .sorted(Comparator.comparingInt((Addition<R, ?> part) -> part.number()))
                .toList();
        return Codec.of(
                (value, sink) -> {
                    fields.write(value, sink);
                    parts.forEach(part -> part.write(value, sink));
                },
                source -> {
                    R value = fields.read(source);
                    long last = 0;
                    while (!source.isAtEnd()) {
                        long number = source.takeUnsigned();
                        value = partOf(parts, number, last).read(value, source.takeBytes());
                        last = number;
                    }
                    return value;
                });
    }

    private static <R> Addition<R, ?> partOf(List<Addition<R, ?>> parts, long number, long after) {
        return parts.stream()
                .filter(part -> part.number() == number && number > after)
                .findFirst()
                .orElseThrow(() -> new MalformedContent("part " + number + " is not known here"));
    }
}
