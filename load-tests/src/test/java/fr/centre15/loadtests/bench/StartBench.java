package fr.centre15.loadtests.bench;

import fr.centre15.loadtests.measure.BenchArguments;
import fr.centre15.loadtests.measure.BenchReport;
import fr.centre15.loadtests.measure.Windows;
import fr.centre15.loadtests.product.ProductProcess;
import fr.centre15.loadtests.product.ProductStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From {@code java} to the first 200: the whole product with its database against an empty Spring Boot and Vaadin
 * application, both from an unpacked layout, with and without a cache of classes made by the same training (one start, one
 * page). Every product starts over a new state folder: first accounts and first schema included.
 */
public final class StartBench {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration ASSEMBLY = Duration.ofMinutes(5);
    private static final String BASELINE = "empty-boot-vaadin";

    private final Optional<BenchDatabase> database = BenchDatabase.fromEnvironment();
    private final Path folder;
    private final Path product;
    private final Path empty;

    private StartBench(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        UnpackedConsole console = UnpackedConsole.into(folder.resolve("console"));
        this.product = console.jar();
        this.empty = EmptyApplicationJar.build(console, folder);
    }

    public static void main(String... options) throws IOException, InterruptedException {
        BenchArguments arguments = BenchArguments.of(options);
        Path folder = Files.createTempDirectory("samu-start");
        try {
            new StartBench(folder).run(arguments);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private void run(BenchArguments arguments) {
        BenchReport report = new BenchReport(arguments);
        Windows plain = new Windows();
        Windows plainEmpty = new Windows();
        for (int round = 0; round < arguments.rounds(); round++) {
            plain.add(seconds(ofProduct()));
            plainEmpty.add(seconds(ofEmpty()));
        }
        report.figure("start.first-200-without-aot.seconds", "s", plain, 16, BASELINE, plainEmpty, 1.5);
        if (arguments.quick()) {
            return;
        }
        Path productCache = train(ofProduct(), folder.resolve("product.aot"));
        Path emptyCache = train(ofEmpty(), folder.resolve("empty.aot"));
        Windows cached = new Windows();
        Windows cachedEmpty = new Windows();
        for (int round = 0; round < arguments.rounds(); round++) {
            cached.add(seconds(ofProduct().jvm("-XX:AOTCache=" + productCache)));
            cachedEmpty.add(seconds(ofEmpty().jvm("-XX:AOTCache=" + emptyCache)));
        }
        report.figure("start.first-200.seconds", "s", cached, 10, BASELINE + "-aot", cachedEmpty, 1.5);
    }

    private ProductStart ofProduct() {
        ProductStart start = ProductProcess.prepare().jar(product);
        return database.map(found -> found.giveTo(start)).orElse(start);
    }

    private ProductStart ofEmpty() {
        return ProductProcess.prepare().jar(empty).with("vaadin.productionMode", "true");
    }

    /** The product's first page is its login, the empty one's is its only view: both are answered by Vaadin. */
    private double seconds(ProductStart start) {
        try (ProductProcess process = start.launch()) {
            return process.awaitFirst200("/login", LONGEST).toMillis() / 1000.0;
        }
    }

    private Path train(ProductStart start, Path cache) {
        try (ProductProcess process = start.jvm("-XX:AOTCacheOutput=" + cache).launch()) {
            process.awaitFirst200("/login", LONGEST);
            process.stop(ASSEMBLY);
        }
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("no cache of classes was written: " + cache);
        }
        return cache;
    }
}
