package fr.centre15.console.demo;

/** A file of the exercise cannot be read; the message names file, line and what is wrong. */
final class DemoFileBroken extends RuntimeException {

    DemoFileBroken(String file, int line, String what) {
        super(file + ", ligne " + line + " : " + what);
    }

    DemoFileBroken(String file, String what) {
        super(file + " : " + what);
    }
}
