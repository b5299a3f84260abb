package fr.centre15.geo.aml;

import static fr.centre15.geo.aml.AmlVectors.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Broken messages, at random but always the same ones: read or refused, never worse. */
@Tag("H11a")
class AmlFuzzTest {

    private static final long SEED = 20_261_124;
    private static final int MUTANTS = Boolean.getBoolean("samu.full") ? 100_000 : 5_000;
    private static final long MOST_BYTES = 4 << 20;

    private static final String VERSION_1 = "A\"ML=1;lt=+50.62925;lg=+3.05726;rd=25;top=20261124080102;lc=90;pm=W;"
            + "si=208010000000000;ei=350000000000000;mcc=208;mnc=01;ml=127";
    private static final String VERSION_2 = "A\"ML=2;en=15;et=1795507262;lo=50.62925,3.05726,25.5;lt=-12;lc=68;"
            + "lz=31.5,4.0;ls=F;ei=350000000000000;nc=20801;hc=20801;lg=fr-FR";
    private static final String FORM = "v=1&device_number=%2B33639980001&location_latitude=50.62925"
            + "&location_longitude=3.05726&location_time=1795507262345&location_accuracy=12.5&location_source=wifi"
            + "&hmac=0123456789012345678901234567890123456789";

    private static final String[] MORSELS = {
        ";",
        "=",
        "&",
        "%",
        "%00",
        "%ff",
        "+",
        ",",
        "\"",
        "A\"ML=2",
        "lt=",
        "lo=",
        "NaN",
        "1e999",
        "\u0000",
        "\r\n",
        "é",
        "999999999999999",
        "-9223372036854775808",
        "&hmac=",
        "=;=;",
        "06050400000000"
    };

    @Test
    void shouldReadOrRefuseEveryMutantOfAText() {
        assertHarmless(AmlSms::read, VERSION_1, VERSION_2);
    }

    @Test
    void shouldReadOrRefuseEveryMutantOfADataSms() {
        assertHarmless(AmlSms::read, Packing.hex(VERSION_1), Packing.hex(VERSION_2));
    }

    @Test
    void shouldReadOrRefuseEveryMutantOfAForm() {
        assertHarmless(form -> AmlForm.read(form, Optional.empty()), FORM);
    }

    @Test
    @Tag("T15b")
    void shouldTakeNoMutantOfASignedForm() {
        AmlKey key = new AmlKey(bytes("clé d'essai"));

        Outcomes outcomes = outcomes(form -> AmlForm.read(form, Optional.of(key)), FORM);

        assertThat(outcomes.read()).isZero();
        assertThat(outcomes.refusals()).contains(AmlRefusal.HMAC_MISSING, AmlRefusal.HMAC_WRONG);
    }

    @Test
    void shouldBearTheWorstOfTheLargest() {
        for (String morsel : MORSELS) {
            String much = morsel.repeat(AmlMessage.LARGEST / morsel.length());
            look(AmlSms::read, full("A\"ML=1;" + much), morsel);
            look(AmlSms::read, full("A\"ML=2;lo=" + much), morsel);
            look(form -> AmlForm.read(form, Optional.empty()), full("location_latitude=1&" + much), morsel);
        }
        look(AmlSms::read, full("4151".repeat(AmlMessage.LARGEST)), "hexadecimal");
    }

    private static byte[] full(String text) {
        return Arrays.copyOf(bytes(text), AmlMessage.LARGEST);
    }

    private record Outcomes(int read, Set<AmlRefusal> refusals) {}

    /** Both must happen, or the mutants prove nothing. */
    private static void assertHarmless(Function<byte[], AmlReading> reader, String... seeds) {
        Outcomes outcomes = outcomes(reader, seeds);

        assertThat(outcomes.read()).isGreaterThan(MUTANTS / 100);
        assertThat(outcomes.refusals()).hasSizeGreaterThan(2);
    }

    private static Outcomes outcomes(Function<byte[], AmlReading> reader, String... seeds) {
        Random random = new Random(SEED);
        EnumSet<AmlRefusal> refusals = EnumSet.noneOf(AmlRefusal.class);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(seeds[random.nextInt(seeds.length)], random);
            String name = "seed " + SEED + ", mutant " + i + ": " + new String(mutant, StandardCharsets.ISO_8859_1);
            switch (look(reader, mutant, name)) {
                case AmlReading.Read _ -> read++;
                case AmlReading.Refused(AmlRefusal refusal) -> refusals.add(refusal);
            }
        }
        return new Outcomes(read, refusals);
    }

    /** One reading: nothing thrown, within a second, within its memory, and nothing that is no position. */
    private static AmlReading look(Function<byte[], AmlReading> reader, byte[] message, String name) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        AmlReading reading = Assertions.assertTimeout(Duration.ofSeconds(1), () -> tried(reader, message, name), name);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as(name).isLessThan(MOST_BYTES);
        if (reading instanceof AmlReading.Read(AmlMessage read)) {
            assertThat(read.radiusMetres()).as(name).isBetween(0.0, AmlMessage.WIDEST_METRES);
            assertThat(read.confidencePercent()).as(name).isBetween(0, 100);
        }
        return reading;
    }

    private static AmlReading tried(Function<byte[], AmlReading> reader, byte[] message, String name) {
        try {
            return reader.apply(message);
        } catch (RuntimeException | StackOverflowError thrown) {
            return fail(name, thrown);
        }
    }

    private static byte[] mutant(String seed, Random random) {
        byte[] bytes = bytes(seed);
        for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
            int at = random.nextInt(bytes.length + 1);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> joined(bytes, at, new byte[0], at + random.nextInt(30));
                case 2 -> joined(bytes, at, bytes(MORSELS[random.nextInt(MORSELS.length)]), at);
                case 3 -> joined(bytes, at, bytes, at);
                default -> joined(bytes, at, bytes(MORSELS[random.nextInt(MORSELS.length)]), at + random.nextInt(9));
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        byte[] end = Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
        byte[] joined = Arrays.copyOf(bytes, until + middle.length + end.length);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(end, 0, joined, until + middle.length, end.length);
        return joined;
    }
}
