package fr.centre15.console.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one batch says about one row. What it does not say stays as it is in the database. Confined to one thread. */
final class Row {

    private final StoreTable table;
    private final @Nullable Object[] values;
    private long position;

    Row(StoreTable table, Object... key) {
        this.table = table;
        this.values = new Object[table.columns().size()];
        System.arraycopy(key, 0, values, 0, key.length);
    }

    Row at(long newest) {
        position = newest;
        return this;
    }

    Row set(String column, Object value) {
        int index = table.indexOf(column);
        if (table.columns().get(index).rule() != Column.Rule.FIRST || values[index] == null) {
            values[index] = value;
        }
        return this;
    }

    Row set(String column, Optional<?> value) {
        value.ifPresent(present -> set(column, present));
        return this;
    }

    @Nullable
    Object value(int column) {
        return values[column];
    }

    /** Journal position of the last event that is part of the row. */
    long position() {
        return position;
    }
}
