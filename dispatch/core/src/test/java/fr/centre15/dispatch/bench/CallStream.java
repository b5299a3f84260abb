package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.fixtures.People;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.util.Optional;
import java.util.UUID;

/** The commands of call after call, ten each, as one desk would send them: twelve events a call. One thread. */
final class CallStream {

    static final double EVENTS_PER_COMMAND = 1.2;

    private static final int COMMANDS = 10;
    private static final String NOTE = "Douleur thoracique depuis une heure, irradiant dans le bras gauche, sueurs.";

    private final long desk;
    private long number;

    CallStream(long desk) {
        this.desk = desk;
    }

    CommandEnvelope next() {
        long call = number / COMMANDS;
        int step = (int) (number % COMMANDS);
        UUID id = new UUID(desk, number++);
        RegulationFileId file = new RegulationFileId(new UUID(desk, call * COMMANDS + 1));
        CallId callId = new CallId("d" + desk + "-" + call);
        return CommandEnvelope.of(
                TestSamu.NORD,
                id,
                new Actor(Actor.Kind.PERSON, People.LEA.toString()),
                TestSamu.MORNING.plusMillis(call),
                command(step, callId, file));
    }

    private static Command command(int step, CallId call, RegulationFileId file) {
        return switch (step) {
            case 0 -> report(CallSignal.RINGING, call);
            case 1 -> new CallCommand.ClaimCall(call, People.LEA);
            case 2 -> report(CallSignal.ANSWERED, call);
            case 3 -> new RegulationCommand.RecordCaller(file, new Caller("Mme Dupont", "FAMILLE", Optional.empty()));
            case 4 -> new RegulationCommand.RecordPlace(file, "12 rue de la Gare, Villeneuve-d'Ascq");
            case 5 -> new RegulationCommand.SetMotive(file, new Motive("M03.04", "douleur thoracique"));
            case 6 -> new RegulationCommand.SetPriority(file, RegulationPriority.P1);
            case 7 -> new RegulationCommand.SetCareLevel(file, CareLevel.R1);
            case 8 -> new RegulationCommand.AddNote(file, People.DR_VASSEUR, NoteRole.PHYSICIAN, NOTE);
            default -> new RegulationCommand.TakeDecision(file, People.DR_VASSEUR, DecisionType.INTERVENTION, "");
        };
    }

    private static CallCommand.ReportCall report(CallSignal signal, CallId call) {
        return new CallCommand.ReportCall(
                signal, call, Optional.of(new PhoneNumber("0612345678")), "15", TestSamu.MORNING);
    }
}
