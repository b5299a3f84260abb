package fr.centre15.loadtests.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsTest {

    private static Windows windows(double... figures) {
        Windows windows = new Windows();
        DoubleStream.of(figures).forEach(windows::add);
        return windows;
    }

    @Test
    void shouldCompareWindowsThatRanSideBySide() {
        Windows measured = windows(20, 200, 24);
        Windows baseline = windows(10, 100, 8);

        assertThat(measured.median()).isEqualTo(24);
        assertThat(measured.ratioTo(baseline)).isEqualTo(2);
    }

    @Test
    void shouldTakeThePercentileThatSoManyAreNotAbove() {
        Sample sample = Sample.of(
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList());

        assertThat(sample.percentile(50)).isEqualTo(100);
        assertThat(sample.percentile(99)).isEqualTo(198);
        assertThatThrownBy(() -> Sample.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldWriteOneFlatObjectALine(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("lines");
        BenchReport report = new BenchReport(BenchArguments.of("--quick", "--json", json.toString()));

        report.figure("a.b.ms", "ms", windows(30), 60, "bare", windows(20), 1.2);

        assertThat(Files.readAllLines(json))
                .containsExactly("{\"name\":\"a.b.ms\",\"value\":30.0,\"unit\":\"ms\",\"baseline\":\"bare\","
                        + "\"ratio\":1.5,\"target\":60.0,\"met\":false}");
    }

    @Test
    void shouldRefuseAnOptionThatItDoesNotKnow() {
        assertThatThrownBy(() -> BenchArguments.of("--json", "f", "--slow", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenchArguments.of("--quick")).isInstanceOf(IllegalArgumentException.class);
    }
}
