package fr.centre15.loadtests.bench;

import fr.centre15.loadtests.product.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The console unpacked as the launcher does it, so that a virtual machine can cache its classes. */
record UnpackedConsole(Path jar, Path libraries) {

    static UnpackedConsole into(Path folder) throws IOException, InterruptedException {
        Path packed = ProjectFolder.here().consoleJar();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        int exit = new ProcessBuilder(
                        java.toString(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the console cannot be unpacked: " + exit);
        }
        return new UnpackedConsole(folder.resolve(packed.getFileName()), folder.resolve("lib"));
    }

    List<Path> libraryFiles() {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
