package fr.centre15.dispatch.samu;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import java.time.Instant;
import java.util.List;

/** What happened to a SAMU as a whole. */
public sealed interface SamuEvent extends DomainEvent {

    record ProfileDeclared(SamuProfile profile) implements SamuEvent {}

    record TerritoryDeclared(Territory territory) implements SamuEvent {}

    record ReceivingUnitsDeclared(List<ReceivingUnit> units) implements SamuEvent {
        public ReceivingUnitsDeclared {
            units = List.copyOf(units);
        }
    }

    record ProbePassed(long number) implements SamuEvent {}

    /**
     * The outcome of a command with an idempotency key, remembered for two days.
     *
     * @param digest of the body that the key came with
     */
    record OutcomeKept(String digest, String subject) implements SamuEvent {}

    record OutcomesForgotten(Instant before) implements SamuEvent {}

    /**
     * A command broke the rules' code. It was skipped; its bytes lie beside this event as evidence.
     *
     * @param command simple name of the command's type
     * @param fault simple name of the exception's type; never its message, which may quote the patient
     */
    record PoisonSkipped(String command, String fault) implements SamuEvent {}
}
