package fr.centre15.console.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the note of the first start as a person would. */
public record FirstNote(String text) {

    public static FirstNote in(Path state) {
        try {
            return new FirstNote(Files.readString(state.resolve("first-steps.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String passwordOf(String login) {
        return found("(?m)^  " + Pattern.quote(login) + " +(\\S+) ");
    }

    public String apiKey() {
        return found("Clé de la passerelle téléphonique : (\\S+)");
    }

    public String amlKey() {
        return found("Clé de la passerelle AML : (\\S+)");
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("the note does not say " + pattern);
        }
        return matcher.group(1);
    }
}
