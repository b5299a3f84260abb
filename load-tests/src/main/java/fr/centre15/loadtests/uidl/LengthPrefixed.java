package fr.centre15.loadtests.uidl;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a push channel into messages: each is preceded by its number of characters and a bar. The first one is
 * the handshake of the channel, an empty space between two is a sign of life. Not thread-safe.
 */
public final class LengthPrefixed {

    private static final char BAR = '|';

    private final StringBuilder rest = new StringBuilder();

    /**
     * @param text the next piece as it came, of any size
     * @return the messages that it completed
     * @throws IllegalStateException when what stands before the bar is not a number
     */
    public List<String> take(CharSequence text) {
        rest.append(text);
        List<String> messages = new ArrayList<>();
        int from = 0;
        int bar = rest.indexOf("|");
        while (bar >= 0) {
            int end = bar + 1 + lengthIn(from, bar);
            if (end > rest.length()) {
                break;
            }
            messages.add(rest.substring(bar + 1, end));
            from = end;
            bar = rest.indexOf("|", from);
        }
        rest.delete(0, from);
        return messages;
    }

    private int lengthIn(int from, int bar) {
        String digits = rest.substring(from, bar).strip();
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("no length before " + BAR + " in a push message", e);
        }
    }
}
