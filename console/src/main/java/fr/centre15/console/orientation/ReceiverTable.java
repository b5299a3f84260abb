package fr.centre15.console.orientation;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.OpeningHours;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.UnitDetails;
import fr.centre15.dispatch.orientation.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the table of a territory's receiving units strictly: {@code ;} between cells, {@code #} before remarks, the header
 * first. Its columns are explained in {@code docs/territory.md}.
 *
 * @param name of the file, for messages
 */
public record ReceiverTable(String name) {

    /** The first line that is no remark. */
    public static final String HEADER = "code;nom;commune;latitude;longitude;genre;capacites;horaires;telephone;etat";

    private static final int COLUMNS = HEADER.split(";").length;
    private static final int LONGEST_NAME = 120;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final Pattern CAPABILITY = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Pattern PHONE = Pattern.compile("[0-9 +]{0,20}");

    /** The table is not as it should be: says where and why, in French. */
    public static final class Broken extends RuntimeException {
        public Broken(String file, int line, String what) {
            super(file + ", ligne " + line + " : " + what);
        }
    }

    /** @throws Broken naming file and line */
    public List<ReceivingUnit> read(String text) {
        List<ReceivingUnit> units = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        boolean header = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!header) {
                require(line.strip().equals(HEADER), number, "en-tête attendu : " + HEADER);
                header = true;
                continue;
            }
            ReceivingUnit unit = unit(line.split(";", -1), number);
            require(codes.add(unit.code()), number, "code déjà donné : " + unit.code());
            units.add(unit);
        }
        require(!units.isEmpty(), Math.max(1, number), "aucun service");
        return List.copyOf(units);
    }

    private ReceivingUnit unit(String[] cells, int line) {
        require(cells.length == COLUMNS, line, COLUMNS + " colonnes attendues, " + cells.length + " lues");
        require(CODE.matcher(cells[0]).matches(), line, "code : 1 à 32 lettres, chiffres ou . _ -");
        require(!cells[1].isBlank() && cells[1].length() <= LONGEST_NAME, line, "nom : 1 à 120 caractères");
        List<String> capabilities = cells[6].isBlank()
                ? List.of()
                : Arrays.stream(cells[6].split(",")).map(String::strip).toList();
        for (String capability : capabilities) {
            require(CAPABILITY.matcher(capability).matches(), line, "capacité illisible : " + capability);
        }
        require(PHONE.matcher(cells[8]).matches(), line, "téléphone : chiffres, espaces et +");
        UnitDetails details =
                new UnitDetails(kind(cells[5], line), hours(cells[7], line), cells[8].strip(), closed(cells[9], line));
        return new ReceivingUnit(
                cells[0], cells[1].strip(), cells[2].strip(), position(cells, line), capabilities, details);
    }

    private Wgs84Position position(String[] cells, int line) {
        try {
            double latitude = Double.parseDouble(cells[3]);
            double longitude = Double.parseDouble(cells[4]);
            require(Wgs84Position.isValid(latitude, longitude), line, "position hors du globe");
            return new Wgs84Position(latitude, longitude);
        } catch (NumberFormatException _) {
            throw new Broken(name, line, "latitude et longitude : deux nombres à point décimal");
        }
    }

    private UnitKind kind(String code, int line) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Broken(name, line, "genre inconnu : " + code));
    }

    private OpeningHours hours(String text, int line) {
        try {
            return OpeningHours.parse(text);
        } catch (IllegalArgumentException _) {
            throw new Broken(name, line, "horaires illisibles : " + text);
        }
    }

    /** FINESS writes {@code A} or {@code I}; an empty cell is open. */
    private boolean closed(String state, int line) {
        require(Set.of("", "A", "I").contains(state.strip()), line, "état : A (ouvert), I (fermé) ou vide");
        return state.strip().equals("I");
    }

    private void require(boolean met, int line, String what) {
        if (!met) {
            throw new Broken(name, line, what);
        }
    }
}
