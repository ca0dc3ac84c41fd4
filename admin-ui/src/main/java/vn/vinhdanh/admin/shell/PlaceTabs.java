package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.menu.MenuEntry;

/** Leads from one view of a place to the others, as from the decisions to the import of lists and the corrections. */
final class PlaceTabs extends Nav {

    private static final long serialVersionUID = 1L;

    /** @param current the view in sight */
    PlaceTabs(MenuEntry current) {
        addClassName("vd-place");
        setAriaLabel(ConsoleMenu.placeName(current));
        for (MenuEntry entry : ConsoleMenu.place(current)) {
            var tab = new Anchor(entry.path(), Words.say(entry.title()));
            if (entry.path().equals(current.path())) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            add(tab);
        }
    }
}
