package fr.centre15.dispatch.journal;

/** What a key derived from a regulation file's key is for. */
public enum Purpose {
    JOURNAL,
    SNAPSHOT,
    STORE,
    ATTACHMENT
}
