package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A status: always an icon and a word; the colour only underlines it. */
public final class StatusMark extends Span {

    private static final long serialVersionUID = 1L;

    /** What a status means to the reader. */
    public enum Tone {
        /** Done, in force, whole. */
        GOOD(VaadinIcon.CHECK_CIRCLE_O),
        /** Waits for somebody. */
        WAIT(VaadinIcon.CLOCK),
        /** Refused, closed, broken. */
        STOP(VaadinIcon.BAN),
        /** Neither: a fact. */
        INFO(VaadinIcon.INFO_CIRCLE_O),
        /** Not begun: a draft. */
        QUIET(VaadinIcon.EDIT);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }

        String css() {
            return "vd-tone-" + name().toLowerCase(Locale.ROOT);
        }

        /** How the browser names its picture. */
        String icon() {
            return "vaadin:" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Tone tone;
    private final String text;

    /**
     * @param tone what it means
     * @param text the word, already in the official's language
     */
    public StatusMark(Tone tone, String text) {
        this.tone = tone;
        this.text = text;
        var icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(text));
        addClassNames("vd-status", tone.css());
    }

    Tone tone() {
        return tone;
    }

    String text() {
        return text;
    }
}
