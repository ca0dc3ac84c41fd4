package vn.vinhdanh.core.eligibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.organisation.RecipientId;

/** Judges many nominees at once, each for its own award: each kind of fact by one query, however many there are. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class EligibilityAtOnce {

    private final AwardCatalogue catalogue;
    private final AwardStandards standards;
    private final EvidenceReading evidence;
    private final CompletenessRegister completeness;
    private final Facts facts;

    EligibilityAtOnce(
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

    /** Of whom what is asked. */
    public record Asked(RecipientId recipient, EligibilityAsk ask) {}

    /**
     * What comes of it, in short.
     *
     * @param outcome null where {@code problem} says why nothing was judged
     * @param lacks what keeps it from being met, at most three sentences
     */
    public record Answer(
            @Nullable Outcome outcome,
            List<Remark> lacks,
            @Nullable EligibilityProblem problem) {}

    private record Of(RecipientEvidence evidence, Standard standard) {}

    /**
     * Judges as {@link EligibilityJudging#judge} does.
     *
     * @param asked a few thousand at most
     * @return without those whose recipient is not in the official's units
     */
    public Map<Asked, Answer> judge(Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var all = catalogue.all();
        var levels = EligibilityJudging.levels(all);
        var known = evidence.forRules(asked.stream().map(Asked::recipient).toList()).stream()
                .collect(Collectors.toMap(one -> one.recipient().id(), Function.identity()));
        var awards = new HashMap<Asked, AwardSummary>();
        var answers = new LinkedHashMap<Asked, Answer>();
        for (var one : asked) {
            var of = known.get(one.recipient());
            if (of != null) {
                try {
                    awards.put(one, award(all, one.ask(), of));
                } catch (EligibilityProblem refused) {
                    answers.put(one, new Answer(null, List.of(), refused));
                }
            }
        }
        var clauses = standards.standards(
                awards.values().stream().map(AwardSummary::revision).distinct().toList());
        var asks = new HashMap<Asked, Of>();
        var sought = new TreeSet<String>();
        awards.forEach((one, award) -> {
            var of = Objects.requireNonNull(known.get(one.recipient()), "judged above");
            var kind = of.recipient().kind();
            var standard = clauses.getOrDefault(award.revision(), Map.of()).get(kind);
            asks.put(
                    one,
                    new Of(
                            of,
                            standard == null
                                    ? new Standard(award.revision(), award.code(), award.title(), kind, List.of())
                                    : standard));
        });
        asks.values().forEach(of -> sought.addAll(Facts.awards(of.standard())));
        var honours = facts.honours(
                sought,
                known.values().stream().map(RecipientEvidence::recipient).toList());
        var declarations = completeness.declarations();
        boolean shows = evidence.showsDiscipline();
        asks.forEach((one, of) -> {
            var findings = Judge.judge(
                            of.standard(),
                            Facts.of(
                                    of.evidence(),
                                    honours.getOrDefault(one.recipient().value(), Facts.Honours.NONE),
                                    declarations),
                            EligibilityJudging.question(levels, one.ask()))
                    .shown(shows);
            answers.put(one, new Answer(findings.outcome(), EligibilitySurvey.lacks(findings), null));
        });
        return answers;
    }

    private static AwardSummary award(List<AwardSummary> all, EligibilityAsk ask, RecipientEvidence of) {
        var named =
                all.stream().filter(award -> award.code().equals(ask.award())).toList();
        var award = named.stream()
                .filter(revision -> revision.inForceOn(ask.receivedOn()))
                .findFirst()
                .orElseThrow(() -> new EligibilityProblem.NotInForce(
                        named.isEmpty() ? ask.award() : named.getFirst().nameVi(), ask.receivedOn()));
        if (!award.recipients().contains(of.recipient().kind())) {
            throw new EligibilityProblem.WrongSubject(
                    award.nameVi(), of.recipient().kind());
        }
        ask.check(award);
        return award;
    }
}
