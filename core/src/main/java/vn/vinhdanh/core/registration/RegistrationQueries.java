package vn.vinhdanh.core.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeFinding;
import vn.vinhdanh.core.nomination.NomineeJudging;
import vn.vinhdanh.core.nomination.NomineeSources;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;

/** Reads registrations of titles: a unit's own people all of theirs, the board what the unit's leader stands by. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class RegistrationQueries {

    private static final String MINE = " [[and r.unit_id in (select id from unit_scope)]] ";

    private static final String TITLES = " from {scoped}.registered_title t join {scoped}.title_registration r"
            + " on r.id = t.registration_id where 1 = 1" + MINE;

    private final RegistrationRepository registrations;
    private final TitleRepository titles;
    private final RegistrationSteps steps;
    private final DossierQueries dossiers;
    private final NomineeJudging judging;
    private final UnitScope scope;

    RegistrationQueries(
            RegistrationRepository registrations,
            TitleRepository titles,
            RegistrationSteps steps,
            DossierQueries dossiers,
            NomineeJudging judging,
            UnitScope scope) {
        this.registrations = registrations;
        this.titles = titles;
        this.steps = steps;
        this.dossiers = dossiers;
        this.judging = judging;
        this.scope = scope;
    }

    /**
     * A page of the registrations that match; in its own order the newest round first, then by unit.
     *
     * @param page ordered by a {@link RegistrationSort}
     */
    public List<RegistrationSummary> list(RegistrationFilter filter, Page page) {
        return asked(
                        "select r.id, r.round_id round, r.unit_name, r.status, (select count(*) from"
                                + " {scoped}.registered_title t where t.registration_id = r.id) titles, r.confirmed_at"
                                + " from {scoped}.title_registration r" + where(filter)
                                + page.order("r.round_id desc, r.unit_name, r.id", "r.id") + page.stretch(),
                        filter)
                .query(Rows.of(RegistrationSummary.class))
                .list();
    }

    /** How many registrations match. */
    public int count(RegistrationFilter filter) {
        return asked("select count(*) from {scoped}.title_registration r" + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    private String where(RegistrationFilter filter) {
        return " where 1 = 1" + MINE + confirmed()
                + (filter.round() == null ? "" : " and r.round_id = :round")
                + (filter.status() == null ? "" : " and r.status = :status")
                + (filter.text().isBlank() ? "" : " and r.unit_name like :text");
    }

    private String confirmed() {
        return steps.seesDrafts() ? "" : " and r.status = 'CONFIRMED'";
    }

    private JdbcClient.StatementSpec asked(String sql, RegistrationFilter filter) {
        var statement = scope.within(sql);
        var round = filter.round();
        var status = filter.status();
        if (round != null) {
            statement = statement.param("round", round.value());
        }
        if (status != null) {
            statement = statement.param("status", status.name());
        }
        return filter.text().isBlank() ? statement : statement.param("text", containing(filter.text()));
    }

    private static String containing(String words) {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** @throws NotFound when there is no such registration, or none that the official may see */
    public RegistrationDetails get(RegistrationId id) {
        var registration = seen(id);
        var round = steps.round(registration);
        return new RegistrationDetails(
                id,
                registration.version(),
                round,
                registration.unit(),
                registration.unitName(),
                registration.status(),
                registration.confirmedBy(),
                registration.confirmedAt(),
                registration.begunBy(),
                registration.begunAt(),
                registration.demo(),
                steps.open(registration, round));
    }

    private Registration seen(RegistrationId id) {
        return steps.seen(registrations.findById(id.value()).orElse(null), id);
    }

    /**
     * What is registered, in the order of the list.
     *
     * @throws NotFound when there is no such registration, or none that the official may see
     */
    public List<TitleDetails> titles(RegistrationId id) {
        seen(id);
        return titles.findByRegistrationIdOrderByOrdinalAscIdAsc(id.value()).stream()
                .map(Title::details)
                .toList();
    }

    /**
     * What the rules say today of what is registered: what is still missing.
     *
     * @return in the order of {@link #titles(RegistrationId)}
     * @throws NotFound when there is no such registration, or none that the official may see
     */
    public List<NomineeFinding> findings(RegistrationId id) {
        var round = steps.round(seen(id));
        return judging.today(
                round.id(),
                titles(id).stream().map(title -> title.written().nominee(round)).toList());
    }

    /**
     * A page of the titles of all registrations; in its own order by award, unit and place in the list.
     *
     * @param page ordered by a {@link TitleSort}
     */
    public List<TitleSummary> titles(TitleFilter filter, Page page) {
        return asked(
                        "select t.id, t.registration_id registration, r.round_id round, r.unit_name, r.status,"
                                + " t.recipient_id recipient, t.kind, t.name, t.post, t.unit_text, t.award" + TITLES
                                + where(filter)
                                + page.order("t.award, r.unit_name, r.id, t.ordinal, t.id", "t.id") + page.stretch(),
                        filter)
                .query(Rows.of(TitleSummary.class))
                .list();
    }

    /** How many titles match. */
    public int count(TitleFilter filter) {
        return asked("select count(*)" + TITLES + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    private String where(TitleFilter filter) {
        return confirmed()
                + (filter.round() == null ? "" : " and r.round_id = :round")
                + (filter.award() == null ? "" : " and t.award = :award")
                + (filter.text().isBlank() ? "" : " and (t.name like :text or r.unit_name like :text)");
    }

    private JdbcClient.StatementSpec asked(String sql, TitleFilter filter) {
        var statement = scope.within(sql);
        var round = filter.round();
        if (round != null) {
            statement = statement.param("round", round.value());
        }
        if (filter.award() != null) {
            statement = statement.param("award", filter.award());
        }
        return filter.text().isBlank() ? statement : statement.param("text", containing(filter.text()));
    }

    /**
     * Whether a unit registered that a recipient aims at an award in a round, as its leader stands by it: shown beside a nominee, and
     * nothing follows from it.
     *
     * @param nominee of a dossier of that unit in that round
     * @return empty where nobody can tell: the round registers nothing, or the register of recipients does not hold the nominee
     * @throws NotFound when the unit is not in the official's reach
     */
    public Optional<Boolean> registered(RoundSummary round, UnitId unit, NomineeWritten nominee) {
        if (!scope.reach().covers(unit)) {
            throw new NotFound("unit " + unit.value());
        }
        var recipient = nominee.recipient();
        if (round.registrationUntil() == null || recipient == null) {
            return Optional.empty();
        }
        return Optional.of(scope.across(
                                UnitScope.Because.REACH_ASKED,
                                "select count(*) from {scoped}.registered_title t join"
                                        + " {scoped}.title_registration r on r.id = t.registration_id where r.round_id = ?"
                                        + " and r.unit_id = ? and r.status = 'CONFIRMED' and t.recipient_id = ? and t.award = ?")
                        .params(round.id().value(), unit.value(), recipient.value(), nominee.award())
                        .query(Integer.class)
                        .single()
                > 0);
    }

    /**
     * Whom a dossier could put forward because its unit registered them in the round, confirmed or not: without those who stand in it.
     *
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    public List<NomineeWritten> notYetIn(DossierId id) {
        var dossier = dossiers.get(id);
        var registered = registrations
                .findByRoundIdAndUnitId(
                        dossier.round().id().value(), dossier.unit().value())
                .filter(registration -> steps.seesDrafts() || registration.status() == RegistrationStatus.CONFIRMED)
                .map(registration -> titles.findByRegistrationIdOrderByOrdinalAscIdAsc(
                        registration.id().value()))
                .stream()
                .flatMap(Collection::stream)
                .map(title -> title.written().nominee(dossier.round()))
                .toList();
        return NomineeSources.notYet(dossiers.nominees(id), registered);
    }

    /**
     * How many registrations of a round stand in each state.
     *
     * @param drafts that the leaders of their units do not stand by yet
     */
    public record Standing(RoundId round, int drafts, int confirmed) {

        /** Of a round in which nothing is registered. */
        public static final Standing NOTHING = new Standing(new RoundId(0), 0, 0);
    }

    /** How many registrations in the official's units stand in each state, by their rounds; for the home view, one query. */
    public Map<RoundId, Standing> atAGlance() {
        var glance = new HashMap<RoundId, Standing>();
        scope.within("select r.round_id round, coalesce(sum(r.status = 'DRAFT'), 0) drafts, coalesce(sum(r.status ="
                        + " 'CONFIRMED'), 0) confirmed from {scoped}.title_registration r where 1 = 1" + MINE
                        + confirmed()
                        + " group by r.round_id")
                .query(Rows.each(Standing.class, standing -> glance.put(standing.round(), standing)));
        return glance;
    }
}
