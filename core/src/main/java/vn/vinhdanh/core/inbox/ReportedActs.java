package vn.vinhdanh.core.inbox;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;

/**
 * Puts what reporting wants audited (sign-ins, downloads) on the chain. Reporting may only leave notes, so an entry is the system's,
 * its verb always begins with {@code reporting.}, and the official whom reporting names is the subject: a broken reporting can neither
 * act for somebody nor hide a note that was taken.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
@PreAuthorize("hasAuthority('SYSTEM')")
public class ReportedActs {

    private final Inbox inbox;
    private final Note note;

    ReportedActs(Inbox inbox, Note note) {
        this.inbox = inbox;
        this.note = note;
    }

    /**
     * Takes the oldest notes, at most 200, each in a transaction of its own.
     *
     * @return how many were taken
     */
    public int take() {
        return inbox.takeIn(note);
    }

    /** A note of reporting. */
    @Component
    static class Note implements InboxTaker {

        private static final int LONGEST_VERB = 60;

        private final Ledger ledger;

        Note(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public String table() {
            return "audit_intent";
        }

        @Override
        public boolean take(InboxRow row) {
            ledger.record(new Act(
                    verb(row.text("verb")),
                    "official",
                    row.text("actor"),
                    Map.of("at", row.instant("at").toString(), "note", row.text("detail"))));
            return true;
        }

        private static String verb(String verb) {
            var own = verb.startsWith("reporting.") ? verb : "reporting." + verb;
            return own.length() <= LONGEST_VERB ? own : own.substring(0, LONGEST_VERB);
        }
    }
}
