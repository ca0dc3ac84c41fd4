package vn.vinhdanh.core.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Regimes;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Says of one nominee whether and why it may be proposed for an award, and keeps such answers. A kept judgement stores the revision of
 * the catalogue, the question and the facts, so that judging it again gives the same answer whatever has been corrected since.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class EligibilityJudging {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AwardCatalogue catalogue;
    private final AwardStandards standards;
    private final Regimes regimes;
    private final EvidenceReading evidence;
    private final CompletenessRegister completeness;
    private final RecipientQueries recipients;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;

    private final JsonMapper json;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    EligibilityJudging(
            AwardCatalogue catalogue,
            AwardStandards standards,
            Regimes regimes,
            EvidenceReading evidence,
            CompletenessRegister completeness,
            RecipientQueries recipients,
            Facts facts,
            JdbcClient jdbc,
            Schemas schemas,
            UnitScope scope,
            JsonMapper json,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.catalogue = catalogue;
        this.standards = standards;
        this.regimes = regimes;
        this.evidence = evidence;
        this.completeness = completeness;
        this.recipients = recipients;
        this.facts = facts;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;

        this.json = json;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Judges a nominee by what is known now; nothing is kept.
     *
     * @throws NotFound when there is no such recipient in the official's units
     * @throws EligibilityProblem.NotInForce when the award was not in force on the day of reception
     * @throws EligibilityProblem.WrongSubject when the award is not for this kind of recipient
     * @throws EligibilityProblem.NotForKind when it is a title and the kind one that titles are not given for
     * @throws EligibilityProblem.YearAhead when the year begins after the day of reception
     */
    @Transactional(readOnly = true)
    public Judgement judge(RecipientId recipient, EligibilityAsk ask) {
        return work(recipient, ask).judgement(shows());
    }

    /**
     * Judges a nominee as {@link #judge} does and keeps the answer with the revision and the facts it used.
     *
     * @return the id under which it is kept
     */
    @PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
    public JudgementId keep(RecipientId recipient, EligibilityAsk ask) {
        var worked = work(recipient, ask);
        var id = new JudgementId(Ids.next());
        jdbc.sql(schemas.in("insert into {domain}.judgement (id, recipient_id, award_revision_id, award_code, year,"
                        + " commendation_kind, received_on, campaign_years, outcome, question, facts, findings, judged_by,"
                        + " judged_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                .param(id.value())
                .param(recipient.value())
                .param(worked.award().revision().value())
                .param(ask.award())
                .param(ask.year())
                .param(ask.kind().name())
                .param(ask.receivedOn())
                .param(ask.campaignYears())
                .param(worked.findings().outcome().name())
                .param(KeptJudgement.QUESTION.write(json, worked.question()))
                .param(KeptJudgement.FACTS.write(json, worked.facts()))
                .param(KeptJudgement.FINDINGS.write(json, worked.findings()))
                .param(official.name())
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        ledger.record(new Act(
                "eligibility.judged",
                "judgement",
                Ids.code(id.value()),
                Map.of(
                        "recipient", Ids.code(recipient.value()),
                        "award", ask.award(),
                        "revision", String.valueOf(worked.award().revision().value()),
                        "year", ask.year(),
                        "outcome", worked.findings().outcome().name())));
        return id;
    }

    /** The judgements kept of a recipient, newest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<KeptJudgement> kept(RecipientId recipient) {
        recipients.get(recipient);
        return rows(" where j.recipient_id = ? order by j.judged_at desc, j.id desc limit 100", recipient.value());
    }

    /**
     * A judgement as it was kept.
     *
     * @throws NotFound when there is none, or its recipient is not in the official's units
     */
    @Transactional(readOnly = true)
    public KeptJudgement get(JudgementId id) {
        var kept = rows(" where j.id = ?", id.value());
        if (kept.isEmpty()) {
            throw new NotFound("judgement " + id.value());
        }
        recipients.get(kept.getFirst().recipient());
        return kept.getFirst();
    }

    /**
     * Judges a kept judgement again from the facts and the revision that it stored: the answer of then.
     *
     * @throws NotFound as {@link #get}
     */
    @Transactional(readOnly = true)
    public Findings again(JudgementId id) {
        var kept = get(id);
        boolean shows = shows();
        return scope.across(Because.REACH_ASKED, "select question, facts from {scoped}.judgement where id = ?")
                .param(id.value())
                .query(Rows.of(Then.class, stored -> {
                    var then = KeptJudgement.FACTS.read(json, stored.facts());
                    var asked = KeptJudgement.QUESTION.read(json, stored.question());
                    var again = Judge.judge(standards.standard(kept.revision(), then.kind()), then, asked);
                    return shows
                            ? again
                            : asked.cautious() || then.disciplines().isEmpty()
                                    ? again.shown(false)
                                    : again.shownWithoutYears();
                }))
                .single();
    }

    private record Then(String question, String facts) {}

    private record Work(
            EligibilityAsk ask,
            RecipientDetails recipient,
            AwardSummary award,
            Question question,
            NomineeFacts facts,
            Findings findings,
            Judgement.@Nullable Newer newer) {

        Judgement judgement(boolean shows) {
            return new Judgement(
                    ask,
                    recipient,
                    award,
                    findings.shown(shows),
                    newer == null
                            ? null
                            : new Judgement.Newer(
                                    newer.award(),
                                    newer.findings().shown(shows),
                                    newer.read(),
                                    newer.transitionVi(),
                                    newer.transitionEn()));
        }
    }

    private record Worked(RecipientId recipient, EligibilityAsk ask) {}

    /** Once in a transaction: what a specialist concludes is kept with what was judged for it. */
    private Work work(RecipientId id, EligibilityAsk ask) {
        return OnceInStep.read(new Worked(id, ask), () -> worked(id, ask));
    }

    private Work worked(RecipientId id, EligibilityAsk ask) {
        var recipient = recipients.get(id);
        var award = award(ask.award(), ask.receivedOn(), recipient.kind());
        ask.check(award);
        var question = question(catalogue, ask);
        var standard = standards.standard(award.revision(), recipient.kind());
        var today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        var later = catalogue
                .find(ask.award(), today)
                .filter(a -> a.validFrom().isAfter(ask.receivedOn()))
                .filter(a -> a.recipients().contains(recipient.kind()));
        var laterStandard = later.map(a -> standards.standard(a.revision(), recipient.kind()));
        var awards = new TreeSet<>(Facts.awards(standard));
        laterStandard.ifPresent(s -> awards.addAll(Facts.awards(s)));
        var known = Facts.of(
                evidence.forRules(id),
                facts.honours(awards, List.of(recipient)).getOrDefault(id.value(), Facts.Honours.NONE),
                completeness.declarations());
        var findings = Judge.judge(standard, known, question);
        Judgement.@Nullable Newer newer = null;
        if (later.isPresent() && laterStandard.isPresent() && findings.open()) {
            var regime = regimes.on(later.get().validFrom());
            boolean read = !regime.unread();
            newer = new Judgement.Newer(
                    later.get(),
                    Judge.judge(laterStandard.get(), known, question),
                    read,
                    read ? regime.transitionVi() : "",
                    read ? regime.transitionEn() : "");
        }
        return new Work(ask, recipient, award, question, known, findings, newer);
    }

    private AwardSummary award(String code, LocalDate receivedOn, RecipientKind kind) {
        var award = catalogue.find(code, receivedOn).orElseThrow(() -> {
            var name = catalogue.all().stream()
                    .filter(a -> a.code().equals(code))
                    .map(AwardSummary::nameVi)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("award " + code));
            return new EligibilityProblem.NotInForce(name, receivedOn);
        });
        if (!award.recipients().contains(kind)) {
            throw new EligibilityProblem.WrongSubject(award.nameVi(), kind);
        }
        return award;
    }

    static Question question(AwardCatalogue catalogue, EligibilityAsk ask) {
        return question(levels(catalogue.all()), ask);
    }

    static Question question(Map<String, AwardLevel> levels, EligibilityAsk ask) {
        return new Question(ask.year(), ask.kind(), ask.receivedOn(), ask.campaignYears(), levels);
    }

    /** The level of each award, by code. */
    static Map<String, AwardLevel> levels(List<AwardSummary> awards) {
        return awards.stream().collect(Collectors.toMap(AwardSummary::code, AwardSummary::level, (one, same) -> one));
    }

    private record Row(
            JudgementId id,
            RecipientId recipient,
            EligibilityAsk ask,
            AwardRevisionId revision,
            String awardName,
            String findings,
            String question,
            String facts,
            String judgedBy,
            Instant judgedAt) {}

    private List<KeptJudgement> rows(String where, long id) {
        return scope.across(
                        Because.REACH_ASKED,
                        "select j.id, j.recipient_id recipient, j.award_code ask_award, j.year ask_year, j.commendation_kind ask_kind,"
                                + " j.received_on ask_received_on, j.campaign_years ask_campaign_years, j.award_revision_id revision,"
                                + " r.name_vi award_name, j.findings, j.question, j.facts, j.judged_by, j.judged_at from {scoped}.judgement j join {domain}.award_revision r"
                                + " on r.id = j.award_revision_id" + where)
                .param(id)
                .query(Rows.of(
                        Row.class,
                        row -> new KeptJudgement(
                                row.id(),
                                row.recipient(),
                                row.ask(),
                                row.revision(),
                                row.awardName(),
                                shown(row.findings(), row.question(), row.facts()),
                                row.judgedBy(),
                                row.judgedAt())))
                .list();
    }

    private Findings shown(String findings, String question, String facts) {
        var kept = KeptJudgement.FINDINGS.read(json, findings);
        if (shows()) {
            return kept;
        }
        // by the first reading not every finding named the discipline it rested on
        return KeptJudgement.QUESTION.read(json, question).cautious()
                        || KeptJudgement.FACTS.read(json, facts).disciplines().isEmpty()
                ? kept.shown(false)
                : kept.shownWithoutYears();
    }

    private boolean shows() {
        return evidence.showsDiscipline();
    }
}
