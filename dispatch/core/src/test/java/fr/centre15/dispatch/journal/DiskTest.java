package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.openhft.chronicle.bytes.MappedBytesStore;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.queue.ExcerptAppender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DiskTest {

    private static final String MOUNT =
            "mount -t tmpfs -o size=12m tmpfs \"$1\" && chmod 700 \"$1\" && shift && exec \"$@\"";

    @TempDir
    private Path place;

    /** A disk that refuses from the third sync on. */
    private static final class FailingDisk implements SyncDisk {

        private final Msync msync = new Msync();
        private int left = 2;

        @Override
        public void sync(ExcerptAppender appender) throws IOException {
            if (left-- <= 0) {
                throw new IOException("Input/output error");
            }
            msync.sync(appender);
        }

        @Override
        public void syncFile(Path file) throws IOException {
            msync.syncFile(file);
        }
    }

    @Test
    @Tag("H02b")
    void shouldAcknowledgeNothingMoreOnceASyncHasFailed() {
        try (TestJournal journal = TestJournal.open(place, new FailingDisk());
                JournalReader reader = journal.journal().readerAfter(Mark.BEGINNING)) {
            journal.record(1, 5);
            Mark durable = journal.record(6, 5).getLast();
            assertThatThrownBy(() -> journal.record(11, 5))
                    .isInstanceOf(JournalFailure.class)
                    .rootCause()
                    .hasMessage("Input/output error");

            assertThat(journal.journal().durableMark()).isEqualTo(durable);
            assertThat(TestJournal.drain(reader)).hasSize(10);
            assertThatThrownBy(() -> journal.journal().writer().append(TestJournal.entry(16)))
                    .isInstanceOf(JournalFailure.class);
            assertThatThrownBy(() -> journal.journal().writer().sync()).isInstanceOf(JournalFailure.class);
        }
    }

    /** The queue library only logs that {@code msync} failed, and returns. */
    @Test
    @Tag("H02b")
    void shouldTakeASyncThatTheQueueOnlyLoggedAsFailed() {
        ExcerptAppender logging = (ExcerptAppender) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExcerptAppender.class}, (_, _, _) -> {
                    Jvm.error().on(MappedBytesStore.class, "msync failed, No space left on device");
                    return null;
                });

        assertThatThrownBy(() -> new Msync().sync(logging))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("msync failed");
    }

    @Test
    @Tag("H05a")
    @Tag("H05b")
    @Tag("H05c")
    void shouldStopCleanlyOnAFullDiskAndFindEverythingWhenThereIsSpaceAgain() throws Exception {
        assumeTrue(ChildProcess.works("unshare", "-Urm", "true"), "user namespaces cannot be used here");
        Path volume = Files.createDirectory(place.resolve("volume"));
        List<String> inside = List.of("unshare", "-Urm", "sh", "-c", MOUNT, "sh", volume.toString());
        try (ChildProcess child = ChildProcess.start(inside, FullDiskChild.class, volume)) {
            List<String> said = child.heardUntilTheEnd();

            assertThat(child.process().waitFor()).as(said.toString()).isZero();
            assertThat(said)
                    .containsExactly("FULL", "CALLS TAKEN", "FAILED", "SAME", "REFUSED DISK_ALMOST_FULL", "SOUND");
        }
    }

    @Test
    @Tag("H05b")
    void shouldRefuseToStartOnAnAlmostFullDisk() {
        assertThatThrownBy(() -> TestJournal.open(TestJournal.settings(place).withRefuseBelow(Long.MAX_VALUE)))
                .isInstanceOfSatisfying(
                        OpenRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(OpenRefused.Code.DISK_ALMOST_FULL));
    }

    @Test
    void shouldSayHowFullTheDiskIs() {
        DiskWatch watch = new DiskWatch(20, 10, 2_000);

        assertThat(watch.level(50_000, 100_000)).isEqualTo(DiskWatch.Level.NORMAL);
        assertThat(watch.level(19_999, 100_000)).isEqualTo(DiskWatch.Level.WARN);
        assertThat(watch.level(9_999, 100_000)).isEqualTo(DiskWatch.Level.SHED);
        assertThat(watch.level(1_999, 100_000)).isEqualTo(DiskWatch.Level.REFUSE);
        assertThat(DiskWatch.standard().level(place)).isNotNull();
    }

    @Test
    void shouldHoldBallastUntilReleased() {
        try (TestJournal journal = TestJournal.open(TestJournal.settings(place).withBallast(3 << 20))) {
            assertThat(journal.journal().ballast().bytes()).isEqualTo(3 << 20);

            journal.journal().ballast().release();

            assertThat(journal.journal().ballast().bytes()).isZero();
        }
    }
}
