package fr.centre15.console.smur;

import fr.centre15.console.board.WhoGoes.Nearby;
import fr.centre15.console.board.WhoGoes.Nearby.Knowledge;
import fr.centre15.console.gazetteer.AtHand;
import fr.centre15.console.gazetteer.DefibrillatorRegister;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;

/** Defibrillators around a scene that a screen may ask for while it is drawn. Thread safe. */
final class DefibrillatorsAtHand implements AutoCloseable {

    private static final double WITHIN_METRES = 1_500;
    private static final int MOST = 3;
    private static final Nearby UNKNOWN = new Nearby(List.of(), Knowledge.AWAITED);

    private final AtHand<Wgs84Position, Nearby> scenes;

    DefibrillatorsAtHand(DefibrillatorRegister register) {
        this.scenes = new AtHand<>(
                "samu-defibrillators",
                scene -> new Nearby(register.near(scene, WITHIN_METRES, MOST), Knowledge.ANSWERED));
    }

    Nearby near(Wgs84Position scene) {
        return scenes.of(scene).orElse(UNKNOWN);
    }

    @Override
    public void close() {
        scenes.close();
    }
}
