package fr.centre15.dispatch.journal;

/** The journal refuses to open, for a reason an operator can mend. Message: one English sentence; code: stable. */
public class OpenRefused extends RuntimeException {

    /** Why; the launcher prints the code and looks its French sentence up by it. */
    public enum Code {
        DATA_FOLDER_READABLE_BY_OTHERS,
        DISK_ALMOST_FULL,
        ALREADY_OPEN,
        MASTER_KEY_UNUSABLE,
        MASTER_KEY_DIFFERENT
    }

    private final Code code;

    public OpenRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
