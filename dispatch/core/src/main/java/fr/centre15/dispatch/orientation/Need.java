package fr.centre15.dispatch.orientation;

import java.util.List;

/**
 * What the picture asks of a destination. It proposes; a person decides.
 *
 * @param kind what the destination must be equipped for
 * @param also what would be good to have there, and is said where it is missing
 * @param why what asks for it
 * @param open what is not known, and might change it
 */
public record Need(NeedKind kind, List<NeedKind> also, List<Because> why, List<Because> open) {
    public Need {
        also = List.copyOf(also);
        why = List.copyOf(why);
        open = List.copyOf(open);
    }
}
