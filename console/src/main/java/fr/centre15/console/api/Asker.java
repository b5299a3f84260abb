package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.security.AccessPolicy;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.DevicePrincipal;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.security.Subject;
import java.security.Principal;

/** Who sent a request, taken on the request's own thread. */
public record Asker(Principal principal) {

    public Subject subject() {
        return switch (principal) {
            case StaffPrincipal person -> person.subject();
            case DevicePrincipal device -> device.subject();
            default -> throw ApiProblem.of(ProblemCode.AUTHENTICATION_REQUIRED);
        };
    }

    /** The person, where a device has no business. */
    public StaffPrincipal person() {
        if (principal instanceof StaffPrincipal person) {
            return person;
        }
        throw ApiProblem.of(ProblemCode.NOT_ALLOWED);
    }

    /** For what is not about a file. */
    public void must(Action action) {
        if (!AccessPolicy.may(subject(), action)) {
            throw ApiProblem.of(ProblemCode.NOT_ALLOWED);
        }
    }
}
