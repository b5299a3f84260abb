package fr.centre15.console.inspect;

import fr.centre15.geo.aml.AmlKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at files with every reader in turn. Reads a file of 64 MiB at most; never throws for what a file holds. */
final class Inspection {

    static final int LARGEST = 64 << 20;

    /** Every format from outside that this version reads: a new one is one line here. */
    private final List<OutsideFormat> formats;

    private final int largest;

    Inspection() {
        this(LARGEST);
    }

    Inspection(int largest) {
        this(largest, Optional.empty());
    }

    /** @param amlKey with which the signatures of AML forms are looked at */
    Inspection(int largest, Optional<AmlKey> amlKey) {
        this.largest = largest;
        this.formats = List.of(new TelephonyFormat(), new AmlFormat(amlKey));
    }

    Understanding of(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return unknown("NOT_A_FILE", "Ce n'est pas un fichier : indiquez le fichier lui-même.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(largest + 1);
            return bytes.length > largest
                    ? unknown("FILE_TOO_LARGE", "Le fichier dépasse 64 Mo : aucun format reçu n'est aussi grand.")
                    : of(bytes);
        } catch (NoSuchFileException missing) {
            return unknown("FILE_MISSING", "Ce fichier n'existe pas : vérifiez son nom et son dossier.");
        } catch (AccessDeniedException denied) {
            return unknown("FILE_UNREADABLE", "Ce compte n'a pas le droit de lire ce fichier : donnez-le-lui.");
        } catch (IOException broken) {
            return unknown("FILE_UNREADABLE", "Le fichier ne se lit pas : vérifiez le disque ou le partage.");
        }
    }

    Understanding of(byte[] bytes) {
        return formats.stream()
                .map(format -> format.read(bytes))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unknown(
                        "FORMAT_UNKNOWN",
                        "Aucun lecteur de cette version ne reconnaît ce fichier : demandez à son émetteur"
                                + " dans quel format il est."));
    }

    private static Understanding unknown(String code, String sentence) {
        return Understanding.refused("unknown", "", code, sentence);
    }
}
