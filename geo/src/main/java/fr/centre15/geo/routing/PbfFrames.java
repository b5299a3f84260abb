package fr.centre15.geo.routing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The blocks of a PBF file, walked over by their lengths: a file cut inside a block is found without unpacking any.
 *
 * @see "https://wiki.openstreetmap.org/wiki/PBF_Format"
 */
final class PbfFrames {

    private static final int LONGEST_HEADER = 64 << 10;
    private static final int LONGEST_BLOCK = 32 << 20;

    private final Path path;
    private long left;
    private long dataBlocks;
    private boolean first = true;

    private PbfFrames(Path path) throws IOException {
        this.path = path;
        this.left = Files.size(path);
    }

    /** @throws RoadsRefused when it is no PBF file of OSM, or is cut */
    static void check(Path path) throws IOException {
        PbfFrames frames = new PbfFrames(path);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            while (frames.left > 0) {
                frames.next(in);
            }
        }
        if (frames.dataBlocks == 0) {
            throw OsmFile.truncated(path, null);
        }
    }

    private void next(DataInputStream in) throws IOException {
        take(Integer.BYTES);
        int headerLength = in.readInt();
        if (headerLength <= 0 || headerLength > LONGEST_HEADER) {
            throw first ? unknown() : OsmFile.truncated(path, null);
        }
        take(headerLength);
        BlobHeader header = BlobHeader.read(in.readNBytes(headerLength));
        if (first && !header.type().equals("OSMHeader") || header.size() < 0 || header.size() > LONGEST_BLOCK) {
            throw unknown();
        }
        take(header.size());
        in.skipNBytes(header.size());
        dataBlocks += header.type().equals("OSMData") ? 1 : 0;
        first = false;
    }

    private void take(int bytes) {
        if (bytes > left) {
            throw OsmFile.truncated(path, null);
        }
        left -= bytes;
    }

    private RoadsRefused unknown() {
        return new RoadsRefused("Format inconnu : " + path.getFileName()
                + " n'est ni un .osm.pbf, ni un .osm, ni un .osm.gz. Rien n'a été importé.");
    }
}
