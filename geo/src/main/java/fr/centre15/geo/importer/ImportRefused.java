package fr.centre15.geo.importer;

/** Nothing was imported; the message is one French sentence for the person at the terminal. */
public final class ImportRefused extends RuntimeException {

    ImportRefused(String sentence) {
        super(sentence);
    }

    ImportRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
