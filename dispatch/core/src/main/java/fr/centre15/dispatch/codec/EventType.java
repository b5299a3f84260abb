package fr.centre15.dispatch.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of event as the journal knows it. The number is never reused, and an older version stays readable for ever.
 *
 * @param number 1 to 65,535, unique in the registry
 * @param type the present class
 * @param readers one per version, the first is version 1; the last is the one that writes
 */
public record EventType<E>(int number, Class<E> type, List<Codec<E>> readers) {

    public EventType {
        readers = List.copyOf(readers);
    }

    public static <E> EventType<E> of(int number, Class<E> type, Codec<E> first) {
        return new EventType<>(number, type, List.of(first));
    }

    /**
     * Adds a version. Older bytes are read by their own codec and lifted to the present class; nobody writes them any
     * more.
     *
     * @param present codec of the new version
     * @param older for each earlier version, in order, its codec with the upcaster already applied
     */
    public static <E> EventType<E> evolved(int number, Class<E> type, Codec<E> present, List<Codec<E>> older) {
        List<Codec<E>> all = new ArrayList<>(older);
        all.add(present);
        return new EventType<>(number, type, all);
    }

    public int version() {
        return readers.size();
    }

    public byte[] encode(Object event) {
        return readers.getLast().toBytes(type.cast(event));
    }

    /**
     * Reads an event of any version so far.
     *
     * @throws MalformedContent when the version is newer than this program
     */
    public E decode(int version, byte[] content) {
        if (version < 1 || version > readers.size()) {
            throw new MalformedContent("version " + version + " of event type " + number + " is not known here");
        }
        return readers.get(version - 1).fromBytes(content);
    }
}
