package fr.centre15.dispatch.samu;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.orientation.Capacities;
import fr.centre15.dispatch.orientation.DeclaredCapacity;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.UnitDetails;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reference data kept as events, so that dispatch works with every database down.
 *
 * @param capacities what receiving units said of their room
 */
public record Reference(
        SamuProfile profile, Territory territory, List<ReceivingUnit> receivingUnits, Capacities capacities) {

    public static final Reference EMPTY =
            new Reference(SamuProfile.UNNAMED, Territory.EMPTY, List.of(), Capacities.NONE);

    /** Details of units and their capacities came later: they are later parts of the state. */
    static final Codec<Reference> CODEC = record(
            field(Reference::profile, SamuProfile.CODEC),
            field(Reference::territory, Territory.CODEC),
            field(Reference::receivingUnits, ReceivingUnit.FIRST_CODEC.list()),
            (profile, territory, units) -> new Reference(profile, territory, units, Capacities.NONE));

    static final Codec<List<Detailed>> DETAILS_CODEC = record(
                    field(Detailed::unit, Codec.TEXT), field(Detailed::details, UnitDetails.CODEC), Detailed::new)
            .list();

    /** Details of one unit, by its code. */
    record Detailed(String unit, UnitDetails details) {}

    public Reference {
        receivingUnits = List.copyOf(receivingUnits);
    }

    Reference with(SamuProfile value) {
        return new Reference(value, territory, receivingUnits, capacities);
    }

    Reference with(Territory value) {
        return new Reference(profile, value, receivingUnits, capacities);
    }

    /** Other units: what was said of those that are no more is forgotten. */
    Reference with(List<ReceivingUnit> units) {
        return new Reference(profile, territory, units, capacities.within(units));
    }

    Reference with(Capacities value) {
        return new Reference(profile, territory, receivingUnits, value);
    }

    Reference with(DeclaredCapacity capacity) {
        return with(capacities.with(capacity));
    }

    /** Of the units about which more is known than the first version could say. */
    List<Detailed> details() {
        return receivingUnits.stream()
                .filter(unit -> !unit.details().equals(UnitDetails.PLAIN))
                .map(unit -> new Detailed(unit.code(), unit.details()))
                .toList();
    }

    Reference withDetails(List<Detailed> details) {
        Map<String, UnitDetails> byUnit = details.stream().collect(Collectors.toMap(Detailed::unit, Detailed::details));
        Function<ReceivingUnit, ReceivingUnit> detailed =
                unit -> unit.with(byUnit.getOrDefault(unit.code(), UnitDetails.PLAIN));
        return new Reference(
                profile, territory, receivingUnits.stream().map(detailed).toList(), capacities);
    }
}
