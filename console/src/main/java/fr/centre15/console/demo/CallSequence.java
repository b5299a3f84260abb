package fr.centre15.console.demo;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.Sex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Draws one call after another: the same seed gives the same calls. Confined to one thread. */
final class CallSequence {

    private static final double HIDDEN_NUMBERS = 0.03;

    private final Weighted<CallScript> scripts;
    private final Weighted<DemoTerritory.Inhabited> communes;
    private final DemoWords words;
    private final RandomGenerator random;

    CallSequence(long seed, DemoTerritory territory, List<CallScript> scripts, DemoWords words) {
        this.scripts = Weighted.of(scripts, CallScript::weight);
        this.communes = Weighted.of(territory.communes(), DemoTerritory.Inhabited::population);
        this.words = words;
        this.random = new Random(seed);
    }

    ScriptedCall next() {
        CallScript script = scripts.draw(random);
        DemoTerritory.Inhabited home = communes.draw(random);
        Optional<Patient> patient = script.age().map(range -> patient(script, range));
        House house = new House(home.commune(), words.street(random), random.nextInt(DemoStreets.HOUSES));
        return new ScriptedCall(
                script,
                random.nextDouble() < HIDDEN_NUMBERS ? Optional.empty() : Optional.of(words.number(random)),
                patient,
                caller(script, patient),
                place(script, house),
                house.point(),
                patience(script),
                seconds(script.talkSeconds().getFirst(), script.talkSeconds().getLast()),
                -Math.log(1 - random.nextDouble()));
    }

    private Patient patient(CallScript script, List<Integer> range) {
        Sex sex =
                script.sex().equals("*") ? (random.nextBoolean() ? Sex.MALE : Sex.FEMALE) : DemoWords.sex(script.sex());
        int years = random.nextInt(range.getFirst(), range.getLast() + 1);
        // The one script about an infant says "quatre mois".
        String age = years == 0 ? "4 mois" : years == 1 ? "1 an" : years + " ans";
        return new Patient(1, words.lastName(random), words.firstName(sex, random), sex, Optional.empty(), age);
    }

    private Caller caller(CallScript script, Optional<Patient> patient) {
        String other = words.firstName(random.nextBoolean() ? Sex.FEMALE : Sex.MALE, random);
        String lastName = words.lastName(random);
        return switch (script.callerType()) {
            case "SUJET" ->
                new Caller(
                        patient.map(self -> self.firstName() + " " + self.lastName())
                                .orElse(""),
                        "SUJET",
                        none());
            case "FAMILLE" ->
                new Caller(other + " " + patient.map(Patient::lastName).orElse(lastName), "FAMILLE", none());
            default -> new Caller(other + " " + lastName, script.callerType(), none());
        };
    }

    private static Optional<fr.centre15.dispatch.call.PhoneNumber> none() {
        return Optional.empty();
    }

    /** Where a call comes from. */
    private record House(Commune commune, String street, int rank) {

        int number() {
            return DemoStreets.number(rank);
        }

        Wgs84Position point() {
            return DemoStreets.at(commune, street, number());
        }
    }

    private String place(CallScript script, House house) {
        int number = house.number();
        String street = house.street();
        String commune = house.commune().name();
        String name = words.lastName(random);
        return switch (script.where()) {
            case "inconnu" -> "";
            case "voie publique" -> "à la hauteur du " + number + " " + street + " à " + commune;
            case "ehpad" -> "à l'EHPAD " + name + ", " + number + " " + street + " à " + commune;
            case "travail" -> "à l'entreprise " + name + ", " + number + " " + street + " à " + commune;
            case "cabinet medical" -> "au cabinet médical, " + number + " " + street + " à " + commune;
            case "stade" -> "au stade municipal, " + street + " à " + commune;
            case "domicile" -> "au " + number + " " + street + " à " + commune;
            default -> throw new DemoFileBroken("appels.json", script.id() + " : lieu inconnu " + script.where());
        };
    }

    /** Most callers wait for minutes; those who give up do so within the first one. */
    private Duration patience(CallScript script) {
        return random.nextDouble() < script.hangsUp() ? seconds(10, 60) : seconds(240, 480);
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(random.nextInt(least, most + 1));
    }
}
