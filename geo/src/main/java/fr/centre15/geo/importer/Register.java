package fr.centre15.geo.importer;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The registers that can be imported, each with the tables it fills and the way it is read. */
public enum Register {
    COMMUNES("communes", List.of("commune"), CommuneReader::new),
    BAN("adresses", List.of("address", "street"), BanReader::new),
    FINESS("établissements", List.of("health_site"), FinessReader::new),
    DAE("défibrillateurs", List.of("defibrillator"), DaeReader::new);

    private final String french;
    private final List<String> tables;
    private final Opening opening;

    /** Reads the files of one import, one after the other. */
    interface Reading {
        void read(SourceFile source) throws SQLException;

        /** After the last file. */
        default void finish() throws SQLException {}
    }

    /** How a reading begins. */
    @FunctionalInterface
    private interface Opening {
        Reading open(Incoming incoming, Findings bad, Findings notes) throws SQLException;
    }

    Register(String french, List<String> tables, Opening opening) {
        this.french = french;
        this.tables = tables;
        this.opening = opening;
    }

    /** By the word used on the command line. */
    public static Optional<Register> named(String word) {
        for (Register register : values()) {
            if (register.word().equals(word)) {
                return Optional.of(register);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its rows are, in the plural. */
    public String french() {
        return french;
    }

    /** The first one's rows are what is counted. */
    List<String> tables() {
        return tables;
    }

    Reading open(Incoming incoming, Findings bad, Findings notes) throws SQLException {
        return opening.open(incoming, bad, notes);
    }
}
