package fr.centre15.loadtests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The note of an instance's first start, read as a person would. Holds secrets: never print it. */
public record FirstSteps(String text) {

    static FirstSteps in(Path state) {
        try {
            return new FirstSteps(Files.readString(state.resolve("first-steps.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String passwordOf(String login) {
        return found("(?m)^  " + Pattern.quote(login) + " +(\\S+) ");
    }

    /** Key of the telephony gateway. */
    public String telephonyKey() {
        return found("Clé de la passerelle téléphonique : (\\S+)");
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("the note of the first start does not say " + pattern);
        }
        return matcher.group(1);
    }

    @Override
    public String toString() {
        return "FirstSteps[…]";
    }
}
