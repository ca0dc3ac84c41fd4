package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexProblem;

/** What is to be said of the lines of another room's list, by kind, each kind with its places and confirmed at once. */
public final class RemarkGroups extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PLACES = 200;
    private static final int OPEN = 10;

    private final transient List<AnnexProblem> remarks;
    private final transient Set<String> confirmed = new HashSet<>();

    /** @param remarks with their places, in the order of the list; none shows nothing */
    public RemarkGroups(List<AnnexProblem> remarks) {
        this.remarks = remarks;
        getElement().setAttribute("role", "status");
        show();
    }

    /** The groups that the official confirmed so far. */
    public Set<String> confirmed() {
        return Set.copyOf(confirmed);
    }

    private void show() {
        removeAll();
        if (remarks.isEmpty()) {
            return;
        }
        Map<String, List<AnnexProblem>> kinds = new LinkedHashMap<>();
        remarks.forEach(
                r -> kinds.computeIfAbsent(r.key(), key -> new ArrayList<>()).add(r));
        var list = new UnorderedList();
        list.addClassName("vd-annex-problems");
        kinds.forEach((key, of) -> list.add(item(key, of)));
        add(new Paragraph(Words.say("annex.account.remarks", Words.number(remarks.size()))), list);
    }

    private ListItem item(String key, List<AnnexProblem> remarks) {
        boolean done = remarks.stream().allMatch(r -> confirmed.contains(r.group()));
        var said = new Span(
                Words.say("annex.warning." + key.substring("problem.annex.".length()), Words.number(remarks.size())));
        var places = new UnorderedList();
        remarks.stream().limit(MOST_PLACES).forEach(r -> places.add(new ListItem(sentence(r))));
        var where = new Details(Words.say("annex.look"), places);
        where.setOpened(!done && remarks.size() <= OPEN);
        var confirm = new Button(
                done ? Words.say("annex.confirmed") : Words.say("annex.confirm-kind", Words.number(remarks.size())),
                click -> {
                    remarks.forEach(r -> {
                        if (done) {
                            confirmed.remove(r.group());
                        } else {
                            confirmed.add(r.group());
                        }
                    });
                    show();
                });
        confirm.addThemeVariants(ButtonVariant.SMALL);
        confirm.setAriaLabel(confirm.getText() + ": " + said.getText());
        var item = new ListItem(
                ProblemLine.icon(done ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.INFO_CIRCLE_O), said, confirm, where);
        item.addClassNames("vd-annex-problem", done ? "vd-annex-done" : "vd-annex-warning");
        return item;
    }

    private static String sentence(AnnexProblem remark) {
        var place = AnnexWords.place(remark);
        return place.isEmpty() ? AnnexWords.say(remark) : place + ": " + AnnexWords.say(remark);
    }
}
