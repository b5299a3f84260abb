package fr.centre15.geo.aml;

/** Ends the reading of a message. Never leaves the package. */
final class AmlRefused extends Exception {

    private final AmlRefusal refusal;

    AmlRefused(AmlRefusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** One way to read a message. */
    @FunctionalInterface
    interface Reader {
        AmlMessage read() throws AmlRefused;
    }

    /** Reads, and turns the refusal into a value. */
    static AmlReading reading(Reader reader) {
        try {
            return new AmlReading.Read(reader.read());
        } catch (AmlRefused refused) {
            return new AmlReading.Refused(refused.refusal);
        }
    }
}
