package fr.centre15.geo.importer;

import fr.centre15.dispatch.location.Wgs84Position;
import java.util.Optional;

/** One entry of a register, field by field; a field that is not there is empty. */
@FunctionalInterface
interface Fields {

    int MOST_CHARACTERS = 400;

    String raw(String name);

    /** Without control characters and blanks at its ends. */
    default String text(String name) throws BadLine {
        String raw = raw(name);
        if (raw.length() > MOST_CHARACTERS) {
            throw new BadLine("champ trop long : " + name);
        }
        StringBuilder clean = new StringBuilder(raw.length());
        raw.chars().forEach(c -> clean.append(Character.isISOControl(c) ? ' ' : (char) c));
        return clean.toString().strip();
    }

    default String needed(String name) throws BadLine {
        String text = text(name);
        if (text.isEmpty()) {
            throw new BadLine("champ vide : " + name);
        }
        return text;
    }

    /** Empty when the field is; a number that is none, or not finite, is a fault. */
    default Optional<Double> number(String name) throws BadLine {
        String text = text(name).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return Optional.of(number);
            }
        } catch (NumberFormatException _) {
            throw new BadLine("nombre illisible : " + name);
        }
        throw new BadLine("nombre non fini : " + name);
    }

    /** Empty when both fields are. */
    default Optional<Wgs84Position> position(String latitude, String longitude) throws BadLine {
        Optional<Double> north = number(latitude);
        Optional<Double> east = number(longitude);
        if (north.isEmpty() && east.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FrenchGround.position(north.orElse(Double.NaN), east.orElse(Double.NaN)));
    }
}
