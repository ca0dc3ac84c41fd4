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

/** Shows a one-time password or a half of one, this once. */
class OneTimeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param key of the sentence before the password, which names the account
     * @param afterwards what to do when it has been written down
     */
    OneTimeDialog(OneTimePassword once, String key, SerializableRunnable afterwards) {
        super(Words.say("accounts.one-time.title"));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var password = new Code(once.password());
        password.addClassName("vd-one-time");
        add(new Div(
                new Paragraph(Words.say(key, once.username())),
                password,
                new Paragraph(Words.say("accounts.one-time.once", Words.dateTime(once.until())))));
        var done = new Button(Words.say("accounts.one-time.done"), click -> {
            close();
            afterwards.run();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
