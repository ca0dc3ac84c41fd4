package vn.vinhdanh.admin.nomination;

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
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeList;
import vn.vinhdanh.core.nomination.NomineeLists;
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
    private final Div content = new Div();
    private DossierId id = new DossierId(0);

    NomineeListView(NomineeLists lists, DossierQueries dossiers, RoundQueries rounds, AwardCatalogue catalogue) {
        super("nominees.title");
        this.lists = lists;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.catalogue = catalogue;
        lead(Words.say("nominees.lead"));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new DossierId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("dossier " + parameter);
        }
        var dossier = dossiers.get(id);
        content.removeAll();
        content.add(new NomineeListStage(
                "nominees.take",
                catalogue.on(LocalDate.now(Words.VIETNAM)),
                rounds.get(dossier.round().id()).written(),
                (file, award) -> lists.read(id, file, award, ReadingProgress.toTheEnd()),
                this::take));
        var back = new Button(
                Words.say("nominee.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(DossierView.class, String.valueOf(id.value())));
        actions(back);
    }

    private void take(NomineeList list, Set<Integer> leftOut, Set<String> confirmed) {
        if (Notices.attempt(() ->
                Notices.done(Words.say("nominees.taken", Words.number(lists.take(id, list, leftOut, confirmed)))))) {
            UI.getCurrent().navigate(DossierView.class, String.valueOf(id.value()));
        }
    }
}
