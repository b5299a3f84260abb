package fr.centre15.loadtests.console;

import fr.centre15.loadtests.product.ProductProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a running product keeps in memory, and the threads that push to its consoles. */
record ProductInside(ProductProcess product) {

    private static final double BYTES_PER_MEGABYTE = 1 << 20;

    /** After a collection of everything that nobody needs. */
    double liveMegabytes() throws IOException, InterruptedException {
        ask("GC.run");
        return new BrowserSession(product.operations())
                        .get("/actuator/prometheus")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / BYTES_PER_MEGABYTE;
    }

    long pushThreads() throws IOException, InterruptedException {
        return ask("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\"Atmosphere"))
                .count();
    }

    private String ask(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(product.pid()), command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no answer to " + command);
        }
        return answer;
    }
}
