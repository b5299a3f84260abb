package fr.centre15.console.board;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.board.TrustSource.TrustItem;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;

/** Always visible: what the product knows of its own health, fed by the probe that goes the way of a call. */
final class TrustStrip extends Footer {

    private final KeyedRows<TrustItem, Item> items = new KeyedRows<>(this, TrustItem::label, _ -> new Item());

    TrustStrip() {
        setClassName("trust");
        getElement().setAttribute("aria-label", Texts.of("trust.title"));
    }

    void show(BoardSnapshot snapshot) {
        items.show(snapshot.trust());
    }

    private static final class Item extends Span implements KeyedRows.Shows<TrustItem> {
        @Override
        public void show(TrustItem item) {
            removeAll();
            setClassName(item.isWell() ? "" : "bad");
            var value = Dom.bold(item.value());
            value.setClassName("num");
            add(Dom.icon(item.isWell() ? "check" : "warn"), Dom.text("", item.label()), value);
        }
    }
}
