package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.consultation.BodyAnswer;
import vn.vinhdanh.core.consultation.ConsultationDesk;
import vn.vinhdanh.core.consultation.ConsultationId;
import vn.vinhdanh.core.consultation.ConsultationQueries;
import vn.vinhdanh.core.consultation.ConsultationWritten;
import vn.vinhdanh.core.consultation.GivenAnswer;
import vn.vinhdanh.core.nomination.DossierFilter;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.shared.Page;

/** Opinions asked of other bodies in the demonstration as of today: one that waits, one that was answered. */
@Component
class DemoConsultations {

    private final ConsultationDesk desk;
    private final ConsultationQueries queries;
    private final DossierQueries dossiers;
    private final DemoUnits units;
    private final DemoClock clock;

    DemoConsultations(
            ConsultationDesk desk,
            ConsultationQueries queries,
            DossierQueries dossiers,
            DemoUnits units,
            DemoClock clock) {
        this.desk = desk;
        this.queries = queries;
        this.dossiers = dossiers;
        this.units = units;
        this.clock = clock;
    }

    /** Asks about the dossier that is being verified. */
    void layOut() {
        var today = LocalDate.ofInstant(clock.truth(), DemoCalendar.HERE);
        var dossier = verified();
        at(today.minusDays(6));
        var answered = ask(
                dossier,
                "so-y-te",
                "Đề nghị cho biết các cá nhân dưới đây có vi phạm quy định về y tế, an toàn thực phẩm hay không.",
                today);
        at(today.minusDays(4));
        CurrentOfficial.asOfficial("canbo-yte", Role.UNIT_OFFICER, () -> {
            var given = queries.nominees(answered).stream()
                    .map(one -> new GivenAnswer(one.nominee(), BodyAnswer.NO_OBJECTION, ""))
                    .toList();
            desk.answer(answered, 0, given, "Công văn số 512/SYT-VP.");
        });
        at(today.minusDays(2));
        ask(
                dossier,
                "so-gddt",
                "Đề nghị cho ý kiến về việc chấp hành chính sách, pháp luật của các cá nhân dưới đây khi tham gia các hội đồng của ngành.",
                today.plusDays(5));
        clock.tell(null);
    }

    private DossierId verified() {
        return DemoOfficials.SPECIALIST
                .does(() -> dossiers.list(
                        new DossierFilter(null, Set.of(DossierStatus.IN_VERIFICATION), null, null, ""), Page.of(0, 1)))
                .getFirst()
                .id();
    }

    private ConsultationId ask(DossierId dossier, String unit, String question, LocalDate due) {
        return DemoOfficials.SPECIALIST.does(() -> {
            var about =
                    dossiers.nominees(dossier).stream().map(NomineeDetails::id).collect(Collectors.toSet());
            return desk.ask(dossier, new ConsultationWritten(units.id(unit), "", question, due), about);
        });
    }

    private void at(LocalDate day) {
        clock.tell(DemoCalendar.at(day, LocalTime.of(9, 30)));
    }
}
