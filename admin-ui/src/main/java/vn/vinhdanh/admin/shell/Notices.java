package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;

/** Short notices at the foot of the screen: what was done (goes by itself) and what was refused (stays until closed). */
public final class Notices {

    private Notices() {}

    /** Says what was done, e.g. "Đã đăng công khai Quyết định số 87/QĐ-UBND". */
    public static void done(String sentence) {
        show(sentence, VaadinIcon.CHECK_CIRCLE, "good", 6_000, "status");
    }

    /** Says what was refused or went wrong; stays until it is closed. */
    public static void refused(String sentence) {
        show(sentence, VaadinIcon.EXCLAMATION_CIRCLE, "stop", 0, "alert");
    }

    /**
     * Does a step and says what it refuses.
     *
     * @return whether it was done
     */
    public static boolean attempt(SerializableRunnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException refused) {
            refused(ConsoleProblems.sentence(refused));
            return false;
        }
    }

    private static void show(String sentence, VaadinIcon picture, String tone, int milliseconds, String role) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(milliseconds);
        notice.setAssertive("alert".equals(role));
        var text = new Span(sentence);
        var icon = icon(picture);
        var close = new Button(icon(VaadinIcon.CLOSE_SMALL), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(Words.say("action.close"));
        var content = new Div(icon, text, close);
        content.addClassNames("vd-notice", "vd-tone-" + tone);
        content.getElement().setAttribute("role", role);
        notice.add(content);
        notice.open();
    }

    private static Icon icon(VaadinIcon picture) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
