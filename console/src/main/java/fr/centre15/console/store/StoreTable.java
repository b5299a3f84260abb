package fr.centre15.console.store;

import static fr.centre15.console.store.Column.first;
import static fr.centre15.console.store.Column.key;
import static fr.centre15.console.store.Column.latest;

import fr.centre15.console.store.Column.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables that events fill, and how a row is written: a row of an older record never overwrites a newer one, and what
 * a row does not say stays as it is.
 */
enum StoreTable {
    REGULATION_FILE(
            key("id", Kind.ID),
            latest("samu", Kind.TEXT),
            latest("drm", Kind.TEXT),
            latest("external_id", Kind.TEXT),
            latest("call_id", Kind.TEXT),
            latest("opened_by", Kind.ID),
            latest("holder", Kind.ID),
            latest("life_cycle", Kind.TEXT),
            latest("priority", Kind.TEXT),
            latest("care_level", Kind.TEXT),
            latest("motive_code", Kind.TEXT),
            latest("attribution", Kind.TEXT),
            latest("insee", Kind.TEXT),
            first("opened_at", Kind.INSTANT),
            latest("active_since", Kind.INSTANT),
            first("closed_at", Kind.INSTANT),
            first("filed_at", Kind.INSTANT),
            latest("sealed_motive", Kind.BYTES),
            latest("sealed_caller", Kind.BYTES),
            latest("sealed_place", Kind.BYTES),
            latest("sealed_confirmed_place", Kind.BYTES)),
    PATIENT(key("file", Kind.ID), key("rank", Kind.INT), latest("sealed", Kind.BYTES)),
    MEDICAL_NOTE(
            key("id", Kind.ID),
            latest("file", Kind.ID),
            latest("author", Kind.ID),
            latest("role", Kind.TEXT),
            latest("at", Kind.INSTANT),
            latest("sealed", Kind.BYTES)),
    DECISION(
            key("id", Kind.ID),
            latest("file", Kind.ID),
            latest("author", Kind.ID),
            latest("type", Kind.TEXT),
            latest("at", Kind.INSTANT),
            latest("sealed", Kind.BYTES)),
    MISSION(
            key("id", Kind.ID),
            latest("samu", Kind.TEXT),
            latest("vehicle", Kind.TEXT),
            latest("file", Kind.ID),
            latest("status", Kind.TEXT),
            latest("active", Kind.FLAG),
            first("engaged_at", Kind.INSTANT),
            latest("status_since", Kind.INSTANT),
            latest("sealed_reason", Kind.BYTES)),
    MISSION_STATUS(key("mission", Kind.ID), key("status", Kind.TEXT), first("at", Kind.INSTANT)),
    INCOMING_CALL(
            key("samu", Kind.TEXT),
            key("id", Kind.TEXT),
            latest("line", Kind.TEXT),
            first("received_at", Kind.INSTANT),
            first("answered_at", Kind.INSTANT),
            first("ended_at", Kind.INSTANT),
            first("ended_how", Kind.TEXT),
            latest("holder", Kind.ID),
            latest("file", Kind.ID),
            latest("number_hash", Kind.BYTES),
            latest("sealed_number", Kind.BYTES)),
    VEHICLE(
            key("samu", Kind.TEXT),
            key("id", Kind.TEXT),
            latest("name", Kind.TEXT),
            latest("type", Kind.TEXT),
            latest("crew_level", Kind.TEXT),
            latest("owner", Kind.TEXT),
            latest("base", Kind.TEXT),
            latest("base_latitude", Kind.DOUBLE),
            latest("base_longitude", Kind.DOUBLE),
            latest("sector_order", Kind.INT),
            latest("capabilities", Kind.TEXTS),
            latest("in_service", Kind.FLAG)),
    RECEIVING_UNIT(
            key("samu", Kind.TEXT),
            key("code", Kind.TEXT),
            latest("name", Kind.TEXT),
            latest("town", Kind.TEXT),
            latest("latitude", Kind.DOUBLE),
            latest("longitude", Kind.DOUBLE),
            latest("capabilities", Kind.TEXTS),
            latest("declared", Kind.FLAG)),
    ACCOUNT(
            key("samu", Kind.TEXT),
            key("id", Kind.ID),
            latest("login", Kind.TEXT),
            latest("name", Kind.TEXT),
            latest("roles", Kind.TEXTS),
            latest("scope", Kind.TEXT),
            latest("active", Kind.FLAG)),
    PHONE_INDEX(key("hash", Kind.BYTES), key("file", Kind.ID), first("samu", Kind.TEXT)),
    NAME_INDEX(key("file", Kind.ID), key("rank", Kind.INT), latest("samu", Kind.TEXT), latest("hash", Kind.BYTES)),
    ACCESS_TRACE(
            key("position", Kind.LONG),
            key("part", Kind.INT),
            latest("samu", Kind.TEXT),
            latest("at", Kind.INSTANT),
            latest("actor", Kind.TEXT),
            latest("kind", Kind.TEXT),
            latest("resource", Kind.TEXT),
            latest("file", Kind.ID),
            latest("sealed_reason", Kind.BYTES)),
    JOURNAL_EVENT(
            key("position", Kind.LONG),
            key("part", Kind.INT),
            latest("samu", Kind.TEXT),
            latest("sequence", Kind.LONG),
            latest("type", Kind.INT),
            latest("version", Kind.INT),
            latest("at", Kind.INSTANT),
            latest("actor", Kind.TEXT),
            latest("command_id", Kind.ID),
            latest("file", Kind.ID),
            latest("sealed", Kind.BYTES));

    private final List<Column> columns;

    StoreTable(Column... columns) {
        this.columns = List.of(columns);
    }

    String sqlName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<Column> columns() {
        return columns;
    }

    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(sqlName() + " has no column " + column);
    }

    int keyColumns() {
        return (int) columns.stream().filter(Column::isKey).count();
    }

    /** Keyed by position: what happened once is never written again. */
    boolean isAppendOnly() {
        return columns.getFirst().name().equals("position");
    }

    /** Parameters: the columns in their order, then the position where the table is not keyed by it. */
    String sql() {
        List<String> names = Stream.concat(
                        columns.stream().map(Column::name), isAppendOnly() ? Stream.empty() : Stream.of("position"))
                .toList();
        String keys = columns.stream().filter(Column::isKey).map(Column::name).collect(Collectors.joining(", "));
        String insert = "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO "
                .formatted(
                        sqlName(),
                        String.join(", ", names),
                        names.stream().map(_ -> "?").collect(Collectors.joining(", ")),
                        keys);
        if (isAppendOnly()) {
            return insert + "NOTHING";
        }
        String changes = columns.stream()
                .filter(column -> !column.isKey())
                .map(column -> column.change(sqlName()) + ", ")
                .collect(Collectors.joining());
        return insert
                + "UPDATE SET %sposition = excluded.position WHERE excluded.position > %s.position"
                        .formatted(changes, sqlName());
    }
}
