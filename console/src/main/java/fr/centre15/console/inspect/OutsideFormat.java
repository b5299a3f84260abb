package fr.centre15.console.inspect;

import java.util.Optional;

/** A format that comes from outside and that the product reads. Each reader is the one that the product itself uses. */
interface OutsideFormat {

    /**
     * What is understood of these bytes; empty when they are not of this format at all. A file of this format that the
     * product refuses is an {@link Understanding} with its refusal.
     */
    Optional<Understanding> read(byte[] bytes);
}
