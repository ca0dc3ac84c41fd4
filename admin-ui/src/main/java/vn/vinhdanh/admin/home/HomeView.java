package vn.vinhdanh.admin.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.AtHome.News;
import vn.vinhdanh.admin.shell.AtHome.Told;
import vn.vinhdanh.admin.shell.AtHome.Visit;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.OfYear;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.WaitingWork.Item;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;

/** Việc cần làm: what waits for the official who is signed in, by deadline, and what it has sent to others; then the year at a glance and what is new. */
@Route(value = "", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "home.title", order = 0, icon = "vaadin:clipboard-check")
class HomeView extends ConsoleView implements OfYear {

    private static final long serialVersionUID = 1L;

    private final transient List<AtHome> rooms;
    private final transient Clock clock;
    private final YearInView years;
    private final LastVisit visit;
    private List<Component> shown = List.of();

    HomeView(
            ObjectProvider<AtHome> rooms,
            CurrentOfficial official,
            ScopeNote scope,
            YearInView years,
            LastVisit visit,
            Clock clock) {
        super("home.title");
        this.rooms = rooms.orderedStream().toList();
        this.clock = clock;
        this.years = years;
        this.visit = visit;
        official.signedIn()
                .ifPresent(person -> lead(Words.say("home.hello", person.fullName()) + " " + scope.before("")));
        years.onChange(this, this::show);
        show();
    }

    /** Each room is asked once for all that it tells. */
    private void show() {
        var now = new Visit(years.year(), visit.last());
        var told = rooms.stream().map(room -> room.tell(now)).toList();
        var items = told.stream()
                .flatMap(room -> room.waiting().stream())
                .filter(item -> item.count() > 0)
                .sorted(Comparator.comparing(
                        item -> item.due() == null ? Instant.MAX : item.due(), Comparator.naturalOrder()))
                .toList();
        remove(shown);
        shown = List.of(
                waiting(items, LocalDate.now(clock.withZone(Words.VIETNAM))),
                new YearAtAGlance(now.year(), told),
                since(told, now.last()));
        add(shown);
    }

    /** What waits for the official, and apart from it what the official sent to others. */
    static Section waiting(List<Item> items, LocalDate today) {
        var mine = items.stream().filter(item -> !item.ofOthers()).toList();
        var others = items.stream().filter(Item::ofOthers).toList();
        var section = new Section();
        if (mine.isEmpty()) {
            section.add(nothing());
        } else {
            section.add(new H2(Words.say("home.mine")), list(mine, today));
        }
        if (!others.isEmpty()) {
            section.add(new H2(Words.say("home.others")), list(others, today));
        }
        return section;
    }

    private static Component nothing() {
        var icon = VaadinIcon.CHECK_CIRCLE_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var nothing = new Paragraph(icon, new Span(Words.say("home.nothing")));
        nothing.addClassNames("vd-card", "vd-nothing");
        return nothing;
    }

    private static Component list(List<Item> items, LocalDate today) {
        var list = new UnorderedList();
        list.addClassName("vd-waiting");
        for (var item : items) {
            var entry = new ListItem(new Anchor(item.address(), item.sentence()));
            var due = item.due();
            if (due != null) {
                entry.add(deadline(LocalDate.ofInstant(due, Words.VIETNAM), today));
            }
            list.add(entry);
        }
        return list;
    }

    /** What is new since the last visit; that there is nothing is said as well. */
    private static Component since(List<Told> rooms, Instant last) {
        var items = rooms.stream()
                .flatMap(room -> room.news().stream())
                .sorted(Comparator.comparing(News::at).reversed())
                .toList();
        var section = new Section(new H2(Words.say("home.since", Words.dateTime(last))));
        if (items.isEmpty()) {
            section.add(new Paragraph(Words.say("home.since.nothing")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("vd-waiting");
        for (var item : items) {
            var at = new Span(Words.date(item.at()));
            at.addClassName("vd-new-at");
            list.add(new ListItem(new Anchor(item.address(), item.sentence()), at));
        }
        section.add(list);
        return section;
    }

    /** The day of the deadline, and by how many days it is past. */
    static Span deadline(LocalDate due, LocalDate today) {
        long past = ChronoUnit.DAYS.between(due, today);
        var clock = new Span(
                past > 0
                        ? Words.say("home.overdue", Words.number(past), Words.date(due))
                        : past == 0
                                ? Words.say("home.due-today", Words.date(due))
                                : Words.say("home.due", Words.date(due), Words.number(-past)));
        clock.addClassName("vd-due");
        if (past > 0) {
            clock.addClassName("vd-overdue");
        }
        return clock;
    }
}
