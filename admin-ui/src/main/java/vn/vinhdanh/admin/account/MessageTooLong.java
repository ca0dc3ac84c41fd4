package vn.vinhdanh.admin.account;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Preferences;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.door.TooLongForPage;

/**
 * Says on the page that what was put into it is too long to be sent. Flow's program would take a refusal for a lost connection; this it
 * shows as it is, and what stands on the screen can still be copied.
 */
@Component
class MessageTooLong implements TooLongForPage {

    MessageTooLong() {}

    @Override
    public @Nullable String answer(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || !query.contains("v-r=uidl")) {
            return null;
        }
        Locale language = Preferences.language(request.getCookies());
        return VaadinService.createCriticalNotificationJSON(
                Words.in(language, "session.too-long.caption"),
                Words.in(language, "session.too-long.message"),
                null,
                null);
    }
}
