package fr.centre15.console.location;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The form of a telephone, as its sender signs it. */
record SignedForm(String fields, String secret) {

    /** Lille, 12.5 m around. */
    static SignedForm of(String number, Instant fixedAt, String secret) {
        return new SignedForm(
                "v=1&device_number=%2B33" + number.substring(1)
                        + "&location_latitude=50.62925&location_longitude=3.05726&location_time="
                        + fixedAt.toEpochMilli()
                        + "&location_accuracy=12.5&location_source=GPS&location_certainty=83"
                        + "&device_imei=350000000000000&device_imsi=208010000000000",
                secret);
    }

    String body() {
        return fields + "&hmac=" + signature();
    }

    /** One digit moved by somebody on the way. */
    String tampered() {
        return body().replace("latitude=50.6", "latitude=48.6");
    }

    private String signature() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(fields.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return "SignedForm[…]";
    }
}
