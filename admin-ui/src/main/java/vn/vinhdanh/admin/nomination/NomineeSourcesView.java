package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.NomineeSources;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.NotFound;

/** Takes nominees over from what the unit registered, from what it put forward the year before, or from the register. */
@Route(value = "lay-truong-hop", layout = MainLayout.class)
@RolesAllowed("WRITE_DOSSIERS")
class NomineeSourcesView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    /** From where. */
    enum Source {
        REGISTERED,
        LAST_YEAR,
        REGISTER
    }

    private final transient RegistrationQueries registrations;
    private final transient NomineeSources sources;
    private final transient DossierWriting writing;
    private final transient DossierQueries dossiers;
    private final transient RoundQueries rounds;
    private final transient AwardCatalogue catalogue;
    private final Div content = new Div();
    private final Select<Source> source = new Select<>();
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("nominee.award"));
    private final TextField text = new TextField(Words.say("sources.search"));
    private DossierId id = new DossierId(0);

    NomineeSourcesView(
            RegistrationQueries registrations,
            NomineeSources sources,
            DossierWriting writing,
            DossierQueries dossiers,
            RoundQueries rounds,
            AwardCatalogue catalogue) {
        super("sources.title");
        this.registrations = registrations;
        this.sources = sources;
        this.writing = writing;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.catalogue = catalogue;
        lead(Words.say("sources.lead"));
        source.setLabel(Words.say("sources.source"));
        source.setItems(Source.values());
        source.setItemLabelGenerator(one -> Words.say("sources." + one.name()));
        source.setValue(Source.REGISTERED);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        award.setItemLabelGenerator(RemarkWords::name);
        award.setRequiredIndicatorVisible(true);
        onlyForTheRegister();
        add(content);
    }

    private void onlyForTheRegister() {
        boolean register = source.getValue() == Source.REGISTER;
        award.setVisible(register);
        text.setVisible(register);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new DossierId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("dossier " + parameter);
        }
        var round = rounds.get(dossiers.get(id).round().id()).written();
        var inForce = catalogue.on(LocalDate.now(Words.VIETNAM));
        var names =
                inForce.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, same) -> one));
        var offered = inForce.stream().filter(one -> round.asks(one.code())).toList();
        Picker.awards(award, offered);
        if (!offered.isEmpty()) {
            award.setValue(offered.getFirst());
        }
        var list = new ListSheet<NomineeWritten>("sources.title", this::offered).within();
        list.column("nominee.name", NomineeWritten::name).wide("14rem", 2);
        list.column("nominee.kind", one -> Words.word(one.kind()));
        list.column("nominee.post", one -> one.post().isEmpty() ? one.unitText() : one.post())
                .share(1);
        list.column("nominee.award", one -> names.getOrDefault(one.award(), one.award()))
                .wide("12rem", 1);
        list.column("nominee.period", one -> one.period().label());
        list.empty("sources.empty");
        list.bulk(NomineeWritten::name).ask("nominees.take", one -> true, this::take);
        source.addValueChangeListener(change -> {
            onlyForTheRegister();
            list.refresh();
        });
        award.addValueChangeListener(change -> list.refresh());
        text.addValueChangeListener(change -> list.refresh());
        var asked = new Div(source, award, text);
        asked.addClassName("vd-filters");
        content.removeAll();
        content.add(asked, list);
        actions(new Button(Words.say("nominee.back"), VaadinIcon.ARROW_LEFT.create(), click -> back()));
    }

    private List<NomineeWritten> offered() {
        var of = award.getValue();
        return switch (source.getValue()) {
            case REGISTERED -> registrations.notYetIn(id);
            case LAST_YEAR -> sources.lastYear(id);
            case REGISTER ->
                of == null
                        ? List.of()
                        : sources.register(
                                id,
                                of.code(),
                                of.recipients().size() == 1
                                        ? of.recipients().iterator().next()
                                        : null,
                                text.getValue());
        };
    }

    private void take(List<NomineeWritten> rows) {
        if (Notices.attempt(() -> {
            writing.nominateAll(id, rows);
            Notices.done(Words.say("nominees.taken", Words.number(rows.size())));
        })) {
            back();
        }
    }

    private void back() {
        UI.getCurrent().navigate(DossierView.class, String.valueOf(id.value()));
    }
}
