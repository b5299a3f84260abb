package fr.centre15.console.store;

import java.util.Arrays;

/** Bytes without readable content, compared by content: a sealed value, or a keyed hash that is part of a row's key. */
record Opaque(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Opaque that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Opaque[" + bytes.length + "]";
    }
}
