package fr.centre15.loadtests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * An empty Spring Boot and Vaadin application, compiled against the very libraries of the product and served with the same
 * ready-made browser bundle; what only the product needs is not on its class path.
 */
final class EmptyApplicationJar {

    private static final Pattern OF_THE_PRODUCT_ALONE = Pattern.compile("(dispatch-|disruptor|chronicle|affinity|posix"
            + "|compiler-|jna|jnr|jffi|commons-cli|vavr|HdrHistogram|HikariCP|flyway|postgresql|spring-security"
            + "|spring-jdbc|spring-tx|springdoc|swagger|micrometer-(core|jakarta9|registry)|prometheus"
            + "|spring-boot-(actuator|jdbc|sql|persistence|security|transaction|health|micrometer)).*");

    private static final String BUNDLE = "META-INF/VAADIN/";

    private EmptyApplicationJar() {}

    static Path build(UnpackedConsole console, Path folder) throws IOException {
        List<Path> libraries = console.libraryFiles().stream()
                .filter(file -> !OF_THE_PRODUCT_ALONE
                        .matcher(file.getFileName().toString())
                        .matches())
                .toList();
        Path classes = compile(libraries, Files.createDirectories(folder.resolve("empty")));
        Path jar = folder.resolve("empty.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest(libraries))) {
            addClasses(out, classes);
            addBundle(out, console.jar());
        }
        return jar;
    }

    private static Path compile(List<Path> libraries, Path folder) throws IOException {
        Path source = folder.resolve("EmptyApplication.java");
        try (InputStream text = EmptyApplicationJar.class.getResourceAsStream("/empty/EmptyApplication.java")) {
            Files.write(source, Objects.requireNonNull(text).readAllBytes());
        }
        String path = libraries.stream().map(Path::toString).collect(Collectors.joining(":"));
        Path classes = folder.resolve("classes");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", path, "-d", classes.toString(), source.toString());
        if (result != 0) {
            throw new IllegalStateException("the empty application does not compile");
        }
        return classes;
    }

    private static Manifest manifest(List<Path> libraries) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "empty.EmptyApplication");
        main.put(
                Attributes.Name.CLASS_PATH,
                libraries.stream().map(file -> file.toUri().toString()).collect(Collectors.joining(" ")));
        return manifest;
    }

    private static void addClasses(JarOutputStream out, Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(out, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static void addBundle(JarOutputStream out, Path from) throws IOException {
        try (JarFile jar = new JarFile(from.toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(BUNDLE) && !entry.isDirectory())
                    .forEach(entry -> copy(jar, entry, out));
        }
    }

    private static void copy(JarFile jar, JarEntry entry, JarOutputStream out) {
        try (InputStream content = jar.getInputStream(entry)) {
            put(out, entry.getName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        OutputStream into = out;
        into.write(content);
        out.closeEntry();
    }
}
