package fr.centre15.geo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented addresses in the format of the BAN, with the shape of a French département: the same street names in many communes
 * ("rue de la Gare"), others of one commune only, 15 houses a street on average. Seeded.
 */
final class SyntheticBan {

    private static final String[] WAYS = {
        "Rue", "Rue", "Rue", "Rue", "Rue", "Avenue", "Boulevard", "Place", "Impasse", "Allée", "Chemin", "Résidence"
    };
    private static final String[] SHARED = {
        "de la Gare", "de l'Église", "Victor Hugo", "Jean Jaurès", "du Général de Gaulle", "Pasteur", "de la Mairie",
        "du Moulin", "des Écoles", "Voltaire", "de la République", "Sainte-Barbe", "du 8 Mai 1945", "Émile Zola"
    };
    private static final String[] SYLLABLES = {
        "ba", "be", "bou", "cam", "chau", "da", "den", "dou", "el", "fa", "fle", "gau", "gra", "hau", "hel", "la",
                "len",
        "lou", "ma", "mer", "mon", "ner", "or", "pe", "quen", "ra", "ro", "sau", "sel", "tin", "tou", "val", "ver",
                "vil"
    };

    private final Random random = new Random(59);
    private final List<Typed> typed = new ArrayList<>();

    /**
     * What someone types.
     *
     * @param whole not cut off in the middle, and naming the commune or its postcode: the street can be told
     */
    record Typed(String text, String street, String commune, boolean whole) {}

    /** What people would type to find some of these addresses. */
    List<Typed> typed() {
        return List.copyOf(typed);
    }

    void write(Path file, int addresses) throws IOException {
        int streets = addresses / 15;
        int communes = Math.max(10, streets / 100);
        String[] names = new String[communes];
        for (int i = 0; i < communes; i++) {
            names[i] = capital(word(2 + random.nextInt(2)) + (random.nextInt(3) == 0 ? "-sur-" + word(2) : ""));
        }
        int every = Math.max(1, streets / 400);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat\n");
            for (int street = 0; street < streets; street++) {
                street(out, street % communes, names[street % communes], street % every == 0);
            }
        }
    }

    private void street(BufferedWriter out, int commune, String communeName, boolean sampled) throws IOException {
        String name = WAYS[random.nextInt(WAYS.length)] + " "
                + (random.nextInt(4) == 0
                        ? SHARED[random.nextInt(SHARED.length)]
                        : capital(word(2)) + " " + capital(word(2 + random.nextInt(2))));
        String insee = String.format(Locale.ROOT, "%05d", 10_000 + commune);
        String postcode = String.format(Locale.ROOT, "%05d", 10_000 + commune / 4 * 10);
        double lat = 44 + (commune / 60 % 60) * 0.05 + random.nextDouble() * 0.04;
        double lon = (commune % 60) * 0.07 + random.nextDouble() * 0.06;
        int houses = 1 + random.nextInt(29);
        for (int i = 1; i <= houses; i++) {
            out.write(String.format(
                    Locale.ROOT,
                    ";%d;%s;%s;%s;%s;%s;%.6f;%.6f%n",
                    i * 2,
                    i % 9 == 0 ? "bis" : "",
                    name,
                    postcode,
                    insee,
                    communeName,
                    lon + i * 1e-4,
                    lat));
        }
        if (sampled) {
            sample(2 * (1 + random.nextInt(houses)), name, postcode, communeName);
        }
    }

    /** Every eighth word gets a wrong letter; half of the searches are cut off in the middle, as typing goes. */
    private void sample(int number, String name, String postcode, String commune) {
        String whole = switch (random.nextInt(4)) {
            case 0 -> number + " " + name + " " + commune;
            case 1 -> commune + " " + name + " " + number;
            case 2 -> postcode + " " + name;
            default -> name + " " + commune;
        };
        StringBuilder faulty = new StringBuilder();
        for (String word : whole.split(" ")) {
            faulty.append(word.length() > 4 && random.nextInt(8) == 0 ? misspelt(word) : word)
                    .append(' ');
        }
        String text = faulty.toString().strip();
        boolean kept = random.nextBoolean();
        String soFar = kept ? text : text.substring(0, Math.max(6, text.length() * 2 / 3));
        typed.add(new Typed(soFar, name, commune, kept));
    }

    private String misspelt(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.substring(at + 1);
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
