package fr.centre15.console.engine;

import java.util.OptionalLong;

/** How far the database has come; asked by any thread. */
@FunctionalInterface
public interface StoredPosition {

    /** Last journal position committed there; empty without a database, or while it does not answer. */
    OptionalLong committed();
}
