package fr.centre15.dispatch;

import java.time.Instant;
import java.util.UUID;

/**
 * What the gateway pressed on a command, once: time and identity are data, so that replay finds them again.
 *
 * @param commandId also the idempotency key, and the seed of every id that the command creates
 * @param at UTC, to the microsecond
 */
public record Stamp(UUID commandId, Actor actor, Instant at) {}
