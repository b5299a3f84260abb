package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.staff.PersonId;
import java.util.Optional;

/** What a regulation file is opened from: a call, a number to call back, or nothing at all. */
public record OpeningOrigin(
        PersonId by, Optional<CallId> call, Optional<PhoneNumber> callingNumber, String externalId) {

    public OpeningOrigin {
        Texts.require(externalId, 64, "an external number");
    }

    @Override
    public String toString() {
        return "OpeningOrigin[…]";
    }
}
