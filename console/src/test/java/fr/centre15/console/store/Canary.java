package fr.centre15.console.store;

/** The mark that stands in every word a history types: found in clear anywhere, something leaks. */
final class Canary {

    static final String MARK = "Zyxcanari";

    private Canary() {}
}
