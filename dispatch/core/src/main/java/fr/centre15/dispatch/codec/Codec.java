package fr.centre15.dispatch.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes a value and reads it back. Immutable and thread safe. {@code read(write(x))} equals {@code x}, and equal
 * values give equal bytes, so that a digest of the bytes is a digest of the value.
 *
 * @param <T> an immutable value
 */
public interface Codec<T> {

    Codec<String> TEXT = of((value, sink) -> sink.putText(value), Source::takeText);
    Codec<Long> LONG = of((value, sink) -> sink.putLong(value), Source::takeLong);
    Codec<Integer> INT = LONG.map(Math::toIntExact, Integer::longValue);
    Codec<Boolean> FLAG = INT.map(value -> value != 0, value -> value ? 1 : 0);
    Codec<Double> DOUBLE = of(
            (value, sink) -> sink.putFixed(Double.doubleToLongBits(value)),
            source -> Double.longBitsToDouble(source.takeFixed()));
    Codec<UUID> ID = of(
            (value, sink) -> {
                sink.putFixed(value.getMostSignificantBits());
                sink.putFixed(value.getLeastSignificantBits());
            },
            source -> new UUID(source.takeFixed(), source.takeFixed()));

    /** UTC, to the microsecond. */
    Codec<Instant> INSTANT = LONG.map(
            micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
            at -> ChronoUnit.MICROS.between(Instant.EPOCH, at));

    Codec<LocalDate> DATE = LONG.map(LocalDate::ofEpochDay, LocalDate::toEpochDay);

    void write(T value, Sink sink);

    /**
     * Reads one value.
     *
     * @throws MalformedContent when the bytes are not ours
     */
    T read(Source source);

    /** The same bytes, another type. */
    default <U> Codec<U> map(Function<T, U> to, Function<U, T> from) {
        return of((value, sink) -> write(from.apply(value), sink), source -> to.apply(read(source)));
    }

    default Codec<Optional<T>> optional() {
        return of(
                (value, sink) -> {
                    sink.putByte(value.isPresent() ? 1 : 0);
                    value.ifPresent(present -> write(present, sink));
                },
                source -> source.takeByte() == 0 ? Optional.empty() : Optional.of(read(source)));
    }

    default Codec<List<T>> list() {
        return of(
                (values, sink) -> {
                    sink.putUnsigned(values.size());
                    values.forEach(value -> write(value, sink));
                },
                source -> {
                    int count = source.takeCount();
                    List<T> values = new ArrayList<>(count);
                    for (int i = 0; i < count; i++) {
                        values.add(read(source));
                    }
                    return List.copyOf(values);
                });
    }

    default byte[] toBytes(T value) {
        Sink sink = new Sink();
        write(value, sink);
        return sink.toBytes();
    }

    /**
     * Reads a value that takes up all the bytes.
     *
     * @throws MalformedContent when the bytes are not ours, whatever rule of the value they break
     */
    default T fromBytes(byte[] bytes) {
        Source source = new Source(bytes);
        try {
            T value = read(source);
            source.expectEnd();
            return value;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException broken) {
            throw new MalformedContent(
                    "a value breaks its own rule: " + broken.getClass().getSimpleName());
        }
    }

    /** How a value is written. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value, Sink sink);
    }

    static <T> Codec<T> of(Writer<T> writer, Function<Source, T> reader) {
        return new Codec<>() {
            @Override
            public void write(T value, Sink sink) {
                writer.write(value, sink);
            }

            @Override
            public T read(Source source) {
                return reader.apply(source);
            }
        };
    }

    /** An enum by a code that its constants carry: order and name may change, codes may not. */
    static <E extends Enum<E>> Codec<E> coded(E[] constants, Function<E, String> code) {
        return TEXT.map(
                text -> {
                    for (E constant : constants) {
                        if (code.apply(constant).equals(text)) {
                            return constant;
                        }
                    }
                    throw new MalformedContent("unknown code in "
                            + constants[0].getDeclaringClass().getSimpleName());
                },
                code);
    }
}
