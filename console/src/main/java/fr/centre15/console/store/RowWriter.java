package fr.centre15.console.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a batch of rows in the transaction of a connection: one statement, sent in bulk, per table. */
final class RowWriter {

    private static final Map<StoreTable, String> SQL = new EnumMap<>(StoreTable.class);

    private static final String RETIRE_UNITS =
            "UPDATE receiving_unit SET declared = false, position = ? WHERE samu = ? AND position < ?";

    static {
        for (StoreTable table : StoreTable.values()) {
            SQL.put(table, table.sql());
        }
    }

    private RowWriter() {}

    static void write(RowBatch batch, Connection connection) throws SQLException {
        for (StoreTable table : StoreTable.values()) {
            Collection<Row> rows = batch.rows(table);
            if (!rows.isEmpty()) {
                write(table, rows, connection);
            }
        }
        for (Map.Entry<String, Long> declared : batch.unitsDeclared().entrySet()) {
            try (PreparedStatement retire = connection.prepareStatement(RETIRE_UNITS)) {
                retire.setLong(1, declared.getValue());
                retire.setString(2, declared.getKey());
                retire.setLong(3, declared.getValue());
                retire.executeUpdate();
            }
        }
    }

    private static void write(StoreTable table, Collection<Row> rows, Connection connection) throws SQLException {
        List<Column> columns = table.columns();
        try (PreparedStatement statement = connection.prepareStatement(SQL.get(table))) {
            for (Row row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).bind(statement, i + 1, row.value(i));
                }
                if (!table.isAppendOnly()) {
                    statement.setLong(columns.size() + 1, row.position());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
