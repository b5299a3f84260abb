package fr.centre15.console.map;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map at one moment, and since which moment each part of it is so: whoever saw an earlier one gets the difference.
 * Immutable but for the answers it keeps; thread safe.
 */
final class Frame {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Consoles ask for the last frame or the one before; a few may lag. */
    private static final int MOST_ANSWERS = 8;

    /** Beyond, what is gone was forgotten. */
    private static final long OLDEST_KNOWN = 600;

    private final String epoch;
    private final long number;
    private final Seen seen;
    private final Map<String, Since<UnitRow>> units;
    private final Map<String, Long> gone;
    private final Since<List<List<Object>>> names;
    private final Since<List<List<Object>>> places;
    private final Map<Long, byte[]> answers = new ConcurrentHashMap<>();

    /** What was read of the state. */
    record Seen(long now, List<UnitRow> units, List<List<Object>> names, List<List<Object>> places, String ground) {}

    private record Since<T>(T value, long number) {

        Since<T> or(T next, long now) {
            return value.equals(next) ? this : new Since<>(next, now);
        }
    }

    private Frame(
            String epoch,
            long number,
            Seen seen,
            Map<String, Since<UnitRow>> units,
            Map<String, Long> gone,
            Since<List<List<Object>>> names,
            Since<List<List<Object>>> places) {
        this.epoch = epoch;
        this.number = number;
        this.seen = seen;
        this.units = units;
        this.gone = gone;
        this.names = names;
        this.places = places;
    }

    static Frame first(Seen seen) {
        Map<String, Since<UnitRow>> units = HashMap.newHashMap(seen.units.size());
        seen.units.forEach(unit -> units.put(unit.id(), new Since<>(unit, 1)));
        String epoch = UUID.randomUUID().toString().substring(0, 8);
        return new Frame(epoch, 1, seen, units, Map.of(), new Since<>(seen.names, 1), new Since<>(seen.places, 1));
    }

    Frame then(Seen next) {
        long now = number + 1;
        Map<String, Since<UnitRow>> moved = HashMap.newHashMap(next.units.size());
        for (UnitRow unit : next.units) {
            Since<UnitRow> before = units.get(unit.id());
            moved.put(unit.id(), before == null ? new Since<>(unit, now) : before.or(unit, now));
        }
        Map<String, Long> left = new HashMap<>();
        gone.forEach((id, since) -> {
            if (since > now - OLDEST_KNOWN && !moved.containsKey(id)) {
                left.put(id, since);
            }
        });
        units.keySet().stream().filter(id -> !moved.containsKey(id)).forEach(id -> left.putIfAbsent(id, now));
        return new Frame(epoch, now, next, moved, left, names.or(next.names, now), places.or(next.places, now));
    }

    /**
     * What changed after the frame that a console saw last, as compressed JSON.
     *
     * @param ofEpoch of the answer it had; another one, or a frame long past, gets everything
     */
    byte[] after(String ofEpoch, long since) {
        boolean known = epoch.equals(ofEpoch) && since > 0 && since <= number && since > number - OLDEST_KNOWN;
        long from = known ? since : 0;
        byte[] kept = answers.get(from);
        if (kept != null) {
            return kept;
        }
        byte[] made = Gzip.of(JSON.writeValueAsBytes(difference(from)));
        if (answers.size() < MOST_ANSWERS) {
            answers.put(from, made);
        }
        return made;
    }

    private Map<String, Object> difference(long from) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("epoch", epoch);
        answer.put("number", number);
        answer.put("now", seen.now);
        answer.put("ground", seen.ground);
        answer.put("whole", from == 0);
        answer.put(
                "units",
                units.values().stream()
                        .filter(unit -> unit.number > from)
                        .map(unit -> unit.value.json())
                        .toList());
        answer.put(
                "gone",
                gone.entrySet().stream()
                        .filter(unit -> unit.getValue() > from)
                        .map(Map.Entry::getKey)
                        .toList());
        if (names.number > from) {
            answer.put("names", names.value);
        }
        if (places.number > from) {
            answer.put("places", places.value);
        }
        return answer;
    }
}
