package fr.centre15.console.outbox;

import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import java.util.Optional;

/**
 * The point a crew is sent to, beside the words, and how good it is.
 *
 * @param accuracyMetres radius of its circle, 0 for a point or when unknown
 * @param source code of where it comes from, such as {@code AML} or {@code ADRESSE}
 * @param precision national code, such as {@code ADRESSE}: the centre of a street or commune ({@code RUE}, {@code VILLE}) is no door
 * @param confirmed a person answers for it
 * @param address of the gazetteer that was chosen, empty for a mere point
 */
record OrderScene(
        double latitude,
        double longitude,
        double accuracyMetres,
        String source,
        String precision,
        boolean confirmed,
        String address) {

    /** Empty while nothing better than words is known. */
    static Optional<OrderScene> of(PatientPlace place) {
        String address = place.confirmed()
                .map(ConfirmedPlace::name)
                .map(name -> name.label())
                .orElse("");
        return place.scene().map(scene -> of(scene, address));
    }

    private static OrderScene of(Scene scene, String address) {
        return new OrderScene(
                scene.point().latitude(),
                scene.point().longitude(),
                scene.accuracyMetres(),
                scene.source().code(),
                scene.precision().code(),
                scene.confirmed(),
                address);
    }

    @Override
    public String toString() {
        return "OrderScene[" + source + "]";
    }
}
