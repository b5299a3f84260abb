package fr.centre15.console.store;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.journal.JournalRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One event on its way into rows: the record it stands in, its rank there, and the means to seal what it says. */
record EventPlace(JournalRecord record, Stamp stamp, int part, RowBatch batch, CellSealing sealing) {

    Row row(StoreTable table, Object... key) {
        return batch.row(table, position(), key);
    }

    long position() {
        return record.mark().position();
    }

    String samu() {
        return record.samu();
    }

    Instant at() {
        return stamp.at();
    }

    /** Seals a value under the file's key, or under the instance's where there is none. */
    <T> Optional<Opaque> seal(Optional<UUID> file, Cell cell, String id, Codec<T> codec, T value) {
        return sealing.seal(file, cell, cell.boundTo(id), record.mark(), part, codec.toBytes(value));
    }

    Optional<Opaque> sealBytes(Optional<UUID> file, Cell cell, String id, byte[] bytes) {
        return sealing.seal(file, cell, cell.boundTo(id), record.mark(), part, bytes);
    }

    @Override
    public String toString() {
        return "EventPlace[" + position() + "." + part + "]";
    }
}
