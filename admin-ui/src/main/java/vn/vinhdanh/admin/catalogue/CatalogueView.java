package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Regime;
import vn.vinhdanh.core.catalogue.Regimes;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.VietnameseText;

/** The titles and forms in force on a day, with their legal basis and how sure we are of it. */
@StyleSheet("catalogue.css")
@Route(value = "danh-hieu-hinh-thuc", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "catalogue.title", order = 510, icon = "vaadin:medal")
class CatalogueView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final Select<AwardLevel> level;

    CatalogueView(AwardCatalogue catalogue, Regimes regimes, CurrentOfficial official) {
        super("catalogue.title");
        lead(Words.say("catalogue.lead"));
        if (official.may(Permission.MANAGE_CATALOGUE)) {
            actions(new Button(
                    Words.say("catalogue.propose"), click -> UI.getCurrent().navigate(LawProposalView.class)));
        }
        var day = Words.datePicker("catalogue.on");
        day.setValue(LocalDate.now(Words.VIETNAM));
        var regime = new Select<Regime>();
        regime.setLabel(Words.say("catalogue.regime"));
        regime.setItems(regimes.all().reversed());
        regime.setEmptySelectionAllowed(true);
        regime.setEmptySelectionCaption(Words.say("catalogue.any-regime"));
        regime.setItemLabelGenerator(r -> r == null
                ? Words.say("catalogue.any-regime")
                : Words.date(r.validFrom()) + " – " + (LawWords.english() ? r.nameEn() : r.nameVi()));
        regime.setWidth("22rem");
        var transition = new Paragraph();
        transition.addClassNames("vd-note", "vd-tone-wait");
        transition.setVisible(false);
        regime.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null) {
                day.setValue(chosen.validFrom());
                var said = LawWords.english() ? chosen.transitionEn() : chosen.transitionVi();
                transition.setText((said + " " + chosen.surenessNote()).strip());
            }
            transition.setVisible(chosen != null);
        });
        var sheet = new ListSheet<AwardSummary>("catalogue.title", () -> matching(catalogue, day.getValue()));
        sheet.filter("thoi-ky", regime, r -> r.validFrom().toString());
        sheet.filter("ngay", day);
        text = sheet.search("catalogue.search");
        level = sheet.choice("cap", "catalogue.level", AwardLevel.values());
        sheet.opens("catalogue.name", AwardSummary::nameVi, a -> "danh-hieu-hinh-thuc/" + a.code())
                .share(3);
        sheet.column("catalogue.kind", a -> Words.say(a.title() ? "catalogue.is-title" : "catalogue.is-form"))
                .share(1);
        sheet.column("catalogue.level", a -> Words.word(a.level())).share(1).by(AwardSummary::level);
        sheet.column(
                "catalogue.recipients",
                a -> a.recipients().stream().map(Words::word).collect(Collectors.joining(", ")));
        sheet.column(
                        "catalogue.authorities",
                        a -> a.authorities().stream().map(Words::word).collect(Collectors.joining(", ")))
                .share(2);
        sheet.prose("catalogue.legal-basis", AwardSummary::legalBasis).wide("15rem", 2);
        sheet.mark(
                "catalogue.sureness",
                a -> new StatusMark(
                        a.sureness() == Sureness.VERIFIED ? StatusMark.Tone.GOOD : StatusMark.Tone.WAIT,
                        Words.word(a.sureness())));
        sheet.empty("catalogue.empty");
        add(transition, sheet);
    }

    private List<AwardSummary> matching(AwardCatalogue catalogue, @Nullable LocalDate day) {
        var wanted = VietnameseText.fold(text.getValue());
        var of = level.getValue();
        return catalogue.on(day == null ? LocalDate.now(Words.VIETNAM) : day).stream()
                .filter(a -> of == null || a.level() == of)
                .filter(a -> VietnameseText.fold(a.nameVi() + " " + String.join(" ", a.shortNames()))
                        .contains(wanted))
                .toList();
    }
}
