package fr.centre15.geo.importer;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.importer.Register.Reading;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Géo'DAE, the national register of defibrillators, as CSV or GeoJSON: the same names either way. */
final class DaeReader implements Reading {

    private final CopyRows rows;
    private final Findings bad;
    private final Findings notes;
    private final Set<String> seen = new HashSet<>();

    DaeReader(Incoming incoming, Findings bad, Findings notes) {
        this.rows = incoming.rows("defibrillator");
        this.bad = bad;
        this.notes = notes;
    }

    @Override
    public void read(SourceFile source) {
        if (source.beginsWith('{')) {
            JsonElements.each(source, Set.of("features"), bad, feature -> feature(source, feature));
        } else {
            new CsvTable(source, List.of("c_nom", "c_lat_coor1", "c_long_coor1"))
                    .each(bad, fields -> add(source, fields, fields.position("c_lat_coor1", "c_long_coor1")));
        }
    }

    private void feature(SourceFile source, JsonNode feature) throws BadLine {
        Fields fields = JsonFields.of(feature.path("properties"));
        JsonNode coordinates = feature.path("geometry").path("coordinates");
        Optional<Wgs84Position> point = coordinates.isArray()
                ? Optional.of(FrenchGround.position(
                        coordinates.path(1).asDouble(Double.NaN),
                        coordinates.path(0).asDouble(Double.NaN)))
                : fields.position("c_lat_coor1", "c_long_coor1");
        add(source, fields, point);
    }

    private void add(SourceFile source, Fields fields, Optional<Wgs84Position> position) throws BadLine {
        Wgs84Position point = position.orElseThrow(() -> new BadLine("coordonnées absentes"));
        String state = fields.text("c_etat_fonct");
        if (!state.isEmpty() && !state.toLowerCase(Locale.ROOT).startsWith("en fonction")) {
            notes.add(source.name(), seen.size() + 1L, "pas en état de marche, laissé de côté");
            return;
        }
        String gid = fields.text("c_gid");
        String id = gid.isEmpty() ? point.latitude() + "/" + point.longitude() + "/" + fields.text("c_nom") : gid;
        if (!seen.add(id)) {
            throw new BadLine("défibrillateur en double");
        }
        try {
            rows.add(
                    id,
                    fields.text("c_nom"),
                    together(fields, "c_adr_num", "c_adr_voie"),
                    together(fields, "c_com_cp", "c_com_nom"),
                    together(fields, "c_acc", "c_acc_lib", "c_acc_etg", "c_acc_complt"),
                    together(fields, "c_disp_j", "c_disp_h", "c_disp_complt"),
                    point.latitude(),
                    point.longitude(),
                    point);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Lists are published as PostgreSQL writes arrays: {"lundi","mardi"}. */
    private static String together(Fields fields, String... names) throws BadLine {
        StringBuilder together = new StringBuilder();
        for (String name : names) {
            String text = fields.text(name).replaceAll("[{}\"]+", "").replace(",", ", ");
            together.append(together.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        }
        return together.toString();
    }
}
