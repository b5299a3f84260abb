package fr.centre15.dispatch.journal;

/** The records asked for were moved to the archive: start from a newer snapshot, or restore the archive first. */
public class JournalArchived extends RuntimeException {

    public JournalArchived(String message) {
        super(message);
    }
}
