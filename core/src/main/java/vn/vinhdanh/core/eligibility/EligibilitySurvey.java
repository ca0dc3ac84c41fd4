package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.Declarations;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.evidence.EvidenceSpan;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Asks the other way round: who of a unit, or of the whole province, may be proposed for an award, and what do the others lack? Reads
 * page after page, each kind of fact with one query a page: the time grows with the number of recipients, and what is kept of each is
 * one row.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class EligibilitySurvey {

    private static final int SENTENCES = 3;

    private final AwardCatalogue catalogue;
    private final AwardStandards standards;
    private final EvidenceReading evidence;
    private final CompletenessRegister completeness;
    private final Facts facts;

    EligibilitySurvey(
            AwardCatalogue catalogue,
            AwardStandards standards,
            EvidenceReading evidence,
            CompletenessRegister completeness,
            Facts facts) {
        this.catalogue = catalogue;
        this.standards = standards;
        this.evidence = evidence;
        this.completeness = completeness;
        this.facts = facts;
    }

    /**
     * Judges everybody to whom the award may be given.
     *
     * @param unit the unit with those below it; null for all that the official reaches
     * @param progress told how many were judged so far; may throw to stop
     * @throws EligibilityProblem.NotInForce when the award was not in force on the day of reception
     * @throws EligibilityProblem.NotForKind when it is a title and the kind one that titles are not given for
     * @throws EligibilityProblem.YearAhead when the year begins after the day of reception
     */
    public Survey ask(@Nullable UnitId unit, EligibilityAsk ask, IntConsumer progress) {
        var award = catalogue
                .find(ask.award(), ask.receivedOn())
                .orElseThrow(() -> new EligibilityProblem.NotInForce(ask.award(), ask.receivedOn()));
        ask.check(award);
        var ofKind = new EnumMap<RecipientKind, Standard>(RecipientKind.class);
        award.recipients().forEach(kind -> ofKind.put(kind, standards.standard(award.revision(), kind)));
        var span = new EvidenceSpan(unit, award.recipients(), ask.year() - longest(ofKind) + 1, ask.year());
        var question = EligibilityJudging.question(catalogue, ask);
        var declarations = completeness.declarations();
        boolean shows = evidence.showsDiscipline();
        var rows = new ArrayList<SurveyRow>();
        var cap = new UnitCaps(ask, ofKind.values());
        evidence.forRules(span, page -> {
            judge(page, award, ofKind, question, declarations, shows, rows, cap);
            progress.accept(rows.size());
        });
        return sorted(ask, award, rows, cap.units());
    }

    private void judge(
            List<RecipientEvidence> page,
            AwardSummary award,
            Map<RecipientKind, Standard> ofKind,
            Question question,
            Declarations declarations,
            boolean shows,
            List<SurveyRow> rows,
            UnitCaps cap) {
        var awards = new TreeSet<String>();
        ofKind.values().forEach(s -> awards.addAll(Facts.awards(s)));
        awards.addAll(cap.awards());
        var honours = facts.honours(
                awards, page.stream().map(RecipientEvidence::recipient).toList());
        for (RecipientEvidence of : page) {
            var recipient = of.recipient();
            var standard = ofKind.get(recipient.kind());
            if (standard == null || !award.recipients().contains(recipient.kind())) {
                continue;
            }
            var given = honours.getOrDefault(recipient.id().value(), Facts.Honours.NONE);
            var known = Facts.of(of, given, declarations);
            var findings = Judge.judge(standard, known, question).shown(shows);
            rows.add(row(recipient, of, given, findings, question.year()));
            cap.count(recipient, given.honours(), findings.outcome());
        }
    }

    private static SurveyRow row(
            RecipientDetails recipient, RecipientEvidence of, Facts.Honours honours, Findings findings, int year) {
        return new SurveyRow(
                recipient.id(),
                recipient.kind(),
                recipient.name(),
                recipient.unitText(),
                recipient.sex(),
                womenPercent(of, year),
                honours.subjectClass(),
                findings.outcome(),
                findings.measured(),
                lacks(findings));
    }

    /**
     * What keeps the standard from being met: first what stands against the proposal itself, then what the register says or lacks, of the worst groups first; that a person must
     * judge only where there is nothing else to say.
     */
    static List<Remark> lacks(Findings findings) {
        var groups = findings.groups();
        var open = findings.findings().stream()
                .filter(f -> groups.get(f.clause().group()) != Outcome.MET && f.outcome() != Outcome.MET)
                .sorted(Comparator.comparing((Finding f) -> !f.measured())
                        .thenComparing(f -> groups.getOrDefault(f.clause().group(), Outcome.MET)))
                .toList();
        boolean onlyJudged = open.stream().noneMatch(Finding::measured);
        return Stream.concat(
                        findings.notes().stream().map(Note::remark),
                        open.stream().filter(f -> onlyJudged || f.measured()).flatMap(f -> f.remarks().stream()))
                .distinct()
                .limit(SENTENCES)
                .toList();
    }

    private static @Nullable Integer womenPercent(RecipientEvidence of, int year) {
        return of.headcounts().stream()
                .filter(h -> h.year() == year)
                .map(h -> percent(h.counts().get(Headcount.WOMEN), h.counts().get(Headcount.MEMBERS)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer percent(@Nullable Integer part, @Nullable Integer whole) {
        return part == null || whole == null || whole == 0 ? null : part * 100 / whole;
    }

    /** How many years back the clauses look. */
    private static int longest(Map<RecipientKind, Standard> standards) {
        return standards.values().stream()
                .flatMap(s -> s.clauses().stream())
                .mapToInt(c -> switch (c.requirement()) {
                    case Requirement.Consecutive asked -> asked.years();
                    case Requirement.Won asked -> asked.years();
                    case Requirement.Rated asked -> asked.years();
                    case Requirement.Initiatives asked -> asked.years();
                    default -> 1;
                })
                .max()
                .orElse(1);
    }

    private static Survey sorted(
            EligibilityAsk ask, AwardSummary award, List<SurveyRow> rows, List<Survey.UnitCap> caps) {
        record Keyed(SurveyRow row, String key) {}
        var sorted = rows.stream()
                .map(r -> new Keyed(
                        r,
                        r.kind() == RecipientKind.PERSON
                                ? VietnameseText.personSortKey(r.name())
                                : VietnameseText.sortKey(r.name())))
                .sorted(Comparator.comparing((Keyed k) -> k.row().outcome())
                        .thenComparing(k -> k.row().measured())
                        .reversed()
                        .thenComparing(Keyed::key)
                        .thenComparingLong(k -> k.row().recipient().value()))
                .map(Keyed::row)
                .toList();
        return new Survey(
                ask, award, sorted, counts(rows, SurveyRow::outcome), counts(rows, SurveyRow::measured), caps);
    }

    private static Map<Outcome, Long> counts(List<SurveyRow> rows, Function<SurveyRow, Outcome> of) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(
                    outcome, rows.stream().filter(r -> of.apply(r) == outcome).count());
        }
        return counts;
    }
}
