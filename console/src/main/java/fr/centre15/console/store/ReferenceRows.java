package fr.centre15.console.store;

import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.samu.SamuEvent;
import java.util.List;

/** Rows of what a SAMU works with: its receiving units. */
final class ReferenceRows {

    private ReferenceRows() {}

    static void project(SamuEvent event, EventPlace place) {
        switch (event) {
            case SamuEvent.ReceivingUnitsDeclared(var units) -> declare(units, place);
            case SamuEvent.ProfileDeclared _,
                    SamuEvent.TerritoryDeclared _,
                    SamuEvent.ProbePassed _,
                    SamuEvent.OutcomeKept _,
                    SamuEvent.OutcomesForgotten _,
                    SamuEvent.PoisonSkipped _ -> {
                // Nothing that is searched for; the copy of the journal has them.
            }
        }
    }

    private static void declare(List<ReceivingUnit> units, EventPlace place) {
        place.batch().unitsDeclared(place.samu(), place.position());
        for (ReceivingUnit unit : units) {
            place.row(StoreTable.RECEIVING_UNIT, place.samu(), unit.code())
                    .set("name", unit.name())
                    .set("town", unit.town())
                    .set("latitude", unit.position().latitude())
                    .set("longitude", unit.position().longitude())
                    .set("capabilities", unit.capabilities())
                    .set("declared", true);
        }
    }
}
