package fr.centre15.loadtests.telephony;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a telephone system says about a call.
 *
 * @param type {@code RINGING}, {@code ANSWERED}, {@code ABANDONED} or {@code ENDED}
 * @param at ISO 8601, UTC, by the telephone system's clock
 */
public record PhoneEvent(String type, String callId, String callingNumber, String line, String at) {

    public static PhoneEvent ringing(String callId, String number) {
        return now("RINGING", callId, number);
    }

    public static PhoneEvent now(String type, String callId, String number) {
        return new PhoneEvent(
                type,
                callId,
                number,
                "15",
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    @Override
    public String toString() {
        return "PhoneEvent[" + type + " " + callId + "]";
    }
}
