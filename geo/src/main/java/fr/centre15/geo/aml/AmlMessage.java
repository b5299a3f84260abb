package fr.centre15.geo.aml;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a telephone says about where it is. The identities of the card and of the telephone (IMSI, IMEI) that come with
 * it serve nobody here: they are not kept.
 *
 * @param number of the telephone; empty when the message does not say it, as in every SMS
 * @param point empty when the telephone found no position
 * @param radiusMetres 0 when unknown, at most {@value #WIDEST_METRES}
 * @param confidencePercent that the telephone is within the radius; 0 when unknown
 * @param fixedAt when the position was found, by the telephone's clock
 * @param network mobile network, as country code and network code: {@code 208-01}
 * @param warnings without doubles
 */
public record AmlMessage(
        Channel channel,
        Optional<PhoneNumber> number,
        Optional<Wgs84Position> point,
        double radiusMetres,
        int confidencePercent,
        Optional<Instant> fixedAt,
        FixMethod method,
        Optional<String> network,
        Optional<Altitude> altitude,
        List<AmlWarning> warnings) {

    /** The largest message that is looked at, in bytes; telephones need 200, forms 1,000. */
    public static final int LARGEST = 16 * 1024;

    /** A wider circle than the reach of any antenna says nothing. */
    public static final double WIDEST_METRES = 100_000;

    public AmlMessage {
        warnings = List.copyOf(warnings);
    }

    /** How it came. */
    public enum Channel {
        TEXT_SMS_1,
        TEXT_SMS_2,
        DATA_SMS_1,
        DATA_SMS_2,
        HTTPS
    }

    /**
     * Height over the ellipsoid.
     *
     * @param accuracyMetres 0 when unknown
     */
    public record Altitude(double metres, double accuracyMetres) {
        @Override
        public String toString() {
            return "Altitude[…]";
        }
    }

    /** As the core keeps it; empty when the telephone found no position. */
    public Optional<CallerPosition> position(Instant receivedAt) {
        return point.map(found -> new CallerPosition(
                found, radiusMetres, confidencePercent, PositionSource.AML, fixedAt, receivedAt, warningCodes()));
    }

    /** As the journal keeps them. */
    public List<String> warningCodes() {
        return warnings.stream().map(AmlWarning::code).toList();
    }

    /** Without what tells where anybody is. */
    @Override
    public String toString() {
        return "AmlMessage[" + channel + "]";
    }
}
