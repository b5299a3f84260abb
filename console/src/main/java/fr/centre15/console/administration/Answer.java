package fr.centre15.console.administration;

/** What came of an act, in one French sentence. */
sealed interface Answer {

    String sentence();

    record Done(String sentence) implements Answer {}

    /** Done, and a secret came of it that is shown this once. */
    record Handed(String sentence, String secret) implements Answer {
        @Override
        public String toString() {
            return "Handed[…]";
        }
    }

    /** Not done; the sentence says what to do next. */
    record Refused(String sentence) implements Answer {}

    default boolean isRefused() {
        return this instanceof Refused;
    }
}
