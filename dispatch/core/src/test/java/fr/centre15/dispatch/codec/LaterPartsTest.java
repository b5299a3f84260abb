package fr.centre15.dispatch.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.centre15.dispatch.codec.LaterParts.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterPartsTest {

    /** A record of the first version with two later parts. */
    private record Grown(long first, String second, long third) {}

    private static final Codec<Long> OLD = Codec.LONG;
    private static final Codec<Grown> FIELDS = Codec.LONG.map(first -> new Grown(first, "", 0), Grown::first);
    private static final Part<Grown> SECOND =
            Part.of(1, Grown::second, Codec.TEXT, "", (grown, second) -> new Grown(grown.first, second, grown.third));
    private static final Part<Grown> THIRD =
            Part.of(2, Grown::third, Codec.LONG, 0L, (grown, third) -> new Grown(grown.first, grown.second, third));
    private static final Codec<Grown> GROWN = LaterParts.after(FIELDS, List.of(THIRD, SECOND));

    @Test
    void shouldKeepTheBytesOfTheFirstVersionWhileNothingWasAdded() {
        assertThat(GROWN.toBytes(new Grown(7, "", 0))).isEqualTo(OLD.toBytes(7L));
        assertThat(GROWN.fromBytes(OLD.toBytes(7L))).isEqualTo(new Grown(7, "", 0));
    }

    @Test
    void shouldReadBackWhateverPartIsThere() {
        for (Grown grown : List.of(new Grown(7, "deux", 3), new Grown(7, "deux", 0), new Grown(7, "", 3))) {
            assertThat(GROWN.fromBytes(GROWN.toBytes(grown))).isEqualTo(grown);
        }
    }

    @Test
    void shouldRefuseAPartOfALaterVersion() {
        byte[] later = GROWN.toBytes(new Grown(7, "deux", 3));

        assertThatExceptionOfType(MalformedContent.class)
                .isThrownBy(() -> LaterParts.after(FIELDS, List.of(SECOND)).fromBytes(later))
                .withMessageContaining("part 2");
    }

    @Test
    void shouldRefuseAPartThatComesTwiceOrIsCutShort() {
        Sink twice = new Sink();
        twice.putLong(7);
        for (int i = 0; i < 2; i++) {
            twice.putUnsigned(1);
            twice.putBytes(Codec.TEXT.toBytes("deux"));
        }
        byte[] whole = GROWN.toBytes(new Grown(7, "deux", 3));

        assertThatExceptionOfType(MalformedContent.class).isThrownBy(() -> GROWN.fromBytes(twice.toBytes()));
        assertThatExceptionOfType(MalformedContent.class)
                .isThrownBy(() -> GROWN.fromBytes(java.util.Arrays.copyOf(whole, whole.length - 1)));
    }
}
