package fr.centre15.console.security;

import java.util.Optional;

/** The one check of who may do what. Pure. */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** @param relation what the subject has to do with the file asked about; empty when there is no file */
    public static Verdict may(Subject subject, Action action, Optional<FileRelation> relation) {
        FileRelation known = relation.orElse(FileRelation.NONE);
        return switch (subject) {
            case Subject.Person person ->
                person.roles().stream()
                        .map(role -> action.forRole(role, known))
                        .reduce(Verdict.DENIED, Verdict::orBetter);
            case Subject.Device device -> action.forDevice(device.kind(), known);
            // Links are opened by their own doors, which come with the caller's page; none leads to a file yet.
            case Subject.Grant _ -> Verdict.DENIED;
        };
    }

    /** The check for what is not about a file. */
    public static boolean may(Subject subject, Action action) {
        return may(subject, action, Optional.empty()) == Verdict.ALLOWED;
    }
}
