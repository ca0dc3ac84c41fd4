package vn.vinhdanh.core.errorreport;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.errorreport.ErrorReportMoved.Move;
import vn.vinhdanh.core.inbox.Inbox;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Takes citizens' error reports out of the inbox into the officials' list, each in a transaction of its own;
 * and forgets how to reach the citizen when that is no longer needed.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class ErrorReportIntake implements InboxTaker {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReportIntake.class);

    private final Inbox inbox;
    private final EntityManager entities;
    private final UnitScope scope;
    private final ApplicationEventPublisher facts;
    private final ReportMoves moves;
    private final Clock clock;

    ErrorReportIntake(
            Inbox inbox,
            EntityManager entities,
            UnitScope scope,
            ApplicationEventPublisher facts,
            ReportMoves moves,
            Clock clock) {
        this.inbox = inbox;
        this.entities = entities;
        this.scope = scope;
        this.facts = facts;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Takes in the oldest reports, at most 200, each in a transaction of its own.
     *
     * @return how many now wait for an official; what is unreadable, about nothing we have, or here already is dropped
     */
    @Transactional(propagation = Propagation.NEVER)
    public int takeIn() {
        return inbox.takeIn(this);
    }

    @Override
    public String table() {
        return "error_report";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(InboxRow row) {
        var contact = row.optional("contact");
        return keep(new ReceivedReport(
                row.id(),
                row.text("reference"),
                row.text("subject_kind"),
                row.text("subject_code"),
                ReceivedReport.kind(row.text("kind")),
                VietnameseText.normaliseLines(row.text("body")),
                contact == null ? "" : VietnameseText.normalise(contact),
                ReceivedReport.language(row.text("language")),
                row.text("sender_hash"),
                row.instant("received_at"),
                row.day("promised_on")));
    }

    /**
     * Forgets the e-mail addresses and telephone numbers of reports that were closed longer ago than {@link Inbox#CONTACT_KEPT}.
     *
     * @return how many were forgotten
     */
    public int forgetContacts() {
        return scope.across(
                        Because.STEP_OF_THE_SYSTEM,
                        "update {scoped}.error_report set contact = null, version = version + 1"
                                + " where contact is not null and closed_at < ?")
                .param(LocalDateTime.ofInstant(clock.instant().minus(Inbox.CONTACT_KEPT), ZoneOffset.UTC))
                .update();
    }

    private boolean keep(ReceivedReport received) {
        var subject =
                received.isReadable() && !isHere(received) ? subject(received) : Optional.<ErrorReport.Subject>empty();
        if (subject.isEmpty()) {
            LOG.info("Error report {} dropped: unreadable, here already, or about nothing known", received.id());
            return false;
        }
        var report = new ErrorReport(received, subject.get());
        entities.persist(report);
        entities.flush();
        facts.publishEvent(report.changed());
        moves.moved(report, Move.RECEIVED, null);
        return true;
    }

    private boolean isHere(ReceivedReport received) {
        return scope.across(
                                Because.STEP_OF_THE_SYSTEM,
                                "select count(*) from {scoped}.error_report where reference = ?")
                        .param(received.reference())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What was published once may be reported, also when it has been taken down meanwhile: the citizen has a promise. */
    private Optional<ErrorReport.Subject> subject(ReceivedReport received) {
        long id;
        try {
            id = Ids.id(received.subjectCode());
        } catch (NotFound e) {
            return Optional.empty();
        }
        return switch (received.subjectKind()) {
            case "HONOUR" ->
                scope.across(
                                Because.STEP_OF_THE_SYSTEM,
                                "select h.decision_id decision, h.id honour, d.demo from {scoped}.honour h"
                                        + " join {scoped}.decision d on d.id = h.decision_id"
                                        + " where h.id = ? and d.published_at is not null")
                        .param(id)
                        .query(Rows.of(ErrorReport.Subject.class))
                        .optional();
            case "DECISION" ->
                scope.across(
                                Because.STEP_OF_THE_SYSTEM,
                                "select id decision, null honour, demo from {scoped}.decision where id = ? and published_at is not null")
                        .param(id)
                        .query(Rows.of(ErrorReport.Subject.class))
                        .optional();
            default -> Optional.empty();
        };
    }
}
