package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where to? Units on one meridian, {@code km} north of the scene; the clock moves only when asked. */
final class Ways {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Wgs84Position SCENE = new Wgs84Position(50.0, 3.0);
    private static final double DEGREES_PER_KM = 1 / 111.195;

    final TestSamu samu = new TestSamu();
    final RegulationFileId file = samu.opensFile();
    private final List<ReceivingUnit> units = new ArrayList<>();
    private Optional<Wgs84Position> scene = Optional.of(SCENE);
    private boolean flying;

    Ways at(String instant) {
        samu.at(instant);
        return this;
    }

    Ways hospital(String code, double km, String... capabilities) {
        return declares(unit(code, km, capabilities));
    }

    Ways closedHospital(String code, double km, String... capabilities) {
        return declares(
                unit(code, km, capabilities).with(new UnitDetails(UnitKind.HOSPITAL, OpeningHours.UNKNOWN, "", true)));
    }

    Ways place(String code, UnitKind kind, double km, String hours) {
        return declares(unit(code, km).with(new UnitDetails(kind, OpeningHours.parse(hours), "03 20 00 00 00", false)));
    }

    private static ReceivingUnit unit(String code, double km, String... capabilities) {
        return new ReceivingUnit(
                code,
                "Hôpital " + code,
                "Lille",
                new Wgs84Position(50.0 + km * DEGREES_PER_KM, 3.0),
                List.of(capabilities));
    }

    private Ways declares(ReceivingUnit unit) {
        units.add(unit);
        samu.does(new SamuCommand.DeclareReceivingUnits(List.copyOf(units)));
        return this;
    }

    Ways withoutScene() {
        scene = Optional.empty();
        return this;
    }

    Ways byHelicopter() {
        flying = true;
        return this;
    }

    Ways motive(String code) {
        samu.does(new RegulationCommand.SetMotive(file, new Motive(code, "")));
        return this;
    }

    Ways level(CareLevel level) {
        samu.does(new RegulationCommand.SetCareLevel(file, level));
        return this;
    }

    Ways patient(String age) {
        samu.does(
                new RegulationCommand.RecordPatient(file, new Patient(1, "", "", Sex.UNKNOWN, Optional.empty(), age)));
        return this;
    }

    Ways stated(String... findings) {
        for (String finding : findings) {
            samu.does(new OrientationCommand.StateFinding(file, Finding.parse(finding), FindingSource.CALL));
        }
        return this;
    }

    Ways declared(String unit, String what, int free, Duration ago) {
        samu.does(new OrientationCommand.DeclareCapacity(
                unit, what, Optional.of(free), Optional.empty(), samu.now().minus(ago)));
        return this;
    }

    Ways busy(String unit, String what, Duration still, Duration ago) {
        Instant until = samu.now().plus(still);
        samu.does(new OrientationCommand.DeclareCapacity(
                unit, what, Optional.empty(), Optional.of(until), samu.now().minus(ago)));
        return this;
    }

    Need need() {
        LocalDate today = LocalDate.ofInstant(samu.now(), PARIS);
        return Picture.of(samu.file(file), today).need(OrientationSettings.USUAL);
    }

    List<Because.Cause> why() {
        return need().why().stream().map(Because::cause).toList();
    }

    List<Because.Cause> open() {
        return need().open().stream().map(Because::cause).toList();
    }

    WhereTo ask() {
        var destinations = new Destinations(
                samu.state().reference().receivingUnits(),
                samu.state().reference().capacities(),
                OrientationSettings.USUAL,
                samu.now(),
                PARIS,
                EstimatedTravelTimes.USUAL);
        var question =
                new Destinations.Question(need(), samu.file(file).triage().careLevel(), scene, flying);
        return destinations.answer(question);
    }

    /** Codes of what is proposed, in order. */
    List<String> ranking() {
        return ask().candidates().stream()
                .filter(Candidate::isProposed)
                .map(Candidate::code)
                .toList();
    }

    Candidate about(String code) {
        return ask().find(code).orElseThrow();
    }

    List<String> passedOver() {
        return ask().passedOver().stream().map(Candidate::code).toList();
    }
}
