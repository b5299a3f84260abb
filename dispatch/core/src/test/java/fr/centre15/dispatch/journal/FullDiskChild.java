package fr.centre15.dispatch.journal;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lives on a small volume and fills it, first with other files, then with the journal itself. Argument: place. Prints
 * what a parent has to know and exits with 0 only when the journal behaved.
 */
final class FullDiskChild {

    private FullDiskChild() {}

    public static void main(String[] arguments) throws Exception {
        Path place = Path.of(arguments[0]);
        JournalSettings settings =
                TestJournal.settings(place).withRunway(1 << 19).withBallast(2 << 20);
        int acknowledged = 0;
        JournalFailure first = null;
        long failedWithin = 0;
        try (TestJournal journal = TestJournal.open(settings)) {
            acknowledged = journal.record(1, 10).size();
            while (first == null) {
                long start = System.nanoTime();
                try {
                    journal.record(acknowledged + 1, 50);
                    acknowledged += 50;
                } catch (JournalFailure e) {
                    first = e;
                    failedWithin = (System.nanoTime() - start) / 1_000_000;
                }
            }
            ChildProcess.say("FAILED " + rootOf(first) + " after " + acknowledged + " within " + failedWithin + " ms");
            try {
                journal.journal().writer().append(TestJournal.entry(1));
                ChildProcess.say("WRONG: appended after a failure");
            } catch (JournalFailure again) {
                ChildProcess.say(again == first ? "SAME" : "WRONG: another failure");
            }
        }
        try {
            TestJournal.open(settings.withRefuseBelow(1 << 20)).close();
            ChildProcess.say("WRONG: opened on a full disk");
        } catch (OpenRefused refused) {
            ChildProcess.say("REFUSED " + refused.code());
        }
        new Ballast(settings.folder().resolve("ballast")).release();
        Files.deleteIfExists(place.resolve("attachments"));
        try (TestJournal journal = TestJournal.open(settings.withBallast(0).withRunway(1 << 16))) {
            int replayed = journal.replayed().size();
            boolean sound =
                    replayed >= acknowledged && journal.replayed().stream().allMatch(TestJournal::isTrue);
            journal.record(replayed + 1, 5);
            ChildProcess.say(sound ? "SOUND" : "WRONG: " + replayed + " of " + acknowledged);
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
