package fr.centre15.geo.importer;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.FoldedText;
import fr.centre15.geo.importer.Register.Reading;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;

/** Communes as GeoJSON: properties {@code code} and {@code nom}, as geo.api.gouv.fr and the usual extracts write them. */
final class CommuneReader implements Reading {

    private final CopyRows rows;
    private final Findings bad;
    private final Findings notes;
    private final Set<String> seen = new HashSet<>();

    CommuneReader(Incoming incoming, Findings bad, Findings notes) {
        this.rows = incoming.rows("commune");
        this.bad = bad;
        this.notes = notes;
    }

    @Override
    public void read(SourceFile source) {
        JsonElements.each(source, Set.of("features"), bad, feature -> commune(source, feature));
    }

    private void commune(SourceFile source, JsonNode feature) throws BadLine {
        JsonNode properties = feature.path("properties");
        Fields fields = JsonFields.of(properties);
        String insee = fields.needed("code");
        String name = fields.needed("nom");
        if (!insee.matches("\\d[\\dAB]\\d{3}")) {
            throw new BadLine("code INSEE illisible");
        }
        CommuneShape shape = CommuneShape.of(feature.path("geometry"));
        if (!seen.add(insee)) {
            throw new BadLine("commune en double");
        }
        if (shape.mended()) {
            notes.add(source.name(), seen.size(), "contour réparé : " + insee);
        }
        Point inside = shape.surface().getInteriorPoint();
        Wgs84Position point = new Wgs84Position(inside.getY(), inside.getX());
        String postcode = properties.path("codesPostaux").path(0).asString(fields.text("codePostal"));
        String folded = FoldedText.of(name + " " + postcode + " " + insee);
        try {
            rows.add(insee, name, folded, postcode, point.latitude(), point.longitude(), shape.surface());
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
