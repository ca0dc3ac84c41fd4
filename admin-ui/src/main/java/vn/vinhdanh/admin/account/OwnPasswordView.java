package vn.vinhdanh.admin.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.vinhdanh.admin.shell.ClosedDoors;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OwnPassword;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.shared.InvalidInput;

/** Where officials change their own password; the first place of those who have a one-time password. */
@Route(value = "mat-khau", layout = MainLayout.class)
@PermitAll
class OwnPasswordView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    OwnPasswordView(OwnPassword ownPassword, CurrentOfficial official) {
        super("password.title");
        boolean first =
                official.signedIn().filter(SignedInOfficial::mustChangePassword).isPresent();
        lead(Words.say(first ? "password.first" : "password.lead"));
        var form = new FormSheet();
        form.addClassName("vd-form-narrow");
        var old = form.add("oldPassword", field(first ? "password.one-time" : "password.old", "current-password"));
        var fresh = form.add("password", field("password.new", "new-password"));
        fresh.setHelperText(Words.say("password.help"));
        var again = form.add("again", field("password.again", "new-password"));
        form.save("password.save", () -> {
            if (!fresh.getValue().equals(again.getValue())) {
                throw new InvalidInput("again", "problem.console.not-the-same");
            }
            goOn(ownPassword.change(old.getValue(), fresh.getValue(), ClosedDoors.origin()), first);
            old.clear();
            fresh.clear();
            again.clear();
        });
        add(form);
    }

    private static PasswordField field(String labelKey, String autocomplete) {
        var field = new PasswordField(Words.say(labelKey));
        field.getElement().executeJs("this.i18n = { ...this.i18n, reveal: $0 }", Words.say("password.reveal"));
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    /** This session goes on as the changed account; all others of it end. */
    private static void goOn(SignedInOfficial official, boolean first) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(official, null, official.getAuthorities()));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        if (first) {
            UI.getCurrent().getPage().setLocation(".");
        }
    }
}
