package fr.centre15.console.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks for words, or bytes, in whatever shape they were written: as they are, in UTF-8 and UTF-16, in base64 wherever
 * it began, in hexadecimal. Whoever finds nothing should first let it find something.
 */
public final class Marks {

    /** Longer files are read in pieces that overlap by more than the longest shape. */
    private static final int PIECE = 1 << 24;

    private static final int OVERLAP = 1 << 12;

    /** What to look for, and whose it is; the same shape is looked for once. */
    private final Map<String, String> shapes = new LinkedHashMap<>();

    private Marks() {}

    public static Marks of(Collection<String> words) {
        Marks marks = new Marks();
        for (String word : words) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                marks.add("« " + word + " » " + charset, word.getBytes(charset));
            }
        }
        return marks;
    }

    /** Adds secrets that are bytes, each under the name to report it by. */
    public Marks and(Map<String, byte[]> secrets) {
        secrets.forEach(this::add);
        return this;
    }

    private void add(String name, byte[] bytes) {
        shapes.putIfAbsent(latin(bytes), name);
        String hex = HexFormat.of().formatHex(bytes);
        shapes.putIfAbsent(hex, name + " hex");
        shapes.putIfAbsent(hex.toUpperCase(Locale.ROOT), name + " HEX");
        for (int before = 0; before < 3; before++) {
            String base64 = inBase64(bytes, before);
            shapes.putIfAbsent(base64, name + " base64+" + before);
            shapes.putIfAbsent(base64.replace('+', '-').replace('/', '_'), name + " base64url+" + before);
        }
    }

    /** The characters that stand for these bytes alone when so many others come before them. */
    private static String inBase64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = before == 0 ? 0 : before + 1;
        int last = shifted.length % 3 == 0 ? whole.length() : whole.length() - 1;
        return whole.substring(first, last);
    }

    /** Names of the marks found. */
    public List<String> in(byte[] bytes) {
        return inLatin(latin(bytes));
    }

    public List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> inLatin(String text) {
        return shapes.entrySet().stream()
                .filter(shape -> text.contains(shape.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** File and mark, for each mark found in a name or in the content of a file below. */
    public List<String> below(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                in(name).forEach(mark -> found.add(name + " is called " + mark));
                if (Files.isRegularFile(file)) {
                    inFile(file).forEach(mark -> found.add(name + " holds " + mark));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<String> inFile(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (var in = Files.newInputStream(file)) {
            byte[] tail = new byte[0];
            for (byte[] read = in.readNBytes(PIECE); read.length > 0; read = in.readNBytes(PIECE)) {
                byte[] piece = Arrays.copyOf(tail, tail.length + read.length);
                System.arraycopy(read, 0, piece, tail.length, read.length);
                found.addAll(in(piece));
                tail = Arrays.copyOfRange(piece, Math.max(0, piece.length - OVERLAP), piece.length);
            }
        } catch (NoSuchFileException gone) {
            return List.of();
        }
        return found;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
