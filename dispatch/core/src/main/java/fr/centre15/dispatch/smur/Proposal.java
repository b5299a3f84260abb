package fr.centre15.dispatch.smur;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A vehicle as it is proposed, or why it is not.
 *
 * @param rank from 1 for vehicles that are proposed; empty for the others
 * @param standing where it would start from
 * @param travel time to the scene; empty when the scene or the start is unknown
 * @param mission what the vehicle is busy with
 * @param loss what it leaves uncovered when it goes; empty when it covers nothing now
 */
public record Proposal(
        Vehicle vehicle,
        MeansKind kind,
        OptionalInt rank,
        Reason reason,
        Standing standing,
        Optional<TravelTime> travel,
        Optional<SmurMission> mission,
        Optional<CoverageLoss> loss) {

    /** Why a vehicle stands where it stands; the sentence is found in the texts under {@code proposal.REASON}. */
    public enum Reason {
        ENGAGED_HERE,
        /** Free; its travel time decides its rank. */
        NEAREST,
        /** Free; no place is known, so the order of the sectors decides. */
        SECTOR_ORDER,
        /** Free, but made for children, and nothing says that the patient is one. */
        CHILDREN_ONLY,
        /** Free, but its last position is too old and it is not at its base. */
        POSITION_TOO_OLD,
        /** Free and not at its base, and it never said where it is. */
        POSITION_UNKNOWN,
        /** Flies by day only, and it is night. */
        NIGHT,
        /** Somebody said that the weather does not let it fly. */
        WEATHER,
        /** Carries no care. */
        NOT_FOR_CARE,
        ENGAGED_ELSEWHERE,
        OUT_OF_SERVICE,
        /** Belongs to the fire service or a private company: it is requested, not engaged. */
        REQUESTED_FROM_OWNER;

        boolean isRanked() {
            return this == NEAREST || this == SECTOR_ORDER || this == CHILDREN_ONLY;
        }

        /** Not proposed, yet a person may send it and say why. */
        boolean canBeOverruled() {
            return switch (this) {
                case POSITION_TOO_OLD, POSITION_UNKNOWN, NIGHT, WEATHER, NOT_FOR_CARE -> true;
                case ENGAGED_HERE,
                        NEAREST,
                        SECTOR_ORDER,
                        CHILDREN_ONLY,
                        ENGAGED_ELSEWHERE,
                        OUT_OF_SERVICE,
                        REQUESTED_FROM_OWNER -> false;
            };
        }
    }

    public boolean canBeEngaged() {
        return rank.isPresent();
    }

    /** Not proposed, yet a person may send it and say why. */
    public boolean canBeEngagedForAReason() {
        return reason.canBeOverruled();
    }

    Proposal ranked(int place) {
        return new Proposal(vehicle, kind, OptionalInt.of(place), reason, standing, travel, mission, loss);
    }
}
