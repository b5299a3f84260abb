package fr.centre15.dispatch.smur;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A vehicle as it is proposed, or why it is not.
 *
 * @param rank from 1 for vehicles that can be engaged now; empty for the others
 * @param metres great-circle distance to the commune named; empty when no commune is known
 * @param mission what the vehicle is busy with
 */
public record Proposal(
        Vehicle vehicle, OptionalInt rank, Reason reason, Optional<Double> metres, Optional<SmurMission> mission) {

    /** Why a vehicle stands where it stands; the sentence is found in the texts under {@code proposal.REASON}. */
    public enum Reason {
        /** Free; its distance to the commune decides its rank. */
        NEAREST,
        /** Free; no commune is known, so the order of the sectors decides. */
        SECTOR_ORDER,
        /** Free, but made for children, and nothing says that the patient is one. */
        CHILDREN_ONLY,
        ENGAGED_HERE,
        ENGAGED_ELSEWHERE,
        OUT_OF_SERVICE,
        /** Belongs to the fire service or a private company: it is requested, not engaged. */
        REQUESTED_FROM_OWNER
    }

    public boolean canBeEngaged() {
        return rank.isPresent();
    }
}
