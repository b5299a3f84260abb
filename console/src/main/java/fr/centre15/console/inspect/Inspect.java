package fr.centre15.console.inspect;

import fr.centre15.console.location.AmlKeyFile;
import fr.centre15.geo.aml.AmlKey;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./samu inspect FILE…}: prints, as a JSON array, what the product understands of each file. Starts nothing else.
 * Ends with 0 when every file was understood, 2 when one was refused or none was named.
 */
public final class Inspect {

    /** Names the file of the key of signed AML forms, as the application's own setting does in the environment. */
    private static final String AML_KEY_FILE = "SAMU_AML_HMACKEYFILE";

    private static final int UNDERSTOOD = 0;
    private static final int REFUSED = 2;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Inspect() {}

    public static void main(String[] files) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path keyFile = Path.of(System.getenv().getOrDefault(AML_KEY_FILE, ""));
        Optional<AmlKey> key = AmlKeyFile.read(keyFile, new SecureRandom());
        System.exit(run(new Inspection(Inspection.LARGEST, key), List.of(files), out, err));
    }

    static int run(List<String> files, PrintStream out, PrintStream err) {
        return run(new Inspection(), files, out, err);
    }

    static int run(Inspection inspection, List<String> files, PrintStream out, PrintStream err) {
        if (files.isEmpty()) {
            err.println("Indiquez un ou plusieurs fichiers : ./samu inspect FICHIER…");
            return REFUSED;
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        boolean allUnderstood = true;
        for (String file : files) {
            Understanding understanding = look(inspection, file);
            allUnderstood &= understanding.refused().isEmpty();
            lines.add(line(file, understanding));
        }
        out.println(JSON.writeValueAsString(lines));
        return allUnderstood ? UNDERSTOOD : REFUSED;
    }

    private static Understanding look(Inspection inspection, String file) {
        try {
            return inspection.of(Path.of(file));
        } catch (InvalidPathException notAName) {
            return Understanding.refused(
                    "unknown", "", "FILE_MISSING", "Ce nom de fichier n'est pas valable : vérifiez-le.");
        }
    }

    /** Every line has the same first fields, whatever was found. */
    private static Map<String, Object> line(String file, Understanding understanding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("kind", understanding.kind());
        line.put("format", understanding.format());
        line.put("warnings", understanding.warnings());
        understanding.refused().ifPresent(refused -> {
            line.put("refused", refused.code());
            line.put("sentence", refused.sentence());
        });
        understanding.content().forEach(line::putIfAbsent);
        return line;
    }
}
