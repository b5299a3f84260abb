package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.Candidate.Verdict;
import fr.centre15.dispatch.orientation.OpeningHours.Opening;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.smur.Travel;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTimes;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where to, in what order, and why not elsewhere: what is equipped and open first, then by travel time. A capacity counts
 * only while it is fresh. Needs no database and decides nothing. Pure.
 *
 * @param zone local time of the territory, for opening hours
 * @param times asked with the units as starts: an adapter may reckon the way from the scene to each
 */
public record Destinations(
        List<ReceivingUnit> units,
        Capacities capacities,
        OrientationSettings settings,
        Instant now,
        ZoneId zone,
        TravelTimes times) {

    private static final Duration UNKNOWN = Duration.ofDays(365);
    private static final String HELIPAD = "helistation";

    /**
     * What is asked of one file.
     *
     * @param flying a helicopter carries the patient to where one can land
     */
    public record Question(Need need, Optional<CareLevel> careLevel, Optional<Wgs84Position> scene, boolean flying) {}

    /** The ranked ones first, then the others, the nearer first. */
    public WhereTo answer(Question question) {
        Map<String, TravelTime> found =
                question.scene().map(scene -> travel(scene, question.flying())).orElse(Map.of());
        List<Candidate> candidates = new ArrayList<>(units.size() + 1);
        for (ReceivingUnit unit : units) {
            candidates.add(candidate(unit, question.need(), Optional.ofNullable(found.get(unit.code()))));
        }
        if (question.need().kind() == NeedKind.FIRST_LINE) {
            candidates.add(home());
        }
        candidates.sort(order(question));
        return new WhereTo(
                question.need(), ranked(candidates, question.scene().isPresent()), now, settings.capacityUsable());
    }

    private Map<String, TravelTime> travel(Wgs84Position scene, boolean flying) {
        List<Start> starts = units.stream()
                .map(unit -> new Start(
                        key(unit),
                        unit.position(),
                        flying && unit.capabilities().contains(HELIPAD) ? Travel.FLIGHT : Travel.HEAVY))
                .toList();
        List<TravelTime> answers = times.to(scene, starts);
        Map<String, TravelTime> byUnit = HashMap.newHashMap(units.size());
        for (int i = 0; i < units.size(); i++) {
            byUnit.put(units.get(i).code(), answers.get(i));
        }
        return byUnit;
    }

    /** Travel times are asked by vehicle; a unit's code may hold characters that no vehicle's may. */
    private static VehicleId key(ReceivingUnit unit) {
        return VehicleId.isValid(unit.code())
                ? new VehicleId(unit.code())
                : new VehicleId("u" + Integer.toHexString(unit.code().hashCode()));
    }

    private Candidate candidate(ReceivingUnit unit, Need need, Optional<TravelTime> travel) {
        // Who gets there must find it open.
        Instant arrival = now.plus(travel.map(TravelTime::duration).orElse(Duration.ZERO));
        Opening opening = unit.details().hours().at(arrival, zone);
        return new Candidate(
                Optional.of(unit),
                OptionalInt.empty(),
                verdict(unit, need, opening, arrival),
                travel,
                opening,
                capacities.of(unit.code()).stream()
                        .sorted(Comparator.comparing(
                                capacity -> !capacity.what().equals(need.kind().code())))
                        .toList(),
                need.also().stream().filter(kind -> !kind.isMetBy(unit)).toList());
    }

    private Verdict verdict(ReceivingUnit unit, Need need, Opening opening, Instant arrival) {
        if (unit.details().closed()) {
            return Verdict.CLOSED_SITE;
        }
        if (!need.kind().isMetBy(unit)) {
            boolean otherCare = unit.details().kind().isFirstLine() != (need.kind() == NeedKind.FIRST_LINE);
            return otherCare ? Verdict.OTHER_CARE : Verdict.NOT_EQUIPPED;
        }
        if (opening instanceof Opening.Closed) {
            return Verdict.CLOSED_NOW;
        }
        if (opening instanceof Opening.Unknown && unit.details().kind().isFirstLine()) {
            return Verdict.HOURS_UNKNOWN;
        }
        boolean full = need.kind()
                .capabilityOf(unit)
                .flatMap(what -> capacities.find(unit.code(), what))
                .filter(capacity -> capacity.isUsable(now, settings.capacityUsable()))
                .filter(capacity -> capacity.isFullAt(arrival))
                .isPresent();
        return full ? Verdict.FULL : Verdict.FITS;
    }

    private static Candidate home() {
        return new Candidate(
                Optional.empty(),
                OptionalInt.empty(),
                Verdict.FITS,
                Optional.empty(),
                new Opening.Open(Optional.empty()),
                List.of(),
                List.of());
    }

    private static Comparator<Candidate> order(Question question) {
        boolean advice =
                question.careLevel().filter(level -> level == CareLevel.R4).isPresent();
        return Comparator.comparingInt((Candidate candidate) -> group(candidate.verdict()))
                .thenComparingInt(candidate -> firstLine(candidate, advice))
                .thenComparing(candidate ->
                        candidate.travel().map(TravelTime::duration).orElse(UNKNOWN))
                .thenComparing(Candidate::code);
    }

    private static int group(Verdict verdict) {
        return switch (verdict) {
            case FITS -> 0;
            case HOURS_UNKNOWN -> 1;
            case FULL -> 2;
            case CLOSED_NOW, NOT_EQUIPPED, CLOSED_SITE -> 3;
            case OTHER_CARE -> 4;
        };
    }

    /** Advice and prescription by telephone (R4) begin at home and at the pharmacy; continuity of care (R3) with a doctor. */
    private static int firstLine(Candidate candidate, boolean advice) {
        if (!candidate.verdict().isRanked()) {
            return 0;
        }
        UnitKind kind = candidate.unit().map(unit -> unit.details().kind()).orElse(UnitKind.PHARMACY);
        return switch (kind) {
            case HOSPITAL, ON_CALL_HOUSE, PRACTICE, VISITING_DOCTOR -> 1;
            case PHARMACY ->
                advice ? candidate.unit().isEmpty() ? -1 : 0 : candidate.unit().isEmpty() ? 3 : 2;
        };
    }

    /** Without a place nothing is nearer than anything: only home needs none. */
    private static List<Candidate> ranked(List<Candidate> candidates, boolean placed) {
        List<Candidate> ranked = new ArrayList<>(candidates.size());
        int rank = 0;
        for (Candidate candidate : candidates) {
            boolean counts = candidate.verdict().isRanked()
                    && (placed || candidate.unit().isEmpty());
            ranked.add(counts ? candidate.ranked(++rank) : candidate);
        }
        return List.copyOf(ranked);
    }
}
