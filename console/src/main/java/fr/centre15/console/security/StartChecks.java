package fr.centre15.console.security;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Configurations with which the product does not start, each with its sentence. An instance for real calls is held to
 * more than an exercise.
 *
 * @param live real calls
 * @param encrypted the staff connector speaks TLS
 * @param operationsAddress where the operations connector listens; empty = everywhere
 * @param exposed ids of the operations endpoints that are exposed
 * @param kindAtFirstStart {@code LIVE} or {@code EXERCISE}; empty before the first start
 * @param logins of the accounts that are known
 * @param databaseWithoutPassword a database is named, but no password
 */
record StartChecks(
        boolean live,
        boolean encrypted,
        URI publicUrl,
        int staffPort,
        int publicPort,
        int operationsPort,
        String operationsAddress,
        Set<String> exposed,
        Optional<String> kindAtFirstStart,
        List<String> logins,
        boolean databaseWithoutPassword) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final Set<String> HARMLESS = Set.of("health", "prometheus");

    /** The first reason not to start, as one French sentence. */
    Optional<String> fault() {
        if (kindAtFirstStart
                .filter(kind -> !kind.equals(live ? "LIVE" : "EXERCISE"))
                .isPresent()) {
            return Optional.of("Cette instance a été créée comme " + inFrench(kindAtFirstStart.get())
                    + " et le reste : créez une autre instance pour changer de genre.");
        }
        if (!LOOPBACK.contains(operationsAddress)) {
            return Optional.of("Le connecteur d'exploitation doit rester sur cette machine :"
                    + " management.server.address=127.0.0.1.");
        }
        if (samePorts()) {
            return Optional.of("Personnel, pages publiques et exploitation doivent avoir trois ports différents :"
                    + " corrigez server.port, samu.public.port ou management.server.port.");
        }
        if (!HARMLESS.containsAll(exposed)) {
            return Optional.of("Seuls health et prometheus peuvent être exposés :"
                    + " corrigez management.endpoints.web.exposure.include.");
        }
        return live ? faultOfLive() : Optional.empty();
    }

    private Optional<String> faultOfLive() {
        if (!encrypted) {
            return Optional.of("Une instance réelle ne démarre pas sans HTTPS : indiquez server.ssl.key-store.");
        }
        if (!"https".equals(publicUrl.getScheme())) {
            return Optional.of("Les liens envoyés aux appelants doivent être en https : corrigez samu.public-url.");
        }
        if (logins.stream().anyMatch(FirstStart.demoLogins()::contains)) {
            return Optional.of("Une instance réelle ne démarre pas avec les comptes de démonstration :"
                    + " créez une instance neuve par ./samu run --live.");
        }
        if (databaseWithoutPassword) {
            return Optional.of("Une instance réelle ne démarre pas avec une base sans mot de passe :"
                    + " indiquez samu.db.password-file.");
        }
        return Optional.empty();
    }

    private boolean samePorts() {
        List<Integer> fixed = java.util.stream.Stream.of(staffPort, publicPort, operationsPort)
                .filter(port -> port > 0)
                .toList();
        return fixed.stream().distinct().count() < fixed.size();
    }

    private static String inFrench(String kind) {
        return kind.equals("LIVE") ? "instance réelle" : "instance d'exercice";
    }
}
