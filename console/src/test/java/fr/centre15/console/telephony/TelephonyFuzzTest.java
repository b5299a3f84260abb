package fr.centre15.console.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Broken events, at random but always the same ones. */
class TelephonyFuzzTest extends RunningConsole {

    private static final long SEED = 20_261_124;
    private static final int MUTANTS = Boolean.getBoolean("samu.full") ? 5_000 : 1_000;

    private static final String SOUND =
            "{\"type\":\"RINGING\",\"callId\":\"fuzz\",\"callingNumber\":\"0199001234\",\"line\":\"15\",\"at\":\"2026-11-24T08:00:00Z\"}";

    private static final String[] MORSELS = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "true",
        "-1e999",
        "\\u0000",
        "\\ud800",
        "\u202e",
        "\r\n",
        "é",
        "\"at\":",
        "99999999999999999999"
    };

    @Autowired
    private DispatchGateway gateway;

    @Test
    @Tag("T31a")
    void shouldAnswerEveryMutantWithAProblemOrTakeIt() {
        Random random = new Random(SEED);
        Browser browser = new Browser(port);
        String key = FirstNote.in(STATE).apiKey();
        Set<Integer> foreseen = Set.of(202, 400, 422);
        long poisoned = gateway.state().memory().poisoned();

        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < MUTANTS; i++) {
                byte[] mutant = mutant(random);
                var answer = browser.send(browser.to("/api/telephony/events")
                        .header("Content-Type", "application/json")
                        .header("X-Api-Key", key)
                        .POST(BodyPublishers.ofByteArray(mutant)));
                assertThat(foreseen)
                        .as("seed %d, mutant %d: %s", SEED, i, new String(mutant, StandardCharsets.UTF_8))
                        .contains(answer.statusCode());
            }
        });

        assertThat(gateway.state().memory().poisoned()).isEqualTo(poisoned);
    }

    private static byte[] mutant(Random random) {
        byte[] bytes = SOUND.replace("fuzz", "fuzz" + random.nextInt(50)).getBytes(StandardCharsets.UTF_8);
        int wounds = 1 + random.nextInt(3);
        for (int i = 0; i < wounds; i++) {
            bytes = wounded(bytes, random);
        }
        return bytes;
    }

    private static byte[] wounded(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(4)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 1 -> joined(bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(20)));
            case 2 -> joined(bytes, at, MORSELS[random.nextInt(MORSELS.length)].getBytes(StandardCharsets.UTF_8), at);
            default -> joined(bytes, at, bytes, at);
        };
    }

    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        byte[] joined = new byte[until + middle.length + bytes.length - from];
        System.arraycopy(bytes, 0, joined, 0, until);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(bytes, from, joined, until + middle.length, bytes.length - from);
        return joined;
    }
}
