package vn.vinhdanh.core.eligibility;

import java.util.Comparator;
import java.util.List;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;

/**
 * Whether years in a row have been rewarded before by the very award judged: no several commendations for one achievement (Law of 2022,
 * article 5). A decision that nobody has approved yet leaves it unknown; one made after the day of reception, and one for a unit that was
 * taken over, are for people as any other.
 */
final class UsedUp {

    /** What rewarded some of the years: the key of its sentence, what it comes to, the honours. */
    private record Reward(String key, Outcome outcome, List<HonourFact> honours) {

        Remark remark(String award) {
            return Remark.of(
                            key,
                            List.of(award),
                            honours.stream().map(HonourFact::year).distinct().toList())
                    .naming(honours.stream().map(HonourFact::label).toList());
        }
    }

    private final NomineeFacts facts;
    private final Question question;
    private final String award;

    /** @param award code of the award judged */
    UsedUp(NomineeFacts facts, Question question, String award) {
        this.facts = facts;
        this.question = question;
        this.award = award;
    }

    /**
     * An answer that is met from years of a span, unless some of them were, or may have been, rewarded before.
     *
     * @param years the span, oldest first
     */
    Answer unless(Answer answer, List<Integer> years) {
        if (!question.cautious() || answer.outcome() != Outcome.MET || years.size() < 2) {
            return answer;
        }
        var rewards = rewards(years.getFirst());
        if (rewards.isEmpty()) {
            return answer;
        }
        var remarks = rewards.stream().map(r -> r.remark(award)).toList();
        return new Answer(
                Outcome.allOf(rewards.stream().map(Reward::outcome).toList()),
                Answer.both(
                        answer.evidence(),
                        rewards.stream()
                                .flatMap(r -> r.honours().stream())
                                .map(CountingYears::evidence)
                                .toList()),
                remarks.getFirst(),
                remarks.subList(1, remarks.size()),
                List.of(Ground.ONE_ACHIEVEMENT));
    }

    /** The weightiest first. */
    private List<Reward> rewards(int first) {
        var given = facts.honours().stream()
                .filter(h -> h.award().equals(award) && h.counts())
                .filter(h -> h.year() < question.year() && h.year() >= first)
                .sorted(Comparator.comparingInt(HonourFact::year).thenComparingLong(HonourFact::id))
                .toList();
        var standing = given.stream().filter(h -> h.is(Standing.STANDS)).toList();
        var own = standing.stream().filter(h -> !h.byPredecessor()).toList();
        var then = new Reward(
                "used-up",
                Outcome.TO_JUDGE,
                own.stream().filter(h -> h.decidedBy(question.receivedOn())).toList());
        var all = question.scrupulous()
                ? List.of(
                        new Reward(
                                "used-up.awaiting",
                                Outcome.NOT_KNOWN,
                                given.stream()
                                        .filter(h -> h.is(Standing.AWAITING))
                                        .toList()),
                        then,
                        new Reward(
                                "used-up.later",
                                Outcome.TO_JUDGE,
                                own.stream()
                                        .filter(h -> !h.decidedBy(question.receivedOn()))
                                        .toList()),
                        new Reward(
                                "used-up.predecessor",
                                Outcome.TO_JUDGE,
                                standing.stream()
                                        .filter(HonourFact::byPredecessor)
                                        .toList()))
                : List.of(then);
        return all.stream().filter(r -> !r.honours().isEmpty()).toList();
    }
}
