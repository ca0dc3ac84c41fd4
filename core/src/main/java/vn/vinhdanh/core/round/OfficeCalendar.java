package vn.vinhdanh.core.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.WorkingDays;
import vn.vinhdanh.core.shared.Written;

/**
 * The days on which offices do otherwise than the week says: holidays, and Saturdays that are worked for them. Announced each year, so
 * they are data; clocks count by them.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_ROUNDS', 'SYSTEM')")
public class OfficeCalendar {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    OfficeCalendar(JdbcClient jdbc, Schemas schemas, Ledger ledger, ApplicationEventPublisher facts) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.facts = facts;
    }

    /**
     * What is written about a day.
     *
     * @param name as the announcement calls it
     */
    public record DayWritten(
            LocalDate day,
            boolean works,
            @NotBlank @Size(max = 200) String name) {}

    /** The days of a year that differ from the week, in order. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public List<OfficeDay> of(int year) {
        return jdbc.sql(schemas.in(
                        "select day, works, name from {domain}.office_day where day between ? and ? order by day"))
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(Rows.of(OfficeDay.class))
                .list();
    }

    /** Working days by all that is known; one query in a transaction. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public WorkingDays workingDays() {
        return OnceInStep.read(new Known(), this::read);
    }

    /** As what the days are known in a transaction. */
    private record Known() {}

    private WorkingDays read() {
        var days = jdbc
                .sql(schemas.in("select day, works, name from {domain}.office_day"))
                .query(Rows.of(OfficeDay.class))
                .list()
                .stream()
                .collect(Collectors.partitioningBy(
                        OfficeDay::works, Collectors.mapping(OfficeDay::day, Collectors.toSet())));
        return new WorkingDays(
                days.getOrDefault(false, java.util.Set.of()), days.getOrDefault(true, java.util.Set.of()));
    }

    /**
     * Says of a day that it is off or worked; what was said of it before is replaced.
     *
     * @throws InvalidInput when a field is wrong
     */
    public void mark(DayWritten unchecked) {
        var written = Written.checked(unchecked);
        jdbc.sql(schemas.in("insert into {domain}.office_day (day, works, name) values (:day, :works, :name)"
                        + " on duplicate key update works = :works, name = :name"))
                .param("day", written.day())
                .param("works", written.works())
                .param("name", written.name())
                .update();
        OnceInStep.forget(Known.class);
        ledger.record(new Act(
                "calendar.marked",
                "calendar",
                written.day().toString(),
                Map.of("works", written.works(), "name", written.name())));
        facts.publishEvent(new OfficeDaysChanged());
    }

    /**
     * Lets a day be as the week says.
     *
     * @throws RoundProblem.NoSuchDay when nothing was said of it
     */
    public void forget(LocalDate day) {
        if (jdbc.sql(schemas.in("delete from {domain}.office_day where day = ?"))
                        .param(day)
                        .update()
                == 0) {
            throw new RoundProblem.NoSuchDay(day);
        }
        OnceInStep.forget(Known.class);
        ledger.record(new Act("calendar.forgotten", "calendar", day.toString(), Map.of()));
        facts.publishEvent(new OfficeDaysChanged());
    }
}
