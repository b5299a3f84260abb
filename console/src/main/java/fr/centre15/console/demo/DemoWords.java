package fr.centre15.console.demo;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Sex;
import java.util.List;
import java.util.random.RandomGenerator;

/** Names, streets and numbers that belong to nobody. Immutable. */
record DemoWords(
        List<String> lastNames, List<FirstName> firstNames, List<String> streets, List<String> numberBeginnings) {

    private static final int LAST_FOUR = 10_000;

    /** A first name and the sex it is given to. */
    record FirstName(String name, Sex sex) {}

    DemoWords {
        lastNames = List.copyOf(lastNames);
        firstNames = List.copyOf(firstNames);
        streets = List.copyOf(streets);
        numberBeginnings = List.copyOf(numberBeginnings);
    }

    static DemoWords read() {
        return new DemoWords(
                DemoFile.list("noms.txt").stream().map(row -> row.text(0)).toList(),
                DemoFile.table("prenoms.txt", "prenom;sexe").stream()
                        .map(row -> new FirstName(row.text(0), row.parsed(1, "H ou F", DemoWords::sex)))
                        .toList(),
                DemoFile.list("voies.txt").stream().map(row -> row.text(0)).toList(),
                DemoFile.list("numeros-fictifs.txt").stream()
                        .map(row -> row.parsed(0, "six chiffres", DemoWords::beginning))
                        .toList());
    }

    static Sex sex(String letter) {
        return switch (letter) {
            case "H" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> throw new IllegalArgumentException("H or F");
        };
    }

    private static String beginning(String digits) {
        if (!digits.matches("0[0-9]{5}")) {
            throw new IllegalArgumentException("six digits");
        }
        return digits;
    }

    String lastName(RandomGenerator random) {
        return one(lastNames, random);
    }

    String firstName(Sex sex, RandomGenerator random) {
        return one(
                firstNames.stream()
                        .filter(first -> first.sex() == sex)
                        .map(FirstName::name)
                        .toList(),
                random);
    }

    String street(RandomGenerator random) {
        return one(streets, random);
    }

    /** A number that the regulator keeps for fiction. */
    PhoneNumber number(RandomGenerator random) {
        return new PhoneNumber(one(numberBeginnings, random) + "%04d".formatted(random.nextInt(LAST_FOUR)));
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
