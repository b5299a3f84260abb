package fr.centre15.geo.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small registers of invented places in the Nord, as the real ones are written. */
public final class Files59 {

    public static final String BAN_HEADER =
            "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat;type_position\n";

    private Files59() {}

    public static Path write(Path folder, String name, String text) {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    public static Path write(Path folder, String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String house(
            int number,
            String suffix,
            String street,
            String postcode,
            String insee,
            String commune,
            double lon,
            double lat) {
        return String.join(
                        ";",
                        insee + "_0001_" + number,
                        "",
                        Integer.toString(number),
                        suffix,
                        street,
                        postcode,
                        insee,
                        commune,
                        "",
                        "",
                        Double.toString(lon),
                        Double.toString(lat),
                        "entrée")
                + "\n";
    }

    /** A square commune around a point. */
    public static String commune(String insee, String name, double lon, double lat) {
        double h = 0.02;
        return feature(
                insee,
                name,
                "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
                        .formatted(
                                lon - h, lat - h, lon + h, lat - h, lon + h, lat + h, lon - h, lat + h, lon - h,
                                lat - h));
    }

    public static String feature(String insee, String name, String rings) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"nom\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
                .formatted(insee, name, rings);
    }

    public static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }
}
