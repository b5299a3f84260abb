package fr.centre15.console.api;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes a fault in the log and gives the reference by which it is found there. The fault's message is left out, since it
 * may quote a patient's data: class and place are enough to find the cause.
 */
final class ErrorReference {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);
    private static final int DEEPEST = 12;

    private ErrorReference() {}

    static String noted(Throwable fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("error {}: {} at {}", reference, names(fault), places(fault));
        return reference;
    }

    private static String names(Throwable fault) {
        Throwable cause = fault.getCause();
        String name = fault.getClass().getName();
        return cause == null || cause == fault
                ? name
                : name + " caused by " + cause.getClass().getName();
    }

    private static List<String> places(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .limit(DEEPEST)
                .map(StackTraceElement::toString)
                .toList();
    }
}
