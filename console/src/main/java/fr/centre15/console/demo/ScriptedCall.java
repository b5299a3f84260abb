package fr.centre15.console.demo;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.Patient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fictitious call, fully drawn before it rings. Immutable.
 *
 * @param from number shown; empty for a hidden one
 * @param placeWords where, as an attendant would type it; empty when the caller never says
 * @param scene where the patient really is
 * @param patience how long the caller lets it ring
 * @param talk how long the conversation lasts
 * @param gap until the next call, as a share of the mean gap
 */
record ScriptedCall(
        CallScript script,
        Optional<PhoneNumber> from,
        Optional<Patient> patient,
        Caller caller,
        String placeWords,
        Wgs84Position scene,
        Duration patience,
        Duration talk,
        double gap) {

    /** What the caller says, in order: the cry, then where, then the rest. */
    List<String> sentences() {
        List<String> all = new ArrayList<>(script.sentences());
        if (!placeWords.isEmpty()) {
            all.add(1, "C'est " + placeWords + ".");
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "ScriptedCall[" + script.id() + "]";
    }
}
