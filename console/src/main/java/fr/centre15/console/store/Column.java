package fr.centre15.console.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of a projected table: its type, and which of two values counts when a later event names it again. */
record Column(String name, Kind kind, Rule rule) {

    /** How a Java value becomes a parameter. */
    enum Kind {
        ID(Types.OTHER),
        TEXT(Types.VARCHAR),
        LONG(Types.BIGINT),
        INT(Types.INTEGER),
        DOUBLE(Types.DOUBLE),
        FLAG(Types.BOOLEAN),
        INSTANT(Types.TIMESTAMP_WITH_TIMEZONE),
        BYTES(Types.BINARY),
        TEXTS(Types.ARRAY);

        private final int sqlType;

        Kind(int sqlType) {
            this.sqlType = sqlType;
        }
    }

    /** Which value stays. */
    enum Rule {
        KEY,
        LATEST,
        FIRST
    }

    static Column key(String name, Kind kind) {
        return new Column(name, kind, Rule.KEY);
    }

    static Column latest(String name, Kind kind) {
        return new Column(name, kind, Rule.LATEST);
    }

    static Column first(String name, Kind kind) {
        return new Column(name, kind, Rule.FIRST);
    }

    boolean isKey() {
        return rule == Rule.KEY;
    }

    String change(String table) {
        return rule == Rule.FIRST
                ? "%1$s = coalesce(%2$s.%1$s, excluded.%1$s)".formatted(name, table)
                : "%1$s = coalesce(excluded.%1$s, %2$s.%1$s)".formatted(name, table);
    }

    void bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(parameter, kind.sqlType);
            case Instant instant ->
                statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            case Opaque opaque -> statement.setBytes(parameter, opaque.bytes());
            case List<?> texts -> statement.setArray(parameter, array(statement.getConnection(), texts));
            default -> statement.setObject(parameter, value, kind.sqlType);
        }
    }

    private static Array array(Connection connection, List<?> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
