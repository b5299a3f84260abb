package fr.centre15.console.administration;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Texts;

/** A button for what cannot be undone: the first press asks, in place; the second does it. */
final class AskTwice extends Span {

    private final NativeButton ask;
    private final NativeButton act;
    private final NativeButton leave;

    /** @param what named in the accessible name, since every row has such a button */
    AskTwice(String askKey, String sureKey, String what, Runnable act) {
        setClassName("row");
        this.ask = button(askKey, "btn", what);
        this.act = button(sureKey, "btn p0", what);
        this.leave = button("office.leave-it", "btn", what);
        ask.addClickListener(_ -> asking(true));
        leave.addClickListener(_ -> asking(false));
        this.act.addClickListener(_ -> {
            asking(false);
            act.run();
        });
        add(ask);
    }

    private void asking(boolean sure) {
        removeAll();
        if (sure) {
            add(act, leave);
            // The harmless one has the caret: Enter twice must not be enough.
            leave.getElement().executeJs("this.focus()");
        } else {
            add(ask);
            ask.getElement().executeJs("this.focus()");
        }
    }

    private static NativeButton button(String key, String classes, String what) {
        NativeButton button = new NativeButton(Texts.of(key));
        button.setClassName(classes);
        button.getElement().setAttribute("aria-label", Texts.of(key) + " : " + what);
        return button;
    }
}
