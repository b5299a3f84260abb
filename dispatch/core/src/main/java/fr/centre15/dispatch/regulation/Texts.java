package fr.centre15.dispatch.regulation;

/** The one limit that every typed text meets. */
final class Texts {

    static final int LONGEST_NOTE = 20_000;

    private Texts() {}

    static void require(String text, int longest, String what) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(what + " has at most " + longest + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException(what + " holds no control characters");
        }
    }
}
