package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.ListExports;
import vn.vinhdanh.core.account.ListViews;
import vn.vinhdanh.core.account.OfficialSettings;

/** What the lists remember: of the official, how columns are set up; of this visit, the row that was opened last. */
@Component
@VaadinSessionScope
class ListMemory implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String COLUMNS = "columns.";

    private final transient OfficialSettings settings;
    private final transient ListExports exports;
    private final transient ListViews views;
    private transient @Nullable ListTrail<?> trail;
    private transient @Nullable Map<String, String> columns;

    ListMemory(OfficialSettings settings, ListExports exports, ListViews views) {
        this.settings = settings;
        this.exports = exports;
        this.views = views;
    }

    /** That of the official in front of the page. */
    static ListMemory of(UI ui) {
        return Instantiator.get(ui).getOrCreate(ListMemory.class);
    }

    /** What writes lists into files. */
    ListExports exports() {
        return exports;
    }

    /** The ways of looking at lists that were kept. */
    ListViews views() {
        return views;
    }

    /**
     * How the columns of a list are set up, as {@link ListColumns} writes it; empty for as they come. Read once in a session for all lists;
     * what the official sets up elsewhere meanwhile is seen with the next sign-in.
     */
    String columns(String list) {
        var read = columns;
        if (read == null) {
            read = settings.below(COLUMNS);
            columns = read;
        }
        return read.getOrDefault(COLUMNS + list, "");
    }

    void keepColumns(String list, String how) {
        settings.keep(COLUMNS + list, how);
        columns = null;
    }

    /** Goes from a list to one of its rows. */
    void leave(ListTrail<?> to) {
        trail = to;
    }

    /** The list that the view at this address was opened from; empty when it was opened otherwise. */
    Optional<ListTrail<?>> trail(String path) {
        var last = trail;
        return last != null && last.here().equals(path) ? Optional.of(last) : Optional.empty();
    }

    /** Where in the list the row stands that was opened last, when it was opened from this very list; else null. */
    @Nullable
    Integer place(String list, String query) {
        var last = trail;
        if (last == null || !last.list().equals(list)) {
            return null;
        }
        int at = last.location().indexOf('?');
        return query.equals(at < 0 ? "" : last.location().substring(at + 1)) ? Integer.valueOf(last.index()) : null;
    }
}
