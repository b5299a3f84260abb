package fr.centre15.geo.projection;

/** A point of Lambert-93 (EPSG:2154), in metres. */
public record ProjectedPoint(double eastingMetres, double northingMetres) {

    @Override
    public String toString() {
        return "ProjectedPoint[…]";
    }
}
