package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.menu.MenuEntry;

/** Leads from one view of a place to the others, as from the decisions to the import of lists and the corrections. */
final class PlaceTabs extends Nav {

    private static final long serialVersionUID = 1L;

    /** @param current the view in sight */
    PlaceTabs(ConsolePlaces places, MenuEntry current) {
        addClassName("vd-place");
        setAriaLabel(places.name(current));
        for (MenuEntry entry : places.place(current)) {
            var tab = new Anchor(entry.path(), Words.say(entry.title()));
            if (entry.path().equals(current.path())) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            add(tab);
        }
    }
}
