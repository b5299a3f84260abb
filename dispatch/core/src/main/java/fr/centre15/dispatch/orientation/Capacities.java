package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.codec.Codec;
import io.vavr.collection.TreeMap;
import java.util.List;
import java.util.Optional;

/** The last declared capacity of each unit and capability. Immutable; bounded by the capabilities of the territory. */
public record Capacities(TreeMap<Key, DeclaredCapacity> declared) {

    public static final Capacities NONE = new Capacities(TreeMap.empty());

    public static final Codec<Capacities> CODEC = DeclaredCapacity.CODEC
            .list()
            .map(Capacities::of, capacities -> capacities.declared.values().toJavaList());

    /** Which unit's what. */
    public record Key(String unit, String what) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : what.compareTo(other.what);
        }
    }

    private static Capacities of(List<DeclaredCapacity> all) {
        return all.stream().reduce(NONE, Capacities::with, (a, b) -> b);
    }

    public Optional<DeclaredCapacity> find(String unit, String what) {
        return declared.get(new Key(unit, what)).toJavaOptional();
    }

    /** Of one unit, by what they are about. */
    public List<DeclaredCapacity> of(String unit) {
        return declared.values()
                .filter(capacity -> capacity.unit().equals(unit))
                .toJavaList();
    }

    public Capacities with(DeclaredCapacity capacity) {
        return new Capacities(declared.put(new Key(capacity.unit(), capacity.what()), capacity));
    }

    /** Without what no unit has any more. */
    public Capacities within(List<ReceivingUnit> units) {
        TreeMap<Key, DeclaredCapacity> kept = declared.filterKeys(key -> units.stream()
                .anyMatch(unit ->
                        unit.code().equals(key.unit()) && unit.capabilities().contains(key.what())));
        return kept.size() == declared.size() ? this : new Capacities(kept);
    }
}
