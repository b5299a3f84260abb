package fr.centre15.console.security;

/** What a subject may do. The order is from most to least. */
public enum Verdict {
    ALLOWED("oui"),
    /** Allowed once a reason has been typed; the reason is kept. */
    WITH_REASON("motif"),
    DENIED("–");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Verdict orBetter(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
