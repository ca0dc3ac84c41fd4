package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;

/**
 * The menu: on top what the official pinned and opened last, below it sections by work, each folded away at will. Views of one ten are one
 * place with one entry; the {@link PlaceTabs} above them lead from one to the other. What an official may not open is not in it.
 */
final class ConsoleMenu extends Div {

    private static final long serialVersionUID = 1L;
    /** Sections that an official comes to seldom: the registers and the system. */
    private static final Set<Integer> SELDOM = Set.of(5, 9);

    private final MenuMemory memory;
    private final ConsolePlaces places;
    private final SideNav own = new SideNav(Words.say("shell.section.own"));
    private final Map<Integer, SideNav> sections = new TreeMap<>();

    ConsoleMenu(MenuMemory memory, CurrentOfficial official, ConsolePlaces places) {
        this.memory = memory;
        this.places = places;
        add(own);
        boolean administers = official.may(Permission.MANAGE_ACCOUNTS);
        places.byTen().forEach((ten, entries) -> section(ten / 10, administers).addItem(item(entries)));
        sections.values().forEach(this::add);
        refresh();
    }

    /** Shows anew what is pinned and was opened last. */
    void refresh() {
        own.removeAll();
        var entries = places.entries().stream().collect(Collectors.toMap(MenuEntry::path, entry -> entry, (a, b) -> a));
        memory.pinned().stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .forEach(entry -> own.addItem(shortcut(entry, "vaadin:pin")));
        memory.used().stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .forEach(entry -> own.addItem(shortcut(entry, "vaadin:time-backward")));
        own.setVisible(!own.getItems().isEmpty());
    }

    private SideNav section(int section, boolean administers) {
        return sections.computeIfAbsent(section, s -> {
            var nav = new SideNav(Words.say("shell.section." + s));
            nav.setCollapsible(true);
            nav.setExpanded(!memory.isFolded(s, SELDOM.contains(s) && !administers));
            nav.getElement().addPropertyChangeListener("collapsed", "collapsed-changed", change -> {
                if (change.isUserOriginated()) {
                    fold();
                }
            });
            return nav;
        });
    }

    private void fold() {
        memory.fold(sections.entrySet().stream()
                .filter(section -> !section.getValue().isExpanded())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private SideNavItem item(List<MenuEntry> place) {
        var first = place.getFirst();
        var item = new SideNavItem(places.name(first), first.menuClass());
        whole(item);
        icon(item, first.icon());
        item.setMatchNested(!first.path().isEmpty() && !"/".equals(first.path()));
        item.setPathAliases(place.stream().skip(1).map(MenuEntry::path).collect(Collectors.toSet()));
        return item;
    }

    private static SideNavItem shortcut(MenuEntry entry, String icon) {
        var item = new SideNavItem(Words.say(entry.title()), entry.menuClass());
        whole(item);
        icon(item, icon);
        return item;
    }

    /** Entries keep one height: a name that gives way is whole under the pointer. */
    private static void whole(SideNavItem item) {
        item.getElement().setAttribute("title", item.getLabel());
    }

    private static void icon(SideNavItem item, String name) {
        if (name != null && !name.isEmpty()) {
            item.setPrefixComponent(new Icon(name));
        }
    }
}
