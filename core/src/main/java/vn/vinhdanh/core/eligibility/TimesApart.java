package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;

/**
 * Consecutive times of an award that itself asks for several years, as a provincial fighter is one for three: the times follow each
 * other without their years adjoining. Whether times in given years do is for a person; too few times in complete registers are not.
 */
final class TimesApart {

    private final CountingYears counting;
    private final Question question;
    private final UsedUp usedUp;

    TimesApart(CountingYears counting, Question question, UsedUp usedUp) {
        this.counting = counting;
        this.question = question;
        this.usedUp = usedUp;
    }

    /** What comes of times that are not a streak of adjoining years; never {@link Outcome#MET}. */
    Answer answer(Requirement.Consecutive asked) {
        var all = counting.honours(asked.awards()).stream()
                .filter(h -> h.oneYear() && possible(asked, h.year()))
                .toList();
        var given = all.stream()
                .filter(h -> counting.counts(h.year()) != Outcome.NOT_MET)
                .toList();
        var years = years(given.stream());
        return years.size() < asked.years() ? tooFew(asked, all, years) : toJudge(asked, given, years);
    }

    private Answer toJudge(Requirement.Consecutive asked, List<HonourFact> given, List<Integer> years) {
        var remark = Remark.of("apart.to-judge", TitlePolicy.sorted(asked.awards()), years, asked.years());
        var evidence = TitlePolicy.evidence(given);
        var span =
                IntStream.rangeClosed(years.getFirst(), question.year()).boxed().toList();
        var rewarded = usedUp.unless(new Answer(Outcome.MET, evidence, remark), span);
        var also = new ArrayList<Remark>();
        var grounds = new ArrayList<>(List.of(Ground.CLAUSE));
        if (rewarded.outcome() != Outcome.MET) {
            also.add(rewarded.remark());
            also.addAll(rewarded.also());
            grounds.addAll(rewarded.grounds());
        }
        var ended = years.stream()
                .filter(y -> counting.counts(y) == Outcome.TO_JUDGE)
                .toList();
        var beside = rewarded.evidence();
        if (!ended.isEmpty()) {
            also.add(Remark.of("consecutive.discipline-ended", remark.awards(), ended));
            grounds.add(Ground.DISCIPLINE);
            beside = Answer.both(beside, counting.disciplinesFrom(ended.getFirst()));
        }
        return new Answer(
                Outcome.allOf(List.of(Outcome.TO_JUDGE, rewarded.outcome())),
                beside,
                remark,
                List.copyOf(also),
                List.copyOf(grounds));
    }

    private Answer tooFew(Requirement.Consecutive asked, List<HonourFact> all, List<Integer> years) {
        var outcome = known(asked, years) ? Outcome.NOT_MET : Outcome.NOT_KNOWN;
        var also = new ArrayList<Remark>();
        var grounds = new ArrayList<>(List.of(Ground.CLAUSE));
        var evidence = TitlePolicy.evidence(all);
        var instead = counting.instead(asked.awards(), y -> possible(asked, y) && !years.contains(y));
        if (instead != null) {
            var settled = instead.outcome();
            long more = years(instead.honours().stream()).size();
            outcome = settled != null && years.size() + more >= asked.years() ? settled : outcome;
            also.add(instead.answer(TitlePolicy.sorted(asked.awards()), outcome).remark());
            grounds.add(instead.ground());
            evidence = Answer.both(evidence, instead.evidence());
        }
        var disciplined = years(all.stream().filter(h -> counting.counts(h.year()) == Outcome.NOT_MET));
        if (!disciplined.isEmpty()) {
            also.add(Remark.of("consecutive.disciplined", TitlePolicy.sorted(asked.awards()), disciplined));
            grounds.add(Ground.DISCIPLINE);
            evidence = Answer.both(evidence, counting.disciplinesFrom(disciplined.getFirst()));
        }
        return new Answer(
                outcome,
                evidence,
                Remark.of(
                        outcome == Outcome.NOT_MET ? "apart.too-few" : "apart.not-known",
                        TitlePolicy.sorted(asked.awards()),
                        years,
                        years.size(),
                        asked.years()),
                List.copyOf(also),
                grounds.stream().distinct().toList());
    }

    /** Whether the registers would show every other time that could count. */
    private boolean known(Requirement.Consecutive asked, List<Integer> given) {
        return counting.known(
                asked.awards(),
                counting.last(CountingYears.WORKING_LIFE).stream()
                        .filter(y -> !given.contains(y) && possible(asked, y) && counting.counts(y) != Outcome.NOT_MET)
                        .toList());
    }

    private boolean possible(Requirement.Consecutive asked, int year) {
        return year <= question.year() && counting.after(asked.since(), year);
    }

    private static List<Integer> years(Stream<HonourFact> honours) {
        return honours.map(HonourFact::year).distinct().sorted().toList();
    }
}
