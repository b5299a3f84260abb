package fr.centre15.console.security;

/** How far a right on files reaches. */
enum Reach {
    /** Not about a file. */
    WHOLE_ROOM,
    /** Files one is involved in or that are in progress; others with a typed reason. */
    ROOM,
    /** Only files one is involved in or assigned to. */
    OWN;

    Verdict over(FileRelation relation) {
        return switch (this) {
            case WHOLE_ROOM -> Verdict.ALLOWED;
            case ROOM -> relation == FileRelation.NONE ? Verdict.WITH_REASON : Verdict.ALLOWED;
            case OWN ->
                relation == FileRelation.INVOLVED || relation == FileRelation.ASSIGNED
                        ? Verdict.ALLOWED
                        : Verdict.DENIED;
        };
    }
}
