package vn.vinhdanh.admin.consultation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.consultation.ConsultationQueries;

/** Tells the officer of a unit how much the unit is asked, and by when. */
@Component
class ConsultationsAtHome implements WaitingWork {

    private final ConsultationQueries consultations;
    private final CurrentOfficial official;

    ConsultationsAtHome(ConsultationQueries consultations, CurrentOfficial official) {
        this.consultations = consultations;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.ANSWER_CONSULTATIONS)) {
            return List.of();
        }
        var open = consultations.open();
        var first = open.first();
        if (first == null) {
            return List.of();
        }
        // Kept until the day is over
        var due = first.plusDays(1).atStartOfDay(Words.VIETNAM).minusSeconds(1).toInstant();
        return List.of(new Item(
                Words.say("consultations.waiting", Words.number(open.count())), "hoi-y-kien", open.count(), due));
    }
}
