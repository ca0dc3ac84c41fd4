package vn.vinhdanh.admin.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StatusMark.Tone;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.notice.Notice;
import vn.vinhdanh.core.notice.NoticeChoice;
import vn.vinhdanh.core.notice.NoticeId;
import vn.vinhdanh.core.notice.NoticeWords;
import vn.vinhdanh.core.notice.OfficialNotices;

/**
 * Thông báo: what concerns the official who is signed in, day by day, and how they are written to. With the id of a notice in its address
 * it marks that one read and leads to its thing, so that links here and in letters do the same.
 */
@Route(value = NoticesView.ADDRESS, layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "notices.title", order = 10, icon = "vaadin:bell-o")
class NoticesView extends ConsoleView implements HasUrlParameter<Long> {

    static final String ADDRESS = "thong-bao";

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient OfficialNotices notices;
    private final transient Clock clock;
    private final Section days = new Section();
    private final Div letters = new Div();
    private final Button readAll = new Button(Words.say("notices.read-all"), click -> readAll());
    private final Button more = new Button(Words.say("notices.more"), click -> more());
    private final transient NoticeWords said = NoticeWords.in(Words.language().getLanguage());
    private int shown;
    private @Nullable LocalDate day;
    private UnorderedList list = new UnorderedList();

    NoticesView(OfficialNotices notices, Clock clock) {
        super("notices.title");
        this.notices = notices;
        this.clock = clock;
        lead(Words.say("notices.lead"));
        actions(readAll);
        add(days, more, letters);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        if (id != null) {
            event.forwardTo(NoticePlaces.of(notices.open(new NoticeId(id))));
            return;
        }
        letters.removeAll();
        letters.add(letters());
        show();
    }

    private void show() {
        days.removeAll();
        shown = 0;
        day = null;
        more();
        if (shown == 0) {
            var nothing = new Paragraph(Words.say("notices.nothing"));
            nothing.addClassNames("vd-card", "vd-nothing");
            days.add(nothing);
        }
        tell();
    }

    /** The next stretch, older than what is shown. */
    private void more() {
        var next = notices.list(shown, PAGE);
        for (var notice : next) {
            var on = LocalDate.ofInstant(notice.at(), Words.VIETNAM);
            if (!on.equals(day)) {
                day = on;
                list = new UnorderedList();
                list.addClassNames("vd-waiting", "vd-notices");
                days.add(new H2(name(on)), list);
            }
            list.add(item(notice));
        }
        shown += next.size();
        more.setVisible(next.size() == PAGE);
    }

    private String name(LocalDate on) {
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        return on.equals(today)
                ? Words.say("notices.today", Words.date(on))
                : on.equals(today.minusDays(1)) ? Words.say("notices.yesterday", Words.date(on)) : Words.date(on);
    }

    private ListItem item(Notice notice) {
        var link = new Anchor(ADDRESS + "/" + notice.id().value(), said.thing(notice));
        link.addClassName("vd-notice-thing");
        var about = new Span(
                notice.by().isEmpty()
                        ? Words.time(notice.at())
                        : Words.say("notices.by", notice.by(), Words.time(notice.at())));
        about.addClassName("vd-new-at");
        var state = new Span(Words.say(state(notice)));
        state.addClassName("vd-notice-state");
        var item = new ListItem(new StatusMark(tone(notice), said.kind(notice)), link, about, state);
        if (!notice.read()) {
            item.addClassName("vd-unread");
        }
        return item;
    }

    private static String state(Notice notice) {
        return notice.over() ? "notices.over" : notice.read() ? "notices.read" : "notices.unread";
    }

    private static Tone tone(Notice notice) {
        return switch (notice.kind()) {
            case WAITS -> notice.over() ? Tone.QUIET : Tone.WAIT;
            case OVERDUE -> notice.over() ? Tone.QUIET : Tone.STOP;
            case APPROVED, VERIFIED -> Tone.GOOD;
            case REFUSED, RETURNED, WITHDRAWN -> Tone.STOP;
            case TAKEN_OVER, ANSWERED, RECEIVED -> Tone.INFO;
        };
    }

    private void readAll() {
        notices.readAll();
        show();
        Notices.done(Words.say("notices.read-all.done"));
    }

    /** What is unread is said by the bell, and there is nothing to mark where nothing is. */
    private void tell() {
        readAll.setEnabled(notices.unread() > 0);
        var frame = findAncestor(MainLayout.class);
        if (frame != null) {
            frame.tellUnread();
        }
    }

    private Section letters() {
        var section = new Section(new H2(Words.say("notices.letters")));
        if (!notices.offered()) {
            section.add(new Paragraph(Words.say("notices.letters.off")));
        }
        var kept = notices.letters();
        var form = new FormSheet();
        form.addClassName("vd-form-narrow");
        var choice = form.add("choice", new RadioButtonGroup<NoticeChoice>(Words.say("notices.choice")));
        choice.setItems(NoticeChoice.values());
        choice.setItemLabelGenerator(Words::word);
        choice.setValue(kept.choice());
        var email = form.add("email", Counted.upTo(254, new TextField(Words.say("notices.email"))));
        email.setHelperText(Words.say("notices.email.help"));
        email.setValue(kept.email());
        email.getElement().setAttribute("autocomplete", "email");
        email.getElement().setAttribute("inputmode", "email");
        form.save("action.save", () -> {
            notices.choose(new OfficialNotices.Letters(choice.getValue(), email.getValue()));
            Notices.done(Words.say("notices.letters.kept"));
        });
        section.add(new Div(form));
        return section;
    }
}
