package fr.centre15.console.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the product understands of one file.
 *
 * @param kind what the file is, {@code unknown} when no reader knows it
 * @param format name and version of the format, empty when unknown
 * @param content what was read, by the field names of the outer contract, in their order
 * @param warnings codes of what was left aside
 * @param refused why the product would not take it
 */
record Understanding(
        String kind, String format, Map<String, Object> content, List<String> warnings, Optional<Refused> refused) {

    /**
     * A refusal.
     *
     * @param code stable
     * @param sentence in French: what is wrong, what to do
     */
    record Refused(String code, String sentence) {}

    static Understanding of(String kind, String format, Map<String, Object> content, List<String> warnings) {
        return new Understanding(kind, format, content, warnings, Optional.empty());
    }

    static Understanding refused(String kind, String format, String code, String sentence) {
        return new Understanding(kind, format, Map.of(), List.of(), Optional.of(new Refused(code, sentence)));
    }

    @Override
    public String toString() {
        return "Understanding[" + kind + "]";
    }
}
