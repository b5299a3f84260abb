package fr.centre15.dispatch;

/**
 * Something asked of the writer, in the imperative. Each feature seals its own; the rules of a feature handle all of
 * them, without a default branch.
 */
public interface Command {}
