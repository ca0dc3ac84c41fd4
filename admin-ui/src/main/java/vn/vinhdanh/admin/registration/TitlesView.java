package vn.vinhdanh.admin.registration;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.registration.TitleFilter;
import vn.vinhdanh.core.registration.TitleOutcome;
import vn.vinhdanh.core.registration.TitleOutcomes;
import vn.vinhdanh.core.registration.TitleSort;
import vn.vinhdanh.core.registration.TitleSummary;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;

/** The titles registered by all units, each with what came of it: registered against achieved. Its file has all that matches. */
@Route(value = "danh-hieu-dang-ky", layout = MainLayout.class)
@RolesAllowed("VIEW_DOSSIERS")
@Menu(title = "titles.title", order = 131, icon = "vaadin:list-select")
class TitlesView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final ComboBox<RoundSummary> round = new ComboBox<>(Words.say("dossier.round"));
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("nominee.award"));

    /** A row with what came of it. */
    private record Row(TitleSummary title, TitleOutcome outcome) {}

    TitlesView(
            RegistrationQueries queries,
            TitleOutcomes outcomes,
            RoundQueries rounds,
            AwardCatalogue catalogue,
            ScopeNote scope) {
        super("titles.title");
        lead(scope.before(Words.say("titles.lead")));
        var all = catalogue.all();
        var names = all.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, older) -> one));
        var known = rounds.list(RoundFilter.all());
        var periods = known.stream().collect(Collectors.toMap(RoundSummary::id, RoundSummary::period));
        var list = new ListSheet<Row>(
                "titles.title",
                this::filter,
                (filter, page) -> {
                    var titles = queries.titles(filter, page);
                    Map<?, TitleOutcome> of = outcomes.of(titles);
                    return titles.stream()
                            .map(title -> new Row(title, of.getOrDefault(title.id(), TitleOutcome.UNKNOWN)))
                            .toList();
                },
                queries::count);
        text = list.search("nominees.all.search");
        round.setItemLabelGenerator(RoundSummary::name);
        round.setClearButtonVisible(true);
        Picker.offer(round, known, one -> List.of(one.name()));
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
                        .sorted(Comparator.comparingInt(AwardSummary::ordinal))
                        .toList());
        list.filter("danh-hieu", award);
        list.opens(
                        "nominee.name",
                        row -> row.title().name(),
                        row -> "dang-ky-thi-dua/" + row.title().registration().value())
                .by(TitleSort.NAME)
                .wide("14rem", 2);
        list.column(
                        "titles.award",
                        row -> names.getOrDefault(
                                row.title().award(), row.title().award()))
                .by(TitleSort.AWARD)
                .wide("12rem", 1);
        list.column("nominee.period", row -> periods.getOrDefault(row.title().round(), ""));
        list.column("registration.unit", row -> row.title().unitName())
                .by(TitleSort.UNIT)
                .share(1);
        list.column(
                        "nominee.post",
                        row -> row.title().post().isEmpty()
                                ? row.title().unitText()
                                : row.title().post())
                .share(1);
        list.mark("registration.status", row -> RegistrationMarks.of(row.title().status()));
        list.mark("titles.outcome", row -> RegistrationMarks.of(row.outcome()));
        list.empty("titles.empty");
        add(list);
    }

    private TitleFilter filter() {
        var chosen = round.getValue();
        var of = award.getValue();
        return new TitleFilter(chosen == null ? null : chosen.id(), of == null ? null : of.code(), text.getValue());
    }
}
