package fr.centre15.dispatch.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The state of one SAMU at a mark, as read back.
 *
 * @param mark last record that the state contains
 * @param stateHash hash of the state, 32 bytes, to be compared after loading
 * @param common what belongs to no regulation file
 * @param files one section per regulation file, in the order written
 */
public record Snapshot(String samu, Mark mark, byte[] stateHash, byte[] common, List<FileSection> files) {

    public Snapshot {
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "Snapshot[" + samu + " " + mark + " " + files.size() + " files]";
    }

    /**
     * What the snapshot keeps of one regulation file.
     *
     * @param digest SHA-256 of the section, recorded in clear: it outlives the key
     * @param content empty when the key of the file was destroyed ("Effacé")
     */
    public record FileSection(UUID file, byte[] digest, Optional<byte[]> content) {

        @Override
        public String toString() {
            return "FileSection[" + file + "]";
        }
    }

    /**
     * The newest snapshot that verifies.
     *
     * @param snapshot empty when none does: everything is replayed
     * @param damaged newer snapshots that had to be passed over, newest first: an alarm for the supervisor
     */
    public record Latest(Optional<Snapshot> snapshot, List<String> damaged) {

        public Latest {
            damaged = List.copyOf(damaged);
        }
    }
}
