package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.NomineeFilter;
import vn.vinhdanh.core.nomination.NomineeQueries;
import vn.vinhdanh.core.nomination.NomineeSort;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;

/** The nominees of all dossiers that were sent, by award: what is brought together for those who decide; its file has all that matches. */
@Route(value = "truong-hop-de-nghi", layout = MainLayout.class)
@RolesAllowed("VIEW_DOSSIERS")
@Menu(title = "nominees.all", order = 201, icon = "vaadin:list-ol")
class NomineesView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final Select<NomineeStatus> status;
    private final ComboBox<RoundSummary> round = new ComboBox<>(Words.say("dossier.round"));
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("nominee.award"));

    NomineesView(NomineeQueries queries, RoundQueries rounds, AwardCatalogue catalogue, ScopeNote scope) {
        super("nominees.all");
        lead(scope.before(Words.say("nominees.all.lead")));
        var all = catalogue.all();
        var names = all.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, older) -> one));
        var list = new ListSheet<NomineeSummary>("nominees.all", this::filter, queries::list, queries::count);
        text = list.search("nominees.all.search");
        status = list.choice("ket-luan", "nominee.status", NomineeStatus.values());
        round.setItemLabelGenerator(RoundSummary::name);
        round.setClearButtonVisible(true);
        Picker.offer(round, rounds.list(RoundFilter.all()), one -> List.of(one.name()));
        Picker.keys(round, one -> String.valueOf(one.id().value()));
        list.filter("dot", round);
        award.setItemLabelGenerator(RemarkWords::name);
        award.setClearButtonVisible(true);
        Picker.awards(
                award,
                all.stream()
                        .collect(Collectors.toMap(AwardSummary::code, one -> one, (newest, older) -> newest))
                        .values()
                        .stream()
                        .sorted(java.util.Comparator.comparingInt(AwardSummary::ordinal))
                        .toList());
        list.filter("danh-hieu", award);
        list.opens("nominee.name", NomineeSummary::name, n -> "de-nghi/" + n.id().value())
                .by(NomineeSort.NAME)
                .wide("14rem", 2);
        list.prose("nominee.award", n -> names.getOrDefault(n.award(), n.award()))
                .by(NomineeSort.AWARD)
                .wide("12rem", 1);
        list.column("nominee.period", n -> n.period().label());
        list.prose("dossier.unit", NomineeSummary::unitName)
                .by(NomineeSort.UNIT)
                .share(1);
        list.prose("nominee.post", n -> n.post().isEmpty() ? n.unitText() : n.post())
                .share(1);
        list.prose("nominee.achievement", NomineeSummary::achievement).share(2);
        list.mark("nominee.status", n -> DossierMarks.of(n.status())).by(NomineeSort.STATUS);
        list.prose("nominee.reason", NomineeSummary::reason).share(1);
        list.empty("nominees.all.empty");
        add(list);
    }

    private NomineeFilter filter() {
        var chosen = round.getValue();
        var of = award.getValue();
        return new NomineeFilter(
                chosen == null ? null : chosen.id(), of == null ? null : of.code(), status.getValue(), text.getValue());
    }
}
