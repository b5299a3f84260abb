package fr.centre15.dispatch.orientation;

/**
 * The five items of the RACE scale (Pérez de la Ossa 2014).
 *
 * @param face 0 to 2
 * @param arm 0 to 2
 * @param leg 0 to 2
 * @param gaze 0 or 1
 * @param language 0 to 2: aphasia with a right weakness, agnosia with a left one
 */
public record RaceItems(int face, int arm, int leg, int gaze, int language) {

    private static final int MOST = 2;

    public RaceItems {
        require(face, MOST);
        require(arm, MOST);
        require(leg, MOST);
        require(gaze, 1);
        require(language, MOST);
    }

    public int total() {
        return face + arm + leg + gaze + language;
    }

    private static void require(int item, int most) {
        if (item < 0 || item > most) {
            throw new IllegalArgumentException("a RACE item lies between 0 and " + most);
        }
    }
}
