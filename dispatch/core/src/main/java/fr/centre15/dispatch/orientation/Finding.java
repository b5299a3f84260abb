package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.codec.Codec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A criterion by which a destination is chosen, as a person states it. It decides nothing; what nobody stated is unknown,
 * never zero and never absent.
 */
public sealed interface Finding {

    Codec<Finding> CODEC = Codec.TEXT.map(Finding::parse, Finding::code);

    String RACE = "race";
    String TRAUMA_GRADE = "grade";
    String WISH = "demande";

    /** What it is about: a later finding about the same replaces it. */
    String about();

    /** Stable code of what and how much, such as {@code race:6}, {@code sca_st:1}, {@code grade:B}. */
    String code();

    /**
     * The RACE scale.
     *
     * @param total 0 to 9
     * @param items empty when only the total was said
     */
    record Race(int total, Optional<RaceItems> items) implements Finding {

        private static final int MOST = 9;

        public Race {
            if (total < 0
                    || total > MOST
                    || items.filter(given -> given.total() != total).isPresent()) {
                throw new IllegalArgumentException("a RACE score lies between 0 and 9 and is the sum of its items");
            }
        }

        public static Race of(RaceItems items) {
            return new Race(items.total(), Optional.of(items));
        }

        @Override
        public String about() {
            return RACE;
        }

        @Override
        public String code() {
            return RACE + ":" + total
                    + items.map(given -> ":" + given.face() + "," + given.arm() + "," + given.leg() + "," + given.gaze()
                                    + "," + given.language())
                            .orElse("");
        }

        @Override
        public String toString() {
            return "Finding[" + RACE + "]";
        }
    }

    /** @param value within the bounds of the measure, in its unit */
    record Measured(Measure measure, int value) implements Finding {
        public Measured {
            measure.require(value);
        }

        @Override
        public String about() {
            return measure.code();
        }

        @Override
        public String code() {
            return measure.code() + ":" + value;
        }

        @Override
        public String toString() {
            return "Finding[" + measure.code() + "]";
        }
    }

    /** @param present false when somebody looked and it is not there */
    record Observed(Sign sign, boolean present) implements Finding {
        @Override
        public String about() {
            return sign.code();
        }

        @Override
        public String code() {
            return sign.code() + ":" + (present ? 1 : 0);
        }

        @Override
        public String toString() {
            return "Finding[" + sign.code() + "]";
        }
    }

    record Graded(TraumaGrade grade) implements Finding {
        @Override
        public String about() {
            return TRAUMA_GRADE;
        }

        @Override
        public String code() {
            return TRAUMA_GRADE + ":" + grade;
        }

        @Override
        public String toString() {
            return "Finding[" + TRAUMA_GRADE + "]";
        }
    }

    /** What the physician asks for, whatever the picture says. */
    record Wished(NeedKind kind) implements Finding {
        @Override
        public String about() {
            return WISH;
        }

        @Override
        public String code() {
            return WISH + ":" + kind.code();
        }

        @Override
        public String toString() {
            return "Finding[" + WISH + "]";
        }
    }

    /** @throws IllegalArgumentException when it is no code of a finding */
    static Finding parse(String code) {
        String[] parts = code.split(":", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a finding has a value");
        }
        return switch (parts[0]) {
            case RACE -> race(parts);
            case TRAUMA_GRADE -> new Graded(TraumaGrade.valueOf(parts[1]));
            case WISH -> new Wished(NeedKind.of(parts[1]));
            default -> simple(parts[0], Integer.parseInt(parts[1]));
        };
    }

    private static Finding race(String[] parts) {
        if (parts.length == 2) {
            return new Race(Integer.parseInt(parts[1]), Optional.empty());
        }
        List<Integer> items =
                Arrays.stream(parts[2].split(",", -1)).map(Integer::valueOf).toList();
        if (items.size() != 5) {
            throw new IllegalArgumentException("RACE has five items");
        }
        RaceItems given = new RaceItems(items.get(0), items.get(1), items.get(2), items.get(3), items.get(4));
        return new Race(Integer.parseInt(parts[1]), Optional.of(given));
    }

    private static Finding simple(String about, int value) {
        return Sign.of(about)
                .<Finding>map(sign -> new Observed(sign, value != 0))
                .or(() -> Measure.of(about).map(measure -> new Measured(measure, value)))
                .orElseThrow(() -> new IllegalArgumentException("no such finding"));
    }
}
