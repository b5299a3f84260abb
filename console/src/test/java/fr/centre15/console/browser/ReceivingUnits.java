package fr.centre15.console.browser;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.OpeningHours;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.UnitDetails;
import fr.centre15.dispatch.orientation.UnitKind;
import java.util.List;

/** A few receiving units around Lille, and a stroke that asks for one of them. */
final class ReceivingUnits {

    static final List<ReceivingUnit> OF_THE_EXERCISE = List.of(
            unit("CHU", "CHU de Lille, hôpital Roger-Salengro", 50.6113, 3.0335, "urgences", "unv", "thrombectomie"),
            unit("CH-VAL", "CH de Valenciennes", 50.3660, 3.5110, "urgences", "unv", "thrombectomie"),
            unit("CH-TOURCOING", "CH de Tourcoing", 50.7436, 3.1815, "urgences", "reanimation"),
            unit("CH-ROUBAIX", "CH de Roubaix", 50.6787, 3.1740, "urgences", "unv"),
            new ReceivingUnit(
                            "ANCIEN",
                            "Ancien site hospitalier",
                            "Lille",
                            new Wgs84Position(50.70, 3.17),
                            List.of("unv", "thrombectomie"))
                    .with(new UnitDetails(UnitKind.HOSPITAL, OpeningHours.UNKNOWN, "", true)));

    private ReceivingUnits() {}

    private static ReceivingUnit unit(
            String code, String name, double latitude, double longitude, String... capabilities) {
        return new ReceivingUnit(code, name, "Nord", new Wgs84Position(latitude, longitude), List.of(capabilities))
                .with(new UnitDetails(UnitKind.HOSPITAL, OpeningHours.ALWAYS, "03 53 01 70 01", false));
    }

    /** Ends with the file open, its motive and commune known, nothing chosen. */
    static void aStrokeInTourcoing(BrowserConsole console, Operator operator) {
        console.rings("06 39 98 91 01");
        operator.sees(".incoming", "06 39 98 91 01");
        operator.presses("A");
        operator.file();
        operator.find("input[data-action=place]").focus();
        operator.types("rue de l tourcoing");
        operator.presses("↵");
        operator.sees(".loc", "commune : Tourcoing");
        operator.presses("M", "A", "V", "C", "↵", "1");
        operator.isTold("Priorité P1");
        operator.see(operator.find(".recv .ru"));
    }
}
