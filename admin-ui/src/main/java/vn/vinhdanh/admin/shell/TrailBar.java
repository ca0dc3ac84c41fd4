package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Above a view that was opened from a list: back to the row's place in it (Esc), and to the rows before and after it (Alt and an arrow).
 * Not there when the view was opened otherwise.
 */
final class TrailBar extends Nav implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Esc is left to whatever is open before the view, and to the field one types in. */
    private static final String KEYS = """
            const bar = this;
            if (bar.vdKeys) return;
            bar.vdKeys = true;
            const press = which => { const b = bar.querySelector('.' + which); if (b && !b.disabled) b.click(); return b; };
            const on = e => {
              if (!bar.isConnected) { window.removeEventListener('keydown', on, true); return; }
              if (bar.hidden || bar.hasAttribute('hidden') || e.defaultPrevented) return;
              if (e.key === 'Escape') {
                const at = e.composedPath()[0];
                const typing = at.matches && at.matches('input, textarea, [contenteditable]');
                const open = document.querySelector('[opened]:not(vaadin-app-layout):not(vaadin-details)');
                if (!typing && !open) press('vd-trail-back');
              } else if (e.altKey && (e.key === 'ArrowUp' || e.key === 'ArrowDown')) {
                if (press(e.key === 'ArrowUp' ? 'vd-trail-previous' : 'vd-trail-next')) e.preventDefault();
              }
            };
            window.addEventListener('keydown', on, true);
            """;

    private final Span place = new Span();
    private transient @Nullable ListTrail<?> trail;

    TrailBar() {
        addClassName("vd-trail");
        setAriaLabel(Words.say("list.trail"));
        setVisible(false);
        place.getElement().setAttribute("role", "status");
        add(
                button("list.trail.back", VaadinIcon.ARROW_LEFT, "vd-trail-back", this::back),
                button("list.trail.previous", VaadinIcon.ANGLE_UP, "vd-trail-previous", () -> go(ListTrail::previous)),
                button("list.trail.next", VaadinIcon.ANGLE_DOWN, "vd-trail-next", () -> go(ListTrail::next)),
                place);
    }

    private static Button button(
            String key, VaadinIcon picture, String name, com.vaadin.flow.function.SerializableRunnable step) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var button = new Button(Words.say(key), icon, click -> step.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName(name);
        return button;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var ui = UI.getCurrent();
        trail = ListMemory.of(ui).trail(event.getLocation().getPath()).orElse(null);
        var from = trail;
        setVisible(from != null);
        if (from != null) {
            int all = from.source().count();
            int at = from.index() + 1;
            // what was done may have taken it off the list
            place.setText(
                    at > all
                            ? Words.say("list.trail.gone", Words.number(all))
                            : Words.say("list.trail.place", Words.number(at), Words.number(all)));
            getElement().executeJs(KEYS);
        }
    }

    private void back() {
        var from = trail;
        if (from != null) {
            var list = new Location(from.location());
            UI.getCurrent().navigate(list.getPath(), list.getQueryParameters());
        }
    }

    private void go(SerializableFunction<ListTrail<?>, Optional<? extends ListTrail<?>>> where) {
        var from = trail;
        if (from == null) {
            return;
        }
        var there = where.apply(from);
        if (there.isEmpty()) {
            Notices.done(Words.say("list.trail.end"));
            return;
        }
        var ui = UI.getCurrent();
        ListMemory.of(ui).leave(there.get());
        ui.navigate(there.get().here());
    }
}
