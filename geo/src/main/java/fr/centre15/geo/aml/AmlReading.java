package fr.centre15.geo.aml;

/** What became of a message. */
public sealed interface AmlReading {

    record Read(AmlMessage message) implements AmlReading {}

    record Refused(AmlRefusal refusal) implements AmlReading {}
}
