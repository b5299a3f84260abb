package fr.centre15.console.board;

import fr.centre15.console.security.AccessPolicy;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.FileAccess;
import fr.centre15.console.security.Subject;
import fr.centre15.console.security.Verdict;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.util.Optional;

/** Which right each act of the board needs. The answer itself is the policy's. */
record BoardRights(FileAccess access, Subject subject) {

    /** The right that an act needs; empty when the act only moves the person's own screen. */
    static Optional<Action> needed(String act) {
        return switch (act) {
            case "answer", "callBack" -> Optional.of(Action.CLAIM_CALL);
            case "newFile" -> Optional.of(Action.OPEN_FILE);
            case "status", "cancelMission", "flight" -> Optional.of(Action.REPORT_STATUS);
            case "repeatOrder", "orderGiven" -> Optional.of(Action.REPEAT_SENDING);
            case "priority", "notRegulated", "careLevel" -> Optional.of(Action.SET_PRIORITY);
            case "takeOver" -> Optional.of(Action.TAKE_FILE);
            case "propose", "engage", "overrule", "confirm" -> Optional.of(Action.ENGAGE);
            case "advice", "prescription", "decision" -> Optional.of(Action.DECIDE_CARE);
            case "orient", "orientTo", "redirect", "withdrawOrientation", "noFurtherDecision" ->
                Optional.of(Action.DECIDE);
            case "complete" -> Optional.of(Action.CHANGE_LIFE_CYCLE);
            case "open", "escape", "command", "undo", "breakGlass" -> Optional.empty();
            default -> Optional.of(Action.WRITE_FILE);
        };
    }

    /** Whether the person may do this, with this file when it is about one. */
    boolean allow(String act, Optional<RegulationFile> file) {
        Optional<Action> action = needed(act);
        if (action.isEmpty()) {
            return true;
        }
        return file.map(found -> access.may(subject, action.get(), found) == Verdict.ALLOWED)
                .orElseGet(() -> AccessPolicy.may(subject, action.get()));
    }
}
