package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lives on a small volume and fills it, first with other files, then with the journal itself; says what it saw.
 * Argument: place.
 */
final class FullDiskChild {

    private static final int CALLS = 100;

    private final Path place;
    private final JournalSettings settings;
    private int acknowledged;

    private FullDiskChild(Path place) {
        this.place = place;
        this.settings = TestJournal.settings(place).withRunway(1 << 19).withBallast(2 << 20);
    }

    public static void main(String[] arguments) throws IOException {
        var child = new FullDiskChild(Path.of(arguments[0]));
        child.fill();
        child.startOnTheFullDisk();
        child.startWithSpaceAgain();
    }

    private void fill() {
        try (TestJournal journal = TestJournal.open(settings)) {
            acknowledged = journal.record(1, 10).size();
            fillWithAttachments();
            acknowledged += journal.record(acknowledged + 1, CALLS).size();
            ChildProcess.say("CALLS TAKEN");
            JournalFailure first = recordUntilItFails(journal);
            ChildProcess.say("FAILED");
            try {
                journal.journal().writer().append(TestJournal.entry(1));
                ChildProcess.say("WRONG: appended after a failure");
            } catch (JournalFailure again) {
                ChildProcess.say(again == first ? "SAME" : "WRONG: another failure");
            }
        }
    }

    private void fillWithAttachments() {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(place.resolve("attachments"))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            ChildProcess.say("FULL");
        }
    }

    private JournalFailure recordUntilItFails(TestJournal journal) {
        @Nullable JournalFailure failure = null;
        while (failure == null) {
            try {
                acknowledged += journal.record(acknowledged + 1, 50).size();
            } catch (JournalFailure e) {
                failure = e;
            }
        }
        return failure;
    }

    private void startOnTheFullDisk() {
        try {
            TestJournal.open(settings.withRefuseBelow(1 << 20)).close();
            ChildProcess.say("WRONG: opened on a full disk");
        } catch (OpenRefused refused) {
            ChildProcess.say("REFUSED " + refused.code());
        }
    }

    private void startWithSpaceAgain() throws IOException {
        Files.delete(place.resolve("attachments"));
        try (TestJournal journal = TestJournal.open(settings)) {
            int replayed = journal.replayed().size();
            boolean sound =
                    replayed >= acknowledged && journal.replayed().stream().allMatch(TestJournal::isTrue);
            journal.record(replayed + 1, 5);
            ChildProcess.say(sound ? "SOUND" : "WRONG: " + replayed + " of " + acknowledged);
        }
    }
}
