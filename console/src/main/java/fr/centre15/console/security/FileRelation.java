package fr.centre15.console.security;

/** What a subject has to do with a regulation file. */
public enum FileRelation {
    /** Holds it, opened it, wrote or decided in it, or has just given a reason to open it. */
    INVOLVED("mêlé au dossier"),
    /** The file is about a mission of the subject's vehicle, or a link was given for it. */
    ASSIGNED("chargé d'une de ses missions"),
    /** The file is not yet validated: the whole room may have to act on it. */
    IN_PROGRESS("dossier en cours"),
    NONE("aucun lien");

    private final String title;

    FileRelation(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
