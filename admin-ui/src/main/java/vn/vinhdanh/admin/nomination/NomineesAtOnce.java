package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.List;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.ListBulk;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.NomineeConclusion;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeStatus;

/**
 * Concludes the same of several nominees, with one reason; each is a step of its own, and whoever it cannot be said of is named with the reason.
 * Nothing is undone at once: until the verification ends each is concluded otherwise on its page.
 */
final class NomineesAtOnce implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 1000;

    private final transient DossierVerification verification;

    NomineesAtOnce(DossierVerification verification) {
        this.verification = verification;
    }

    /** Offers what may be concluded in a dossier that stands so. */
    void offer(ListBulk<NomineeDetails> several, DossierStatus dossier) {
        for (var status : List.of(NomineeStatus.ELIGIBLE, NomineeStatus.NOT_ELIGIBLE, NomineeStatus.ON_HOLD)) {
            several.ask(
                    "nominee.bulk." + status.name(),
                    nominee -> nominee.status().conclusions(dossier).contains(status),
                    rows -> ask(several, status, rows));
        }
    }

    private void ask(ListBulk<NomineeDetails> several, NomineeStatus status, List<NomineeDetails> rows) {
        var key = "nominee.bulk." + status.name();
        var window = new StepWindow(
                Words.say(key + ".ask", Words.number(rows.size())),
                Words.say(key + ".what", Words.number(rows.size())));
        var reason = Counted.upTo(LONGEST_REASON, new TextArea(Words.say("nominee.reason")));
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(status != NomineeStatus.ELIGIBLE);
        reason.addClassName("vd-wide");
        window.form().add("reason", reason);
        window.open(
                key,
                () -> several.each(
                        key,
                        rows,
                        nominee -> verification.conclude(
                                nominee.id(),
                                nominee.version(),
                                new NomineeConclusion(status, reason.getValue(), null, List.of()))));
    }
}
