package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.LawChangeQueries;
import vn.vinhdanh.core.catalogue.LawChanges;
import vn.vinhdanh.core.catalogue.RevisionDraft;
import vn.vinhdanh.core.shared.NotFound;

/** Proposes a revision of an award, a correction of one, or a new award; somebody else confirms. */
@StyleSheet("catalogue.css")
@Route(value = "de-nghi-danh-muc", layout = MainLayout.class)
@RolesAllowed("MANAGE_CATALOGUE")
@Begins(title = "law.proposal.new", at = "de-nghi-danh-muc", may = Permission.MANAGE_CATALOGUE)
class LawProposalView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final AwardCatalogue catalogue;
    private final LawChangeQueries queries;
    private final LawChanges changes;
    private final Clock clock;

    LawProposalView(AwardCatalogue catalogue, LawChangeQueries queries, LawChanges changes, Clock clock) {
        super("law.proposal.title");
        this.catalogue = catalogue;
        this.queries = queries;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String code) {
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        if (code == null) {
            title(Words.say("law.proposal.new"));
            lead(Words.say("law.proposal.new.lead"));
            var form = form(null, null, today.plusDays(1));
            form.drafts("law.award");
            add(form);
            return;
        }
        var wanted = day(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tu")
                .orElse(""));
        var standing = queries.standing(code, wanted == null ? today : wanted)
                .or(() -> catalogue.all().stream()
                        .filter(a -> a.code().equals(code))
                        .findFirst()
                        .flatMap(a -> queries.standing(code, a.validFrom())))
                .orElseThrow(() -> new NotFound("award " + code));
        title(Words.say("law.proposal.of", standing.nameVi()));
        lead(Words.say(wanted == null ? "law.proposal.lead" : "law.proposal.correction"));
        var form = form(code, standing, wanted == null ? today.plusDays(1) : wanted);
        form.drafts("law.award", wanted == null ? code : code + "@" + wanted, 0);
        add(form);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private FormSheet form(@Nullable String code, @Nullable RevisionDraft standing, LocalDate from) {
        var form = new FormSheet();
        var fields = new LawFields(code == null, names(), catalogue.instruments(), standing, from);
        fields.addTo(form);
        form.save("law.proposal.save", () -> {
            changes.propose(fields.draft(code), fields.reason.getValue(), fields.changeBasis.getValue());
            Notices.done(Words.say("law.proposed"));
            UI.getCurrent().navigate(LawChangesView.class);
        });
        form.also(new Button(Words.say("action.cancel"), click -> {
            if (code == null) {
                UI.getCurrent().navigate(CatalogueView.class);
            } else {
                UI.getCurrent().navigate(AwardView.class, code);
            }
        }));
        return form;
    }

    /** Codes and newest names of all awards, in order of precedence. */
    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        catalogue.all().forEach((AwardSummary a) -> names.putIfAbsent(a.code(), a.nameVi()));
        return names;
    }
}
