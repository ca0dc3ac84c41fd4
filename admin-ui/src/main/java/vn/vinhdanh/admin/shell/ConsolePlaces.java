package vn.vinhdanh.admin.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The views with an entry in the menu that the official may open, place by place: views of one ten are one place. Asked once for a page of the
 * browser, since Vaadin looks at every route's permissions each time it is asked: that was a third of what the server did for a view.
 */
final class ConsolePlaces implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<MenuEntry> entries = List.copyOf(MenuConfiguration.getMenuEntries());
    private final Map<Integer, List<MenuEntry>> places = new LinkedHashMap<>();

    ConsolePlaces() {
        entries.forEach(entry ->
                places.computeIfAbsent(ten(entry), ten -> new ArrayList<>()).add(entry));
    }

    static int ten(MenuEntry entry) {
        return entry.order() == null ? 99 : (int) (entry.order() / 10);
    }

    /** All that the official may open, in the order of the menu. */
    List<MenuEntry> entries() {
        return entries;
    }

    /** The same by ten. */
    Map<Integer, List<MenuEntry>> byTen() {
        return places;
    }

    /** The entry of a view; empty for a view that is not in the menu. */
    Optional<MenuEntry> of(Class<?> view) {
        return entries.stream().filter(entry -> view.equals(entry.menuClass())).findFirst();
    }

    /** The views of the place of an entry, itself among them. */
    List<MenuEntry> place(MenuEntry entry) {
        return places.getOrDefault(ten(entry), List.of());
    }

    /** What the place of an entry is called. */
    String name(MenuEntry entry) {
        var place = place(entry);
        return Words.say(place.size() <= 1 ? entry.title() : "shell.place." + ten(entry));
    }
}
