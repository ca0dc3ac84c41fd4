package vn.vinhdanh.admin.consultation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.consultation.ConsultationQueries;
import vn.vinhdanh.core.consultation.ConsultationStatus;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.Ids;

/** What other bodies say of a nominee, for the page of the nominee: to whom verifies, to nobody else. */
@Component
public class ConsultationsBeside {

    private final ConsultationQueries queries;
    private final CurrentOfficial official;
    private final Clock clock;

    ConsultationsBeside(ConsultationQueries queries, CurrentOfficial official, Clock clock) {
        this.queries = queries;
        this.official = official;
        this.clock = clock;
    }

    /** The answers of each body; an empty block where nobody was asked, or the official does not verify. */
    public Div of(NomineeId nominee) {
        var block = new Div();
        if (!official.may(Permission.VERIFY_DOSSIERS)) {
            return block;
        }
        var said = queries.about(nominee);
        if (!said.isEmpty()) {
            block.add(new H2(Words.say("consultation.beside")));
        }
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        for (var one : said) {
            var line = new Div(
                    new Anchor("hoi-y-kien/" + Ids.code(one.id().value()), one.body()),
                    one.status() == ConsultationStatus.ASKED
                            ? ConsultationMarks.due(one.overdue(today), true, one.due())
                            : ConsultationMarks.of(one.answer()));
            line.addClassName("vd-state-line");
            block.add(line);
            if (!one.reason().isEmpty()) {
                block.add(new Div(one.reason()));
            }
        }
        return block;
    }
}
