package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;
import java.util.regex.Pattern;

/**
 * What kind of file it is and to whom it goes, by the national list HubSante.attribution. Given by a person, and changed by a
 * person: nothing follows from it by itself, least of all for the next call of the same number.
 *
 * @param code such as {@code DRM.MRU.MU}
 */
public record Attribution(String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9.-]{0,39}");

    /** Wrong number, nobody there, malicious call. */
    private static final String NO_REQUEST = "D.D-MALV";

    public static final Codec<Attribution> CODEC = Codec.TEXT.map(Attribution::new, Attribution::code);

    public Attribution {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code of the national list is expected");
        }
    }

    public boolean isNoRequest() {
        return code.startsWith(NO_REQUEST);
    }
}
