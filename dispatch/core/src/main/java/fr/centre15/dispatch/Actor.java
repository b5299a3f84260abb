package fr.centre15.dispatch;

import fr.centre15.dispatch.codec.Codec;

/**
 * Who acts: a person, an enrolled device, a grant holder or the system itself. Holds a technical id, never a name.
 *
 * @param id empty for the system
 */
public record Actor(Kind kind, String id) {

    /** What stands behind a command. The code is what the journal keeps. */
    public enum Kind {
        PERSON("p"),
        DEVICE("d"),
        GRANT("g"),
        SYSTEM("s");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final int LONGEST_ID = 64;

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "");

    public static final Codec<Actor> CODEC = Codec.TEXT.map(Actor::parse, Actor::toString);

    public Actor {
        if (id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an actor's id has at most 64 characters");
        }
    }

    public static Actor parse(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.code + ":")) {
                return new Actor(kind, text.substring(2));
            }
        }
        throw new IllegalArgumentException("not an actor");
    }

    @Override
    public String toString() {
        return kind.code + ":" + id;
    }
}
