package fr.centre15.console.demo;

import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Circumstances;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.Proposals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a colleague types into the file of a scripted call, step by step. */
record ScriptedWork(Colleague attendant, ScriptedCall call) {

    /** Some vehicles are always left to the visitor. */
    static final int LEFT_FREE = 5;

    /** @param after time since the call was claimed */
    record Step(Duration after, BiFunction<Instant, SamuState, List<Asked>> what) {}

    List<Step> stepsFor(RegulationFileId file) {
        Colleague doctor = Colleague.PHYSICIAN;
        boolean regulated = call.script().priority() != RegulationPriority.NR;
        List<Step> steps = new ArrayList<>();
        if (!call.placeWords().isEmpty()) {
            step(steps, 6, attendant, new RegulationCommand.RecordPlace(file, call.placeWords()));
        }
        step(steps, 11, attendant, new RegulationCommand.RecordCaller(file, caller()));
        call.patient()
                .ifPresent(patient -> step(steps, 15, attendant, new RegulationCommand.RecordPatient(file, patient)));
        step(steps, 19, attendant, new RegulationCommand.SetMotive(file, motive()));
        step(
                steps,
                23,
                attendant,
                new RegulationCommand.SetPriority(file, call.script().priority()));
        if (wantsSmur()) {
            steps.add(new Step(Duration.ofSeconds(28), (now, state) -> engageNearest(file, now, state)));
        }
        Colleague author = regulated ? doctor : attendant;
        if (regulated) {
            step(steps, 34, doctor, new RegulationCommand.TakeFile(file, doctor.id()));
        }
        step(
                steps,
                44,
                author,
                new RegulationCommand.AddNote(
                        file, author.id(), author.noteRole(), call.script().note()));
        call.script()
                .level()
                .ifPresent(
                        (CareLevel level) -> step(steps, 48, author, new RegulationCommand.SetCareLevel(file, level)));
        step(steps, 52, author, new RegulationCommand.TakeDecision(file, author.id(), decision(), ""));
        return List.copyOf(steps);
    }

    private static void step(List<Step> steps, int seconds, Colleague who, RegulationCommand command) {
        steps.add(new Step(Duration.ofSeconds(seconds), (_, _) -> List.of(new Asked(who.actor(), command))));
    }

    private Caller caller() {
        return new Caller(call.caller().name(), call.caller().type(), call.from());
    }

    private Motive motive() {
        return new Motive(
                call.script().motive(), CodeList.MOTIVES.labelOf(call.script().motive()));
    }

    private boolean wantsSmur() {
        RegulationPriority priority = call.script().priority();
        return call.script().needsSmur() && (priority == RegulationPriority.P0 || priority == RegulationPriority.P1);
    }

    private DecisionType decision() {
        if (call.script().means().isEmpty()) {
            return DecisionType.NOTHING_MORE;
        }
        return call.script().means().contains("CONSEIL") ? DecisionType.ADVICE : DecisionType.INTERVENTION;
    }

    private List<Asked> engageNearest(RegulationFileId id, Instant now, SamuState state) {
        Optional<RegulationFile> file = state.files().find(id);
        if (file.isEmpty() || !state.fleet().missionsOf(id).isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(now, state.reference().profile().zone());
        Proposals proposals =
                new Proposals(state.fleet(), state.reference().territory(), Circumstances.usual(now, today));
        List<Proposal> free =
                proposals
                        .forFile(
                                file.get(),
                                state.placeOf(id).flatMap(PatientPlace::scene).map(Scene::point))
                        .stream()
                        .filter(Proposal::canBeEngaged)
                        .toList();
        if (free.size() <= LEFT_FREE) {
            return List.of();
        }
        Proposal nearest = free.getFirst();
        return List.of(new Asked(
                attendant.actor(),
                new FleetCommand.EngageVehicle(id, nearest.vehicle().id(), reason(nearest))));
    }

    private static String reason(Proposal proposal) {
        return proposal.travel()
                .map(travel -> String.format(
                        Locale.FRANCE,
                        "Premier libre : %d min (estimation)",
                        travel.duration().toMinutes()))
                .orElse("Premier libre dans l'ordre du secteur");
    }
}
