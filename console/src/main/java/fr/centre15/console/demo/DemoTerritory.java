package fr.centre15.console.demo;

import fr.centre15.console.demo.DemoFile.Row;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.orientation.ReceiverTable;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuProfile;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Nord as an exercise: communes with their inhabitants, receiving units and vehicles. Immutable.
 *
 * @param communes with their population, which weighs where calls come from
 */
record DemoTerritory(List<Inhabited> communes, List<ReceivingUnit> receivingUnits, List<Vehicle> vehicles) {

    static final SamuProfile PROFILE = new SamuProfile(
            "SAMU 59", "Lille", ZoneId.of("Europe/Paris"), List.of("15", "116117", "CTA-CONF", "CRRA", "AUTOCOM"));

    private static final String COMMUNES = "insee;nom;latitude;longitude;population_arrondie;secteur";
    private static final String UNITS = "receveurs.csv";
    private static final String VEHICLES = "code;nom;type_vecteur;niveau_pec;proprietaire;base_hopital_ou_commune;"
            + "latitude;longitude;ordre_secteur;equipage;capacites";

    /** A commune and how many people live there, rounded. */
    record Inhabited(Commune commune, int population) {}

    DemoTerritory {
        communes = List.copyOf(communes);
        receivingUnits = List.copyOf(receivingUnits);
        vehicles = List.copyOf(vehicles);
    }

    /** @throws DemoFileBroken naming file and line */
    static DemoTerritory read() {
        List<Inhabited> communes = DemoFile.table("communes.csv", COMMUNES).stream()
                .map(DemoTerritory::commune)
                .toList();
        List<ReceivingUnit> units = new ReceiverTable(UNITS).read(DemoFile.text(UNITS));
        List<Vehicle> vehicles = DemoFile.table("moyens.csv", VEHICLES).stream()
                .map(row -> vehicle(row, communes, units))
                .toList();
        return new DemoTerritory(communes, units, vehicles);
    }

    /** Makes the territory known; what is already known so changes nothing. */
    void declare(DispatchGateway gateway) {
        List<Command> commands = new ArrayList<>();
        commands.add(new SamuCommand.DeclareProfile(PROFILE));
        commands.add(new SamuCommand.DeclareTerritory(
                new Territory(communes.stream().map(Inhabited::commune).toList())));
        commands.add(new SamuCommand.DeclareReceivingUnits(receivingUnits));
        vehicles.forEach(vehicle -> commands.add(new FleetCommand.DeclareVehicle(vehicle)));
        for (Command command : commands) {
            if (gateway.ask(Actor.SYSTEM, command) instanceof Reply.Refused refused) {
                throw new IllegalStateException("the exercise's territory was refused: " + refused.refusal());
            }
        }
    }

    Optional<Commune> commune(String insee) {
        return communes.stream()
                .map(Inhabited::commune)
                .filter(commune -> commune.insee().equals(insee))
                .findFirst();
    }

    private static Inhabited commune(Row row) {
        String insee = row.text(0);
        if (!insee.matches("[0-9][0-9AB][0-9]{3}")) {
            throw row.broken("« " + insee + " » n'est pas un code INSEE");
        }
        int population = row.wholeNumber(4);
        if (population <= 0) {
            throw row.broken("une commune est habitée");
        }
        return new Inhabited(new Commune(insee, row.text(1), row.position(2), row.text(5)), population);
    }

    private static Vehicle vehicle(Row row, List<Inhabited> communes, List<ReceivingUnit> units) {
        return new Vehicle(
                row.parsed(0, "un code de moyen", VehicleId::new),
                row.text(1),
                row.text(2),
                coded(row, 3, CrewLevel.values(), CrewLevel::code),
                coded(row, 4, VehicleOwner.values(), VehicleOwner::code),
                new Vehicle.Base(baseName(row, communes, units), row.position(6)),
                row.wholeNumber(8),
                row.words(10));
    }

    private static String baseName(Row row, List<Inhabited> communes, List<ReceivingUnit> units) {
        String base = row.text(5);
        return units.stream()
                .filter(unit -> unit.code().equals(base))
                .map(ReceivingUnit::name)
                .findFirst()
                .or(() -> communeName(base, communes))
                .orElseThrow(() -> row.broken("base inconnue : " + base));
    }

    private static Optional<String> communeName(String insee, List<Inhabited> communes) {
        return communes.stream()
                .map(Inhabited::commune)
                .filter(commune -> commune.insee().equals(insee))
                .map(Commune::name)
                .findFirst();
    }

    private static <T> T coded(Row row, int column, T[] values, Function<T, String> code) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(row.text(column)))
                .findFirst()
                .orElseThrow(() -> row.broken("code inconnu : " + row.text(column)));
    }
}
