package vn.vinhdanh.admin.shell;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.OfficialSettings;

/**
 * What the official pinned in the menu, opened last and folded away, and when the home view was opened before; kept on the server, so that every
 * desk shows the same, and read at once when a session begins.
 */
@Component
@VaadinSessionScope
public class MenuMemory implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PINNED = 12;
    private static final int MOST_USED = 4;
    private static final String PINNED = "menu.pinned";
    private static final String USED = "menu.used";
    private static final String FOLDED = "menu.folded";

    private static final String LAST_VISIT = "home.last-visit";

    private final OfficialSettings settings;
    private final String lastVisit;
    private final Set<String> pinned;
    private final List<String> used;
    private final Set<String> folded;
    private final boolean knowsFolded;

    MenuMemory(OfficialSettings settings) {
        this.settings = settings;
        var kept = settings.find(Set.of(PINNED, USED, FOLDED, LAST_VISIT));
        this.lastVisit = kept.getOrDefault(LAST_VISIT, "");
        this.pinned = new LinkedHashSet<>(list(kept.getOrDefault(PINNED, "")));
        this.used = new ArrayList<>(list(kept.getOrDefault(USED, "")));
        this.knowsFolded = kept.containsKey(FOLDED);
        this.folded = new LinkedHashSet<>(list(kept.getOrDefault(FOLDED, "")));
    }

    /** When the home view was last opened before this session, as it was noted; empty when it never was. */
    public String lastVisit() {
        return lastVisit;
    }

    /** Notes that the home view is opened in this session. */
    public void visited(String now) {
        settings.keep(LAST_VISIT, now);
    }

    /** Addresses of the pinned views, as they were pinned. */
    List<String> pinned() {
        return List.copyOf(pinned);
    }

    /** Addresses of the views opened last, newest first, without the pinned ones. */
    List<String> used() {
        return used.stream()
                .filter(path -> !pinned.contains(path))
                .limit(MOST_USED)
                .toList();
    }

    boolean isPinned(String path) {
        return pinned.contains(path);
    }

    /** Pins a view or takes it off again. */
    void pin(String path) {
        if (!pinned.remove(path)) {
            pinned.add(path);
            if (pinned.size() > MOST_PINNED) {
                pinned.remove(pinned.iterator().next());
            }
        }
        keep(PINNED, pinned);
    }

    /** Notes that a view was opened. */
    void opened(String path) {
        if (!used.isEmpty() && used.getFirst().equals(path)) {
            return;
        }
        used.remove(path);
        used.addFirst(path);
        while (used.size() > MOST_USED + MOST_PINNED) {
            used.removeLast();
        }
        keep(USED, used);
    }

    /**
     * Whether a section is folded.
     *
     * @param unasked what holds as long as the official has folded nothing
     */
    boolean isFolded(int section, boolean unasked) {
        return knowsFolded ? folded.contains(String.valueOf(section)) : unasked;
    }

    /** Remembers which sections are folded. */
    void fold(Set<Integer> sections) {
        folded.clear();
        sections.forEach(section -> folded.add(String.valueOf(section)));
        keep(FOLDED, folded);
    }

    private void keep(String name, Iterable<String> paths) {
        settings.keep(name, String.join(",", paths));
    }

    private static List<String> list(String kept) {
        return Arrays.stream(kept.split(",")).filter(path -> !path.isEmpty()).toList();
    }
}
