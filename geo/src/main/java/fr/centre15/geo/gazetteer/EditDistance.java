package fr.centre15.geo.gazetteer;

/** Letters to add, drop, change or exchange with their neighbour to make one word the other. Stateless. */
final class EditDistance {

    private EditDistance() {}

    /** Costs the product of the lengths; both are words of an address. */
    static int between(String one, String other) {
        int[] twoBack = new int[other.length() + 1];
        int[] back = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = back[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(back[j], row[j - 1]));
                if (exchanged(one, other, i, j)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            int[] free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }
        return back[other.length()];
    }

    private static boolean exchanged(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
