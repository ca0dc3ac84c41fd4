package vn.vinhdanh.portal.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.WorkingDays;
import vn.vinhdanh.portal.page.Wording;

/** Puts citizens' error reports into the inbox, with the reference and the promise that the citizen is told. */
@Component
class ErrorReportInbox {

    private static final String WHAT = "error-report";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final References references;
    private final WorkingDays calendar;
    private final int days;

    ErrorReportInbox(
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock,
            References references,
            @Value("${vinhdanh.portal.error-report-days:10}") int days,
            @Value("${vinhdanh.portal.days-off:}") String daysOff) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.references = references;
        this.days = Math.clamp(days, 1, 120);
        this.calendar = new WorkingDays(Arrays.stream(daysOff.split("[,;\\s]+"))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** How many working days the agency gives itself. */
    int days() {
        return days;
    }

    /** The day by which a report of today is answered. */
    LocalDate promise() {
        return calendar.after(LocalDate.ofInstant(clock.instant(), Wording.VIET_NAM), days);
    }

    /** The reference of the form that carries this token. */
    String reference(String token) {
        return references.of(WHAT, token);
    }

    /** Proves that this reference was given with this promise. */
    String receipt(String reference, LocalDate promise) {
        return references.receipt(WHAT, reference, promise);
    }

    /** The promised day that an address carries, when it is our own that wrote it. */
    Optional<LocalDate> promised(String reference, String promise, String receipt) {
        return references.promised(WHAT, reference, promise, receipt);
    }

    /**
     * Hands a report in; one that is there already stays as it is.
     *
     * @param about {@link PublicKind#HONOUR} or {@link PublicKind#DECISION}
     * @param language {@code vi} or {@code en}
     * @param address the sender's address; only its keyed hash is kept
     */
    void handIn(
            String reference,
            PublicKind about,
            String code,
            ErrorReportForm form,
            String language,
            LocalDate promise,
            String address) {
        jdbc.sql(schemas.in("insert ignore into {inbox}.error_report (id, reference, subject_kind, subject_code, kind,"
                        + " body, contact, language, sender_hash, received_at, promised_on)"
                        + " values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)"))
                .params(
                        Ids.next(),
                        reference,
                        about.name(),
                        code,
                        form.kind(),
                        form.text(),
                        form.contact(),
                        language,
                        references.sender(WHAT, address),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
                        promise)
                .update();
    }
}
