package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.fixtures.Examples;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.Entry;
import fr.centre15.dispatch.journal.EventBytes;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.JournalRecord.ReadEvent;
import fr.centre15.dispatch.samu.StateHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The journal of a released version as text, and the hashes of the states that it leads to: a later version must read it
 * and come to the same states. One line per record; lines {@code = SAMU hash} say what must come out.
 *
 * <p>Written once per release by {@link #main}, then never again. While a release is in work its file may be rewritten.
 */
record GoldenJournal(List<JournalRecord> records, List<String> hashes) {

    private static final HexFormat HEX = HexFormat.of();
    private static final long SEED = 15;
    private static final int COMMANDS = 90;

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        List<JournalRecord> records = new ArrayList<>(examples());
        records.addAll(new SeededHistory(SEED).run(COMMANDS, (_, _) -> {}).records());
        List<String> lines =
                new ArrayList<>(records.stream().map(GoldenJournal::line).toList());
        lines.addAll(hashesOf(SeededHistory.replay(records)));
        Files.write(Path.of(arguments[0]), lines);
    }

    static GoldenJournal read(List<String> lines) {
        List<JournalRecord> records = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("=")) {
                records.add(record(line, records.size() + 1));
            }
        }
        return new GoldenJournal(
                records, lines.stream().filter(line -> line.startsWith("=")).toList());
    }

    static List<String> hashesOf(NodeState state) {
        return state.ids().stream()
                .map(samu -> "= " + samu + " " + HEX.formatHex(StateHash.of(state.of(samu))))
                .toList();
    }

    private static List<JournalRecord> examples() {
        List<JournalRecord> records = new ArrayList<>();
        for (DomainEvent event : Examples.ofEveryEvent()) {
            int number = records.size() + 1;
            Entry entry = new Entry(
                    TestSamu.NORD.code(),
                    number,
                    1,
                    ChronoUnit.MICROS.between(java.time.Instant.EPOCH, TestSamu.MORNING) + number,
                    new UUID(15, number),
                    Actor.SYSTEM.toString(),
                    List.of(EventRegistry.encode(event)),
                    new byte[0]);
            records.add(SeededHistory.recorded(entry, number));
        }
        return records;
    }

    private static String line(JournalRecord record) {
        StringBuilder line = new StringBuilder()
                .append(record.samu())
                .append(' ')
                .append(record.firstSequence())
                .append(' ')
                .append(record.atMicros())
                .append(' ')
                .append(record.commandId())
                .append(' ')
                .append(record.actor());
        for (ReadEvent event : record.events()) {
            line.append(' ')
                    .append(event.type())
                    .append('/')
                    .append(event.version())
                    .append('/')
                    .append(event.file().map(UUID::toString).orElse(""))
                    .append('/')
                    .append(HEX.formatHex(event.content().orElseThrow()));
        }
        return line.toString();
    }

    private static JournalRecord record(String line, long position) {
        String[] parts = line.split(" ");
        List<EventBytes> events = new ArrayList<>();
        for (int i = 5; i < parts.length; i++) {
            String[] event = parts[i].split("/", -1);
            Optional<UUID> file = event[2].isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(event[2]));
            events.add(new EventBytes(
                    Integer.parseInt(event[0]), Integer.parseInt(event[1]), file, HEX.parseHex(event[3])));
        }
        Entry entry = new Entry(
                parts[0],
                Long.parseLong(parts[1]),
                1,
                Long.parseLong(parts[2]),
                UUID.fromString(parts[3]),
                parts[4],
                events,
                new byte[0]);
        return SeededHistory.recorded(entry, position);
    }
}
