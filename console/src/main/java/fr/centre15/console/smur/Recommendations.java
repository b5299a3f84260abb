package fr.centre15.console.smur;

import fr.centre15.console.board.WhoGoes;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Circumstances;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.LastPosition;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.Proposals;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Who goes, with the positions of the telemetry lane and the best travel times at hand. Worked out once a second and file,
 * for all consoles together, and again at once when the fleet, the place or the patients change. Thread safe.
 */
final class Recommendations implements WhoGoes, FleetNow {

    private static final int MOST_FILES = 256;

    /** Who runs for a defibrillator must know from where. */
    private static final double CLOSE_METRES = 200;

    /** HubSante.motif: suspected cardiac arrest. */
    private static final String CARDIAC_ARREST = "M01.01";

    private final TelemetryLane lane;
    private final TimesOnDemand times;
    private final DefibrillatorsAtHand defibrillators;
    private final PositionProperties positions;
    private final EstimatedTravelTimes estimate;
    private final Duration reach;
    private final Supplier<Instant> clock;
    private final ConcurrentHashMap<RegulationFileId, Answer> answers = new ConcurrentHashMap<>();

    /** What proposals were worked out from; the state's parts are compared by identity, for equality would read them. */
    private record Asked(
            SamuState state,
            List<Patient> patients,
            Optional<Wgs84Position> scene,
            Instant second,
            LocalDate today,
            long travelAnswers) {

        boolean sameAs(Asked other) {
            return state.fleet() == other.state.fleet()
                    && state.reference() == other.state.reference()
                    && second.equals(other.second)
                    && travelAnswers == other.travelAnswers
                    && today.equals(other.today)
                    && scene.equals(other.scene)
                    && patients.equals(other.patients);
        }
    }

    private record Answer(Asked asked, List<Proposal> proposals) {}

    Recommendations(
            TelemetryLane lane,
            TimesOnDemand times,
            DefibrillatorsAtHand defibrillators,
            PositionProperties positions,
            TravelProperties travel,
            Supplier<Instant> clock) {
        this.lane = lane;
        this.times = times;
        this.defibrillators = defibrillators;
        this.positions = positions;
        this.estimate = travel.estimate();
        this.reach = travel.coverageReach();
        this.clock = clock;
    }

    @Override
    public List<Proposal> forFile(SamuState state, RegulationFile file) {
        Instant now = clock.get();
        Asked asked = new Asked(
                state,
                file.situation().patients(),
                state.placeOf(file.id()).flatMap(PatientPlace::scene).map(Scene::point),
                Instant.ofEpochSecond(now.getEpochSecond()),
                LocalDate.ofInstant(now, state.reference().profile().zone()),
                times.answers());
        Answer last = answers.get(file.id());
        if (last != null && last.asked.sameAs(asked)) {
            return last.proposals;
        }
        if (answers.size() >= MOST_FILES) {
            answers.clear();
        }
        List<Proposal> proposals = workOut(asked, file, now);
        answers.put(file.id(), new Answer(asked, proposals));
        return proposals;
    }

    @Override
    public Optional<Nearby> defibrillators(SamuState state, RegulationFile file) {
        boolean arrest = file.triage()
                .motive()
                .filter(motive -> motive.code().equals(CARDIAC_ARREST))
                .isPresent();
        return arrest
                ? state.placeOf(file.id())
                        .flatMap(PatientPlace::scene)
                        .map(scene -> scene.isWithin(CLOSE_METRES)
                                ? defibrillators.near(scene.point())
                                : new Nearby(List.of(), Nearby.Knowledge.PLACE_TOO_VAGUE))
                : Optional.empty();
    }

    private List<Proposal> workOut(Asked asked, RegulationFile file, Instant now) {
        return proposals(asked.state, now, asked.today).forFile(file, asked.scene);
    }

    @Override
    public Proposals of(SamuState state) {
        Instant now = clock.get();
        return proposals(
                state, now, LocalDate.ofInstant(now, state.reference().profile().zone()));
    }

    private Proposals proposals(SamuState state, Instant now, LocalDate today) {
        Circumstances circumstances =
                new Circumstances(now, today, this::lastPosition, positions.limits(), times, estimate, reach);
        return new Proposals(state.fleet(), state.reference().territory(), circumstances);
    }

    /** A doubtful position is not used: the last sound one is, with its age. */
    private Optional<LastPosition> lastPosition(VehicleId vehicle) {
        return lane.sound(vehicle).map(sound -> new LastPosition(sound.position(), sound.at()));
    }
}
