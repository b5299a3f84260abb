package fr.centre15.geo.importer;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.FoldedText;
import fr.centre15.geo.importer.Register.Reading;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Base Adresse Nationale as CSV: one line a house number, or one line a hamlet in the file of "lieux-dits". Streets are
 * gathered from their houses; a street stands where its houses stand on average.
 */
final class BanReader implements Reading {

    private static final List<String> NEEDED = List.of("code_postal", "code_insee", "nom_commune", "lon", "lat");

    /** Former exports write a hamlet as a house of this number. */
    private static final int HAMLET_NUMBER = 99_999;

    private static final int MOST_NUMBER = 9_999;

    private static final String GATHER = """
            INSERT INTO geo.street_incoming
            SELECT s.id, s.kind, s.name, s.folded, s.postcode, s.insee, s.commune,
                   coalesce(h.latitude, s.latitude), coalesce(h.longitude, s.longitude)
            FROM (SELECT DISTINCT ON (id) * FROM street_seen ORDER BY id, kind DESC) s
            LEFT JOIN (SELECT street, avg(latitude) AS latitude, avg(longitude) AS longitude
                       FROM geo.address_incoming GROUP BY street) h ON h.street = s.id
            """;

    private final Incoming incoming;
    private final CopyRows houses;
    private final CopyRows streets;
    private final Findings bad;
    private final RecentStreets recent = new RecentStreets();

    BanReader(Incoming incoming, Findings bad, Findings notes) throws SQLException {
        this.incoming = incoming;
        this.houses = incoming.rows("address");
        this.streets = incoming.scratch("street_seen", "street");
        this.bad = bad;
    }

    @Override
    public void read(SourceFile source) {
        new CsvTable(source, NEEDED).each(bad, this::line);
    }

    /** What tells two streets of one name in a merged commune: the first two parts of the BAN's own id. */
    private static String way(Fields fields) throws BadLine {
        String[] parts = fields.text("id").split("_", 3);
        return parts.length == 3 ? parts[0] + "_" + parts[1] : "";
    }

    private void line(Fields fields) throws BadLine {
        String name = name(fields);
        String insee = fields.needed("code_insee");
        String postcode = fields.text("code_postal");
        String commune = fields.needed("nom_commune");
        if (!insee.matches("\\d[\\dAB]\\d{3}") || !postcode.matches("(\\d{5})?")) {
            throw new BadLine("code INSEE ou code postal illisible");
        }
        Optional<Integer> number = number(fields);
        Wgs84Position point = fields.position("lat", "lon").orElseThrow(() -> new BadLine("coordonnées absentes"));
        long street = RecentStreets.id(insee, postcode, name, way(fields));
        try {
            if (recent.isNew(street)) {
                String folded = FoldedText.of(name + " " + commune + " " + postcode + " " + insee);
                String kind = number.isPresent() ? "STREET" : "LOCALITY";
                streets.add(street, kind, name, folded, postcode, insee, commune, point.latitude(), point.longitude());
            }
            if (number.isPresent()) {
                String suffix = fields.text("rep").toLowerCase(Locale.ROOT);
                houses.add(street, number.get(), suffix, point.latitude(), point.longitude(), point);
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private static String name(Fields fields) throws BadLine {
        String way = fields.text("nom_voie");
        return way.isEmpty() ? fields.needed("nom_lieu_dit") : way;
    }

    private static Optional<Integer> number(Fields fields) throws BadLine {
        String text = fields.text("numero");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,5}")) {
            throw new BadLine("numéro illisible");
        }
        int number = Integer.parseInt(text);
        if (number > MOST_NUMBER && number != HAMLET_NUMBER) {
            throw new BadLine("numéro improbable");
        }
        return number == HAMLET_NUMBER ? Optional.empty() : Optional.of(number);
    }

    @Override
    public void finish() throws SQLException {
        houses.flush();
        streets.flush();
        incoming.run(GATHER);
    }
}
