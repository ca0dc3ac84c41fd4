package vn.vinhdanh.portal.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
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

    /** Digits and letters that are not taken for one another when they are read out. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final SecretKey key;
    private final WorkingDays calendar;
    private final int days;

    ErrorReportInbox(
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock,
            SecretKey key,
            @Value("${vinhdanh.portal.error-report-days:10}") int days,
            @Value("${vinhdanh.portal.days-off:}") String daysOff) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.key = key;
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

    /** The reference of the form that carries this token: the same form sent twice, through any node, is one report. Nobody can guess it. */
    String reference(String token) {
        var hash = key.hash("error-report-reference", token);
        var reference = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            reference.append(LETTERS.charAt(hash[i] & 31));
        }
        return reference.toString();
    }

    /** Proves that this reference was given with this promise, for the page shown before the copy knows of it. */
    String receipt(String reference, LocalDate promise) {
        return HexFormat.of().formatHex(key.hash("error-report-receipt", reference + " " + promise), 0, 8);
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
                        HexFormat.of().formatHex(key.hash("error-report-sender", address)),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
                        promise)
                .update();
    }
}
