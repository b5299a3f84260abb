package fr.centre15.dispatch.journal;

/** The writing end of the journal. Confined to the pipeline's single writer. */
public interface JournalWriter {

    /**
     * Appends an entry. Not durable, and visible to no reader, before {@link #sync()}.
     *
     * @return where it lies
     * @throws IllegalArgumentException when the entry is larger than a record may be, or the key of its file was
     *     destroyed; nothing was written then
     * @throws JournalFailure when the disk refuses; every later call fails the same way
     */
    Mark append(Entry entry);

    /**
     * Makes every appended entry durable: returns only when the disk has them.
     *
     * @throws JournalFailure when the disk refuses; whether the entries survive is then unknown
     */
    void sync();
}
