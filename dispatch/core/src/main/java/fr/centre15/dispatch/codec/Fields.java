package fr.centre15.dispatch.codec;

import io.vavr.Function3;
import io.vavr.Function4;
import io.vavr.Function5;
import io.vavr.Function6;
import io.vavr.Function7;
import io.vavr.Function8;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Codecs of records: fields in the order in which they are written, then the constructor. */
public final class Fields {

    private Fields() {}

    /** One component of a record: where it is read from, and how it is written. */
    public record Field<R, A>(Function<R, A> accessor, Codec<A> codec) {

        void write(R value, Sink sink) {
            codec.write(accessor.apply(value), sink);
        }

        A read(Source source) {
            return codec.read(source);
        }
    }

    public static <R, A> Field<R, A> field(Function<R, A> accessor, Codec<A> codec) {
        return new Field<>(accessor, codec);
    }

    public static <R, A> Codec<R> record(Field<R, A> a, Function<A, R> make) {
        return Codec.of(a::write, s -> make.apply(a.read(s)));
    }

    public static <R, A, B> Codec<R> record(Field<R, A> a, Field<R, B> b, BiFunction<A, B, R> make) {
        return Codec.of(write(a, b), s -> make.apply(a.read(s), b.read(s)));
    }

    public static <R, A, B, C> Codec<R> record(
            Field<R, A> a, Field<R, B> b, Field<R, C> c, Function3<A, B, C, R> make) {
        return Codec.of(write(a, b, c), s -> make.apply(a.read(s), b.read(s), c.read(s)));
    }

    public static <R, A, B, C, D> Codec<R> record(
            Field<R, A> a, Field<R, B> b, Field<R, C> c, Field<R, D> d, Function4<A, B, C, D, R> make) {
        return Codec.of(write(a, b, c, d), s -> make.apply(a.read(s), b.read(s), c.read(s), d.read(s)));
    }

    public static <R, A, B, C, D, E> Codec<R> record(
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Function5<A, B, C, D, E, R> make) {
        return Codec.of(write(a, b, c, d, e), s -> make.apply(a.read(s), b.read(s), c.read(s), d.read(s), e.read(s)));
    }

    public static <R, A, B, C, D, E, F> Codec<R> record(
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Function6<A, B, C, D, E, F, R> make) {
        return Codec.of(
                write(a, b, c, d, e, f),
                s -> make.apply(a.read(s), b.read(s), c.read(s), d.read(s), e.read(s), f.read(s)));
    }

    public static <R, A, B, C, D, E, F, G> Codec<R> record(
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Function7<A, B, C, D, E, F, G, R> make) {
        return Codec.of(
                write(a, b, c, d, e, f, g),
                s -> make.apply(a.read(s), b.read(s), c.read(s), d.read(s), e.read(s), f.read(s), g.read(s)));
    }

    public static <R, A, B, C, D, E, F, G, H> Codec<R> record(
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Function8<A, B, C, D, E, F, G, H, R> make) {
        return Codec.of(
                write(a, b, c, d, e, f, g, h),
                s -> make.apply(
                        a.read(s), b.read(s), c.read(s), d.read(s), e.read(s), f.read(s), g.read(s), h.read(s)));
    }

    @SafeVarargs
    private static <R> Codec.Writer<R> write(Field<R, ?>... fields) {
        return (value, sink) -> {
            for (Field<R, ?> field : fields) {
                field.write(value, sink);
            }
        };
    }
}
