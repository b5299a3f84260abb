package fr.centre15.console.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Recognises in a text a password that anybody could know, and a key that anybody could use. */
final class Leaks {

    private static final String NAME = "[\\w.-]*(?:password|passwd|pwd|passphrase|secret|api[-_.]?key|token)[\\w-]*";

    /** In pieces, so that this very file does not hold them. */
    private static final String DEFAULTS = String.join(
            "|",
            "change" + "it",
            "change" + "me",
            "letme" + "in",
            "password" + "\\d{1,4}",
            "admin" + "\\d{1,4}",
            "s3" + "cret",
            "p[@a]ssw" + "[0o]rd1?[!]",
            "motde" + "passe",
            "admin" + "[:/]admin",
            "samu" + ":samu",
            "root" + ":root",
            "sa" + ":sa",
            "gue" + "st:guest");

    private static final Map<String, Pattern> PASSWORDS = Map.of(
            "known default", Pattern.compile("(?i)(?<![\\w:])(?:" + DEFAULTS + ")(?![\\w:])"),
            "literal in code", Pattern.compile("(?i)\\b" + NAME + "\\s*=\\s*[\"'](?![$<{])[^\"'\\s]{3,}[\"']"),
            "literal given", Pattern.compile("(?i)\\.set(?:" + NAME + ")\\(\\s*\"[^\"]+\""),
            "line of settings",
                    Pattern.compile("(?im)^[ \\t]*(?:export +|- +|--)?" + NAME
                            + "(?: *= *|: +)[\"']?(?![$<{(\"'])[^\\s\"'();,]{3,}[\"']?$"),
            "element of a file", Pattern.compile("(?i)<(" + NAME + ")>(?![$<])[^<\\s]+</\\1>"));

    private static final Map<String, Pattern> KEYS = Map.of(
            "private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY-----"),
            "Amazon", Pattern.compile("\\bA(?:KIA|SIA)[0-9A-Z]{16}\\b"),
            "GitHub or GitLab",
                    Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\\w{30,}|glpat-[\\w-]{20})"),
            "Slack", Pattern.compile("\\bxox[abeprs]-[A-Za-z0-9-]{10,}"),
            "Google", Pattern.compile("\\bAIza[\\w-]{35}"),
            "signed token", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]*"),
            "key of a device", Pattern.compile("\\b[a-z]{3}_[A-Za-z0-9_-]{32}\\b"),
            "hashed password", Pattern.compile("\\$2[aby]?\\$\\d\\d\\$[./A-Za-z0-9]{53}"),
            "address with a password",
                    Pattern.compile("\\b[a-z][a-z0-9+.-]+://[^/\\s:@\"'<>]+:(?![$%{<])[^/\\s:@\"'<>]+@"),
            "32 bytes in hexadecimal", Pattern.compile("(?i)(?:key|secret)\\w*[\"' ]*[:=][\"' ]*[0-9a-f]{64}\\b"));

    private Leaks() {}

    static List<String> passwordsIn(String text) {
        return found(PASSWORDS, text);
    }

    static List<String> keysIn(String text) {
        return found(KEYS, text);
    }

    private static List<String> found(Map<String, Pattern> patterns, String text) {
        List<String> found = new ArrayList<>();
        patterns.forEach((name, pattern) -> pattern.matcher(text)
                .results()
                .forEach(hit -> found.add("line " + lineOf(text, hit.start()) + ", " + name + ": "
                        + hit.group().strip())));
        return found;
    }

    private static long lineOf(String text, int position) {
        return 1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
