package fr.centre15.geo.importer;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads separated values: quotes may hold separators, doubled quotes and line ends. A record too long for an honest file is
 * skipped to its line's end and said to be so. Confined to one thread.
 */
final class CsvRecords {

    private static final int MOST_CHARACTERS = 32_768;
    private static final int MOST_FIELDS = 200;
    private static final int END = -1;

    private final SourceFile source;
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final char separator;
    private final StringBuilder field = new StringBuilder();
    private final List<String> header;
    private int at;
    private int filled;
    private long line = 1;

    /**
     * @param line on which it starts
     * @param ended whether a line end follows: the last line of a file that was cut off has none
     * @param tooLong its fields are then without meaning
     */
    record CsvRecord(long line, List<String> fields, boolean ended, boolean tooLong) {

        @Override
        public String toString() {
            return "CsvRecord[line " + line + "]";
        }
    }

    /** Reads the header; whichever of ; , and tab is found most in it separates. */
    CsvRecords(SourceFile source) {
        this.source = source;
        this.reader = source.reader();
        char found = ';';
        fill();
        int end = 0;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        String first = new String(buffer, 0, end);
        for (char candidate : new char[] {',', '\t'}) {
            if (count(first, candidate) > count(first, found)) {
                found = candidate;
            }
        }
        this.separator = found;
        this.header = next().filter(record -> !record.tooLong())
                .orElseThrow(
                        () -> new ImportRefused("« " + source.name() + " » est vide, ou n'est pas un fichier CSV."))
                .fields();
    }

    List<String> header() {
        return header;
    }

    /** The next record, blank lines left out; empty at the end of the file. */
    Optional<CsvRecord> next() {
        while (peek() == '\n' || peek() == '\r') {
            read();
        }
        return peek() == END ? Optional.empty() : Optional.of(record());
    }

    private CsvRecord record() {
        long start = line;
        List<String> fields = new ArrayList<>(32);
        field.setLength(0);
        int characters = 0;
        boolean quoted = false;
        while (true) {
            int c = read();
            if (c == END) {
                if (quoted) {
                    throw source.refusal(start, new java.io.EOFException());
                }
                fields.add(field.toString());
                return new CsvRecord(start, fields, false, false);
            }
            if (++characters > MOST_CHARACTERS || fields.size() > MOST_FIELDS) {
                return new CsvRecord(start, List.of(), skipLine(c), true);
            }
            if (c == '"') {
                quoted = quote(quoted);
            } else if (!quoted && c == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (!quoted && c == '\n') {
                fields.add(withoutReturn());
                return new CsvRecord(start, fields, true, false);
            } else {
                field.append((char) c);
            }
        }
    }

    /** A quote opens a field at its start, closes it, or stands for itself: doubled, or amid a plain field. */
    private boolean quote(boolean quoted) {
        if (quoted && peek() == '"') {
            read();
            field.append('"');
            return true;
        }
        if (!quoted && !field.isEmpty()) {
            field.append('"');
            return false;
        }
        return !quoted;
    }

    private String withoutReturn() {
        int last = field.length() - 1;
        if (last >= 0 && field.charAt(last) == '\r') {
            field.setLength(last);
        }
        return field.toString();
    }

    private boolean skipLine(int current) {
        int c = current;
        while (c != '\n' && c != END) {
            c = read();
        }
        return c == '\n';
    }

    private int peek() {
        return at < filled || fill() ? buffer[at] : END;
    }

    private int read() {
        int c = peek();
        if (c != END) {
            at++;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    private boolean fill() {
        try {
            at = 0;
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
            return filled > 0;
        } catch (IOException e) {
            throw source.refusal(line, e);
        }
    }

    private static long count(String text, char searched) {
        return text.chars().filter(c -> c == searched).count();
    }
}
