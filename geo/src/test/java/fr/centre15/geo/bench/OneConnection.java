package fr.centre15.geo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A pool of one that is never given back, as a pool would keep it warm. */
final class OneConnection extends SingleConnectionDataSource {

    OneConnection(Connection connection) throws SQLException {
        super(connection, true);
        connection.setAutoCommit(false);
    }
}
