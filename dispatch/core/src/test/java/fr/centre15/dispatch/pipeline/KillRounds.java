package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.samu.StateHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills a node in a process of its own again and again, and keeps the ledger of what that process acknowledged. The same
 * journal goes on from round to round. Confined to one thread.
 */
public final class KillRounds {

    private final Path place;
    private final Random random;
    private final Set<UUID> acknowledged = new HashSet<>();
    private String lastHash = "";
    private long round;

    public KillRounds(Path place, long seed) {
        this.place = place;
        this.random = new Random(seed);
    }

    public int rounds() {
        return (int) round;
    }

    public int acknowledged() {
        return acknowledged.size();
    }

    /** Kills at a random moment after the node is ready. */
    public KillRounds killAnywhere() throws IOException, InterruptedException {
        return round(NodeToKill.Point.NOWHERE, 0);
    }

    /** Lets the process die where the point is passed for the n-th time. */
    KillRounds dieAt(NodeToKill.Point point) throws IOException, InterruptedException {
        return round(point, random.nextInt(60));
    }

    private KillRounds round(NodeToKill.Point point, int after) throws IOException, InterruptedException {
        round++;
        Process node = start(point, after);
        try (BufferedReader said = node.inputReader()) {
            String ready = said.readLine();
            if (ready == null || !ready.startsWith("READY ")) {
                throw new IllegalStateException("the node did not start: " + ready);
            }
            if (!lastHash.isEmpty() && !ready.substring(6).equals(lastHash)) {
                throw new IllegalStateException("round " + round + " came back to another state");
            }
            if (point == NodeToKill.Point.NOWHERE) {
                Thread.ofVirtual().start(() -> killSoon(node, random.nextInt(80_000)));
            }
            said.lines().forEach(this::note);
        } finally {
            node.destroyForcibly();
        }
        if (!node.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the node does not die");
        }
        return this;
    }

    /** By its handle: what the process said before stays readable. */
    private static void killSoon(Process node, int micros) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
        node.toHandle().destroyForcibly();
    }

    /** A line cut by the death is no acknowledgement. */
    private void note(String line) {
        if (line.matches("\\d+ \\d+")) {
            String[] parts = line.split(" ");
            acknowledged.add(new UUID(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
    }

    /** What was acknowledged and is not in the journal; also sees that each desk's order was kept. */
    public Set<UUID> lost() {
        try (DispatchNode node = new NodeFolder(place).open()) {
            lastHash = HexFormat.of().formatHex(StateHash.of(node.state().of(TestSamu.NORD)));
            Set<UUID> missing = new HashSet<>(acknowledged);
            Map<Long, Long> last = new HashMap<>();
            for (JournalRecord record : DispatchNodeTest.read(node)) {
                UUID id = record.commandId();
                missing.remove(id);
                Long before = last.put(id.getMostSignificantBits(), id.getLeastSignificantBits());
                if (id.getLeastSignificantBits() != (before == null ? 1 : before + 1)) {
                    throw new IllegalStateException("the order of a desk was not kept at " + id);
                }
            }
            return missing;
        }
    }

    private Process start(NodeToKill.Point point, int after) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--") || argument.startsWith("-Dchronicle"))
                .toList());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(
                List.of(NodeToKill.class.getName(), place.toString(), Long.toString(round), point.name(), "" + after));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }
}
