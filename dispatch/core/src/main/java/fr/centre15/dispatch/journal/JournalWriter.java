package fr.centre15.dispatch.journal;

/** The writing end of the journal. Confined to the pipeline's single writer. */
public interface JournalWriter {

    /**
     * Appends an entry. Not durable, and visible to no reader, before {@link #sync()}.
     *
     * @return where it lies
     * @throws JournalFailure when the disk refuses
     */
    Mark append(Entry entry);

    /**
     * Makes every appended entry durable: returns only when the disk has them.
     *
     * @throws JournalFailure when the disk refuses; whether the entries survive is then unknown
     */
    void sync();
}
