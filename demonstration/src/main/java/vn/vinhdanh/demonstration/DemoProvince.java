package vn.vinhdanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.notice.OfficialNotices;
import vn.vinhdanh.core.organisation.UnitDirectory;

/**
 * Loads the demonstration province into an empty database when the console starts with the demonstration on its class path. Everything goes
 * through the public services of the core, in the order in which it happened, with the clock of the loading thread set to the hour
 * of each step. The audit says where the demonstration begins and ends, so a load that was cut off is noticed.
 */
@Component
class DemoProvince implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProvince.class);
    private static final String SUBJECT = "demo";
    private static final String PROVINCE = "ninh-binh";

    /** So far back the bells of the demonstration tell. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final DemoUnits units;
    private final DemoAccounts accounts;
    private final DemoSeasons seasons;
    private final DemoNews news;
    private final DemoDesk desk;
    private final DemoEvidence evidence;
    private final DemoReports reports;
    private final DemoDossiers dossiers;
    private final DemoOpinions opinions;
    private final DemoConsultations consultations;
    private final DemoUpward upward;
    private final DemoRegistrations registrations;
    private final OfficialNotices notices;
    private final DemoYears years;
    private final DemoDecisions decisions;
    private final DemoClock clock;
    private final UnitDirectory directory;
    private final AuditChain audit;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final int honours;

    DemoProvince(
            DemoUnits units,
            DemoAccounts accounts,
            DemoSeasons seasons,
            DemoNews news,
            DemoDesk desk,
            DemoEvidence evidence,
            DemoReports reports,
            DemoDossiers dossiers,
            DemoOpinions opinions,
            DemoConsultations consultations,
            DemoUpward upward,
            DemoRegistrations registrations,
            OfficialNotices notices,
            DemoYears years,
            DemoDecisions decisions,
            DemoClock clock,
            UnitDirectory directory,
            AuditChain audit,
            Ledger ledger,
            TransactionTemplate transaction,
            @Value("${vinhdanh.demo.honours:5000}") int honours) {
        this.units = units;
        this.accounts = accounts;
        this.seasons = seasons;
        this.news = news;
        this.desk = desk;
        this.evidence = evidence;
        this.reports = reports;
        this.dossiers = dossiers;
        this.opinions = opinions;
        this.consultations = consultations;
        this.upward = upward;
        this.registrations = registrations;
        this.notices = notices;
        this.years = years;
        this.decisions = decisions;
        this.clock = clock;
        this.directory = directory;
        this.audit = audit;
        this.ledger = ledger;
        this.transaction = transaction;
        this.honours = Math.min(honours, 1_000_000);
    }

    /** Something that happened in the province. */
    private record Event(Instant at, Runnable step) {}

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentOfficial.asSystem(() -> {
            var marks = audit.about(SUBJECT, PROVINCE);
            boolean begun = marks.stream().anyMatch(e -> e.verb().equals("demo.begun"));
            boolean finished = marks.stream().anyMatch(e -> e.verb().equals("demo.finished"));
            if (honours < 1) {
                LOG.info("No demonstration province is asked for");
            } else if (finished) {
                LOG.info("The demonstration province is loaded already");
            } else if (begun) {
                throw new IllegalStateException(
                        "The demonstration province was only half loaded, because an earlier start was cut off. Stop the"
                                + " platform, remove the database below VINHDANH_HOME and start again with --demo");
            } else if (!directory.all().isEmpty()) {
                LOG.warn("The database is in use already: the demonstration province is not loaded into it");
            } else {
                load();
            }
        });
    }

    private void load() {
        long begin = System.nanoTime();
        LOG.info("Loading the demonstration province with {} honours", honours);
        mark("demo.begun", Map.of("honours", honours));
        try {
            live();
        } finally {
            clock.tell(null);
        }
        var summary = Map.of(
                "units",
                units.count(),
                "decisions",
                decisions.decisions(),
                "honours",
                decisions.honours(),
                "papers",
                decisions.papers(),
                "announcements",
                news.count());
        mark("demo.finished", summary);
        LOG.info(
                "The demonstration province is loaded in {} s: {}",
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                summary);
    }

    private void mark(String verb, Map<String, ?> detail) {
        transaction.executeWithoutResult(status -> ledger.record(new Act(verb, SUBJECT, PROVINCE, detail)));
    }

    private void live() {
        units.enterAll();
        LOG.info("{} units of 1992 to today entered", units.count());
        var events = new ArrayList<Event>();
        var today = LocalDate.ofInstant(clock.truth(), DemoCalendar.HERE);
        accounts.createAll();
        seasons.tell((at, step) -> events.add(new Event(at, step)));
        news.tell((at, step) -> events.add(new Event(at, step)));
        desk.tell((at, step) -> events.add(new Event(at, step)));
        addDecisions(events, today);
        // longer ago than the bells tell, else they would tell of sixty registers that were declared in one minute
        events.add(new Event(clock.truth().minus(NEWS).minus(Duration.ofDays(1)), evidence::layOut));
        events.removeIf(event -> event.at.isAfter(clock.truth()));
        events.sort(Comparator.comparing(Event::at));
        var seconds = System.nanoTime();
        int done = 0;
        for (var event : events) {
            clock.tell(event.at);
            event.step.run();
            done++;
            if (System.nanoTime() - seconds > 10_000_000_000L) {
                seconds = System.nanoTime();
                LOG.info(
                        "{} of {} steps, {} honours, the province is in {}",
                        done,
                        events.size(),
                        decisions.honours(),
                        event.at.atZone(DemoCalendar.HERE).toLocalDate());
            }
        }
        clock.tell(null);
        accounts.createTokens(today);
        // of years that were lived through in a minute nobody wants to be told
        int forgotten;
        do {
            forgotten = notices.forget(NEWS);
        } while (forgotten > 0);
        desk.layOut();
        news.layOut();
        reports.layOut();
        dossiers.layOut();
        opinions.layOut();
        consultations.layOut();
        upward.layOut();
        registrations.layOut();
    }

    private void addDecisions(List<Event> events, LocalDate today) {
        for (var plan : years.plan(honours)) {
            var ceremony = plan.ceremonyOn();
            var last = ceremony == null ? plan.on() : ceremony;
            if (last.isBefore(today.minusDays(7))) {
                events.add(new Event(
                        DemoCalendar.at(plan.on().plusDays(1), java.time.LocalTime.of(8, 0)),
                        () -> decisions.take(plan, DemoDecisions.Reach.PUBLISHED, null)));
            }
        }
    }
}
