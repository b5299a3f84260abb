package fr.centre15.console.board;

/** A part of the product that says on every screen whether it can be trusted. Asked about once a second; must not block. */
public interface TrustSource {

    TrustItem trust();

    /**
     * One item of the trust strip.
     *
     * @param order place in the strip, smallest first
     * @param label what is watched
     * @param value what is so, and since when
     * @param degraded sentence for the amber band saying what still works; empty while all is well
     */
    record TrustItem(int order, String label, String value, String degraded) {

        public boolean isWell() {
            return degraded.isEmpty();
        }
    }
}
