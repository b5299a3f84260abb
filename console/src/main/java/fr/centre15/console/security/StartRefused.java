package fr.centre15.console.security;

/** The product does not start like this; the message is one French sentence that says why and what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }
}
