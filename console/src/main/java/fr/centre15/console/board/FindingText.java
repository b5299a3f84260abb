package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.orientation.Finding;
import fr.centre15.dispatch.orientation.RecordedFinding;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Says in French what criterion was stated, by whom and from what. A score shows its inputs. */
final class FindingText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private FindingText() {}

    /** By its code, as the chronology keeps it; what a later version wrote stays a code. */
    static String ofCode(String code) {
        try {
            return of(Finding.parse(code));
        } catch (IllegalArgumentException later) {
            return code;
        }
    }

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.Race(var total, var items) ->
                items.map(given -> Texts.of(
                                "finding.race-items",
                                Map.of(
                                        "total", Integer.toString(total),
                                        "face", Integer.toString(given.face()),
                                        "arm", Integer.toString(given.arm()),
                                        "leg", Integer.toString(given.leg()),
                                        "gaze", Integer.toString(given.gaze()),
                                        "language", Integer.toString(given.language()))))
                        .orElseGet(() -> Texts.of("finding.race-total", "total", total));
            case Finding.Measured(var measure, var value) ->
                Texts.of("finding.measure." + measure.code(), "value", value);
            case Finding.Observed(var sign, var present) ->
                Texts.of(present ? "finding.present" : "finding.absent", "sign", about(sign.code()));
            case Finding.Graded(var grade) -> Texts.of("finding.grade", "grade", grade);
            case Finding.Wished(var kind) -> Texts.of("finding.wish", "need", Texts.of("need." + kind.code()));
        };
    }

    /** What a finding is about, without its value. */
    static String about(String about) {
        return Texts.ofOr("finding.about." + about, about);
    }

    static String withSource(SamuState state, RecordedFinding recorded) {
        ZoneId zone = state.reference().profile().zone();
        String who = recorded.by().kind() == Actor.Kind.PERSON
                ? state.staff().nameOf(PersonId.parse(recorded.by().id()))
                : Texts.of("actor." + recorded.by().kind());
        return Texts.of(
                "finding.stated",
                Map.of(
                        "finding", of(recorded.finding()),
                        "source", Texts.of("finding.source." + recorded.source().code()),
                        "who", who,
                        "time", TIME.format(recorded.at().atZone(zone))));
    }
}
