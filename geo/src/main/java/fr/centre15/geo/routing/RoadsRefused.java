package fr.centre15.geo.routing;

/** Roads that cannot be imported or used. The message is one French sentence for whoever asked; nothing was changed. */
public final class RoadsRefused extends RuntimeException {

    RoadsRefused(String sentence) {
        super(sentence);
    }

    RoadsRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
