package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.ActHistory;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.find.FindEverything;
import vn.vinhdanh.core.notice.OfficialNotices;

/**
 * The frame around every view: head with year, language, theme and the official; menu; the view in {@code <main>}.
 *
 * <p><strong>How a room adds its view</strong>, without touching this class:
 *
 * <pre>{@code
 * @Route(value = "phong-trao", layout = MainLayout.class)
 * @RolesAllowed("VIEW_CONSOLE")                                          // names of Permission; hidden and refused without it
 * @Menu(title = "campaigns.title", order = 110, icon = "vaadin:flag")    // title is a key; without @Menu it is not in the menu
 * class CampaignsView extends ConsoleView { ... }
 * }</pre>
 *
 * The hundreds of {@code order} are the sections by work: 0 my work, 100 campaigns and blocs, 200 files and their examination, 300 the
 * council, 400 decisions and what the public is told, 500 catalogues and registers, 900 the system. Views of the same ten are one place:
 * one entry of the menu, named {@code shell.place.<ten>}, and tabs above each of them. Words go into {@code messages/console-<room>_vi.properties} and {@code _en}; enum values are
 * {@code word.<Enum>.<VALUE>}. What waits for somebody goes to the home view by a {@link WaitingWork} bean, of a room
 * that tells more there by an {@link AtHome} bean; work that begins at a view by {@link Begins}.
 */
@PermitAll
public class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    private final Main main = new Main();
    private final Select<Integer> year = new Select<>();
    private final MenuMemory memory;
    private final ActHistory history;
    private final transient FindEverything everything;
    private final transient CurrentOfficial official;
    private final ConsolePlaces places = new ConsolePlaces();
    private final ConsoleMenu menu;
    /** Pins the view in sight to the top of the menu. */
    private final Button pin = new Button(icon(VaadinIcon.PIN), click -> pin());

    /** Opens the guide at the place of the view in sight. */
    private final Button help = new Button(icon(VaadinIcon.QUESTION_CIRCLE_O), click -> help());

    private final transient Guides guides;
    private final transient OfficialNotices notices;
    private final Bell bell = new Bell();
    private @Nullable MenuEntry inSight;
    private Guides.@Nullable Place place;
    private @Nullable GuideDialog guide;
    private @Nullable FindDialog finding;

    MainLayout(
            CurrentOfficial official,
            AuthenticationContext authentication,
            YearInView years,
            MenuMemory memory,
            ActHistory history,
            FindEverything everything,
            OfficialNotices notices,
            Guides guides) {
        this.guides = guides;
        this.notices = notices;
        this.history = history;
        this.everything = everything;
        this.official = official;
        addClassName("vd-console");
        setPrimarySection(Section.NAVBAR);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        // once: put in anew for each view, it would attach the view, and load its lists, a second time
        setContent(main);

        var skip = new Anchor("#main", Words.say("shell.skip"));
        skip.addClassName("vd-skip");
        skip.setRouterIgnore(true);

        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.say("shell.menu"));

        var mark = new Image("vinhdanh/mark.svg", "");
        mark.addClassName("vd-mark");
        var home = new Anchor(".", mark, new Span("Vinh Danh"));
        home.addClassName("vd-brand");
        home.setAriaLabel(Words.say("shell.home"));

        year.setItems(years.choices());
        year.setValue(years.year());
        year.setItemLabelGenerator(y -> Words.say("shell.year", String.valueOf(y)));
        year.setAriaLabel(Words.say("shell.year.label"));
        year.addClassName("vd-year");
        year.addValueChangeListener(change -> years.choose(change.getValue()));
        // a link may choose the year it is about
        years.onChange(this, () -> year.setValue(years.year()));

        var find = new Button(icon(VaadinIcon.SEARCH), click -> find());
        var shortcut = new Span(Words.say("find.shortcut"));
        shortcut.addClassName("vd-find-key");
        find.getElement().appendChild(new Span(Words.say("find.title")).getElement(), shortcut.getElement());
        find.addThemeVariants(ButtonVariant.TERTIARY);
        find.addClassName("vd-find");
        find.setAriaLabel(Words.say("find.title"));
        find.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        find.getElement().setAttribute("aria-haspopup", "dialog");
        Shortcuts.addShortcutListener(this, this::find, Key.KEY_K, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, this::find, Key.KEY_K, KeyModifier.META);

        pin.addThemeVariants(ButtonVariant.TERTIARY);
        pin.setVisible(false);
        pin.addClassName("vd-pin");
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.addClassName("vd-help");
        help.setAriaLabel(Words.say("guide.here"));
        help.setTooltipText(Words.say("guide.here"));
        bell.setVisible(official.may(Permission.VIEW_CONSOLE));
        var header = new Header(skip, toggle, home, find, year, tools(pin, bell, help, official, authentication));
        header.addClassName("vd-head");
        addToNavbar(header);

        this.memory = memory;
        this.menu = new ConsoleMenu(memory, official, places);
        var scroller = new Scroller(menu);
        scroller.addClassName("vd-menu");
        addToDrawer(scroller);
    }

    private void help() {
        closeGuide();
        if (place != null) {
            guide = new GuideDialog(place);
            guide.open();
        }
    }

    /** A guide tells of the view it was opened at. */
    private void closeGuide() {
        if (guide != null) {
            guide.close();
            guide = null;
        }
    }

    private void find() {
        if (finding == null || !finding.isOpened()) {
            finding = new FindDialog(everything, official, places);
            finding.open();
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content instanceof Component view) {
            var entry = places.of(view.getClass()).orElse(null);
            if (entry != null && places.place(entry).size() > 1) {
                main.add(new PlaceTabs(places, entry));
            }
            main.add(view);
            if (view instanceof HasHistory of
                    && of.subject().filter(s -> history.tells(s.kind())).isPresent()) {
                main.add(new HistoryPanel(history, of));
            }
            year.setVisible(view instanceof OfYear);
            closeGuide();
            place = view instanceof GuideView
                    ? null
                    : guides.of(view.getClass()).orElse(null);
            help.setVisible(place != null);
            inSight(entry);
            tellUnread();
        }
    }

    /** Counts anew what the bell says; each view that opens does so. */
    public void tellUnread() {
        if (bell.isVisible()) {
            bell.show(notices.unread());
        }
    }

    private void inSight(@Nullable MenuEntry entry) {
        // the home is always at hand
        inSight = entry == null || entry.path().replace("/", "").isEmpty() ? null : entry;
        pin.setVisible(inSight != null);
        if (inSight != null) {
            memory.opened(inSight.path());
            menu.refresh();
            sayPinned(inSight);
        }
    }

    private void pin() {
        var entry = inSight;
        if (entry != null) {
            memory.pin(entry.path());
            menu.refresh();
            sayPinned(entry);
        }
    }

    private void sayPinned(MenuEntry entry) {
        boolean pinned = memory.isPinned(entry.path());
        var words = Words.say(pinned ? "shell.unpin" : "shell.pin", Words.say(entry.title()));
        pin.setAriaLabel(words);
        pin.setTooltipText(words);
        pin.getElement().setAttribute("aria-pressed", String.valueOf(pinned));
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    private static Component tools(
            Button pin, Bell bell, Button help, CurrentOfficial official, AuthenticationContext authentication) {
        var full = new Span(Words.say("shell.language.other"));
        full.addClassName("vd-long");
        var brief = new Span(Words.say("shell.language.brief"));
        brief.addClassName("vd-short");
        var language = new Button(new Span(full, brief), click -> Preferences.otherLanguage());
        language.addThemeVariants(ButtonVariant.TERTIARY);
        language.setAriaLabel(Words.say("shell.language.switch"));
        language.addClassName("vd-language");

        var theme = new Button(icon(VaadinIcon.ADJUST), click -> Preferences.otherTheme());
        theme.addThemeVariants(ButtonVariant.TERTIARY);
        theme.setAriaLabel(Words.say("shell.theme.switch"));
        theme.addClassName("vd-theme");
        theme.setTooltipText(Words.say("shell.theme.switch"));

        var person = new MenuBar();
        person.addThemeVariants(MenuBarVariant.TERTIARY);
        var face = new Div(icon(VaadinIcon.USER), new Span(name(official)));
        face.addClassName("vd-person");
        MenuItem top = person.addItem(face);
        top.setAriaLabel(Words.say("shell.person", name(official)));
        top.getSubMenu()
                .addItem(Words.say("guide.title"), click -> UI.getCurrent().navigate(Guides.ADDRESS));
        // on a phone these two have no room beside it
        top.getSubMenu().addItem(Words.say("shell.language.switch"), click -> Preferences.otherLanguage());
        top.getSubMenu().addItem(Words.say("shell.theme.switch"), click -> Preferences.otherTheme());
        top.getSubMenu()
                .addItem(Words.say("shell.password"), click -> UI.getCurrent().navigate("mat-khau"));
        top.getSubMenu().addItem(Words.say("shell.sign-out"), click -> authentication.logout());

        var tools = new Div(pin, bell, help, language, theme, person);
        tools.addClassName("vd-tools");
        return tools;
    }

    private static String name(CurrentOfficial official) {
        return official.signedIn().map(SignedInOfficial::fullName).orElse(official.name());
    }

    private static Icon icon(VaadinIcon picture) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
