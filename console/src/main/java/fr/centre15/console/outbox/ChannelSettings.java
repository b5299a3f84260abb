package fr.centre15.console.outbox;

import java.time.Duration;

/**
 * The bounds of a channel.
 *
 * @param longestAnswer after which an attempt counts as unanswered and is interrupted
 * @param atOnce attempts under way at the same time; the others wait as "requested"
 * @param attempts after which only a person repeats
 * @param firstPause before the second attempt; doubled before each further one
 */
public record ChannelSettings(Duration longestAnswer, int atOnce, int attempts, Duration firstPause) {

    public ChannelSettings {
        if (!longestAnswer.isPositive() || firstPause.isNegative() || atOnce < 1 || attempts < 1) {
            throw new IllegalArgumentException("a channel has a time-out, and at least one attempt, one at a time");
        }
    }

    /** @param made attempts so far, from 1 */
    Duration pauseAfter(int made) {
        return firstPause.multipliedBy(1L << Math.min(made - 1, 10));
    }
}
