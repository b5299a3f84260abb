package fr.centre15.loadtests.console;

/** The product refused a request, ended the session or could not be reached. */
public final class ConsoleUnreachable extends RuntimeException {

    ConsoleUnreachable(String message) {
        super(message);
    }

    ConsoleUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
