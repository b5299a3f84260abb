package fr.centre15.console.board;

/**
 * What came of an action, said in one sentence.
 *
 * @param good false for a refusal: the rest of what was typed is then dropped
 */
record Result(boolean good, String sentence) {

    static final Result SILENT = new Result(true, "");

    static Result done(String sentence) {
        return new Result(true, sentence);
    }

    static Result refused(String sentence) {
        return new Result(false, sentence);
    }
}
