package fr.centre15.geo.aml;

import java.util.HexFormat;

/** Packs ASCII text as a telephone does, seven bits a character. */
final class Packing {

    private Packing() {}

    static String hex(String text) {
        byte[] packed = new byte[(text.length() * 7 + 7) / 8];
        for (int bit = 0; bit < text.length() * 7; bit++) {
            int set = text.charAt(bit / 7) >> bit % 7 & 1;
            packed[bit / 8] |= (byte) (set << bit % 8);
        }
        return HexFormat.of().withUpperCase().formatHex(packed);
    }
}
