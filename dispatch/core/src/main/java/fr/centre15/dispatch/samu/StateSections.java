package fr.centre15.dispatch.samu;

import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A SAMU's state in the parts that a snapshot keeps: everything but the files, then each file under its own key. */
public final class StateSections {

    private StateSections() {}

    public static byte[] common(SamuState state) {
        return SamuState.COMMON_CODEC.toBytes(state);
    }

    /** One section per regulation file, encoded as it is taken. */
    public static Stream<Map.Entry<UUID, byte[]>> files(SamuState state) {
        return state.files()
                .files()
                .values()
                .toJavaStream()
                .map(file -> Map.entry(file.id().value(), FileCabinet.FILE_CODEC.toBytes(file)));
    }

    /** The state that the sections hold. */
    public static SamuState restore(byte[] common, Stream<byte[]> files) {
        SamuState state = SamuState.COMMON_CODEC.fromBytes(common);
        FileCabinet cabinet = state.files();
        for (byte[] section : (Iterable<byte[]>) files::iterator) {
            RegulationFile file = FileCabinet.FILE_CODEC.fromBytes(section);
            cabinet = cabinet.put(file);
        }
        return state.with(cabinet);
    }
}
