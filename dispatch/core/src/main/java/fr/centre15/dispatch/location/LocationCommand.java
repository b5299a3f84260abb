package fr.centre15.dispatch.location;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.RegulationFileId;

/** What can be asked about where a caller is. */
public sealed interface LocationCommand extends Command {

    /**
     * A device says where this number calls from. Goes to the calls of the number, or to the file that they opened; while
     * there is no file it is kept a quarter of an hour besides, for the next call. The same message again is no fault. The answer's subject is the id of
     * the file or call that got it, or empty.
     */
    record ReportCallerPosition(PhoneNumber number, CallerPosition position) implements LocationCommand {}

    /** A position of a file's caller that came by the file itself, not by the number. */
    record ReportFilePosition(RegulationFileId file, CallerPosition position) implements LocationCommand {}

    /**
     * A person answers for the place. Only a person may, in the own name; the time is the stamp's. To undo, the former
     * place is confirmed again.
     */
    record ConfirmPlace(RegulationFileId file, ConfirmedPlace place) implements LocationCommand {}

    /** A person takes back the place confirmed, and there is no former one. */
    record WithdrawPlace(RegulationFileId file) implements LocationCommand {}
}
