package fr.centre15.geo.importer;

import java.io.PrintStream;

/** How far an import is, on a terminal as a bar that grows in its line, elsewhere as a line every tenth. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 40;
    private static final long MEBIBYTE = 1 << 20;

    private final PrintStream out;
    private final boolean terminal;
    private final int step;
    private long bytes = 1;
    private long read;
    private int shown = -1;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.step = terminal ? 1 : 10;
    }

    @Override
    public void begins(long all) {
        bytes = Math.max(1, all);
        show(0);
    }

    @Override
    public void read(long more) {
        read += more;
        show((int) (100 * Math.min(read, bytes) / bytes));
    }

    private void show(int percent) {
        if (percent / step <= shown / step && shown >= 0) {
            return;
        }
        shown = percent;
        int full = percent * WIDTH / 100;
        String bar = "█".repeat(full) + "·".repeat(WIDTH - full);
        String line = "  %s %3d %%  %s / %s".formatted(bar, percent, size(read), size(bytes));
        out.print(terminal ? "\r" + line : line + "\n");
        out.flush();
    }

    private static String size(long bytes) {
        return bytes < 10 * MEBIBYTE ? bytes / 1024 + " Kio" : bytes / MEBIBYTE + " Mio";
    }

    @Override
    public void indexes() {
        out.println(terminal ? "\n  Construction des index…" : "  Construction des index…");
    }
}
