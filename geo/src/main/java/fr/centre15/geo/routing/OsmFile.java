package fr.centre15.geo.routing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An OSM file, looked at from end to end before anything is imported from it: a download that was cut short is found
 * here, in one reading and a few kilobytes of memory.
 * */
record OsmFile(Path path, Format format) {

    /** A région of France has less; the whole country needs another machine. */
    private static final long MOST_BYTES = 2L << 30;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final byte[] END = "</osm>".getBytes(StandardCharsets.US_ASCII);

    /** By content, whatever the name says. */
    enum Format {
        PBF,
        XML,
        XML_GZIP;

        /** The ending by which the importer tells formats apart. */
        String ending() {
            return switch (this) {
                case PBF -> ".osm.pbf";
                case XML -> ".osm";
                case XML_GZIP -> ".osm.gz";
            };
        }
    }

    /** @throws RoadsRefused when it is no whole OSM file */
    static OsmFile check(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new RoadsRefused("Fichier introuvable : " + path.getFileName() + ".");
            }
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                throw new RoadsRefused("Fichier de " + (size >> 20)
                        + " Mo : au plus 2 048 Mo ; prenez l'extrait de votre région. Rien n'a été importé.");
            }
            Format format = formatOf(path);
            switch (format) {
                case PBF -> PbfFrames.check(path);
                case XML, XML_GZIP -> checkXml(path, format);
            }
            return new OsmFile(path, format);
        } catch (IOException broken) {
            throw new RoadsRefused("Fichier OSM illisible : " + path.getFileName() + ". Rien n'a été importé.", broken);
        }
    }

    private static Format formatOf(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(64);
            if (first.length > 1 && (first[0] & 0xff) == GZIP_FIRST && (first[1] & 0xff) == GZIP_SECOND) {
                return Format.XML_GZIP;
            }
            String text = new String(first, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
            return text.startsWith("<") ? Format.XML : Format.PBF;
        }
    }

    /** Ends as an OSM file ends. */
    private static void checkXml(Path path, Format format) throws IOException {
        byte[] tail = new byte[64];
        int kept = 0;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                InputStream in = format == Format.XML ? file : new GZIPInputStream(file, 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                byte[] both = new byte[kept + read];
                System.arraycopy(tail, 0, both, 0, kept);
                System.arraycopy(buffer, 0, both, kept, read);
                kept = Math.min(tail.length, both.length);
                System.arraycopy(both, both.length - kept, tail, 0, kept);
            }
        } catch (EOFException cut) {
            throw truncated(path, cut);
        }
        String end = new String(tail, 0, kept, StandardCharsets.UTF_8).stripTrailing();
        if (!end.endsWith(new String(END, StandardCharsets.US_ASCII))) {
            throw truncated(path, null);
        }
    }

    static RoadsRefused truncated(Path path, @Nullable Throwable cause) {
        String sentence =
                "Fichier OSM tronqué : " + path.getFileName() + " ; téléchargez-le de nouveau. Rien n'a été importé.";
        return cause == null ? new RoadsRefused(sentence) : new RoadsRefused(sentence, cause);
    }
}
