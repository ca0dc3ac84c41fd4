package vn.vinhdanh.admin.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OneTimePassword;

/** Shows a secret, this once: a one-time password, a half of one, a token. */
class OneTimeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param key of the sentence before the password, which names the account
     * @param afterwards what to do when it has been written down
     */
    OneTimeDialog(OneTimePassword once, String key, SerializableRunnable afterwards) {
        this(
                "accounts.one-time.title",
                Words.say(key, once.username()),
                once.password(),
                Words.say("accounts.one-time.once", Words.dateTime(once.until())),
                afterwards);
    }

    /**
     * @param titleKey says what it is
     * @param before the sentence before it
     * @param after the sentence after it: that it is shown once, and until when it is good
     * @param afterwards what to do when it has been written down
     */
    OneTimeDialog(String titleKey, String before, String secret, String after, SerializableRunnable afterwards) {
        super(Words.say(titleKey));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var shown = new Code(secret);
        shown.addClassName("vd-one-time");
        add(new Div(new Paragraph(before), shown, new Paragraph(after)));
        var done = new Button(Words.say("accounts.one-time.done"), click -> {
            close();
            afterwards.run();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
