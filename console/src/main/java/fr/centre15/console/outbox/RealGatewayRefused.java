package fr.centre15.console.outbox;

/** The product does not start with this way out; the message is one French sentence that says why and what to do. */
public final class RealGatewayRefused extends RuntimeException {

    RealGatewayRefused(String sentence) {
        super(sentence);
    }
}
