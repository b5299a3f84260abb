package fr.centre15.console.browser;

import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.staff.PersonId;
import java.util.Optional;
import java.util.stream.Stream;

/** A board in the middle of the day, for those who look at the whole of it: every kind of row, one file well filled. */
final class Scene {

    private Scene() {}

    /** Ends with the file open, a vehicle on its way, another proposed, a call ringing and one lost. */
    static void ofACall(BrowserConsole console, Operator operator) {
        console.rings("06 39 98 90 01");
        operator.sees(".incoming", "06 39 98 90 01");
        operator.presses("A", "M", "D", "O", "U", "↵", "0");
        operator.isTold("Priorité P0");
        RegulationFileId file = operator.file();
        fill(console, file);
        operator.sees(".loc", "commune : Tourcoing");
        operator.presses("E", "↵");
        operator.isTold("SMUR Roubaix 1 engagé");
        var lost = console.rings("03 61 91 00 01");
        console.report(lost, CallSignal.ABANDONED, "03 61 91 00 01");
        console.rings("06 39 98 90 02");
        console.rings("06 39 98 90 03");
        operator.sees(".incoming", "06 39 98 90 02");
        operator.sees(".queue [data-row^='lost:']", "03 61 91 00 01");
        operator.presses("Échap", "N");
        operator.types("pâle, en sueur, douleur irradiant dans le bras gauche");
        operator.presses("Échap", "E");
        operator.see(operator.find(".dec .pending"));
    }

    private static void fill(BrowserConsole console, RegulationFileId file) {
        PersonId author = console.state().staff().byLogin("arm1").orElseThrow().id();
        Stream.<RegulationCommand>of(
                        new RegulationCommand.RecordCaller(
                                file, new Caller("Mme Exemple", "FAMILLE", PhoneNumber.parse("06 39 98 90 01"))),
                        new RegulationCommand.RecordPlace(
                                file, "128 rue de l’Exemple, 3e étage gauche, code 24B7, Tourcoing"),
                        new RegulationCommand.RecordPatient(
                                file, new Patient(1, "Exemple", "Jeanne", Sex.FEMALE, Optional.empty(), "82 ans")),
                        new RegulationCommand.AddNote(
                                file,
                                author,
                                NoteRole.ARM,
                                "Douleur thoracique depuis 20 min, consciente, parle bien."))
                .forEach(console::ask);
    }
}
