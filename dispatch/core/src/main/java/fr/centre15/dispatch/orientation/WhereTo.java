package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.smur.TravelTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a patient can go as things stand: a proposal, never a decision. Immutable.
 *
 * @param candidates the ranked ones first, then the others, the nearer first
 * @param asOf the time for which hours and ages hold
 * @param capacityUsable a declared capacity older than this is doubtful
 */
public record WhereTo(Need need, List<Candidate> candidates, Instant asOf, Duration capacityUsable) {

    public WhereTo {
        candidates = List.copyOf(candidates);
    }

    /** Too old to be believed. */
    public boolean isDoubtful(DeclaredCapacity capacity) {
        return !capacity.isUsable(asOf, capacityUsable);
    }

    /** Some would fit, and none is ranked: nobody knows from where. */
    public boolean isPlaceUnknown() {
        return ranked(1).isEmpty()
                && candidates.stream().anyMatch(candidate -> candidate.verdict().isRanked());
    }

    /** The n-th of those proposed, from 1. */
    public Optional<Candidate> ranked(int n) {
        return candidates.stream()
                .filter(candidate -> candidate.rank().orElse(0) == n)
                .findFirst();
    }

    public Optional<Candidate> find(String code) {
        return candidates.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst();
    }

    /**
     * Those not proposed about which somebody would ask why: nearer than the first one, or equipped and closed. Without a
     * known scene only the latter.
     */
    public List<Candidate> passedOver() {
        Duration first =
                ranked(1).flatMap(Candidate::travel).map(TravelTime::duration).orElse(Duration.ZERO);
        boolean nobody = ranked(1).isEmpty() && !isPlaceUnknown();
        return candidates.stream()
                .filter(candidate -> !candidate.isProposed())
                .filter(candidate -> switch (candidate.verdict()) {
                    case CLOSED_NOW -> true;
                    case CLOSED_SITE ->
                        candidate.unit().filter(need.kind()::isMetBy).isPresent();
                    case NOT_EQUIPPED -> nobody || isNearer(candidate, first);
                    case OTHER_CARE, FITS, FULL, HOURS_UNKNOWN -> false;
                })
                .toList();
    }

    private static boolean isNearer(Candidate candidate, Duration first) {
        return candidate
                .travel()
                .filter(travel -> travel.duration().compareTo(first) < 0)
                .isPresent();
    }
}
