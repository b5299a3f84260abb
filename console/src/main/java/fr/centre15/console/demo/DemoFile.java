package fr.centre15.console.demo;

import fr.centre15.dispatch.location.Wgs84Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the exercise's text files strictly: UTF-8, {@code ;} between cells, {@code #} before remarks. */
final class DemoFile {

    private static final String FOLDER = "/demo/";

    private DemoFile() {}

    /** One line of a table, with its place for error messages. */
    record Row(String file, int line, List<String> cells) {

        String text(int column) {
            String value = cells.get(column);
            if (value.isBlank()) {
                throw broken("la colonne " + (column + 1) + " est vide");
            }
            return value;
        }

        /** Words between commas; none when the cell is empty. */
        List<String> words(int column) {
            return cells.get(column).isBlank()
                    ? List.of()
                    : Arrays.stream(cells.get(column).split(","))
                            .map(String::strip)
                            .toList();
        }

        <T> T parsed(int column, String expected, Function<String, T> parser) {
            try {
                return parser.apply(text(column));
            } catch (IllegalArgumentException e) {
                throw broken("colonne " + (column + 1) + " : " + expected + " attendu, « " + text(column) + " » lu");
            }
        }

        int wholeNumber(int column) {
            return parsed(column, "un nombre entier", Integer::parseInt);
        }

        double number(int column) {
            return parsed(column, "un nombre", Double::parseDouble);
        }

        Wgs84Position position(int latitudeColumn) {
            double latitude = number(latitudeColumn);
            double longitude = number(latitudeColumn + 1);
            if (!Wgs84Position.isValid(latitude, longitude)) {
                throw broken("position hors du globe");
            }
            return new Wgs84Position(latitude, longitude);
        }

        DemoFileBroken broken(String what) {
            return new DemoFileBroken(file, line, what);
        }
    }

    /** The rows under a header that must be exactly this one. */
    static List<Row> table(String file, String header) {
        return table(file, header, text(file));
    }

    static List<Row> table(String file, String header, String text) {
        List<Row> rows = rows(file, header.split(";").length, text);
        if (rows.isEmpty() || !String.join(";", rows.getFirst().cells()).equals(header)) {
            int line = rows.isEmpty() ? 1 : rows.getFirst().line();
            throw new DemoFileBroken(file, line, "en-tête attendu : " + header);
        }
        if (rows.size() == 1) {
            throw new DemoFileBroken(file, rows.getFirst().line(), "aucune ligne sous l'en-tête");
        }
        return List.copyOf(rows.subList(1, rows.size()));
    }

    /** Lines of one cell, without header. */
    static List<Row> list(String file) {
        List<Row> rows = rows(file, 1, text(file));
        if (rows.isEmpty()) {
            throw new DemoFileBroken(file, 1, "aucune ligne");
        }
        return rows;
    }

    static String text(String file) {
        try (InputStream in = DemoFile.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new DemoFileBroken(file, "fichier absent");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static List<Row> rows(String file, int columns, String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(";", -1));
            if (cells.size() != columns) {
                throw new DemoFileBroken(file, number, columns + " colonnes attendues, " + cells.size() + " lues");
            }
            rows.add(new Row(file, number, cells));
        }
        return rows;
    }
}
