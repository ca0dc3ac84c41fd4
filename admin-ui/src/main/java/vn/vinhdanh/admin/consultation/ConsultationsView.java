package vn.vinhdanh.admin.consultation;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.consultation.Consultation;
import vn.vinhdanh.core.consultation.ConsultationQueries;
import vn.vinhdanh.core.consultation.ConsultationStatus;
import vn.vinhdanh.core.shared.Ids;

/** What the board asks of other bodies; to the officer of a unit what its unit is asked. */
@Route(value = "hoi-y-kien", layout = MainLayout.class)
@RolesAllowed({"VERIFY_DOSSIERS", "ANSWER_CONSULTATIONS"})
@Menu(title = "consultations.title", order = 242, icon = "vaadin:question-circle-o")
class ConsultationsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    ConsultationsView(ConsultationQueries queries, CurrentOfficial official, Clock clock) {
        super("consultations.title");
        boolean board = official.may(Permission.VERIFY_DOSSIERS);
        lead(Words.say(board ? "consultations.lead.board" : "consultations.lead.asked"));
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        // read by the list, which is made before its filter
        var chosen = new Chosen();
        var list = new ListSheet<Consultation>("consultations.title", () -> queries.list(chosen.value()));
        chosen.status = list.choice("trang-thai", "consultations.status", ConsultationStatus.values());
        list.opens(
                        "consultations.dossier",
                        Consultation::dossierName,
                        one -> "hoi-y-kien/" + Ids.code(one.id().value()))
                .wide("14rem", 2);
        list.column("consultations.body", Consultation::body).share(1);
        list.mark("consultations.status", one -> ConsultationMarks.of(one.status()));
        list.mark("consultations.due", one -> ConsultationMarks.due(one, today));
        list.number("consultations.nominees", Consultation::nominees);
        list.number("consultations.objections", Consultation::objections);
        list.time("consultations.asked-at", Consultation::askedAt);
        list.empty("consultations.empty");
        add(list);
    }

    private static final class Chosen implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private @org.jspecify.annotations.Nullable Select<ConsultationStatus> status;

        @org.jspecify.annotations.Nullable
        ConsultationStatus value() {
            var now = status;
            return now == null ? null : now.getValue();
        }
    }
}
