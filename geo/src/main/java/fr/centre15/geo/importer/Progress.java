package fr.centre15.geo.importer;

/** Told how far an import is, on its thread; must not wait. */
public interface Progress {

    Progress NONE = new Progress() {
        @Override
        public void begins(long bytes) {}

        @Override
        public void read(long bytes) {}

        @Override
        public void indexes() {}
    };

    /** So many bytes are to be read, as they lie on the disk. */
    void begins(long bytes);

    /** So many more were read. */
    void read(long bytes);

    /** Everything is read; indexes are being built. */
    void indexes();
}
