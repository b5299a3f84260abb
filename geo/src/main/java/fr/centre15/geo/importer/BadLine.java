package fr.centre15.geo.importer;

/** This line is not imported, the others are; the message says why, in French. Has no stack: a file may hold many. */
final class BadLine extends Exception {

    private static final long serialVersionUID = 1;

    BadLine(String reason) {
        super(reason, null, false, false);
    }
}
