package fr.centre15.console.outbox;

/** What became of one attempt to deliver. */
public sealed interface Delivery {

    /** The peer said that it has it. */
    record Confirmed() implements Delivery {}

    record Failed(DeliveryFault fault) implements Delivery {}

    static Delivery confirmed() {
        return new Confirmed();
    }

    static Delivery failed(DeliveryFault fault) {
        return new Failed(fault);
    }
}
