package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.decision.HonourInHistory;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.registration.RegistrationBook;
import vn.vinhdanh.core.registration.RegistrationFilter;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.registration.RegistrationSummary;
import vn.vinhdanh.core.registration.TitleWritten;
import vn.vinhdanh.core.round.RoundBook;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;

/** What units of the demonstration register: last year's, of which some was achieved, and this year's, which still takes more. */
@Component
class DemoRegistrations {

    private static final int LOOKED_AT = 400;

    private final RoundBook rounds;
    private final RoundQueries open;
    private final RegistrationBook book;
    private final RegistrationQueries queries;
    private final RecipientQueries recipients;
    private final HonourHistory history;
    private final DemoUnits units;
    private final DemoClock clock;

    DemoRegistrations(
            RoundBook rounds,
            RoundQueries open,
            RegistrationBook book,
            RegistrationQueries queries,
            RecipientQueries recipients,
            HonourHistory history,
            DemoUnits units,
            DemoClock clock) {
        this.rounds = rounds;
        this.open = open;
        this.book = book;
        this.queries = queries;
        this.recipients = recipients;
        this.history = history;
        this.units = units;
        this.clock = clock;
    }

    /** Registers: last year's round of the shape of this year's, and what this year's open round takes today. */
    void layOut() {
        var today = LocalDate.ofInstant(clock.truth(), DemoCalendar.HERE);
        var now = open.open().stream().filter(round -> round.registersOn(today)).findFirst();
        if (now.isEmpty()) {
            return;
        }
        int year = now.get().year();
        var day = LocalDate.of(year - 1, 2, 20);
        clock.tell(DemoCalendar.at(DemoCalendar.workingDay(day), LocalTime.of(9, 0)));
        var before = lastYear(open.get(now.get().id()).written(), day.plusDays(20));
        register(before, "so-gddt", "donvi", "lanhdaodonvi", year - 1, true);
        register(before, "so-y-te", "canbo-yte", "lanhdao-yte", year - 1, true);
        register(before, "13285", "canbo-phuly", "lanhdao-phuly", year - 1, true);
        as("chuyenvien", Role.SPECIALIST, () -> rounds.close(before, 1));
        clock.tell(null);
        register(now.get().id(), "so-y-te", "canbo-yte", "lanhdao-yte", year, true);
        register(now.get().id(), "so-gddt", "donvi", "lanhdaodonvi", year, false);
    }

    private RoundId lastYear(RoundWritten like, LocalDate until) {
        var opened = new AtomicReference<>(new RoundId(0));
        as("chuyenvien", Role.SPECIALIST, () -> {
            opened.set(rounds.prepare(
                    new RoundWritten(
                            "Xét khen thưởng tổng kết năm " + (like.year() - 1),
                            like.kind(),
                            like.year() - 1,
                            like.schoolYear(),
                            null,
                            like.awards(),
                            like.unitKinds(),
                            like.papers(),
                            until,
                            null,
                            null,
                            null,
                            like.receptionDays(),
                            like.appraisalDays(),
                            null,
                            like.track(),
                            like.legalBasis(),
                            ""),
                    true));
            rounds.open(opened.get(), 0);
        });
        return opened.get();
    }

    private void register(RoundId round, String unit, String officer, String leader, int year, boolean confirmed) {
        var of = units.id(unit);
        var titles = titles(recipients.list(new RecipientFilter(null, of, RecipientKind.PERSON), 0, LOOKED_AT), year);
        // whom the register does not hold is newly written, as units do
        titles.add(new TitleWritten(RecipientKind.PERSON, null, "Bùi Thị Hạnh", "Chuyên viên", "", "LDTT"));
        as(officer, Role.UNIT_OFFICER, () -> book.register(book.begin(round, of, true), titles));
        if (confirmed) {
            as(leader, Role.UNIT_LEADER, () -> {
                var id = queries.list(new RegistrationFilter(round, null, ""), Page.of(0, 50)).stream()
                        .map(RegistrationSummary::id)
                        .filter(one -> queries.get(one).unit().equals(of))
                        .findFirst()
                        .orElseThrow();
                book.confirm(id, queries.get(id).version());
            });
        }
    }

    /** Some of those who were given a title for that year, and as many who were not, as a unit hopes at the year's start. */
    private List<TitleWritten> titles(List<RecipientDetails> people, int year) {
        var given = history.standing(people.stream().map(RecipientDetails::id).toList()).stream()
                .filter(honour -> honour.awardTitle() && honour.period().to() == year)
                .collect(Collectors.toMap(HonourInHistory::recipient, HonourInHistory::awardCode, (one, more) -> one));
        var titles = new ArrayList<TitleWritten>();
        people.stream()
                .filter(one -> given.containsKey(one.id()))
                .limit(6)
                .forEach(one -> titles.add(title(one, given.getOrDefault(one.id(), "LDTT"))));
        people.stream()
                .filter(one -> !given.containsKey(one.id()))
                .limit(4)
                .forEach(one -> titles.add(title(one, "LDTT")));
        return titles;
    }

    private static TitleWritten title(RecipientDetails one, String award) {
        return new TitleWritten(RecipientKind.PERSON, one.id(), one.name(), "", one.unitText(), award);
    }

    private static void as(String official, Role role, Runnable step) {
        CurrentOfficial.asOfficial(official, role, step);
    }
}
