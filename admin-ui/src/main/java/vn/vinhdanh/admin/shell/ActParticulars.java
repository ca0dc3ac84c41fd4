package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an entry of the audit says beyond who, what and when: its particulars, and each changed field before and after. */
public final class ActParticulars {

    private static final String CHANGES = "changes";
    private static final String ROWS = "deletedRows";
    private static final Map<String, String> CHOSEN =
            Map.of("authorityLevel", "AuthorityLevel", "level", "CampaignLevel", "topic", "ArticleTopic");

    private final Map<String, Object> detail;

    /** @param detail as the ledger keeps it */
    public ActParticulars(Map<String, Object> detail) {
        this.detail = detail;
    }

    /** Adds every particular but the changes as a pair. */
    public void addTo(Facts facts) {
        detail.forEach((key, value) -> {
            if (!key.equals(CHANGES) && !key.equals(ROWS)) {
                facts.say(field(key), reading(key, value));
            }
        });
    }

    /** The changes as a table of field, before and after; empty when nothing is said to have changed. */
    public Optional<Component> changes() {
        if (!(detail.get(CHANGES) instanceof Map<?, ?> changes) || changes.isEmpty()) {
            return Optional.empty();
        }
        var head = new NativeTableRow(
                headCell(Words.say("audit.changes")),
                headCell(Words.say("audit.before")),
                headCell(Words.say("audit.after")));
        var rows = new NativeTableBody();
        changes.forEach((field, readings) -> {
            if (readings instanceof Map<?, ?> both) {
                var name = new NativeTableHeaderCell(field(String.valueOf(field)));
                name.getElement().setAttribute("scope", "row");
                rows.add(new NativeTableRow(
                        name,
                        new NativeTableCell(reading(field, both.get("before"))),
                        new NativeTableCell(reading(field, both.get("after")))));
            }
        });
        var table = new NativeTable(new NativeTableHeader(head), rows);
        table.addClassName("vd-changes");
        return Optional.of(new Div(new H3(Words.say("audit.changes")), table));
    }

    /** The rows that were deleted, each as it read; empty when none were. */
    public Optional<Component> rows() {
        if (!(detail.get(ROWS) instanceof List<?> rows) || rows.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(String.valueOf(row))));
        list.addClassName("vd-deleted-rows");
        return Optional.of(new Div(new H3(field(ROWS)), list));
    }

    private static NativeTableHeaderCell headCell(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static String field(String key) {
        return Words.find("audit.field." + key).orElse(key);
    }

    /** What stands in a field, as people read it; of what is chosen from words the audit keeps the name in the code. */
    public static String reading(Object field, @org.jspecify.annotations.Nullable Object value) {
        return Optional.ofNullable(CHOSEN.get(String.valueOf(field)))
                .flatMap(words -> Words.find("word." + words + "." + value))
                .orElseGet(() -> reading(value));
    }

    private static String reading(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Words.say("audit.nothing");
            case Boolean yes -> Words.say(yes ? "audit.yes" : "audit.no");
            case Collection<?> list when list.isEmpty() -> Words.say("audit.nothing");
            case Collection<?> list ->
                list.stream().map(ActParticulars::reading).collect(Collectors.joining("; "));
            case String text when text.isEmpty() -> Words.say("audit.nothing");
            default -> String.valueOf(value);
        };
    }
}
