package fr.centre15.geo.aml;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one message, and what was odd about them. Used by one thread. */
final class AmlFields {

    private static final int FULL = 100;

    /** No telephone sent any before, and a clock that is a century ahead says nothing. */
    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final EnumSet<AmlWarning> warnings = EnumSet.noneOf(AmlWarning.class);
    private final Set<String> decisive;
    private final Set<String> others;

    /**
     * @param decisive keys that say where or who: two values of them refuse the message
     * @param others keys that are known and read, or known and left aside
     */
    AmlFields(Set<String> decisive, Set<String> others) {
        this.decisive = decisive;
        this.others = others;
    }

    void add(String key, String value) throws AmlRefused {
        if (!decisive.contains(key) && !others.contains(key)) {
            warn(AmlWarning.UNKNOWN_FIELD);
            return;
        }
        String before = values.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            if (decisive.contains(key)) {
                throw new AmlRefused(AmlRefusal.CONTRADICTION);
            }
            warn(AmlWarning.REPEATED_FIELD);
        }
    }

    void warn(AmlWarning warning) {
        warnings.add(warning);
    }

    List<AmlWarning> warnings() {
        return List.copyOf(warnings);
    }

    /** Without blanks around; a field without a value is as if it were not there. */
    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Of a field that is not needed: what cannot be read costs a warning. */
    <T> Optional<T> optional(String key, Function<String, Optional<T>> read) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            warn(AmlWarning.UNREADABLE_FIELD);
        }
        return value;
    }

    static Wgs84Position point(Optional<String> latitude, Optional<String> longitude) throws AmlRefused {
        if (latitude.isEmpty() || longitude.isEmpty()) {
            throw new AmlRefused(AmlRefusal.POSITION_MISSING);
        }
        double north = latitude.flatMap(Decimals::decimal).orElse(Double.NaN);
        double east = longitude.flatMap(Decimals::decimal).orElse(Double.NaN);
        if (!Wgs84Position.isValid(north, east)) {
            throw new AmlRefused(AmlRefusal.POSITION_UNREADABLE);
        }
        return new Wgs84Position(north, east);
    }

    /** In metres; 0, with a warning, when there is none to rely on. */
    double radius(Optional<String> text) {
        double metres = text.flatMap(Decimals::decimal)
                .filter(value -> value > 0 && value <= AmlMessage.WIDEST_METRES)
                .orElse(0.0);
        if (metres == 0) {
            warn(AmlWarning.RADIUS);
        }
        return metres;
    }

    int percent(String key) {
        return optional(key, Decimals::decimal).map(this::percentOf).orElse(0);
    }

    int percentOf(double value) {
        if (value < 0 || value > FULL) {
            warn(AmlWarning.UNREADABLE_FIELD);
            return 0;
        }
        return (int) Math.round(value);
    }

    /** A moment that can be true; none, with a warning, otherwise. */
    Optional<Instant> moment(Optional<Instant> at) {
        Optional<Instant> plausible = at.filter(moment -> moment.isAfter(FIRST) && moment.isBefore(LAST));
        if (plausible.isEmpty()) {
            warn(AmlWarning.TIME);
        }
        return plausible;
    }

    /** From a number of milliseconds or seconds since 1970, however large. */
    static Optional<Instant> epoch(long count, Function<Long, Instant> unit) {
        try {
            return Optional.of(unit.apply(count));
        } catch (DateTimeException | ArithmeticException outOfTime) {
            return Optional.empty();
        }
    }

    /** Of two codes, each of digits. */
    Optional<String> network(Optional<String> country, Optional<String> network) {
        if (country.isEmpty() && network.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> both = country.filter(code -> code.matches("[0-9]{3}"))
                .flatMap(mcc ->
                        network.filter(code -> code.matches("[0-9]{1,3}")).map(mnc -> mcc + "-" + mnc));
        if (both.isEmpty()) {
            warn(AmlWarning.UNREADABLE_FIELD);
        }
        return both;
    }
}
