package fr.centre15.console.browser;

import fr.centre15.dispatch.location.Wgs84Position;
import java.util.Map;

/** What the map shows at one moment, and which point of the ground is under a pixel, by the Mercator projection. */
record MapSight(double latitude, double longitude, double zoom) {

    /** Width of the world in pixels at zoom 0. */
    private static final double WORLD = 512;

    static MapSight of(Operator operator) {
        Map<?, ?> shown = (Map<?, ?>) operator.page().evaluate("document.querySelector('samu-map').shown()");
        return new MapSight(number(shown, "lat"), number(shown, "lng"), number(shown, "zoom"));
    }

    /** The point so many pixels right of and below the centre. */
    Wgs84Position at(double right, double down) {
        double world = WORLD * Math.pow(2, zoom);
        double centre = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
        double y = centre - 2 * Math.PI * down / world;
        return new Wgs84Position(
                Math.toDegrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2), longitude + 360 * right / world);
    }

    private static double number(Map<?, ?> map, String key) {
        return ((Number) map.get(key)).doubleValue();
    }
}
