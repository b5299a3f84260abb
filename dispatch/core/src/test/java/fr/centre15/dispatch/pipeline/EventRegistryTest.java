package fr.centre15.dispatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.codec.MalformedContent;
import fr.centre15.dispatch.fixtures.Counts;
import fr.centre15.dispatch.fixtures.Examples;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.EventBytes;
import fr.centre15.dispatch.samu.SamuState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRegistryTest {

    private static final Stamp STAMP = new Stamp(new UUID(1, 1), Actor.SYSTEM, TestSamu.MORNING);

    @Test
    @Tag("R04")
    void shouldKeepEveryNumberForWhatItAlwaysMeant() throws IOException {
        List<String> committed;
        try (var table = EventRegistryTest.class.getResourceAsStream("/event-registry.tsv")) {
            committed = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }

        assertThat(EventRegistry.ALL.stream().map(EventRegistryTest::line))
                .containsExactlyInAnyOrderElementsOf(committed);
        assertThat(EventRegistry.ALL).extracting(EventType::number).doesNotHaveDuplicates();
    }

    private static String line(EventType<?> type) {
        return type.number() + "\t" + type.type().getSimpleName() + "\t" + type.version();
    }

    @Test
    void shouldHaveAnExampleOfEveryEvent() {
        assertThat(Examples.ofEveryEvent().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(EventRegistry.ALL.stream()
                        .<Class<?>>map(EventType::type)
                        .toList());
    }

    static Stream<DomainEvent> examples() {
        return Examples.ofEveryEvent().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldReadBackWhatItWrote(DomainEvent event) {
        EventBytes written = EventRegistry.encode(event);

        DomainEvent read = EventRegistry.decode(written.type(), written.version(), written.content());

        assertThat(read).isEqualTo(event);
        assertThat(EventRegistry.encode(read).content()).isEqualTo(written.content());
        assertThat(written.file()).isEqualTo(event.sealedUnder().map(id -> id.value()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldRefuseBytesTooFewAndTooMany(DomainEvent event) {
        EventBytes written = EventRegistry.encode(event);
        for (int length = 0; length < written.content().length; length++) {
            byte[] shorter = Arrays.copyOf(written.content(), length);
            assertThatExceptionOfType(MalformedContent.class)
                    .isThrownBy(() -> EventRegistry.decode(written.type(), written.version(), shorter));
        }

        byte[] longer = Arrays.copyOf(written.content(), written.content().length + 1);
        assertThatExceptionOfType(MalformedContent.class)
                .isThrownBy(() -> EventRegistry.decode(written.type(), written.version(), longer));
    }

    @Test
    void shouldRefuseATypeOrVersionOfTomorrow() {
        assertThatExceptionOfType(MalformedContent.class)
                .isThrownBy(() -> EventRegistry.decode(65_000, 1, new byte[0]));
        assertThatExceptionOfType(MalformedContent.class).isThrownBy(() -> EventRegistry.decode(1, 99, new byte[0]));
        assertThatExceptionOfType(MalformedContent.class).isThrownBy(() -> EventRegistry.decode(1, 0, new byte[0]));
    }

    @Test
    @Timeout(60)
    void shouldFailCleanlyOnAnyMutant() {
        Random random = new Random(20_261_124);
        List<EventBytes> written =
                Examples.ofEveryEvent().stream().map(EventRegistry::encode).toList();
        SamuState state = SamuState.empty(TestSamu.NORD);
        for (int i = 0; i < Counts.sample(5_000, 500_000); i++) {
            EventBytes original = written.get(random.nextInt(written.size()));
            byte[] mutant = mutate(original.content(), written, random);

            Optional<DomainEvent> read = readOrRefuse(original, mutant);

            read.ifPresent(event -> assertThatNoException()
                    .as(event.getClass().getSimpleName())
                    .isThrownBy(() -> state.apply(event, STAMP)));
        }
    }

    private static Optional<DomainEvent> readOrRefuse(EventBytes original, byte[] mutant) {
        try {
            return Optional.of(EventRegistry.decode(original.type(), original.version(), mutant));
        } catch (MalformedContent refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(120).doesNotContain("Durand");
            return Optional.empty();
        }
    }

    /** Flips bits, cuts, repeats, crosses with another event, or claims an absurd length. */
    private static byte[] mutate(byte[] content, List<EventBytes> others, Random random) {
        byte[] mutant = content.clone();
        for (int change = 0; change <= random.nextInt(3) && mutant.length > 0; change++) {
            int at = random.nextInt(mutant.length);
            mutant = switch (random.nextInt(5)) {
                case 0 -> with(mutant, at, (byte) (mutant[at] ^ 1 << random.nextInt(8)));
                case 1 -> with(mutant, at, (byte) random.nextInt(256));
                case 2 -> Arrays.copyOf(mutant, at);
                case 3 -> {
                    byte[] other = others.get(random.nextInt(others.size())).content();
                    byte[] crossed = Arrays.copyOf(mutant, at + other.length);
                    System.arraycopy(other, 0, crossed, at, other.length);
                    yield crossed;
                }
                default -> {
                    byte[] absurd = mutant.clone();
                    Arrays.fill(absurd, at, Math.min(mutant.length, at + 9), (byte) 0xff);
                    yield absurd;
                }
            };
        }
        return mutant;
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }
}
