package vn.vinhdanh.admin.registration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Set;
import vn.vinhdanh.admin.nomination.NomineeListStage;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.nomination.NomineeList;
import vn.vinhdanh.core.nomination.NomineeLists;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.registration.RegistrationBook;
import vn.vinhdanh.core.registration.RegistrationId;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.round.RoundQueries;

/** Registers many from a list as offices write it, with the same reading as for dossiers. */
@Route(value = "danh-sach-dang-ky", layout = MainLayout.class)
@RolesAllowed("WRITE_DOSSIERS")
@StyleSheet("vinhdanh/evidence.css")
class RegistrationListView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient NomineeLists lists;
    private final transient RegistrationBook book;
    private final transient RegistrationQueries queries;
    private final transient RoundQueries rounds;
    private final transient AwardCatalogue catalogue;
    private final Div content = new Div();
    private RegistrationId id = new RegistrationId(0);

    RegistrationListView(
            NomineeLists lists,
            RegistrationBook book,
            RegistrationQueries queries,
            RoundQueries rounds,
            AwardCatalogue catalogue) {
        super("registration.from-list");
        this.lists = lists;
        this.book = book;
        this.queries = queries;
        this.rounds = rounds;
        this.catalogue = catalogue;
        lead(Words.say("nominees.lead"));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = RegistrationView.id(parameter);
        var round = queries.get(id).round().id();
        content.removeAll();
        content.add(new NomineeListStage(
                "registration.take",
                catalogue.on(LocalDate.now(Words.VIETNAM)),
                rounds.get(round).written(),
                (file, award) -> lists.read(round, file, award, ReadingProgress.toTheEnd()),
                this::take));
        actions(new Button(Words.say("registration.back"), VaadinIcon.ARROW_LEFT.create(), click -> back()));
    }

    private void back() {
        UI.getCurrent().navigate(RegistrationView.class, String.valueOf(id.value()));
    }

    private void take(NomineeList list, Set<Integer> leftOut, Set<String> confirmed) {
        if (Notices.attempt(() ->
                Notices.done(Words.say("registration.taken", Words.number(book.take(id, list, leftOut, confirmed)))))) {
            back();
        }
    }
}
