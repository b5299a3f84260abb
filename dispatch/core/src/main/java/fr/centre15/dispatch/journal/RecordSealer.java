package fr.centre15.dispatch.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns an entry into the bytes of one record. Layout, big-endian:
 *
 * <pre>
 * header   version 1, parts 2, header length 4, record length 4, incarnation 4, position 8, previous hash 32,
 *          durable position 8, first sequence 8, epoch 8, instant 8, command 16, samu, actor (length 2 + UTF-8),
 *          per part: type 4, version 4, key number 4, sealed length 4, has file 1, file 16
 * parts    one sealed body per event, last the command; the header is the associated data of each
 * trailer  first 16 bytes of the SHA-256 of all before; the whole of it is the record's hash
 * </pre>
 *
 * Confined to the writer.
 */
final class RecordSealer {

    static final byte VERSION = 1;
    static final int FIXED = 1 + 2 + 4 + 4 + 4 + 8 + 32 + 8 + 8 + 8 + 8 + 16;
    static final int TRAILER = 16;
    static final int COMMAND_TYPE = -1;

    private final KeyRing keys;
    private final int incarnation;
    private final Salt salt;
    private final Sealing sealing = new Sealing();
    private final MessageDigest digest = Hashes.sha256();
    private final byte[] hash = new byte[Hashes.BYTES];
    private byte[] out = new byte[8192];

    RecordSealer(KeyRing keys, int incarnation, Salt salt) {
        this.keys = keys;
        this.incarnation = incarnation;
        this.salt = salt;
    }

    /** The bytes of the record last sealed; valid up to the next call. */
    byte[] bytes() {
        return out;
    }

    /** The hash of the record last sealed. */
    byte[] hash() {
        return hash.clone();
    }

    /** Seals; returns the length of the record in {@link #bytes()}. */
    int seal(Entry entry, long position, byte[] previous, long durable) {
        byte[] samu = entry.samu().getBytes(StandardCharsets.UTF_8);
        byte[] actor = entry.actor().getBytes(StandardCharsets.UTF_8);
        int parts = entry.events().size() + 1;
        int header = FIXED + 4 + samu.length + actor.length + 17 * parts;
        int length = TRAILER + entry.command().length + Sealing.TAG_BYTES;
        for (EventBytes event : entry.events()) {
            header += event.file().isPresent() ? 16 : 0;
            length += event.content().length + Sealing.TAG_BYTES;
        }
        length += header;
        if (parts > Short.MAX_VALUE || samu.length > Short.MAX_VALUE || actor.length > Short.MAX_VALUE) {
            throw new IllegalArgumentException("an entry with more parts or longer names than a record can tell");
        }
        if (out.length < length) {
            out = new byte[length * 2];
        }
        ByteBuffer to = ByteBuffer.wrap(out).put(VERSION).putShort((short) parts);
        to.putInt(header).putInt(length).putInt(incarnation).putLong(position).put(previous);
        to.putLong(durable)
                .putLong(entry.firstSequence())
                .putLong(entry.epoch())
                .putLong(entry.atMicros());
        to.putLong(entry.commandId().getMostSignificantBits())
                .putLong(entry.commandId().getLeastSignificantBits());
        to.putShort((short) samu.length)
                .put(samu)
                .putShort((short) actor.length)
                .put(actor);
        sealParts(entry, position, to, header);
        finish(length);
        return length;
    }

    private void sealParts(Entry entry, long position, ByteBuffer to, int header) {
        int[] slots = new int[entry.events().size() + 1];
        for (int part = 0; part < entry.events().size(); part++) {
            EventBytes event = entry.events().get(part);
            slots[part] = keys.slotFor(entry.samu(), entry.atMicros(), event.file());
            describe(to, event.type(), event.version(), slots[part], event.content().length, event.file());
        }
        slots[slots.length - 1] = slots[0];
        describe(to, COMMAND_TYPE, 0, slots[0], entry.command().length, Optional.empty());
        int at = header;
        for (int part = 0; part < slots.length; part++) {
            byte[] plain =
                    part < entry.events().size() ? entry.events().get(part).content() : entry.command();
            var key = keys.journalKey(slots[part], salt)
                    .orElseThrow(() -> new IllegalArgumentException("the file's key was destroyed"));
            at += sealing.seal(key, sealing.nonce(incarnation, position, part), out, header, plain, out, at);
        }
    }

    private static void describe(ByteBuffer to, int type, int version, int slot, int plain, Optional<UUID> file) {
        to.putInt(type).putInt(version).putInt(slot).putInt(plain + Sealing.TAG_BYTES);
        @Nullable UUID id = file.orElse(null);
        to.put((byte) (id == null ? 0 : 1));
        if (id != null) {
            to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
    }

    private void finish(int length) {
        try {
            digest.update(out, 0, length - TRAILER);
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        System.arraycopy(hash, 0, out, length - TRAILER, TRAILER);
    }
}
