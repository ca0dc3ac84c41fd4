package vn.vinhdanh.reporting.saved;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.vinhdanh.reporting.account.Officials;
import vn.vinhdanh.reporting.download.ReportFiles;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.statistics.Busy;
import vn.vinhdanh.reporting.statistics.TooFine;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/** Makes the report that is due, in the name of its official and with the reach they have at that hour. */
@Component
class ReportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRunner.class);

    private final RunBook book;
    private final SavedReports reports;
    private final Officials officials;
    private final ReportFiles files;
    private final Clock clock;
    private final String address;

    /** @param address where officials reach reporting */
    ReportRunner(
            RunBook book,
            SavedReports reports,
            Officials officials,
            ReportFiles files,
            Clock clock,
            @Value("${vinhdanh.reporting.address}") String address) {
        this.book = book;
        this.reports = reports;
        this.officials = officials;
        this.files = files;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /**
     * Makes what is due of a schedule.
     *
     * @return when the clock is to come again; null when it need not
     */
    @Nullable
    Instant run(long scheduleId) {
        var begun = book.begin(scheduleId);
        var schedule = begun.schedule();
        var run = begun.run();
        if (schedule == null || run == null) {
            return next(schedule);
        }
        var official = officials.now(schedule.username());
        if (official.isEmpty()) {
            book.refused(schedule, run, "account");
            return null;
        }
        var report = reports.find(schedule.reportId(), official.get());
        if (report.isEmpty()) {
            book.refused(schedule, run, "report");
            return null;
        }
        try {
            return next(make(schedule, run, report.get(), official.get()));
        } catch (WrongAddress | IllegalArgumentException unreadable) {
            return next(book.failed(schedule, run, "question"));
        } catch (TooFine tooFine) {
            return next(book.failed(schedule, run, "too-fine"));
        } catch (Busy busy) {
            return again(schedule, run, begun.attempts(), "busy");
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A scheduled report waits for the database", away);
            return again(schedule, run, begun.attempts(), "database");
        } catch (IOException | RuntimeException unexpected) {
            LOG.error("A scheduled report was not made", unexpected);
            return again(schedule, run, begun.attempts(), "error");
        }
    }

    private @Nullable Schedule make(Schedule schedule, long run, SavedReport report, Official official)
            throws IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(official, null, List.of()));
        SecurityContextHolder.setContext(context);
        try (var made = files.make(
                files.question(report.question()), schedule.format(), official, language(schedule), address)) {
            return book.made(schedule, run, made);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private @Nullable Instant again(Schedule schedule, long run, int attempts, String problem) {
        if (attempts >= RunBook.MOST_ATTEMPTS) {
            return next(book.failed(schedule, run, problem));
        }
        book.retrying(run, problem);
        return clock.instant().plus(Duration.ofMinutes(1L << attempts));
    }

    private static Locale language(Schedule schedule) {
        return schedule.language().equals("en") ? Languages.ENGLISH : Languages.VIETNAMESE;
    }

    private static @Nullable Instant next(@Nullable Schedule schedule) {
        return schedule == null || schedule.state() != ScheduleState.ACTIVE ? null : schedule.nextAt();
    }
}
