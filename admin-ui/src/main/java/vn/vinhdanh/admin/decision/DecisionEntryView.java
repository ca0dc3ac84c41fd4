package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.upward.UpwardId;
import vn.vinhdanh.core.upward.UpwardQueries;

/** A decision entered by hand with its first honour; more are added on its page. */
@Route(value = "quyet-dinh/ghi", layout = MainLayout.class)
@RolesAllowed("REGISTER_DECISIONS")
@Begins(title = "decision.entry", at = "quyet-dinh/ghi", may = Permission.REGISTER_DECISIONS)
class DecisionEntryView extends ConsoleView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient UpwardQueries proposals;
    private final transient CurrentOfficial official;
    private final DecisionFields decision;

    DecisionEntryView(
            DecisionRegister register,
            AwardCatalogue catalogue,
            CampaignQueries campaigns,
            UnitDirectory units,
            RecipientRegister recipients,
            UpwardQueries proposals,
            CurrentOfficial official) {
        super("decision.entry");
        this.proposals = proposals;
        this.official = official;
        lead(Words.say("decision.entry.lead"));
        var form = new FormSheet();
        var honour = new HonourFields(catalogue, units, recipients);
        decision = new DecisionFields(form, campaigns, honour::on);
        honour.addTo(form);
        honour.on(null);
        decision.authority(honour::by);
        form.save("decision.entry.save", () -> {
            var id = register.register(decision.written(), List.of(honour.draft()));
            Notices.done(Words.say("decision.entry.saved"));
            UI.getCurrent().navigate(DecisionView.class, Ids.code(id.value()));
        });
        form.drafts("decision.entry");
        add(form);
    }

    /** Coming from a proposal upward ({@code ?trinh=…}), what was received there stands in the fields already. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getLocation().getQueryParameters().getSingleParameter("trinh");
        if (code.isEmpty() || !official.may(Permission.PROPOSE_UPWARD)) {
            return;
        }
        var proposal = proposals.get(new UpwardId(Ids.id(code.get())));
        var received = proposal.decision();
        if (received != null) {
            lead(Words.say("decision.entry.received", proposal.written().title()));
            decision.show(new DecisionWritten(
                    received.number(),
                    received.symbol(),
                    received.decidedOn(),
                    proposal.written().authority(),
                    received.authority(),
                    "",
                    "",
                    "",
                    null,
                    null));
        }
    }
}
