package fr.centre15.console.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of a list, kept by key: a row that did not change is not touched, so it keeps focus and sends nothing to the
 * browser. Confined to the session's lock.
 *
 * @param <M> an immutable row record
 * @param <C> the component that shows it
 */
public final class KeyedRows<M, C extends Component & KeyedRows.Shows<M>> {

    /** A component that shows one row record. */
    public interface Shows<M> {
        void show(M model);
    }

    private final Component parent;
    private final Function<M, Object> key;
    private final Function<M, C> make;
    private final Map<Object, C> rows = new HashMap<>();
    private final Map<Object, M> shown = new HashMap<>();
    private List<Object> order = List.of();

    public KeyedRows(Component parent, Function<M, Object> key, Function<M, C> make) {
        this.parent = parent;
        this.key = key;
        this.make = make;
    }

    public void show(List<M> models) {
        List<Object> wanted = new ArrayList<>(models.size());
        for (M model : models) {
            Object id = key.apply(model);
            wanted.add(id);
            C row = rows.computeIfAbsent(id, _ -> make.apply(model));
            if (!model.equals(shown.put(id, model))) {
                row.show(model);
            }
        }
        if (!wanted.equals(order)) {
            removeOthers(wanted);
            place(wanted);
            order = wanted;
        }
    }

    private void removeOthers(List<Object> wanted) {
        Set<Object> kept = new HashSet<>(wanted);
        for (Object id : order) {
            if (!kept.contains(id)) {
                rows.remove(id).getElement().removeFromParent();
                shown.remove(id);
            }
        }
    }

    /** Moves only rows whose neighbour before them is another one than wanted. */
    private void place(List<Object> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            var element = rows.get(wanted.get(i)).getElement();
            boolean inPlace = i < parent.getElement().getChildCount()
                    && parent.getElement().getChild(i).equals(element);
            if (!inPlace) {
                element.removeFromParent();
                parent.getElement().insertChild(i, element);
            }
        }
    }
}
