package fr.centre15.loadtests.telephony;

/**
 * Numbers that the regulator keeps for fiction and never assigns.
 *
 * @see "Arcep, decision 2018-0881: 01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49, 06 39 98"
 */
public final class FictitiousNumbers {

    private static final String[] RANGES = {"019900", "026191", "035301", "046571", "053649", "063998"};
    private static final int PER_RANGE = 10_000;

    private FictitiousNumbers() {}

    /** How many different ones there are. */
    public static int count() {
        return RANGES.length * PER_RANGE;
    }

    /** The n-th number, from 0; they repeat after {@link #count()}. */
    public static String at(int n) {
        int index = Math.floorMod(n, count());
        return RANGES[index / PER_RANGE] + "%04d".formatted(index % PER_RANGE);
    }

    /** As a French reader writes it, in pairs. */
    public static String spoken(String number) {
        return number.replaceAll("(..)(?!$)", "$1 ");
    }
}
