package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.find.FindEverything;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundGroup;
import vn.vinhdanh.core.find.FoundKind;

/**
 * Finds everything while one types: screens and work to begin, and the things of all rooms and years. The arrows go through what was
 * found without leaving the field, Enter opens it, Escape closes and leaves the focus where it was.
 */
final class FindDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** So long nothing more must be typed before it is looked for, in milliseconds. */
    private static final int PAUSE = 150;

    /**
     * The field tells those who hear it which of the list is meant. Enter before the answer to the last letter opens the first of that
     * answer, not of the one before.
     */
    private static final String KEYS = """
            const field = this, input = field.inputElement, list = $0;
            input.setAttribute('role', 'combobox');
            input.setAttribute('aria-autocomplete', 'list');
            input.setAttribute('aria-controls', list.id);
            let at = -1, waiting = false;
            const options = () => [...list.querySelectorAll('[role=option]')];
            const answered = () => list.dataset.typed === input.value.trim();
            const mark = n => {
              const all = options();
              at = all.length ? (n + all.length) % all.length : -1;
              all.forEach((option, i) => option.setAttribute('aria-selected', i === at));
              input.setAttribute('aria-expanded', all.length > 0);
              if (at < 0) {
                input.removeAttribute('aria-activedescendant');
              } else {
                input.setAttribute('aria-activedescendant', all[at].id);
                all[at].scrollIntoView({ block: 'nearest' });
              }
            };
            const open = () => { const option = options()[at]; if (option) option.click(); };
            input.addEventListener('keydown', key => {
              if (key.key === 'ArrowDown' || key.key === 'ArrowUp') {
                mark(at + (key.key === 'ArrowDown' ? 1 : -1));
                key.preventDefault();
              } else if (key.key === 'Enter') {
                if (answered()) open(); else waiting = true;
                key.preventDefault();
              } else {
                waiting = false;
              }
            });
            new MutationObserver(() => {
              mark(0);
              if (waiting && answered()) { waiting = false; open(); }
            }).observe(list, { childList: true, attributes: true, attributeFilter: ['data-typed'] });
            mark(0);
            """;

    private final transient FindEverything everything;
    private final transient CurrentOfficial official;
    private final ConsolePlaces places;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final Paragraph says = new Paragraph();
    private int options;

    FindDialog(FindEverything everything, CurrentOfficial official, ConsolePlaces places) {
        super(Words.say("find.title"));
        this.everything = everything;
        this.official = official;
        this.places = places;
        setWidth("44rem");
        setTop("6vh");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(Words.say("action.close"));
        getHeader().add(close);
        field.setAriaLabel(Words.say("find.title"));
        field.setPlaceholder(Words.say("find.placeholder"));
        // no button to clear it: with one, Escape would clear first and close only the second time
        field.setWidthFull();
        var glass = VaadinIcon.SEARCH.create();
        glass.getElement().setAttribute("aria-hidden", "true");
        field.setPrefixComponent(glass);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(change -> show());
        list.setId("vd-found");
        list.addClassName("vd-found");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", Words.say("find.found"));
        says.addClassName("vd-found-says");
        says.getElement().setAttribute("role", "status");
        add(field, list, says);
        show();
        field.getElement().executeJs(KEYS, list.getElement());
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }

    private void show() {
        var typed = field.getValue().strip();
        list.removeAll();
        options = 0;
        if (typed.isEmpty()) {
            group(Words.say("find.begin"), Screens.begun(official).stream().map(this::option));
            says.setText(Words.say("find.hint"));
        } else {
            var screens = Screens.find(typed, official, places);
            group(
                    Words.say("find.screens"),
                    screens.stream().limit(FindEverything.MOST).map(this::option));
            var groups = everything.find(typed);
            groups.forEach(group ->
                    group(Words.word(group.kind()), group.found().stream().map(this::option)));
            says.setText(told(typed, groups));
        }
        list.getElement().setAttribute("hidden", options == 0);
        // last: now the answer is whole
        list.getElement().setAttribute("data-typed", typed);
    }

    private String told(String typed, List<FoundGroup> groups) {
        if (options == 0) {
            return Words.say("find.nothing", typed);
        }
        var more = groups.stream()
                .filter(FoundGroup::more)
                .map(group -> Words.word(group.kind()))
                .toList();
        return Words.say("find.count", Words.number(options))
                + (more.isEmpty() ? "" : " " + Words.say("find.more", String.join(", ", more)));
    }

    private void group(String name, Stream<Anchor> found) {
        var group = new Div();
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", name);
        var head = new Div(name);
        head.addClassName("vd-found-kind");
        head.getElement().setAttribute("role", "presentation");
        group.add(head);
        found.forEach(group::add);
        if (group.getComponentCount() > 1) {
            list.add(group);
        }
    }

    private Anchor option(Screens.Screen screen) {
        return option(screen.address(), screen.title(), screen.place());
    }

    private Anchor option(Found found) {
        var year = found.year();
        var about = Stream.of(
                        found.about(),
                        found.kind() == FoundKind.UNIT && found.on() != null
                                ? Words.say("find.until", Words.date(found.on()))
                                : Words.date(found.on()),
                        year == null ? "" : Words.say("shell.year", String.valueOf(year)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return option(address(found), found.name(), about);
    }

    private Anchor option(String address, String name, String about) {
        var title = new Span(name);
        title.addClassName("vd-found-name");
        var option = new Anchor(address.isEmpty() || "/".equals(address) ? "." : address, title);
        if (!about.isEmpty()) {
            var beside = new Span(about);
            beside.addClassName("vd-found-about");
            option.add(beside);
        }
        option.setId("vd-found-" + options++);
        option.getElement().setAttribute("role", "option");
        option.getElement().setAttribute("tabindex", "-1");
        option.getElement().addEventListener("click", click -> close());
        return option;
    }

    /** Where a thing has its page. */
    static String address(Found found) {
        var place = switch (found.kind()) {
            case DECISION -> "quyet-dinh/";
            case RECIPIENT -> "nguoi-duoc-khen/";
            case UNIT -> "don-vi/";
            case CAMPAIGN -> "phong-trao/";
            case BLOC -> "khoi-thi-dua/";
            case AWARD -> "danh-hieu-hinh-thuc/";
            case ARTICLE -> "bai-viet/soan/";
        };
        return place + found.key();
    }
}
