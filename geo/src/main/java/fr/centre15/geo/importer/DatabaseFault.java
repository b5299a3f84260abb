package fr.centre15.geo.importer;

import java.sql.SQLException;

/** Carries a database's fault through code that reads files. */
final class DatabaseFault extends RuntimeException {

    private final SQLException fault;

    DatabaseFault(SQLException fault) {
        super(fault);
        this.fault = fault;
    }

    SQLException fault() {
        return fault;
    }
}
