package fr.centre15.geo.importer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file from outside, read once as strict UTF-8, compressed with gzip or not. Everything is bounded: what it unpacks to in
 * all, and what one element of it may take.
 */
final class SourceFile implements AutoCloseable {

    static final long MOST_UNPACKED = 16L << 30;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String name;
    private final Capped capped;
    private final PushbackReader reader;

    private SourceFile(String name, Capped capped, PushbackReader reader) {
        this.name = name;
        this.capped = capped;
        this.reader = reader;
    }

    /** @param onBytes told how many bytes of the file were read since the last time */
    static SourceFile open(Path file, LongConsumer onBytes) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ImportRefused("« " + name + " » n'est pas un fichier lisible.");
        }
        InputStream raw = new BufferedInputStream(new Counted(Files.newInputStream(file), onBytes), 1 << 16);
        try {
            Capped capped = new Capped(unpacked(raw), name);
            Reader reader = new InputStreamReader(
                    capped,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new SourceFile(name, capped, withoutMark(reader, name));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        raw.mark(2);
        boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return packed ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static PushbackReader withoutMark(Reader reader, String name) {
        try {
            PushbackReader pushback = new PushbackReader(reader, 1);
            int first = pushback.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                pushback.unread(first);
            }
            return pushback;
        } catch (IOException e) {
            throw refusal(name, 1, e);
        }
    }

    String name() {
        return name;
    }

    Reader reader() {
        return reader;
    }

    /** Looks at the first character and leaves it. Only before anything else was read. */
    boolean beginsWith(char expected) {
        try {
            int first = reader.read();
            if (first >= 0) {
                reader.unread(first);
            }
            return first == expected;
        } catch (IOException e) {
            throw refusal(1, e);
        }
    }

    /** Whether the end of the file was met: a fault found there means that the rest is missing. */
    boolean ended() {
        return capped.ended;
    }

    /** From here on, at most so many bytes until it is said again. */
    void allow(long bytes) {
        capped.allowance = bytes;
    }

    /** What a fault of reading means to the person who chose the file. */
    ImportRefused refusal(long line, IOException fault) {
        return refusal(name, line, fault);
    }

    private static ImportRefused refusal(String name, long line, IOException fault) {
        String where = "« " + name + " », vers la ligne " + line;
        return switch (fault) {
            case CharacterCodingException _ ->
                new ImportRefused(
                        where + " : ce fichier n'est pas en UTF-8 ; convertissez-le (iconv -f latin1 -t utf-8).",
                        fault);
            case EOFException _ ->
                new ImportRefused(where + " : fichier tronqué, rien n'est importé ; téléchargez-le de nouveau.", fault);
            case ZipException _ -> new ImportRefused(where + " : archive gzip abîmée, rien n'est importé.", fault);
            default -> new ImportRefused(where + " : la lecture a échoué, rien n'est importé.", fault);
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Tells how far the file on the disk is read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer onBytes;

        Counted(InputStream in, LongConsumer onBytes) {
            super(in);
            this.onBytes = onBytes;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            onBytes.accept(Math.max(0, read));
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            onBytes.accept(read < 0 ? 0 : 1);
            return read;
        }
    }

    /** Ends what unpacks to too much, or has an element that would fill the memory. */
    private static final class Capped extends FilterInputStream {
        private final String name;
        private long left = MOST_UNPACKED;
        private long allowance = Long.MAX_VALUE;
        private boolean ended;

        Capped(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            ended |= read < 0;
            left -= read;
            allowance -= read;
            if (left < 0 || allowance < 0) {
                throw new ImportRefused("« " + name + " » : "
                        + (left < 0 ? "plus de 16 Gio une fois décompressé" : "un élément démesuré")
                        + ", rien n'est importé.");
            }
            return read;
        }
    }
}
