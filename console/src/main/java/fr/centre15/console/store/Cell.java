package fr.centre15.console.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A sealed value's place: it opens nowhere else. The number is part of the nonce and never reused; a value encoded
 * otherwise gets a new number.
 */
enum Cell {
    MOTIVE(1),
    CALLER(2),
    PLACE(3),
    PATIENT(4),
    NOTE(5),
    DECISION(6),
    REASON(7),
    NUMBER(8),
    ACCESS(9),
    EVENT(10),
    CONFIRMED_PLACE(11);

    private final int number;

    Cell(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The associated data: what the value is, and whose. */
    byte[] boundTo(String id) {
        return (name() + "|" + id).getBytes(StandardCharsets.UTF_8);
    }

    byte[] boundTo(UUID id) {
        return boundTo(id.toString());
    }
}
