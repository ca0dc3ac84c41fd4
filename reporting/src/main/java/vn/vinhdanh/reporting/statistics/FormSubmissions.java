package vn.vinhdanh.reporting.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StoredForm;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormEntry;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormScopes;
import vn.vinhdanh.reporting.form.FormState;
import vn.vinhdanh.reporting.form.FormSubmission;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormRefused.Reason;

/** Statutory forms as they were submitted: kept whole, with the law they were made by, and read again as they were. */
@Service
public class FormSubmissions {

    /** What is kept of a submitted form; a sample of each of its forms stays with the tests. */
    static final StoredForm<Kept> STORED = new StoredForm<>(Kept.class, 1);

    private static final String HEAD =
            "select form, report_year as year, number, digest, figure_version, counted_at, note,"
                    + " submitted_by, submitted_by_name, submitted_at from {reporting}.form_submission where report_year = ? and scope = ?";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final FormTables tables;
    private final FormScopes scopes;
    private final AuditIntents audit;
    private final Clock clock;
    private final JsonMapper json;

    FormSubmissions(
            JdbcClient jdbc,
            Schemas schemas,
            FormTables tables,
            FormScopes scopes,
            AuditIntents audit,
            Clock clock,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.tables = tables;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** A filled-in form as it is kept. */
    record Kept(FormTable table) {}

    /** How often each form of a year was submitted and when, the newest first; none for who does not reach the scope. */
    public List<FormSubmission> of(int year, FormScope scope) {
        if (!scopes.reportable(scope)) {
            return List.of();
        }
        return jdbc.sql(schemas.in(HEAD + " order by form, number desc limit 500"))
                .params(year, scope.code())
                .query(Rows.of(FormSubmission.class))
                .list();
    }

    /** The submissions of one form, the newest first. */
    public List<FormSubmission> of(FormDefinition form, int year, FormScope scope) {
        return of(year, scope).stream()
                .filter(one -> one.form().equals(form.id()))
                .toList();
    }

    /** The form that is asked for: of today, or as it was submitted; empty where it was not submitted so. */
    public Optional<FormTable> table(FormAsked asked, Locale locale) {
        var number = asked.number();
        if (number == null) {
            return Optional.of(tables.count(asked, locale));
        }
        return of(asked.form(), asked.year(), asked.scope()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(one -> kept(asked, one));
    }

    private FormTable kept(FormAsked asked, FormSubmission one) {
        var content = jdbc.sql(schemas.in("select content from {reporting}.form_submission"
                        + " where form = ? and report_year = ? and scope = ? and number = ?"))
                .params(asked.form().id(), asked.year(), asked.scope().code(), one.number())
                .query(String.class)
                .single();
        return STORED.read(json, content).table().as(one);
    }

    /** What a form says, in short: figures that were looked at are told from others by it. */
    static String digest(FormTable table) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(table.said().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Submits a form as it is today.
     *
     * @param seen digest of the figures on the page
     * @param after number of the last submission that the page knew; 0 for none
     * @param note what is said with it; of a correction the reason
     * @return its number
     * @throws FormRefused when it is not submitted so
     */
    @Transactional
    @PreAuthorize("hasAuthority('SUBMIT_FORMS')")
    public int submit(FormAsked asked, String seen, int after, String note) {
        scopes.require(asked.scope());
        var form = asked.form();
        if (form.ofTheProvince()) {
            throw new IllegalArgumentException("No law asks for table " + form.id());
        }
        var before = of(form, asked.year(), asked.scope());
        refuse(Reason.TOO_LONG, note.length() > FormEntry.LONGEST_NOTE);
        refuse(Reason.NOT_ENDED, !ended(asked));
        refuse(Reason.MEANWHILE, before.size() != after);
        var state = FormState.after(before.size());
        refuse(Reason.NO_REASON, state.submitting().reason() && note.isBlank());
        var table = tables.count(asked.as(null), Languages.VIETNAMESE);
        var digest = digest(table);
        refuse(
                Reason.SAME,
                before.stream()
                        .findFirst()
                        .filter(one -> one.digest().equals(digest))
                        .isPresent());
        refuse(Reason.CHANGED, !digest.equals(seen));
        refuse(Reason.NOT_WHOLE, form.entered() && !table.complete());
        int number = before.size() + 1;
        keep(asked, table, number, digest, note);
        return number;
    }

    /** Whether the reporting year is over. */
    boolean ended(FormAsked asked) {
        return asked.form().last(asked.year()).isBefore(LocalDate.now(clock.withZone(Wording.ZONE)));
    }

    private static void refuse(Reason reason, boolean so) {
        if (so) {
            throw new FormRefused(reason);
        }
    }

    private void keep(FormAsked asked, FormTable table, int number, String digest, String note) {
        var official = Official.current().orElseThrow();
        try {
            jdbc.sql(schemas.in(
                            "insert into {reporting}.form_submission (id, form, report_year, scope, number, content, digest,"
                                    + " figure_version, counted_at, note, submitted_by, submitted_by_name, submitted_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                    .params(
                            Ids.next(),
                            asked.form().id(),
                            asked.year(),
                            asked.scope().code(),
                            number,
                            STORED.write(json, new Kept(table)),
                            digest,
                            table.version().label(),
                            LocalDateTime.ofInstant(table.countedAt(), ZoneOffset.UTC),
                            note,
                            official.username(),
                            official.fullName(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new FormRefused(Reason.MEANWHILE);
        }
        audit.note(official.username(), "reporting.form-submitted", detail(asked, table, number, digest, note));
    }

    private static Map<String, Object> detail(
            FormAsked asked, FormTable table, int number, String digest, String note) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("form", asked.form().code());
        detail.put("year", asked.year());
        detail.put("unit", asked.scope().code());
        detail.put("number", number);
        detail.put("total", table.total());
        detail.put("complete", table.complete());
        detail.put("dataVersion", table.version().label());
        detail.put("digest", digest);
        detail.put("reason", note);
        return detail;
    }
}
