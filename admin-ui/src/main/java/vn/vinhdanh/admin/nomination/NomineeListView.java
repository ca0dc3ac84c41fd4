package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.annex.LineAccount;
import vn.vinhdanh.admin.annex.RemarkGroups;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.evidence.ListUpload;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.evidence.Certainty;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeList;
import vn.vinhdanh.core.nomination.NomineeLists;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.NotFound;

/** Puts many forward from a list as offices write it: what each line is, whom it means, what stands against it, then all of it at once. */
@Route(value = "danh-sach-de-nghi", layout = MainLayout.class)
@RolesAllowed("WRITE_DOSSIERS")
@StyleSheet("vinhdanh/evidence.css")
class NomineeListView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient NomineeLists lists;
    private final transient DossierQueries dossiers;
    private final transient RoundQueries rounds;
    private final transient AwardCatalogue catalogue;
    private final Div stage = new Div();
    private final Set<Integer> leftOut = new HashSet<>();
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("nominees.award"));
    private transient Map<String, String> names = Map.of();
    private DossierId id = new DossierId(0);
    private RemarkGroups remarks = new RemarkGroups(List.of());

    NomineeListView(NomineeLists lists, DossierQueries dossiers, RoundQueries rounds, AwardCatalogue catalogue) {
        super("nominees.title");
        this.lists = lists;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.catalogue = catalogue;
        lead(Words.say("nominees.lead"));
        add(stage);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new DossierId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("dossier " + parameter);
        }
        var dossier = dossiers.get(id);
        var round = rounds.get(dossier.round().id()).written();
        var inForce = catalogue.on(LocalDate.now(Words.VIETNAM));
        names = inForce.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, same) -> one));
        var offered = inForce.stream().filter(one -> round.asks(one.code())).toList();
        award.setItemLabelGenerator(RemarkWords::name);
        award.setClearButtonVisible(true);
        award.setHelperText(Words.say("nominees.award.help"));
        Picker.awards(award, offered);
        if (offered.size() == 1) {
            award.setValue(offered.getFirst());
        }
        var back = new Button(
                Words.say("nominee.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(DossierView.class, String.valueOf(id.value())));
        actions(back);
        begin();
    }

    private void begin() {
        leftOut.clear();
        stage.removeAll();
        var card = new Div(award, new Paragraph(Words.say("nominees.upload.help")), new ListUpload(this::read));
        card.addClassName("vd-card");
        stage.add(card);
    }

    /** Reads a file and shows whom it would put forward. */
    void read(OfficeFile file) {
        var of = award.getValue();
        show(lists.read(id, file, of == null ? null : of.code(), ReadingProgress.toTheEnd()));
    }

    private void show(NomineeList list) {
        stage.removeAll();
        remarks = new RemarkGroups(list.read().remarks());
        var rows = new ListSheet<NomineeList.Line>("nominees.preview", list::lines).within();
        rows.column("nominees.place", NomineeList.Line::place);
        rows.column("nominee.name", line -> line.written().name()).wide("14rem", 2);
        rows.column("nominee.kind", line -> Words.word(line.written().kind()));
        rows.prose("nominee.unit-text", line -> line.written().unitText()).share(1);
        rows.prose("nominee.award", line -> names.getOrDefault(line.written().award(), line.award()))
                .share(1);
        rows.column("nominee.period", line -> line.written().period().label());
        rows.mark("nominees.register", NomineeListView::register);
        rows.cell("nominees.problem", line -> problem(line, rows)).share(1);
        rows.empty("nominees.none");
        var take = new Button(Words.say("nominees.take"), click -> take(list));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(take, new Button(Words.say("nominees.other-file"), click -> begin()));
        foot.addClassName("vd-form-foot");
        stage.add(
                new H2(Words.say(
                        "nominees.preview.title", Words.number(list.lines().size()))),
                LineAccount.ofNamed(list.read().account()),
                remarks,
                rows,
                foot);
    }

    private static StatusMark register(NomineeList.Line line) {
        return line.certainty() == Certainty.CERTAIN
                ? new StatusMark(StatusMark.Tone.GOOD, Words.say("nominees.linked"))
                : new StatusMark(
                        StatusMark.Tone.INFO,
                        Words.say(line.certainty() == Certainty.NONE ? "nominees.not-held" : "nominees.not-certain"));
    }

    /** What stands against a line, and that it is left out. */
    private Cell problem(NomineeList.Line line, ListSheet<NomineeList.Line> rows) {
        var out = leftOut.contains(line.place());
        var problem = line.problem();
        var text = Words.say(out ? "nominees.take-in" : "nominees.leave-out");
        var step =
                Cell.step("nominees.switch", text, text + ": " + line.written().name(), () -> {
                    if (!leftOut.remove(line.place())) {
                        leftOut.add(line.place());
                    }
                    rows.refresh();
                });
        if (out) {
            return Cell.of(Cell.mark(new StatusMark(StatusMark.Tone.QUIET, Words.say("nominees.left-out"))), step);
        }
        return problem == null
                ? step
                : Cell.of(
                        Cell.mark(new StatusMark(StatusMark.Tone.STOP, Words.say("nominees.wrong"))),
                        Cell.text(Words.say(problem, line.award())),
                        step);
    }

    private void take(NomineeList list) {
        if (Notices.attempt(() -> Notices.done(Words.say(
                "nominees.taken", Words.number(lists.take(list, Set.copyOf(leftOut), remarks.confirmed())))))) {
            UI.getCurrent().navigate(DossierView.class, String.valueOf(id.value()));
        }
    }
}
