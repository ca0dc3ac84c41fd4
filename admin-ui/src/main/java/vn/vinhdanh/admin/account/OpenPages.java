package vn.vinhdanh.admin.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;

/**
 * Keeps the open pages of one browser few, each of which the server remembers whole: one more closes the oldest, which says so at the next
 * click. A stranger at the form has fewer than an official.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    static final int OF_AN_OFFICIAL = 40;
    static final int OF_A_STRANGER = 8;

    private static final long serialVersionUID = 1L;

    private final transient CurrentOfficial official;

    OpenPages(CurrentOfficial official) {
        this.official = official;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            int most = official.signedIn().isPresent() ? OF_AN_OFFICIAL : OF_A_STRANGER;
            var open = List.copyOf(init.getUI().getSession().getUIs());
            open.stream()
                    .filter(page -> page != init.getUI() && !page.isClosing())
                    .sorted(Comparator.comparingInt(UI::getUIId))
                    .limit(Math.max(0, open.size() - most))
                    .forEach(UI::close);
        });
    }
}
