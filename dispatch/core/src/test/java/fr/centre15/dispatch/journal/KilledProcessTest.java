package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: killed at any moment, or watched by a tracer. */
@Tag("kill")
@Timeout(900)
class KilledProcessTest {

    private static final int ROUNDS = Boolean.getBoolean("samu.full") ? 1_000 : 25;

    private static final Pattern MAPPING = Pattern.compile("mmap\\(.*MAP_SHARED, \\d+<(.*)>, .* = 0x([0-9a-f]+)$");
    private static final Pattern SYNC = Pattern.compile("msync\\(0x([0-9a-f]+), \\d+, (\\w+)\\)");

    @TempDir
    private Path place;

    @Test
    @Tag("R01")
    @Tag("H03a")
    void shouldLoseNothingAcknowledgedWhenKilledAtAnyMoment() throws Exception {
        Random random = new Random(9);
        long recorded = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long acknowledged = killedAtRandom(round, random);
            try (TestJournal journal = TestJournal.open(place)) {
                long found = journal.replayed().size();
                assertThat(found).as("round " + round).isGreaterThanOrEqualTo(Math.max(acknowledged, recorded));
                assertThat(journal.replayed()).as("round " + round).allMatch(TestJournal::isTrue);
                assertThat(journal.replayed())
                        .extracting(JournalRecord::firstSequence)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, found).boxed().toList());
                recorded = found;
            }
        }
    }

    private long killedAtRandom(int round, Random random) throws IOException, InterruptedException {
        long acknowledged = 0;
        try (ChildProcess child = ChildProcess.start(List.of(), JournalChild.class, place, round, 1_000_000)) {
            assertThat(child.heard()).startsWith("OPEN ");
            for (int lines = random.nextInt(60); lines > 0; lines--) {
                acknowledged = acknowledged(child.heard());
            }
            child.process().waitFor(random.nextInt(5_000), TimeUnit.MICROSECONDS);
            child.kill();
            // What it still said before it died counts as well; its last line may be cut.
            for (String line : child.heardUntilTheEnd()) {
                acknowledged = Math.max(acknowledged, acknowledged(line));
            }
        }
        return acknowledged;
    }

    private static long acknowledged(String line) {
        Matcher number = Pattern.compile("ACK (\\d+)").matcher(line);
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }

    @Test
    @Tag("H02a")
    void shouldSyncToTheDiskBeforeEveryAcknowledgement() throws Exception {
        assumeTrue(ChildProcess.works("strace", "-o", "/dev/null", "true"), "strace cannot be used here");
        Path trace = place.resolve("trace");
        List<String> tracer =
                List.of("strace", "-f", "-y", "-e", "trace=mmap,msync,write", "-s", "32", "-o", trace.toString());
        try (ChildProcess child = ChildProcess.start(tracer, JournalChild.class, place, 1, 300)) {
            assertThat(child.heardUntilTheEnd()).last().isEqualTo("END");
            assertThat(child.process().waitFor()).isZero();
        }

        NavigableMap<Long, String> mapped = new TreeMap<>();
        int acknowledged = 0;
        boolean synced = false;
        for (String call : whole(Files.readAllLines(trace))) {
            Matcher mapping = MAPPING.matcher(call);
            if (mapping.find()) {
                mapped.put(Long.parseLong(mapping.group(2), 16), mapping.group(1));
            }
            Matcher sync = SYNC.matcher(call);
            if (sync.find()
                    && mapped.floorEntry(Long.parseLong(sync.group(1), 16))
                            .getValue()
                            .endsWith(".cq4")) {
                assertThat(sync.group(2)).as(call).isEqualTo("MS_SYNC");
                assertThat(call).endsWith("= 0");
                synced = true;
            }
            if (call.contains("> ACK ")) {
                assertThat(synced).as(call).isTrue();
                acknowledged++;
                synced = false;
            }
        }
        assertThat(acknowledged).isGreaterThan(10);
    }

    /** Joins the two halves of a call that another thread's call interrupted in the trace. */
    private static List<String> whole(List<String> lines) {
        Map<String, String> begun = new HashMap<>();
        List<String> calls = new ArrayList<>();
        for (String line : lines) {
            String thread = line.substring(0, line.indexOf(' '));
            if (line.endsWith(" <unfinished ...>")) {
                begun.put(thread, line.substring(0, line.length() - " <unfinished ...>".length()));
            } else if (line.contains(" resumed>") && begun.containsKey(thread)) {
                calls.add(begun.remove(thread) + line.substring(line.indexOf(" resumed>") + " resumed>".length()));
            } else {
                calls.add(line);
            }
        }
        return calls;
    }
}
