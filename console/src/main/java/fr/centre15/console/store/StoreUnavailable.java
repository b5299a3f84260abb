package fr.centre15.console.store;

import java.sql.SQLException;

/** The database could not be read now. Carries no data of the query. */
public final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(SQLException cause) {
        super("the store did not answer (SQL state " + cause.getSQLState() + ")");
    }
}
