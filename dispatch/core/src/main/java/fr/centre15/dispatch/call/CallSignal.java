package fr.centre15.dispatch.call;

/** What a telephone system can say about a call; the names are those of the outer contract. */
public enum CallSignal {
    RINGING,
    ANSWERED,
    ABANDONED,
    ENDED
}
