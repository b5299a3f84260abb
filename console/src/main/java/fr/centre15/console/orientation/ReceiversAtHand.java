package fr.centre15.console.orientation;

import fr.centre15.console.board.Receivers;
import fr.centre15.console.smur.OutwardTimes;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.Destinations;
import fr.centre15.dispatch.orientation.Destinations.Question;
import fr.centre15.dispatch.orientation.Need;
import fr.centre15.dispatch.orientation.OrientationSettings;
import fr.centre15.dispatch.orientation.Picture;
import fr.centre15.dispatch.orientation.WhereTo;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.Reference;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MeansKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Where to, with the best travel times at hand. Worked out once a minute and file, for all consoles together, and again at
 * once when what is asked, the place, the units or their capacity change. Thread safe.
 */
final class ReceiversAtHand implements Receivers {

    private static final int MOST_FILES = 256;

    private final OutwardTimes times;
    private final OrientationSettings settings;
    private final Supplier<Instant> clock;
    private final ConcurrentHashMap<RegulationFileId, Answer> answers = new ConcurrentHashMap<>();

    /** What an answer was worked out from; the reference is compared by identity, for equality would read it. */
    private record Asked(Reference reference, Question question, Instant minute, long travelAnswers) {

        boolean sameAs(Asked other) {
            return reference == other.reference
                    && minute.equals(other.minute)
                    && travelAnswers == other.travelAnswers
                    && question.equals(other.question);
        }
    }

    private record Answer(Asked asked, WhereTo whereTo) {}

    ReceiversAtHand(OutwardTimes times, OrientationSettings settings, Supplier<Instant> clock) {
        this.times = times;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public WhereTo forFile(SamuState state, RegulationFile file) {
        // Hours and ages are shown in minutes: what changes within one would only redraw screens.
        Instant now = clock.get().truncatedTo(ChronoUnit.MINUTES);
        ZoneId zone = state.reference().profile().zone();
        Need need = Picture.of(file, LocalDate.ofInstant(now, zone)).need(settings);
        Optional<Wgs84Position> scene =
                state.placeOf(file.id()).flatMap(PatientPlace::scene).map(Scene::point);
        Asked asked = new Asked(
                state.reference(),
                new Question(need, file.triage().careLevel(), scene, isFlown(state, file.id())),
                now,
                times.answers());
        Answer last = answers.get(file.id());
        if (last != null && last.asked.sameAs(asked)) {
            return last.whereTo;
        }
        if (answers.size() >= MOST_FILES) {
            answers.clear();
        }
        WhereTo whereTo = workOut(asked, zone);
        answers.put(file.id(), new Answer(asked, whereTo));
        return whereTo;
    }

    private WhereTo workOut(Asked asked, ZoneId zone) {
        var destinations = new Destinations(
                asked.reference.receivingUnits(), asked.reference.capacities(), settings, asked.minute, zone, times);
        return destinations.answer(asked.question);
    }

    /** A helicopter is engaged for the file: it may well carry the patient. */
    private static boolean isFlown(SamuState state, RegulationFileId file) {
        return state.fleet().missionsOf(file).stream()
                .filter(mission -> !mission.status().isFree())
                .flatMap(mission -> state.fleet().find(mission.vehicle()).stream())
                .anyMatch(vehicle -> MeansKind.of(vehicle) == MeansKind.HELICOPTER);
    }
}
