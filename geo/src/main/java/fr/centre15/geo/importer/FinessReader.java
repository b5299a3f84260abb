package fr.centre15.geo.importer;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.importer.Register.Reading;
import fr.centre15.geo.projection.Lambert93;
import fr.centre15.geo.projection.PublishedPair;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * FINESS as JSON: a plain list of sites, or legal bodies that each hold theirs under {@code ege}. Closed sites are left out;
 * those without coordinates are kept without a point. Degrees win over metres, which are checked against them in the order
 * that the numbers themselves tell, since the register swaps X and Y.
 */
final class FinessReader implements Reading {

    private static final double AGREE_METRES = 50;

    private final CopyRows rows;
    private final Findings bad;
    private final Findings notes;
    private final Set<String> seen = new HashSet<>();

    FinessReader(Incoming incoming, Findings bad, Findings notes) {
        this.rows = incoming.rows("health_site");
        this.bad = bad;
        this.notes = notes;
    }

    @Override
    public void read(SourceFile source) {
        JsonElements.each(source, Set.of("", "ege", "etablissements"), bad, site -> site(source, site));
    }

    private void site(SourceFile source, JsonNode node) throws BadLine {
        JsonNode general = node.path("informationsGeneralesEGE");
        JsonNode address = address(node);
        Fields fields = JsonFields.of(node, general);
        String finess = fields.needed("numFinessEge");
        if (!finess.matches("[0-9A-Za-z]{9}")) {
            throw new BadLine("numéro FINESS illisible");
        }
        if (fields.text("etatObjet").equals("I")) {
            notes.add(source.name(), seen.size() + 1L, "établissement fermé, laissé de côté");
            return;
        }
        if (!seen.add(finess)) {
            throw new BadLine("établissement en double");
        }
        JsonNode coordinates = address.path("coordonneesGeographique");
        Optional<Wgs84Position> point =
                position(source, JsonFields.of(coordinates, node.path("coordonneesGeographique")));
        add(finess, fields, JsonFields.of(address), phone(node, fields), point);
    }

    private void add(String finess, Fields site, Fields address, String phone, Optional<Wgs84Position> point)
            throws BadLine {
        String name = first(site, "nom", "denominationEge", "nomEge", "raisonSociale");
        String category = first(site, "categorie", "categorieEntiteGeographiqueExercice");
        String line = String.join(
                        " ",
                        first(address, "numero", "numeroVoie"),
                        address.text("typeVoie"),
                        first(address, "voie", "libelleVoie"))
                .strip()
                .replaceAll(" {2,}", " ");
        String commune = first(address, "commune", "ligneAcheminement");
        try {
            rows.add(
                    finess,
                    site.text("numFinessPm"),
                    name,
                    category,
                    phone,
                    line,
                    address.text("codePostal"),
                    address.text("cogCommune"),
                    commune,
                    point.map(Wgs84Position::latitude),
                    point.map(Wgs84Position::longitude),
                    point);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private Optional<Wgs84Position> position(SourceFile source, Fields fields) throws BadLine {
        Optional<Wgs84Position> degrees = fields.position("directionLatitude", "directionLongitude");
        Optional<Double> x = fields.number("coordonneeX");
        Optional<Double> y = fields.number("coordonneeY");
        Optional<Wgs84Position> metres = x.isPresent() && y.isPresent()
                ? PublishedPair.of(x.get(), y.get()).map(pair -> Lambert93.unproject(pair.point()))
                : Optional.empty();
        if (degrees.isEmpty() && metres.isEmpty()) {
            notes.add(source.name(), seen.size(), "sans coordonnées : gardé, mais sans place sur la carte");
        } else if (degrees.isPresent() && metres.isPresent() && degrees.get().metresTo(metres.get()) > AGREE_METRES) {
            notes.add(source.name(), seen.size(), "degrés et Lambert-93 en désaccord : degrés retenus");
        }
        return degrees.isPresent() ? degrees : metres;
    }

    private static JsonNode address(JsonNode node) {
        JsonNode address = node.path("adresse");
        return address.isArray() ? address.path(0) : address;
    }

    private static String phone(JsonNode node, Fields fields) throws BadLine {
        JsonNode contact = node.path("contact");
        JsonNode telecom = (contact.isArray() ? contact.path(0) : contact).path("telecom");
        String direct = fields.text("telephone");
        return direct.isEmpty() ? JsonFields.of(telecom).text("telephone") : direct;
    }

    private static String first(Fields fields, String... names) throws BadLine {
        for (String name : names) {
            String text = fields.text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
