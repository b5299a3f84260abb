package fr.centre15.dispatch.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts a main class of the test tree in a JVM of its own, with the flags of this one. */
final class ChildProcess implements AutoCloseable {

    private static final String MARK = "> ";

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(List<String> command) throws IOException {
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.output = process.inputReader();
    }

    /** @param before words put before {@code java}, such as a tracer */
    static ChildProcess start(List<String> before, Class<?> main, Object... arguments) throws IOException {
        return new ChildProcess(command(before, main, arguments));
    }

    static List<String> command(List<String> before, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-D") && flag.contains("chronicle"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** True when the command ends well within a few seconds: used to see whether a tool may be used here. */
    static boolean works(String... command) {
        try {
            Process trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = trial.waitFor(10, TimeUnit.SECONDS);
            trial.destroyForcibly();
            return ended && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a child's main class says to its parent: marked, since a logger may share the output. */
    static void say(String line) {
        System.out.println(MARK + line);
    }

    /** The next thing said; null when the child has ended. */
    @Nullable
    String heard() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(MARK)) {
            line = output.readLine();
        }
        return line == null ? null : line.substring(MARK.length());
    }

    List<String> heardUntilTheEnd() throws IOException {
        List<String> all = new ArrayList<>();
        for (String line = heard(); line != null; line = heard()) {
            all.add(line);
        }
        return all;
    }

    /** SIGKILL; what the child said before stays readable. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
