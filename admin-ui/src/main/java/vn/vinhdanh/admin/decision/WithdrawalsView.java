package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.decision.DecisionQueries;

/** Proposals to take down, correct or annul that wait for a second official. */
@StyleSheet("decision.css")
@Route(value = "dinh-chinh", layout = MainLayout.class)
@RolesAllowed({"REGISTER_DECISIONS", "APPROVE_DECISIONS"})
@Menu(title = "withdrawals.title", order = 412, icon = "vaadin:eraser")
class WithdrawalsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final DecisionQueries queries;
    private final ProposalDialogs dialogs;
    private final DraftDialogs drafts;
    private final People people;
    private final Div content = new Div();

    WithdrawalsView(DecisionQueries queries, ProposalDialogs dialogs, DraftDialogs drafts, OfficialNames names) {
        super("withdrawals.title");
        this.queries = queries;
        this.dialogs = dialogs;
        this.drafts = drafts;
        this.people = new People(names);
        lead(Words.say("withdrawals.lead"));
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        var waiting = people.read(queries.proposals(), proposal -> List.of(proposal.proposedBy()));
        if (waiting.isEmpty()) {
            var empty = new Paragraph(Words.say("withdrawals.empty"));
            empty.addClassName("vd-empty");
            content.add(empty);
        }
        for (var proposal : waiting) {
            content.add(new ProposalCard(proposal, people, dialogs, drafts, this::show));
        }
    }
}
