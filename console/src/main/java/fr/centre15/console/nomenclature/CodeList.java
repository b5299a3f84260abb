package fr.centre15.console.nomenclature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A national code list, in the order in which it is shown. Immutable.
 *
 * @param entries codes with their French label and words to search by
 */
public record CodeList(List<Code> entries) {

    /** One code; {@code words} may be empty. */
    public record Code(String code, String label, String words) {}

    /** Health motives (HubSante.motif). */
    public static final CodeList MOTIVES = read("motif");

    /** Caller types (HubSante.typeAppelant). */
    public static final CodeList CALLER_TYPES = read("type-appelant");

    /** What kind of file it is and to whom it goes (HubSante.attribution). */
    public static final CodeList ATTRIBUTIONS = read("attribution");

    /** The 18 vehicle states (HubSante.statutVecteur). */
    public static final CodeList VEHICLE_STATES = read("statut-vecteur");

    public CodeList {
        entries = List.copyOf(entries);
    }

    public Optional<Code> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** The label of a code; the code itself when the list does not know it: nothing unknown is hidden. */
    public String labelOf(String code) {
        return find(code).map(Code::label).orElse(code);
    }

    private static CodeList read(String name) {
        try (InputStream in = CodeList.class.getResourceAsStream("/nomenclature/" + name + ".csv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            List<Code> entries = new ArrayList<>();
            boolean header = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    String[] cells = line.split(";", 3);
                    entries.add(new Code(cells[0], cells[1], cells.length > 2 ? cells[2] : ""));
                }
                header = false;
            }
            return new CodeList(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("code list " + name, e);
        }
    }
}
