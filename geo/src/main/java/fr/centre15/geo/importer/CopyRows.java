package fr.centre15.geo.importer;

import fr.centre15.dispatch.location.Wgs84Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;

/** Rows on their way into one table, by COPY, a megabyte at a time. Confined to one thread and one transaction. */
final class CopyRows {

    private static final int ENOUGH_CHARACTERS = 1 << 20;
    private static final int WGS84 = 4326;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), WGS84);

    private final Connection connection;
    private final String copy;
    private final StringBuilder rows = new StringBuilder(ENOUGH_CHARACTERS + 4096);
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    private long count;

    CopyRows(Connection connection, String table) {
        this.connection = connection;
        this.copy = "COPY " + table + " FROM STDIN";
    }

    /** Texts, numbers, positions and surfaces in the order of the columns; an empty Optional is NULL. */
    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            value(values[i]);
        }
        rows.append('\n');
        count++;
        if (rows.length() >= ENOUGH_CHARACTERS) {
            flush();
        }
    }

    private void value(Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresentOrElse(this::value, () -> rows.append("\\N"));
            case Wgs84Position point ->
                geometry(FACTORY.createPoint(new Coordinate(point.longitude(), point.latitude())));
            case Geometry geometry -> geometry(geometry);
            case String text -> escaped(text);
            case Number number -> rows.append(number);
            default -> throw new IllegalArgumentException(value.getClass() + " has no column");
        }
    }

    private void geometry(Geometry geometry) {
        rows.append(WKBWriter.toHex(wkb.write(geometry)));
    }

    /** Texts come without control characters, but a backslash would begin one. */
    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            rows.append(c == '\\' ? "\\\\" : c < ' ' ? " " : String.valueOf(c));
        }
    }

    void flush() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new ByteArrayInputStream(bytes), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("reading from memory failed", e);
        }
        rows.setLength(0);
    }

    long count() {
        return count;
    }
}
