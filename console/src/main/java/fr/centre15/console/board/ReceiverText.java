package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.orientation.Because;
import fr.centre15.dispatch.orientation.Candidate;
import fr.centre15.dispatch.orientation.DeclaredCapacity;
import fr.centre15.dispatch.orientation.Need;
import fr.centre15.dispatch.orientation.NeedKind;
import fr.centre15.dispatch.orientation.OpeningHours.Opening;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.UnitKind;
import fr.centre15.dispatch.orientation.WhereTo;
import fr.centre15.dispatch.smur.TravelTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in French why a destination is proposed, or why it is not. */
record ReceiverText(WhereTo whereTo, ZoneId zone) {

    private static final int LONGEST_KEPT = 500;
    private static final int MOST_CAPACITIES = 2;
    private static final String VOWELS = "aeiou";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.FRANCE);

    static String name(Candidate candidate) {
        return candidate.unit().map(ReceivingUnit::name).orElse(Texts.of("receiver.home"));
    }

    /** Where it is, or what it is. */
    static String kind(Candidate candidate) {
        return candidate
                .unit()
                .map(unit -> joined(Stream.of(
                        unit.details().kind() == UnitKind.HOSPITAL
                                ? unit.town()
                                : Texts.of(
                                        "receiver.kind." + unit.details().kind().code()),
                        unit.details().phone())))
                .orElse(Texts.of("receiver.home.kind"));
    }

    /** What the picture asks for, and why: the heading of the list. */
    static String need(Need need) {
        return Texts.of("need.asked", "need", Texts.of("need." + need.kind().code()));
    }

    static String why(Need need) {
        return sentences(need.why());
    }

    /** What is not known and might change it; empty when nothing. */
    static String open(Need need) {
        return sentences(need.open());
    }

    private static String sentences(List<Because> causes) {
        return joined(causes.stream().map(ReceiverText::sentence));
    }

    private static String sentence(Because because) {
        String value = because.cause() == Because.Cause.PICTURE_ASKED
                ? Texts.of("need." + NeedKind.valueOf(because.value()).code())
                : because.value();
        return Texts.of("need.because." + because.cause(), "value", value);
    }

    String reason(Candidate candidate) {
        return joined(Stream.of(
                verdict(candidate), without(candidate), way(candidate), hours(candidate), capacity(candidate)));
    }

    /** What is kept with the choice: what was asked, why this one, and who was passed over. */
    String kept(Candidate candidate) {
        String first = whereTo.ranked(1)
                .filter(_ -> candidate.rank().orElse(0) > 1)
                .map(best -> Texts.of(
                        "receiver.passed-over",
                        Map.of(
                                "rank", Integer.toString(candidate.rank().orElseThrow()),
                                "unit", name(best),
                                "time", time(best))))
                .orElse("");
        return cut(joined(Stream.of(
                need(whereTo.need()),
                why(whereTo.need()),
                open(whereTo.need()),
                time(candidate),
                reason(candidate),
                first)));
    }

    /** Chosen against the advice: the person's words first, then the advice. */
    static String otherwise(String advice, String why) {
        return cut(Texts.of("receiver.otherwise", Map.of("why", why, "advice", advice)));
    }

    /** Minutes from the scene, a minute begun counting as one; a dash when nothing is known. */
    static String minutes(Candidate candidate) {
        return candidate
                .travel()
                .map(travel -> Long.toString(Math.ceilDiv(travel.duration().toSeconds(), 60L)))
                .orElse("–");
    }

    /** How a time was found, in a word: never shown without it. */
    static String method(Candidate candidate) {
        return candidate
                .travel()
                .map(TravelTime::method)
                .map(method -> Texts.of("proposal.method." + method))
                .orElse("");
    }

    private static String time(Candidate candidate) {
        return candidate.travel().isEmpty()
                ? ""
                : minutes(candidate) + Texts.of("means.minutes") + ", " + method(candidate);
    }

    private String verdict(Candidate candidate) {
        String need = Texts.of("need." + whereTo.need().kind().code());
        String ofNeed = (VOWELS.indexOf(Texts.plain(need).charAt(0)) < 0 ? "de " : "d’") + need;
        return Texts.of("receiver." + candidate.verdict(), "ofNeed", ofNeed);
    }

    private static String without(Candidate candidate) {
        return candidate.isProposed() && !candidate.without().isEmpty()
                ? Texts.of(
                        "receiver.without",
                        "what",
                        candidate.without().stream()
                                .map(kind -> Texts.of("need." + kind.code()))
                                .collect(Collectors.joining(", ")))
                : "";
    }

    private static String way(Candidate candidate) {
        return candidate.isProposed()
                        && candidate.unit().isPresent()
                        && candidate.travel().isEmpty()
                ? Texts.of("receiver.no-place")
                : "";
    }

    private String hours(Candidate candidate) {
        return switch (candidate.opening()) {
            case Opening.Closed(var next)
            when candidate.verdict() == Candidate.Verdict.CLOSED_NOW ->
                next.map(at -> Texts.of("receiver.opens", "time", moment(at))).orElse(Texts.of("receiver.opens-later"));
            case Opening.Open(var until)
            when candidate.isProposed() ->
                until.map(at -> Texts.of("receiver.open-until", "time", moment(at)))
                        .orElse("");
            case Opening.Open _, Opening.Closed _, Opening.Unknown _ -> "";
        };
    }

    private String capacity(Candidate candidate) {
        if (!candidate.isProposed()
                || candidate
                        .unit()
                        .filter(unit -> unit.details().kind() == UnitKind.HOSPITAL)
                        .isEmpty()) {
            return "";
        }
        if (candidate.capacity().isEmpty()) {
            return Texts.of("capacity.unknown");
        }
        return candidate.capacity().stream()
                .limit(MOST_CAPACITIES)
                .map(this::capacity)
                .collect(Collectors.joining(", "));
    }

    private String capacity(DeclaredCapacity capacity) {
        String what = Texts.ofOr("need." + capacity.what(), capacity.what().replace('_', ' '));
        Optional<Instant> busy = capacity.busyUntil().filter(until -> until.isAfter(whereTo.asOf()));
        String room = busy.map(until -> Texts.of("capacity.busy", "time", moment(until)))
                .or(() -> capacity.free()
                        .map(free -> Texts.of(free == 0 ? "capacity.none" : "capacity.free", "free", free)))
                .orElse(Texts.of("capacity.room-free"));
        String key = whereTo.isDoubtful(capacity) ? "capacity.doubtful" : "capacity.declared";
        return Texts.of(key, Map.of("what", what, "room", room, "age", age(capacity.age(whereTo.asOf()))));
    }

    private static String age(Duration age) {
        return age.toHours() >= 1 ? age.toHours() + "\u00a0h" : age.toMinutes() + "\u00a0min";
    }

    private String moment(Instant at) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(whereTo.asOf(), zone));
        return (today ? TIME : DAY).format(at.atZone(zone));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT - 1) + "…";
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
