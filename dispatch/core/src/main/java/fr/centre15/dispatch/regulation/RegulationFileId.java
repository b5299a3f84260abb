package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;
import java.util.UUID;

/** A regulation file (dossier de régulation médicale), by the id of the command that opened it. */
public record RegulationFileId(UUID value) implements Comparable<RegulationFileId> {

    public static final Codec<RegulationFileId> CODEC = Codec.ID.map(RegulationFileId::new, RegulationFileId::value);

    public static RegulationFileId parse(String text) {
        return new RegulationFileId(UUID.fromString(text));
    }

    @Override
    public int compareTo(RegulationFileId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
