package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.centre15.console.engine.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of parts in the jar against the parts in the jar: names, versions, digests. */
class SbomIT {

    private static final String SBOM = "META-INF/sbom/application.cdx.json";
    private static final String WITHOUT =
            "the jar has no SBOM: Maven makes it with the network only, run mvn verify once without -o";

    /** A starter is a list of dependencies; Spring Boot leaves its empty jar out. */
    private static final Pattern STARTER = Pattern.compile("spring-boot-starter(?:-[a-z-]+)?-[0-9].*\\.jar");

    /** What Spring Boot puts in by itself: {@code java -Djarmode=tools}. */
    private static final Pattern LOADER = Pattern.compile("spring-boot-jarmode-tools-[0-9].*\\.jar");

    /** Ours change from one build to the next without changing their version. */
    private static final Pattern OURS = Pattern.compile("dispatch-.*-SNAPSHOT\\.jar");

    private static final Pattern PURL = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+)(?:\\?(.*))?");

    private static final Map<String, String> LISTED = new TreeMap<>();
    private static final Map<String, String> SHIPPED = new TreeMap<>();
    private static final List<String> ARTIFACTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (ZipFile jar = new ZipFile(JarConsole.jar().toFile())) {
            ZipEntry sbom = jar.getEntry(SBOM);
            if (sbom == null) {
                if ("true".equals(System.getenv("CI"))) {
                    fail(WITHOUT);
                }
                abort(WITHOUT);
            }
            try (InputStream in = jar.getInputStream(sbom)) {
                StreamSupport.stream(
                                JsonMapper.builder()
                                        .build()
                                        .readTree(in)
                                        .get("components")
                                        .spliterator(),
                                false)
                        .forEach(SbomIT::list);
            }
            for (ZipEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar")) {
                    SHIPPED.put(name.substring("BOOT-INF/lib/".length()), digest(jar, entry));
                }
            }
        }
    }

    private static void list(JsonNode component) {
        Matcher purl = PURL.matcher(component.get("purl").asString());
        assertThat(purl.matches()).as(component.get("purl").asString()).isTrue();
        String classifier = purl.group(4) == null ? "" : purl.group(4).replaceAll(".*classifier=([^&]+).*|.*", "$1");
        String file = purl.group(2) + "-" + purl.group(3) + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
        ARTIFACTS.add(purl.group(1) + ":" + purl.group(2) + ":" + purl.group(3));
        String digest = "";
        for (JsonNode hash : component.path("hashes")) {
            digest = hash.get("alg").asString().equals("SHA-256")
                    ? hash.get("content").asString()
                    : digest;
        }
        LISTED.put(file, digest);
    }

    @Test
    @Tag("T21a")
    void shouldNameTheJarsShippedNoMoreAndNoLess() {
        assertThat(SHIPPED).hasSizeGreaterThan(100);
        assertThat(differences(LISTED, SHIPPED)).isEmpty();
    }

    @Test
    @Tag("T21a")
    void shouldNoticeAJarThatIsMissingAddedOrAltered() {
        Map<String, String> missing = new TreeMap<>(LISTED);
        missing.keySet().removeIf(name -> name.startsWith("postgresql-"));
        Map<String, String> added = new TreeMap<>(LISTED);
        added.put("smuggled-1.0.jar", "");
        Map<String, String> altered = new TreeMap<>(LISTED);
        altered.replaceAll((name, digest) -> name.startsWith("postgresql-") ? "0".repeat(64) : digest);

        assertThat(differences(missing, SHIPPED)).singleElement().asString().startsWith("not listed: postgresql-");
        assertThat(differences(added, SHIPPED)).containsExactly("not shipped: smuggled-1.0.jar");
        assertThat(differences(altered, SHIPPED)).singleElement().asString().startsWith("altered: postgresql-");
    }

    @Test
    void shouldWaiveOnlyWhatIsShipped() {
        assertThat(Waiver.read(Repository.page("waivers.tsv")))
                .extracting(Waiver::artifact)
                .isSubsetOf(ARTIFACTS);
    }

    private static List<String> differences(Map<String, String> listed, Map<String, String> shipped) {
        List<String> differences = new ArrayList<>();
        for (String name : new TreeSet<>(shipped.keySet())) {
            if (!listed.containsKey(name) && !LOADER.matcher(name).matches()) {
                differences.add("not listed: " + name);
            }
        }
        listed.forEach((name, digest) -> {
            String real = shipped.get(name);
            if (real == null) {
                if (!STARTER.matcher(name).matches()) {
                    differences.add("not shipped: " + name);
                }
            } else if (!real.equals(digest) && !OURS.matcher(name).matches()) {
                differences.add("altered: " + name);
            }
        });
        return differences;
    }

    private static String digest(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
