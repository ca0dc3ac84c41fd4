package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;

/**
 * Reads dossiers. A unit's own people see all of their units; the board sees what was sent, and while the unit writes in it again, what
 * was sent last.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class DossierQueries {

    private static final String SELECT = """
            select d.id, d.round_id round, d.unit_name, d.number, d.status,
                   (select count(*) from {scoped}.nominee n where n.dossier_id = d.id) nominees,
                   (select count(*) from {scoped}.nominee n where n.dossier_id = d.id and n.status = 'ELIGIBLE') eligible,
                   d.versions, d.sent_at, d.due_on, d.specialist, <who> substitute, d.version
            from {scoped}.dossier d
            """.replace("<who>", Substitutes.WHO);

    private static final String MINE = " [[and d.unit_id in (select id from unit_scope)]] ";

    private final NomineeRepository nominees;
    private final DossierSteps steps;
    private final DossierMoves moves;
    private final PaperShelf papers;
    private final DossierRemarks remarks;
    private final Substitutes substitutes;
    private final UnitScope scope;
    private final NomineesSeen seen;
    private final CurrentOfficial official;

    DossierQueries(
            NomineeRepository nominees,
            DossierSteps steps,
            DossierMoves moves,
            PaperShelf papers,
            DossierRemarks remarks,
            Substitutes substitutes,
            UnitScope scope,
            NomineesSeen seen,
            CurrentOfficial official) {
        this.nominees = nominees;
        this.steps = steps;
        this.moves = moves;
        this.papers = papers;
        this.remarks = remarks;
        this.substitutes = substitutes;
        this.scope = scope;
        this.seen = seen;
        this.official = official;
    }

    /**
     * A page of the dossiers that match; in their own order those that are due first, then those without a clock, the newest first.
     *
     * @param page ordered by a {@link DossierSort}
     */
    public List<DossierSummary> list(DossierFilter filter, Page page) {
        return asked(
                        SELECT
                                + where(filter)
                                + page.order("d.due_on is null, d.due_on, d.sent_at desc, d.id desc", "d.id")
                                + page.stretch(),
                        filter)
                .param("today", moves.today())
                .query(Rows.of(DossierSummary.class))
                .list();
    }

    /** How many dossiers match. */
    public int count(DossierFilter filter) {
        var statement = asked("select count(*) from {scoped}.dossier d" + where(filter), filter);
        return (filter.specialist() == null ? statement : statement.param("today", moves.today()))
                .query(Integer.class)
                .single();
    }

    private String where(DossierFilter filter) {
        return " where 1 = 1" + MINE
                + steps.sent()
                + (filter.round() == null ? "" : " and d.round_id = :round")
                + (filter.statuses().isEmpty() ? "" : " and d.status in (:statuses)")
                + (filter.specialist() == null ? "" : " and " + Substitutes.HAS)
                + (filter.dueBefore() == null ? "" : " and d.due_on < :due")
                + (filter.text().isBlank() ? "" : " and (d.number like :text or d.unit_name like :text)");
    }

    private JdbcClient.StatementSpec asked(String sql, DossierFilter filter) {
        var statement = scope.within(sql);
        var round = filter.round();
        if (round != null) {
            statement = statement.param("round", round.value());
        }
        if (!filter.statuses().isEmpty()) {
            statement = statement.param(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (filter.specialist() != null) {
            statement = statement.param("me", filter.specialist());
        }
        if (filter.dueBefore() != null) {
            statement = statement.param("due", filter.dueBefore());
        }
        return filter.text().isBlank() ? statement : statement.param("text", containing(filter.text()));
    }

    /** What a column is like that holds these words. */
    static String containing(String words) {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * How many dossiers stand in a state.
     *
     * @param all of those that the official sees
     * @param mine those of them that the official verifies, also in place of somebody who is away
     * @param toGather those of them that a unit in reach gathers
     * @param ofBoard those of them that the board itself proposes
     * @param first the first day on which one of them must be done; null where no clock runs
     */
    public record Standing(
            DossierStatus status,
            int all,
            int mine,
            int toGather,
            int ofBoard,
            @Nullable LocalDate first,
            @Nullable LocalDate firstOfMine) {}

    /** How many dossiers stand in each state, for the home view; one query. */
    public Map<DossierStatus, Standing> atAGlance() {
        var glance = new EnumMap<DossierStatus, Standing>(DossierStatus.class);
        scope.within("select d.status, count(*) `all`, coalesce(sum(" + Substitutes.HAS + "), 0) mine,"
                        + " coalesce(sum(d.superior_id is not null [[and d.superior_id in (select id from unit_scope)]]), 0)"
                        + " to_gather, coalesce(sum(d.by_board), 0) of_board, min(d.due_on) `first`,"
                        + " min(case when " + Substitutes.HAS
                        + " then d.due_on end) first_of_mine from {scoped}.dossier d where 1 = 1"
                        + MINE + steps.sent() + " group by d.status")
                .param("me", official.name())
                .param("today", moves.today())
                .query(Rows.each(Standing.class, standing -> glance.put(standing.status(), standing)));
        return glance;
    }

    /** @throws NotFound when there is no such dossier, or none that the official may see */
    public DossierDetails get(DossierId id) {
        return details(seen.dossier(id));
    }

    private DossierDetails details(Dossier dossier) {
        var id = dossier.id();
        var history = moves.of(id);
        var round = moves.round(dossier);
        var days = moves.workingDays();
        boolean asSent = steps.asSent(dossier);
        return new DossierDetails(
                id,
                dossier.version(),
                dossier.status(),
                asSent ? seen.version(id, dossier.versions()).written() : dossier.written(),
                asSent,
                round,
                dossier.unit(),
                dossier.unitName(),
                dossier.superiorName(),
                dossier.gatheredInto(),
                dossier.versions(),
                dossier.receivedOn(),
                dossier.specialist(),
                dossier.status().side() == Side.BOARD ? substitutes.today(dossier.specialist()) : null,
                dossier.begunBy(),
                dossier.begunAt(),
                history,
                DossierClock.of(dossier.status(), history, round, days, moves.today()),
                DossierClock.ledger(history, round, days, moves.today()),
                DossierMove.remark(history),
                dossier.simplified(),
                dossier.byBoard(),
                dossier.demo(),
                steps.open(dossier));
    }

    /**
     * The nominees of a dossier, in the order of its list.
     *
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    public List<NomineeDetails> nominees(DossierId id) {
        var dossier = seen.dossier(id);
        var said = remarks.of(id, dossier.versions());
        if (steps.asSent(dossier)) {
            return seen.version(id, dossier.versions()).nominees().stream()
                    .map(sent -> new NomineeDetails(
                            sent.id(),
                            id,
                            0,
                            sent.written(),
                            NomineeStatus.PROPOSED,
                            said.getOrDefault(sent.id(), ""),
                            null,
                            null))
                    .toList();
        }
        return nominees.findByDossierIdOrderByOrdinalAscIdAsc(id.value()).stream()
                .map(nominee -> details(nominee, said))
                .toList();
    }

    /**
     * One nominee.
     *
     * @throws NotFound when there is none, or none that the official may see
     */
    public NomineeDetails nominee(NomineeId id) {
        var nominee = nominees.findById(id.value()).orElseThrow(() -> new NotFound("nominee " + id.value()));
        var dossier = seen.dossier(nominee.dossier());
        if (steps.asSent(dossier)) {
            return nominees(dossier.id()).stream()
                    .filter(sent -> sent.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("nominee " + id.value()));
        }
        return details(nominee, remarks.of(dossier.id(), dossier.versions()));
    }

    private static NomineeDetails details(Nominee nominee, Map<NomineeId, String> remarks) {
        return new NomineeDetails(
                nominee.id(),
                nominee.dossier(),
                nominee.version(),
                nominee.written(),
                nominee.status(),
                remarks.getOrDefault(nominee.id(), ""),
                nominee.concluded(),
                nominee.origin());
    }

    /**
     * One nominee with its dossier, and what was answered when it was concluded; as few queries as that takes.
     *
     * @throws NotFound as {@link #nominee}
     */
    public NomineePage page(NomineeId id) {
        var nominee = nominee(id);
        return new NomineePage(
                nominee,
                get(nominee.dossier()),
                elsewhere(nominee),
                scope.across(
                                Because.REACH_ASKED,
                                "select question, article, holds, reason from {scoped}.nominee_answer"
                                        + " where nominee_id = ? order by ordinal")
                        .param(id.value())
                        .query(Rows.of(AnsweredQuestion.class))
                        .list());
    }

    /** In how many other dossiers the same recipient is put forward for the same award and year; nothing of them is told. */
    private int elsewhere(NomineeDetails nominee) {
        var written = nominee.written();
        var recipient = written.recipient();
        return recipient == null
                ? 0
                : scope.across(
                                Because.RULE_FOR_ALL,
                                "select count(distinct n.dossier_id)" + GatheredNominees.FROM
                                        + " where n.recipient_id = :recipient and n.award = :award and n.year_to = :year"
                                        + " and n.dossier_id <> :dossier and " + GatheredNominees.SPEAKS + " and not "
                                        + GatheredNominees.SAME_LINE)
                        .param("recipient", recipient.value())
                        .param("award", written.award())
                        .param("year", written.period().to())
                        .param("dossier", nominee.dossier().value())
                        .param("id", nominee.id().value())
                        .query(Integer.class)
                        .single();
    }

    /**
     * What a version says otherwise than the one before; to the unit that writes in it also what stands now against what was sent last.
     *
     * @param number of the later version, from 2; one more than was sent for what stands now
     * @throws NotFound when there are no such versions, or none that the official may see
     */
    public VersionComparison comparison(DossierId id, int number) {
        var dossier = seen.dossier(id);
        boolean asItStands = number == dossier.versions() + 1 && number > 1 && steps.seesDraft(dossier);
        var before = seen.version(id, number - 1);
        var after = asItStands ? standing(dossier) : seen.version(id, number);
        return VersionComparison.of(
                before,
                after,
                papers.of(id, number - 1),
                asItStands ? papers.standing(dossier) : papers.of(id, number));
    }

    private DossierVersion standing(Dossier dossier) {
        return new DossierVersion(
                dossier.written(),
                nominees.findByDossierIdOrderByOrdinalAscIdAsc(dossier.id().value()).stream()
                        .map(one -> new DossierVersion.Sent(one.id(), one.written()))
                        .toList());
    }
}
