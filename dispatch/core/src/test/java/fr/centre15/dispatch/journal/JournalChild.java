package fr.centre15.dispatch.journal;

import java.nio.file.Path;
import java.util.Random;

/**
 * Opens the journal of a place and records numbered entries in batches of a random size; prints the last number after
 * each sync. Arguments: place, seed, last number.
 */
final class JournalChild {

    private JournalChild() {}

    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        int until = Integer.parseInt(arguments[2]);
        try (TestJournal journal =
                TestJournal.open(TestJournal.settings(Path.of(arguments[0])).withRunway(1 << 18))) {
            int number = journal.replayed().size();
            ChildProcess.say("OPEN " + number);
            while (number < until) {
                int batch = Math.min(1 + random.nextInt(20), until - number);
                journal.record(number + 1, batch);
                number += batch;
                ChildProcess.say("ACK " + number);
            }
        }
        ChildProcess.say("END");
    }
}
