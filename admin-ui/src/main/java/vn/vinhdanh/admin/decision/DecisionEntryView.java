package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.Ids;

/** A decision entered by hand with its first honour; more are added on its page. */
@Route(value = "quyet-dinh/ghi", layout = MainLayout.class)
@RolesAllowed("REGISTER_DECISIONS")
@Begins(title = "decision.entry", at = "quyet-dinh/ghi", may = Permission.REGISTER_DECISIONS)
class DecisionEntryView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    DecisionEntryView(
            DecisionRegister register,
            AwardCatalogue catalogue,
            CampaignQueries campaigns,
            UnitDirectory units,
            RecipientRegister recipients) {
        super("decision.entry");
        lead(Words.say("decision.entry.lead"));
        var form = new FormSheet();
        var honour = new HonourFields(catalogue, units, recipients);
        var decision = new DecisionFields(form, campaigns, honour::on);
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
}
