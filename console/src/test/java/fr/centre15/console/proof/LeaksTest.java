package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.engine.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree that this test runs in holds no password and no key. */
class LeaksTest {

    /** Files that look like it, each with its reason. */
    private static final Map<String, String> INNOCENT = Map.of(
            "console/src/main/resources/fr/centre15/console/security/common-passwords.txt",
            "the passwords that nobody may choose",
            "console/src/test/java/fr/centre15/console/proof/LeaksTest.java",
            "the planted samples",
            "console/src/test/java/fr/centre15/console/outbox/HttpOrderChannelTest.java",
            "an address that must be refused because a password stands in it");

    /** A key store, whatever it is called. */
    private static final List<String> STORES = List.of(".p12", ".pfx", ".jks", ".keystore", ".key", ".pem", ".kdbx");

    @Test
    @Tag("T20b")
    void shouldHoldNoKnownPassword() {
        assertThat(leaks(Leaks::passwordsIn)).isEmpty();
    }

    @Test
    @Tag("T25a")
    void shouldHoldNoPrivateKeyAndNoToken() {
        assertThat(leaks(Leaks::keysIn)).isEmpty();
        assertThat(Repository.files())
                .noneMatch(file -> STORES.stream().anyMatch(file.getFileName().toString()::endsWith));
    }

    @Test
    void shouldExcuseOnlyFilesThatExistAndNeedIt() {
        assertThat(INNOCENT.keySet()).allSatisfy(name -> {
            String text = Repository.text(Repository.root().resolve(name));
            assertThat(Leaks.passwordsIn(text).size() + Leaks.keysIn(text).size())
                    .isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.password=hunter22",
                "POSTGRES_PASSWORD: postgres",
                "      - API_KEY=abcdef",
                "export SAMU_TOKEN='azerty'",
                "String password = \"hunter22\";",
                "config.setPassword(\"hunter22\");",
                "<server-password>hunter22</server-password>",
                "keytool -storepass changeit",
                "login: admin/admin",
                "Mot de passe : Password1"
            })
    void shouldFindAPlantedPassword(String planted) {
        assertThat(Leaks.passwordsIn("first line\n" + planted + "\nlast line"))
                .isNotEmpty()
                .allMatch(found -> found.startsWith("line 2, "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN EC PRIVATE KEY-----",
                "aws_access = AKIAABCDEFGHIJKLMNOP",
                "git clone with ghp_abcdefghijklmnopqrstuvwxyz0123456789",
                "X-Api-Key: tel_abcdefghijklmnopqrstuvwxyz-_0123",
                "{bcrypt}$2a$12$abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.",
                "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhcm0xIn0.c2lnbmF0dXJl",
                "jdbc:postgresql://samu:hunter22@localhost/samu",
                "master_key = 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
            })
    void shouldFindAPlantedKey(String planted) {
        assertThat(Leaks.keysIn("first line\n" + planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = secrets.password(random);",
                "POSTGRES_PASSWORD: ${SAMU_DB_SUPERUSER_PASSWORD:?}",
                "SAMU_TEST_DB_PASSWORD=$(scratch_password)",
                "this.secret = secret;",
                "samu.db.password-file ="
            })
    void shouldLeaveAReferenceAlone(String innocent) {
        assertThat(Leaks.passwordsIn(innocent)).isEmpty();
        assertThat(Leaks.keysIn(innocent)).isEmpty();
    }

    private static Map<String, List<String>> leaks(Function<String, List<String>> search) {
        Map<String, List<String>> leaks = new TreeMap<>();
        int read = 0;
        for (Path file : Repository.files()) {
            String name = Repository.root().relativize(file).toString();
            List<String> found = INNOCENT.containsKey(name) ? List.of() : search.apply(bytesOf(file));
            read++;
            if (!found.isEmpty()) {
                leaks.put(name, found);
            }
        }
        assertThat(read).isGreaterThan(400);
        return leaks;
    }

    /** One character for each byte: images and fonts are read too. */
    private static String bytesOf(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
