package fr.centre15.console.board;

import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.CoverageLoss;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.Standing;
import fr.centre15.dispatch.smur.TravelTime;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in French why a vehicle is proposed, or why it is not. */
final class ProposalText {

    private static final double METRES_PER_KILOMETRE = 1_000;
    private static final int LONGEST_KEPT = 500;

    private ProposalText() {}

    /** What costs something first: what is left uncovered, a doubtful position; then why it stands where it stands. */
    static String reason(SamuState state, Proposal proposal) {
        boolean uncovers = proposal.loss().filter(loss -> loss.communes() > 0).isPresent();
        boolean sure = proposal.standing().basis() == Standing.Basis.AT_BASE
                && !proposal.standing().strayed();
        String coverage = coverage(proposal);
        String position = position(state, proposal.standing(), proposal);
        return joined(Stream.of(
                uncovers ? coverage : "",
                sure ? "" : position,
                why(state, proposal),
                sure ? position : "",
                uncovers ? "" : coverage));
    }

    /** What is kept with the engagement: the reason, and who was passed over. */
    static String kept(FileModel model, Proposal proposal) {
        String reason = reason(model.state(), proposal);
        Optional<String> first = model.ranked(1)
                .filter(_ -> proposal.rank().orElse(0) > 1)
                .map(best -> Texts.of(
                        "means.passed-over",
                        Map.of(
                                "rank",
                                Integer.toString(proposal.rank().orElseThrow()),
                                "vehicle",
                                best.vehicle().name(),
                                "time",
                                time(best))));
        String when = proposal.travel().isEmpty()
                ? ""
                : Texts.of(
                        "means.kept", Map.of("time", time(proposal), "place", placeName(model.state(), model.file())));
        return cut(joined(Stream.of(when, reason, first.orElse(""))));
    }

    /** A vehicle sent against the advice: the person's words first, then the advice. */
    static String overruled(String advice, String why) {
        return cut(Texts.of("means.overruled", Map.of("why", why, "advice", advice)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT - 1) + "…";
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String why(SamuState state, Proposal proposal) {
        String status = proposal.mission()
                .map(mission -> CodeList.VEHICLE_STATES.labelOf(mission.status().code()))
                .orElse("");
        String drm = proposal.mission()
                .flatMap(mission -> state.files().find(mission.file()))
                .map(other -> other.drm().shortForm())
                .orElse("");
        return Texts.of(
                "proposal." + proposal.reason(),
                Map.of(
                        "way",
                        way(proposal),
                        "base",
                        proposal.vehicle().base().name(),
                        "owner",
                        Texts.ofOr("owner." + proposal.vehicle().owner().code(), ""),
                        "status",
                        status,
                        "drm",
                        drm));
    }

    /** How the time was found, and the length of the way. */
    private static String way(Proposal proposal) {
        return proposal.travel()
                .map(travel -> Texts.of(
                        "proposal.way." + travel.method(),
                        "km",
                        String.format(Locale.FRANCE, "%.0f", travel.metres() / METRES_PER_KILOMETRE)))
                .orElse("");
    }

    private static String placeName(SamuState state, RegulationFile file) {
        Optional<Scene> scene = sceneOf(state, file);
        if (scene.filter(Scene::confirmed).isPresent()) {
            return Texts.of("proposal.place.confirmed");
        }
        return scene.filter(found -> found.source() == PositionSource.COMMUNE)
                .flatMap(_ -> communeOf(state, file))
                .map(Commune::name)
                .orElse(Texts.of("proposal.place.position"));
    }

    private static String position(SamuState state, Standing standing, Proposal proposal) {
        if (!proposal.canBeEngaged() || proposal.travel().isEmpty()) {
            return "";
        }
        boolean away = standing.start()
                .filter(start -> !state.reference().territory().area().covers(start))
                .isPresent();
        String age = standing.age().map(ProposalText::age).orElse("");
        return joined(Stream.of(
                Texts.of("proposal.position." + standing.basis(), "age", age),
                standing.strayed() ? Texts.of("proposal.position.strayed") : "",
                away ? Texts.of("proposal.position.away") : ""));
    }

    /** An age in coarse steps: "30 s", "14 min". */
    private static String age(Duration age) {
        return age.compareTo(Duration.ofMinutes(2)) < 0 ? age.toSeconds() + "\u00a0s" : age.toMinutes() + "\u00a0min";
    }

    private static String coverage(Proposal proposal) {
        return proposal.loss()
                .filter(_ -> proposal.reason() != Proposal.Reason.CHILDREN_ONLY)
                .map(ProposalText::coverage)
                .orElse("");
    }

    private static String coverage(CoverageLoss loss) {
        if (loss.communes() == 0) {
            return Texts.of("proposal.coverage.kept");
        }
        CoverageLoss.Hole worst = loss.worst().getFirst();
        String minutes = worst.after()
                .map(after -> Texts.of("proposal.coverage.minutes", "minutes", after.toMinutes()))
                .orElse(Texts.of("proposal.coverage.nobody"));
        String key = switch (loss.communes()) {
            case 1 -> "proposal.coverage.one";
            case 2 -> "proposal.coverage.two";
            default -> "proposal.coverage.more";
        };
        return Texts.of(
                key,
                Map.of(
                        "commune",
                        worst.name(),
                        "minutes",
                        minutes,
                        "before",
                        Long.toString(worst.before().toMinutes()),
                        "others",
                        Integer.toString(loss.communes() - 1)));
    }

    /** Minutes to the scene, a minute begun counting as one; a dash when nothing is known. */
    static String minutes(Proposal proposal) {
        return proposal.travel()
                .map(travel -> Long.toString(Math.ceilDiv(travel.duration().toSeconds(), 60L)))
                .orElse("–");
    }

    /** How a time was found, in a word: never shown without it. */
    static String method(Proposal proposal) {
        return proposal.travel()
                .map(TravelTime::method)
                .map(method -> Texts.of("proposal.method." + method))
                .orElse("");
    }

    private static String time(Proposal proposal) {
        return proposal.travel().isEmpty() ? "–" : minutes(proposal) + "\u00a0min, " + method(proposal);
    }

    static Optional<Scene> sceneOf(SamuState state, RegulationFile file) {
        return state.placeOf(file.id()).flatMap(PatientPlace::scene);
    }

    static Optional<Commune> communeOf(SamuState state, RegulationFile file) {
        return file.situation()
                .place()
                .map(Place::insee)
                .flatMap(state.reference().territory()::find);
    }
}
