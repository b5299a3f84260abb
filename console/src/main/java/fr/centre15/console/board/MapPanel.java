package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import java.util.Optional;

/** The place of the map. The browser draws it, and asks by itself for what moves; the open file comes with the board. */
final class MapPanel extends Div {

    private final HtmlContainer map = Dom.tag("samu-map", "");

    MapPanel() {
        setClassName("mapbox");
        map.getElement().setAttribute("tabindex", "0");
        map.getElement().setAttribute("role", "application");
        map.getElement().setAttribute("aria-label", Texts.of("map.label"));
        NativeButton coverage = Dom.button("small", Texts.of("map.coverage"), "", "Maj", "V");
        coverage.getElement().removeAttribute("data-do");
        coverage.getElement().setAttribute("data-local", "coverage");
        coverage.getElement().setAttribute("aria-pressed", "false");
        coverage.addComponentAsFirst(Dom.icon("map"));
        add(map, Dom.div("mapov", coverage));
    }

    void show(Optional<FileModel> model) {
        Dom.set(map, "data-scene", MapScene.of(model));
    }
}
