package fr.centre15.geo.aml;

/** What was odd about a message that was taken all the same. */
public enum AmlWarning {
    /** {@code ml} is not the length of the text: a telephone that counts wrongly, or a text cut on its way. */
    LENGTH("length"),
    UNKNOWN_FIELD("unknown-field"),
    /** A field that is not needed could not be read. */
    UNREADABLE_FIELD("unreadable-field"),
    /** A field that is not needed came twice, and the first was kept. */
    REPEATED_FIELD("repeated-field"),
    /** No radius, one that cannot be read, or one too wide to be true. */
    RADIUS("radius"),
    /** No time of the fix, or one that cannot be true. */
    TIME("time"),
    /** The telephone says that it found no position. */
    NO_FIX("no-fix"),
    /** A form of a version that we do not know; its fields have names of their own, so it is read. */
    VERSION("version"),
    /** No number of the telephone, or one that cannot be read. */
    NUMBER("number"),
    /** Nothing proves who wrote the form: it is not signed, or no key is known here. */
    UNSIGNED("unsigned");

    private final String name;

    AmlWarning(String name) {
        this.name = name;
    }

    /** Stable, kept in the journal. */
    public String code() {
        return "aml." + name;
    }
}
