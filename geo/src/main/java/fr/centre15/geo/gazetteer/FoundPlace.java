package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressHit.Kind;
import fr.centre15.dispatch.location.Wgs84Position;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A street, locality or commune as a table holds it. */
record FoundPlace(
        long id,
        Kind kind,
        String name,
        String folded,
        String postcode,
        String insee,
        String commune,
        Wgs84Position point) {

    static FoundPlace read(ResultSet row) throws SQLException {
        return new FoundPlace(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("folded"),
                row.getString("postcode"),
                row.getString("insee"),
                row.getString("commune"),
                new Wgs84Position(row.getDouble("latitude"), row.getDouble("longitude")));
    }

    /** What is itself named: a street, or the commune. */
    String named() {
        return kind == Kind.COMMUNE ? commune : name;
    }

    AddressHit hit(double score) {
        return new AddressHit(label(""), "", name, postcode, insee, commune, kind, point, score);
    }

    AddressHit house(String number, Wgs84Position door, double score) {
        return new AddressHit(label(number), number, name, postcode, insee, commune, Kind.HOUSE, door, score);
    }

    private String label(String number) {
        String line = String.join(" ", number, name, postcode, commune);
        return line.strip().replaceAll(" {2,}", " ");
    }

    @Override
    public String toString() {
        return "FoundPlace[" + kind + "]";
    }
}
