package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.form.EnteredForm;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormEntries;
import vn.vinhdanh.reporting.form.FormEntry;
import vn.vinhdanh.reporting.form.FormFigures;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * The forms of the demonstration: once the console has told its province, the reporting official of the demonstration enters and submits
 * the forms of three years, corrects one, and leaves the newest year a draft. Through the same doors as real work, under
 * {@code vinhdanh.demo} only.
 */
@Component
@ConditionalOnProperty("vinhdanh.demo")
class DemoForms {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int YEARS = 3;
    private static final int QUIET = 3;

    private final FormEntries entries;
    private final FormTables tables;
    private final FormSubmissions submissions;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    DemoForms(
            FormEntries entries,
            FormTables tables,
            FormSubmissions submissions,
            Snapshots snapshots,
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock) {
        this.entries = entries;
        this.tables = tables;
        this.submissions = submissions;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("demo-forms").start(this::await);
    }

    /** The console may still be telling: figures that have not moved for a while are those of the whole story. */
    private void await() {
        long last = -1;
        int quiet = 0;
        while (quiet < QUIET) {
            try {
                Thread.sleep(PAUSE);
                long now = version();
                quiet = now > 0 && now == last ? quiet + 1 : 0;
                last = now;
            } catch (DataAccessException | TransactionException away) {
                quiet = 0;
            } catch (InterruptedException ended) {
                return;
            }
        }
        tell();
    }

    /** The version of the figures; 0 while there are none or nobody to report them. */
    private long version() {
        boolean told = jdbc.sql(schemas.in("select exists (select 1 from {report}.honour_fact)"
                                + " and exists (select 1 from {report}.account where username = 'thongke' and demo)"))
                        .query(Integer.class)
                        .single()
                != 0;
        return told ? snapshots.version().number() : 0;
    }

    /** Enters and submits, unless that was done before. */
    void tell() {
        var official = new Official("thongke", "Vũ Thị Thanh Nhàn", false, List.of(), "");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        official, null, AuthorityUtils.createAuthorityList("VIEW_FIGURES", FormPage.MAY_SUBMIT)));
        try {
            int newest = FormAsked.latest(LocalDate.now(clock.withZone(Wording.ZONE))) - 1;
            for (int year = newest - YEARS; year <= newest; year++) {
                if (submissions.of(year, FormScope.ALL).isEmpty()) {
                    tell(year, year < newest);
                }
            }
        } catch (DataAccessException | TransactionException problem) {
            LoggerFactory.getLogger(DemoForms.class).warn("The forms of the demonstration are not all told", problem);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void tell(int year, boolean submit) {
        for (FormDefinition form : Forms.of(year)) {
            var asked = new FormAsked(form, year, FormScope.ALL, null, null);
            if (form.entered() && entries.find(form, year, FormScope.ALL).isEmpty()) {
                enter(asked, year % 4, "Theo danh sách công chức của các đơn vị (dữ liệu minh họa).");
            }
            if (submit) {
                submit(asked, 0, "");
            }
        }
        if (submit) {
            var corrected = Forms.find("0605").filter(form -> form.isFor(year));
            corrected.ifPresent(form -> {
                var asked = new FormAsked(form, year, FormScope.ALL, null, null);
                enter(asked, year % 4 + 1, "Bổ sung công chức của đơn vị nộp chậm (dữ liệu minh họa).");
                submit(asked, 1, "Bổ sung số liệu của đơn vị nộp chậm (dữ liệu minh họa).");
            });
        }
    }

    private void submit(FormAsked asked, int after, String note) {
        var table = tables.count(asked, Languages.VIETNAMESE);
        submissions.submit(asked, FormSubmissions.digest(table), after, note);
    }

    /** Figures that agree: each division of a total sums up to it. */
    private void enter(FormAsked asked, int more, String note) {
        var form = asked.form();
        var rows = new TreeMap<String, Map<String, Long>>();
        for (FormDefinition.Row row : form.rows()) {
            for (var leaf : form.leaves(List.of())) {
                if (EnteredForm.open(row, leaf)) {
                    rows.computeIfAbsent(row.code(), code -> new TreeMap<>()).put(leaf.key(), 0L);
                }
            }
        }
        for (var sum : form.checks()) {
            fill(rows, sum.rows(), more);
        }
        form.rows().stream()
                .filter(row -> !row.sum().isEmpty())
                .forEach(row -> fill(rows, form.checks().isEmpty() ? row.sum().subList(2, 4) : row.sum(), more));
        var version = entries.find(form, asked.year(), asked.scope())
                .map(FormEntry::version)
                .orElse(0);
        entries.save(form, asked.year(), asked.scope(), new FormFigures(rows), note, version);
    }

    /** The same totals in every division: all in the first two rows, women among them. */
    private static void fill(Map<String, Map<String, Long>> rows, List<String> codes, int more) {
        for (int i = 0; i < 2; i++) {
            var cells = rows.getOrDefault(codes.get(i), Map.of());
            long people = 5L + 3 * i + more;
            cells.replaceAll((column, figure) -> column.equals("1") ? people : people / 2);
        }
    }
}
