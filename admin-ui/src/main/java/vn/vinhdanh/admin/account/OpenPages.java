package vn.vinhdanh.admin.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.shared.SenderNetwork;

/**
 * Keeps the open pages few, each of which the server remembers whole: so many of an official, in however many browsers, and so many of the
 * strangers at the form, of one network and of all. One more closes the oldest; the official is told so on the new page, and the closed
 * one says it at the next click. The form of a stranger signs in all the same.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    static final int OF_AN_OFFICIAL = 40;
    static final int OF_STRANGERS_OF_A_NETWORK = 60;
    static final int OF_STRANGERS = 400;

    private static final long serialVersionUID = 1L;

    private final transient CurrentOfficial official;
    private final transient Set<Page> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();

    OpenPages(CurrentOfficial official) {
        this.official = official;
    }

    /**
     * One open page.
     *
     * @param name of the official; null of a stranger
     * @param network of the browser
     */
    private record Page(UI ui, @Nullable String name, String network, long number) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var request = VaadinRequest.getCurrent();
            opened(
                    init.getUI(),
                    official.signedIn().map(SignedInOfficial::getUsername).orElse(null),
                    request == null ? "" : SenderNetwork.of(request.getRemoteAddr()));
        });
    }

    private void opened(UI ui, @Nullable String name, String network) {
        var page = new Page(ui, name, network, numbers.incrementAndGet());
        open.add(page);
        ui.addDetachListener(left -> open.remove(page));
        if (name == null) {
            keepFew(OF_STRANGERS_OF_A_NETWORK, other -> other.name == null && other.network.equals(network));
            keepFew(OF_STRANGERS, other -> other.name == null);
        } else if (keepFew(OF_AN_OFFICIAL, other -> name.equals(other.name))) {
            Notices.refused(Words.say("session.pages.closed", OF_AN_OFFICIAL));
        }
    }

    /** Whether one was closed. */
    private boolean keepFew(int most, Predicate<Page> alike) {
        var alikes = open.stream()
                .filter(alike)
                .sorted(Comparator.comparingLong(Page::number))
                .toList();
        int over = Math.max(0, alikes.size() - most);
        alikes.stream().limit(over).forEach(this::close);
        return over > 0;
    }

    /** At once where nobody works in that browser at this moment, else when they have finished. */
    private void close(Page page) {
        open.remove(page);
        try {
            page.ui.access(() -> {
                var session = page.ui.getSession();
                page.ui.close();
                session.removeUI(page.ui);
            });
        } catch (UIDetachedException leftMeanwhile) {
            // there is nothing to close
        }
    }
}
