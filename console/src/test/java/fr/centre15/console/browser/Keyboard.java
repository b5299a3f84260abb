package fr.centre15.console.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.Map;

/** A physical keyboard: sends the pairs of character and position that this layout really produces. */
final class Keyboard {

    /** What stands on the keys. */
    enum Layout {
        AZERTY,
        QWERTY
    }

    private static final int CTRL = 2;
    private static final int SHIFT = 8;
    private static final String AZERTY_DIGITS = "à&é\"'(-è_ç";
    private static final Map<Character, String> AZERTY_PLACES =
            Map.of('a', "KeyQ", 'q', "KeyA", 'z', "KeyW", 'w', "KeyZ", 'm', "Semicolon");
    private static final Map<String, Named> NAMED = Map.of(
            "↵", new Named("Enter", 13, "\r"),
            "Échap", new Named("Escape", 27, ""),
            "Tab", new Named("Tab", 9, ""),
            "↑", new Named("ArrowUp", 38, ""),
            "↓", new Named("ArrowDown", 40, ""),
            "⌫", new Named("Backspace", 8, ""));

    private final CDPSession chromium;
    private final Layout layout;
    private int pressed;

    Keyboard(CDPSession chromium, Layout layout) {
        this.chromium = chromium;
        this.layout = layout;
    }

    private record Named(String key, int keyCode, String text) {}

    /** Keystrokes so far; a modifier held down belongs to its key. */
    int pressed() {
        return pressed;
    }

    /** Presses chords as they are printed on the keycaps: {@code "A"}, {@code "Maj P"}, {@code "Ctrl ↵"}, {@code "↵"}. */
    void press(String... chords) {
        for (String chord : chords) {
            int modifiers = chord.startsWith("Maj ") ? SHIFT : chord.startsWith("Ctrl ") ? CTRL : 0;
            String cap = chord.substring(chord.lastIndexOf(' ') + 1);
            pressed++;
            Named named = NAMED.get(cap);
            if (named != null) {
                stroke(named.key(), named.key(), named.keyCode(), named.text(), modifiers);
            } else if (cap.length() == 1 && Character.isDigit(cap.charAt(0))) {
                digit(cap.charAt(0) - '0', modifiers);
            } else {
                character(modifiers == SHIFT ? cap.charAt(0) : Character.toLowerCase(cap.charAt(0)), modifiers);
            }
        }
    }

    /** Types characters one by one, each by its key. */
    void type(String text) {
        text.chars().forEach(c -> {
            pressed++;
            if (c == '\n') {
                stroke("Enter", "Enter", 13, "\r", 0);
            } else {
                character((char) c, Character.isUpperCase(c) ? SHIFT : 0);
            }
        });
    }

    private void digit(int digit, int modifiers) {
        char printed = layout == Layout.AZERTY ? AZERTY_DIGITS.charAt(digit) : (char) ('0' + digit);
        stroke(String.valueOf(printed), "Digit" + digit, '0' + digit, String.valueOf(printed), modifiers);
    }

    private void character(char c, int modifiers) {
        int digit = layout == Layout.AZERTY ? AZERTY_DIGITS.indexOf(c) : "0123456789".indexOf(c);
        String place = digit >= 0 ? "Digit" + digit : place(Character.toLowerCase(c));
        int keyCode = digit >= 0 ? '0' + digit : Character.toUpperCase(c);
        String text = modifiers == CTRL ? "" : String.valueOf(c);
        stroke(String.valueOf(c), place, Character.isLetterOrDigit(c) ? keyCode : 0, text, modifiers);
    }

    private String place(char letter) {
        if (letter == ' ') {
            return "Space";
        }
        String standard = letter >= 'a' && letter <= 'z' ? "Key" + Character.toUpperCase(letter) : "";
        return layout == Layout.AZERTY ? AZERTY_PLACES.getOrDefault(letter, standard) : standard;
    }

    private void stroke(String key, String code, int keyCode, String text, int modifiers) {
        JsonObject event = new JsonObject();
        event.addProperty("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
        event.addProperty("key", key);
        event.addProperty("code", code);
        event.addProperty("windowsVirtualKeyCode", keyCode);
        event.addProperty("modifiers", modifiers);
        if (!text.isEmpty()) {
            event.addProperty("text", text);
        }
        chromium.send("Input.dispatchKeyEvent", event);
        event.addProperty("type", "keyUp");
        event.remove("text");
        chromium.send("Input.dispatchKeyEvent", event);
    }
}
