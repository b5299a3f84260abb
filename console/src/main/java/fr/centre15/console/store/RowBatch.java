package fr.centre15.console.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that a run of consecutive journal records changes, each at most once. Confined to one thread.
 */
final class RowBatch {

    private final Map<StoreTable, Map<List<Object>, Row>> rows = new EnumMap<>(StoreTable.class);
    private final Map<String, Long> unitsDeclared = new LinkedHashMap<>();

    /** The row of this key, as far as this batch has changed it. */
    Row row(StoreTable table, long position, Object... key) {
        return rows.computeIfAbsent(table, _ -> new LinkedHashMap<>())
                .computeIfAbsent(List.of(key), _ -> new Row(table, key))
                .at(position);
    }

    /** A SAMU declared all its receiving units anew: those it does not name any more are no longer declared. */
    void unitsDeclared(String samu, long position) {
        int samuColumn = StoreTable.RECEIVING_UNIT.indexOf("samu");
        rows.getOrDefault(StoreTable.RECEIVING_UNIT, Map.of()).values().stream()
                .filter(row -> samu.equals(row.value(samuColumn)))
                .forEach(row -> row.at(position).set("declared", false));
        unitsDeclared.put(samu, position);
    }

    Map<String, Long> unitsDeclared() {
        return unitsDeclared;
    }

    /** Rows to write. Vehicles that came free go before those that left, so that none seems to be out twice. */
    Collection<Row> rows(StoreTable table) {
        Collection<Row> all = rows.getOrDefault(table, Map.of()).values();
        if (table != StoreTable.MISSION) {
            return all;
        }
        int active = table.indexOf("active");
        return all.stream()
                .sorted(Comparator.comparing(row -> Boolean.TRUE.equals(row.value(active))))
                .toList();
    }
}
