package fr.centre15.console.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The note that the launcher shows once: address, first passwords, what to do first. The only place where they stand in
 * clear text.
 *
 * @param port of the staff connector
 * @param lines accounts with their first passwords
 * @param apiKey of the telephony gateway
 * @param amlKey of the gateway that brings the positions of callers; empty when it is not enrolled yet
 * @param at when the example call rings, in UTC to the second, so that the example can be pasted as it is
 */
record FirstSteps(
        String scheme,
        int port,
        boolean exercise,
        List<Line> lines,
        String apiKey,
        Optional<String> amlKey,
        String at) {

    private static final String EXAMPLE_NUMBER = "0199001234";

    /** @param what what this person does, in French */
    record Line(String login, String password, String name, String what) {
        @Override
        public String toString() {
            return "Line[" + login + "]";
        }
    }

    /** Writes the note with mode 0600. */
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        List<String> text = new ArrayList<>();
        text.add(exercise ? "PREMIERS PAS – instance d'EXERCICE" : "PREMIERS PAS – instance RÉELLE");
        text.add("");
        text.add("Adresse : " + base() + "/");
        text.add("");
        text.add("Comptes (chaque mot de passe est tiré au hasard ; changez-le, puis détruisez cette note) :");
        for (Line line : lines) {
            text.add("  %-12s %s   %s, %s".formatted(line.login, line.password, line.name, line.what));
        }
        text.add("");
        text.addAll(exercise ? exerciseSteps() : liveSteps());
        text.add("");
        text.add("Clé de la passerelle téléphonique : " + apiKey);
        text.add("Faire sonner un appel :");
        text.add("  curl -k " + base() + "/api/telephony/events -H 'X-Api-Key: " + apiKey + "' \\");
        text.add("    -H 'Content-Type: application/json' -d '" + exampleEvent() + "'");
        amlKey.ifPresent(key -> text.addAll(amlExample(key)));
        text.add("");
        return String.join("\n", text);
    }

    private List<String> amlExample(String key) {
        return List.of(
                "",
                "Clé de la passerelle AML : " + key,
                "Situer cet appel :",
                "  curl -k " + base() + "/api/aml -H 'X-Api-Key: " + key + "' -H 'X-Sms-Sender: " + EXAMPLE_NUMBER
                        + "' \\",
                "    -H 'Content-Type: text/plain' -d 'A\"ML=1;lt=+50.62925;lg=+3.05726;rd=25;top="
                        + at.replaceAll("[^0-9]", "") + ";lc=90;pm=W;ml=73'");
    }

    private static List<String> exerciseSteps() {
        return List.of(
                "Par quoi commencer :",
                "  1. Connectez-vous en arm1 : les appels d'exercice sonnent dans la file de gauche.",
                "  2. A pour décrocher l'appel le plus ancien : son dossier s'ouvre.",
                "  3. Saisissez le motif et le lieu, choisissez la priorité, engagez un SMUR.",
                "  4. Dans une autre fenêtre privée, connectez-vous en dr.vasseur : le dossier est déjà là.");
    }

    private static List<String> liveSteps() {
        return List.of(
                "Par quoi commencer :",
                "  1. Connectez-vous en admin et changez ce mot de passe.",
                "  2. Donnez la clé ci-dessous à la passerelle téléphonique.",
                "  3. Ouvrez les comptes des équipes.");
    }

    private String base() {
        return scheme + "://localhost:" + port;
    }

    private String exampleEvent() {
        return "{\"type\":\"RINGING\",\"callId\":\"essai-1\",\"callingNumber\":\"" + EXAMPLE_NUMBER
                + "\",\"line\":\"15\",\"at\":\"" + at + "\"}";
    }

    @Override
    public String toString() {
        return "FirstSteps[…]";
    }
}
