package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.organisation.Forces;

/**
 * Judges the facts of a nominee against a standard, clause by clause. Pure: the same standard, facts and question give the same
 * findings, in whatever order the facts were entered.
 */
final class Judge {

    private final Standard standard;
    private final CountingYears counting;
    private final TitlePolicy titles;
    private final RatingPolicy ratings;
    private final InitiativePolicy initiatives;
    private final CollectivePolicy collective;
    private final BlockingPolicy blocking;
    private final List<Note> notes;
    private final Question question;
    private final NomineeFacts facts;

    private Judge(Standard standard, NomineeFacts facts, Question question) {
        this.standard = standard;
        this.question = question;
        this.facts = facts;
        counting = new CountingYears(facts, question);
        titles = new TitlePolicy(facts, question, counting, standard.awardCode());
        ratings = new RatingPolicy(facts, question, counting, standard.awardCode());
        initiatives = new InitiativePolicy(facts, question, counting, standard);
        collective = new CollectivePolicy(facts, question);
        blocking = new BlockingPolicy(facts, question);
        notes = new NotePolicy(facts, question, counting, standard).notes();
    }

    /** Judges; a standard without clauses is for a person to judge as a whole. */
    static Findings judge(Standard standard, NomineeFacts facts, Question question) {
        return new Judge(standard, facts, question).judge();
    }

    private Findings judge() {
        var findings = new ArrayList<Finding>();
        standard.clauses().stream()
                .collect(Collectors.groupingBy(Clause::group, TreeMap::new, Collectors.toList()))
                .forEach((group, clauses) -> findings.addAll(findings(clauses)));
        var answer = Findings.of(findings, notes);
        return question.cautious()
                        && answer.outcome() == Outcome.MET
                        && findings.stream().noneMatch(f -> f.measuresAchievement() && f.outcome() == Outcome.MET)
                ? Findings.of(
                        findings, List.of(new Note(Outcome.TO_JUDGE, List.of(), Remark.of("nothing-measured"), "")))
                : answer;
    }

    private List<Finding> findings(List<Clause> group) {
        var applying = group.stream()
                .filter(c -> c.kinds().isEmpty() || c.kinds().contains(question.kind()))
                .toList();
        if (applying.isEmpty()) {
            return List.of(otherKind(group).to(group.getFirst(), question));
        }
        var findings = applying.stream().map(c -> answer(c).to(c, question)).toList();
        return question.scrupulous() && UnreadLaw.refuses(findings)
                ? Stream.concat(findings.stream(), Stream.of(UnreadLaw.door(findings)))
                        .toList()
                : findings;
    }

    /** That no case is for the kind asked is certain only where all cases were read in the law. */
    private Answer otherKind(List<Clause> group) {
        boolean read = group.stream().allMatch(c -> c.sureness() == Sureness.VERIFIED);
        return read || !question.scrupulous()
                ? new Answer(Outcome.NOT_MET, List.of(), Remark.of("other-kind"))
                : new Answer(Outcome.TO_JUDGE, List.of(), Remark.of("other-kind.unread"));
    }

    /** Of an alternative that is the armed forces' own it is first asked whether the nominee belongs to them. */
    private Answer answer(Clause clause) {
        if (!clause.forces() || !question.cautious() || facts.forces() == Forces.ARMED) {
            return answer(clause.requirement());
        }
        if (facts.forces() == Forces.CIVIL) {
            return new Answer(Outcome.NOT_MET, List.of(), Remark.of("forces.civil"));
        }
        var answer = answer(clause.requirement());
        return new Answer(
                Outcome.allOf(List.of(answer.outcome(), Outcome.TO_JUDGE)),
                answer.evidence(),
                Remark.of("forces.not-known"),
                List.of(answer.remark()),
                answer.grounds());
    }

    private Answer answer(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Held held -> titles.held(held);
            case Requirement.Consecutive consecutive -> titles.consecutive(consecutive);
            case Requirement.Won won -> titles.won(won);
            case Requirement.Rated rated -> ratings.rated(rated);
            case Requirement.RatedTimes asked -> ratings.times(asked);
            case Requirement.Initiatives asked -> initiatives.recognised(asked);
            case Requirement.Share share -> collective.share(share);
            case Requirement.Count count -> collective.count(count);
            case Requirement.Capped ignored -> new Answer(Outcome.TO_JUDGE, List.of(), Remark.of("judged"));
            case Requirement.CampaignLasted lasted -> collective.campaignLasted(lasted);
            case Requirement.Unblocked ignored -> blocking.unblocked();
            case Requirement.Unrated ignored -> ratings.unrated();
            case Requirement.Judged ignored -> new Answer(Outcome.TO_JUDGE, List.of(), Remark.of("judged"));
        };
    }
}
