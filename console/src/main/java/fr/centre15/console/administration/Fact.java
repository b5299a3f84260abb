package fr.centre15.console.administration;

/**
 * One line about the machine.
 *
 * @param id stable key of the line
 * @param advice what to do; empty when there is nothing to do
 */
record Fact(String id, String name, String value, Weight weight, String advice) {

    /** How much it matters. Shown as a word, never by colour alone. */
    enum Weight {
        GOOD("ok"),
        NOTE("warn"),
        ALARM("bad");

        private final String css;

        Weight(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }
}
