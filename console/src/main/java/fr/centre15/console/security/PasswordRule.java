package fr.centre15.console.security;

import fr.centre15.console.api.problem.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must be: 12 characters or more, not a common one, not the login; and how a first one is drawn. */
final class PasswordRule {

    private static final int SHORTEST = 12;

    /** BCrypt looks at 72 bytes; a longer password would be cut without a word. */
    private static final int MOST_BYTES = 72;

    private static final int FIRST_LENGTH = 16;

    /** Without 0 O 1 l I: a first password is typed from paper. */
    private static final String UNAMBIGUOUS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** What is wrong with a password; empty when nothing is. */
    static Optional<ProblemCode> fault(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(ProblemCode.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(ProblemCode.PASSWORD_TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean guessed = COMMON.contains(plain)
                || plain.contains(login)
                || plain.chars().distinct().count() < 5;
        return guessed ? Optional.of(ProblemCode.PASSWORD_TOO_COMMON) : Optional.empty();
    }

    /** A first password of 16 characters, 92 bits. */
    static String draw(SecureRandom random) {
        StringBuilder drawn = new StringBuilder(FIRST_LENGTH);
        for (int i = 0; i < FIRST_LENGTH; i++) {
            drawn.append(UNAMBIGUOUS.charAt(random.nextInt(UNAMBIGUOUS.length())));
        }
        return drawn.toString();
    }

    private static Set<String> common() {
        try (var in = PasswordRule.class.getResourceAsStream("common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
