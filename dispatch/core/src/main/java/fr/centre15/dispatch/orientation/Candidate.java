package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.smur.TravelTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A destination as it is proposed, or why it is not.
 *
 * @param unit empty: the patient stays at home
 * @param rank from 1 for what is proposed; empty for the others
 * @param travel from the scene; empty when the scene is unknown, or nobody travels
 * @param capacity what it declared about what is needed, and what else it declared, the needed first
 * @param without what would be good to have, and is not there
 */
public record Candidate(
        Optional<ReceivingUnit> unit,
        OptionalInt rank,
        Verdict verdict,
        Optional<TravelTime> travel,
        OpeningHours.Opening opening,
        List<DeclaredCapacity> capacity,
        List<NeedKind> without) {

    public Candidate {
        capacity = List.copyOf(capacity);
        without = List.copyOf(without);
    }

    /** Why a destination stands where it stands; the sentence is found in the texts under {@code receiver.VERDICT}. */
    public enum Verdict {
        FITS,
        /** Fits, but said a short while ago that nothing is free for who arrives then: after the others. */
        FULL,
        /** Fits, and nobody knows its hours: after those that are known to be open. */
        HOURS_UNKNOWN,
        /** Equipped, but closed at this hour. */
        CLOSED_NOW,
        /** Does not have what is needed. */
        NOT_EQUIPPED,
        /** Another sort of place than the one asked for. */
        OTHER_CARE,
        /** Receives nobody any more. */
        CLOSED_SITE;

        boolean isRanked() {
            return this == FITS || this == FULL || this == HOURS_UNKNOWN;
        }
    }

    /** Code of the unit, or {@link Destination#HOME}. */
    public String code() {
        return unit.map(ReceivingUnit::code).orElse(Destination.HOME);
    }

    public boolean isProposed() {
        return rank.isPresent();
    }

    /** Not proposed, yet a person may choose it and say why. */
    public boolean canBeChosenForAReason() {
        return rank.isEmpty() && verdict != Verdict.CLOSED_SITE;
    }

    Candidate ranked(int place) {
        return new Candidate(unit, OptionalInt.of(place), verdict, travel, opening, capacity, without);
    }
}
