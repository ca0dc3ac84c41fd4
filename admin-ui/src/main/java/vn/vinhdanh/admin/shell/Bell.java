package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import vn.vinhdanh.core.notice.OfficialNotices;

/** The way to the notices in the head of every view; says how many are unread, in words and as a number. */
final class Bell extends Anchor {

    private static final long serialVersionUID = 1L;

    private final Span count = new Span();

    Bell() {
        super("thong-bao");
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("vd-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(icon, count);
        addClassName("vd-bell");
        show(0);
    }

    void show(int unread) {
        var number = unread >= OfficialNotices.MOST_COUNTED
                ? Words.say("shell.bell.many", Words.number(OfficialNotices.MOST_COUNTED - 1))
                : Words.number(unread);
        var said = unread == 0 ? Words.say("notices.title") : Words.say("shell.bell", number);
        count.setText(number);
        count.setVisible(unread > 0);
        setAriaLabel(said);
        getElement().setAttribute("title", said);
    }
}
