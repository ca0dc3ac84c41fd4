package vn.vinhdanh.admin.account;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;

/**
 * Three things of every page: its content security policy with a nonce of its own, what it says when session or connection are lost, and that
 * an official with a one-time password is led to the own password first.
 */
@Component
class PageProtection implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient CurrentOfficial official;

    PageProtection(CurrentOfficial official) {
        this.official = official;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var bytes = new byte[18];
            RANDOM.nextBytes(bytes);
            var nonce = Base64.getEncoder().encodeToString(bytes);
            page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
            page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        });
        event.getSource().setSystemMessagesProvider(info -> {
            var messages = new CustomizedSystemMessages();
            var caption = Words.in(info.getLocale(), "session.expired.caption");
            var message = Words.in(info.getLocale(), "session.expired.message");
            messages.setSessionExpiredCaption(caption);
            messages.setSessionExpiredMessage(message);
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setSessionExpiredURL("login?ended");
            // a browser that sends no cookie any more has lost its session too
            messages.setCookiesDisabledCaption(caption);
            messages.setCookiesDisabledMessage(message);
            messages.setCookiesDisabledNotificationEnabled(true);
            messages.setCookiesDisabledURL("login?ended");
            messages.setInternalErrorCaption(Words.in(info.getLocale(), "session.error.caption"));
            messages.setInternalErrorMessage(Words.in(info.getLocale(), "session.error.message"));
            return messages;
        });
        event.getSource().addUIInitListener(init -> {
            var lost = init.getUI().getReconnectDialogConfiguration();
            lost.setDialogText(Words.in(init.getUI().getLocale(), "session.reconnect"));
            lost.setDialogTextGaveUp(Words.in(init.getUI().getLocale(), "session.reconnect.gave-up"));
            init.getUI().addBeforeEnterListener(enter -> {
                if (enter.getNavigationTarget() != OwnPasswordView.class
                        && official.signedIn()
                                .filter(vn.vinhdanh.core.account.SignedInOfficial::mustChangePassword)
                                .isPresent()) {
                    enter.forwardTo(OwnPasswordView.class);
                }
            });
        });
    }

    /** Flow compiles the expressions it sends (unsafe-eval) and sets inline styles; inline scripts only with the nonce. */
    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; style-src 'self'"
                + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src"
                + " 'none'; base-uri 'self'; form-action 'self'; frame-src 'self' blob:; frame-ancestors 'self'";
    }
}
