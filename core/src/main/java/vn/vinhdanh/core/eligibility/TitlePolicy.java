package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;

/** Awards that were given before: once, in years in a row, or so many times within years. */
final class TitlePolicy {

    private final NomineeFacts facts;
    private final Question question;
    private final CountingYears counting;
    private final UsedUp usedUp;

    /** @param award code of the award judged */
    TitlePolicy(NomineeFacts facts, Question question, CountingYears counting, String award) {
        this.facts = facts;
        this.question = question;
        this.counting = counting;
        usedUp = new UsedUp(facts, question, award);
    }

    Answer held(Requirement.Held asked) {
        var awards = sorted(asked.awards());
        var all = counting.honours(asked.awards());
        var given = all.stream().filter(h -> h.year() < question.year()).toList();
        if (!given.isEmpty()) {
            return held(awards, given);
        }
        var outcome = counting.neverHeld(asked.awards());
        if (question.cautious()) {
            var sameYear = all.stream().filter(h -> h.year() == question.year()).toList();
            if (!sameYear.isEmpty()) {
                return new Answer(
                        Outcome.TO_JUDGE,
                        evidence(sameYear),
                        Remark.of("held.same-year", awards, years(sameYear)).naming(labels(sameYear)));
            }
            var instead = counting.instead(asked.awards(), y -> y <= question.year());
            if (instead != null) {
                return instead.answer(awards, outcome);
            }
        }
        return new Answer(
                outcome,
                List.of(),
                Remark.of(outcome == Outcome.NOT_MET ? "held.never" : "held.not-known", awards, List.of()));
    }

    private Answer held(List<String> awards, List<HonourFact> given) {
        boolean certain =
                !question.cautious() || given.stream().anyMatch(h -> counting.counts(h.year()) == Outcome.MET);
        return certain
                ? new Answer(Outcome.MET, evidence(given), Remark.of("held.met", awards, years(given)))
                : new Answer(
                        Outcome.TO_JUDGE,
                        Answer.both(
                                evidence(given),
                                counting.disciplinesFrom(given.getFirst().year())),
                        Remark.of("held.discipline-ended", awards, years(given)),
                        Ground.DISCIPLINE);
    }

    Answer consecutive(Requirement.Consecutive asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var streak = streak(asked);
        return asked.mayLieApart() && streak.outcome().compareTo(Outcome.TO_JUDGE) < 0
                ? new TimesApart(counting, question, usedUp).answer(asked)
                : streak;
    }

    private Answer streak(Requirement.Consecutive asked) {
        var span = new YearSpan(counting.last(asked.years()), question.cautious());
        var evidence = new ArrayList<Evidence>();
        var school = new SchoolYears();
        for (int year : span.years()) {
            var given = oneYear(counting.honours(asked.awards()), year);
            evidence.addAll(evidence(given));
            if (!counting.after(asked.since(), year)) {
                span.say(year, Outcome.NOT_MET, "before-since");
            } else if (counting.counts(year) == Outcome.NOT_MET) {
                span.say(year, Outcome.NOT_MET, "disciplined", Ground.DISCIPLINE);
            } else if (!given.isEmpty()) {
                span.say(year, counting.counts(year), "discipline-ended", Ground.DISCIPLINE);
                school.add(year, given.stream().allMatch(HonourFact::schoolYear));
            } else {
                evidence.addAll(without(asked.awards(), year, span));
            }
        }
        school.leaveHalvesOpen(
                span,
                question,
                !counting.schoolYearBegun(asked.awards(), question.year(), Standing.STANDS)
                        .isEmpty());
        if (span.says("disciplined") || span.says("discipline-ended")) {
            evidence.addAll(counting.disciplinesFrom(span.years().getFirst()));
        }
        return usedUp.unless(span.answer("consecutive", sorted(asked.awards()), evidence), span.years());
    }

    /** Says what a year without an honour that counts comes to, and on what that rests. */
    private List<Evidence> without(Set<String> awards, int year, YearSpan span) {
        var asTheRegisterSays = counting.known(awards, year) ? Outcome.NOT_MET : Outcome.NOT_KNOWN;
        var instead = counting.instead(awards, y -> y == year);
        if (!question.cautious()) {
            boolean known = asTheRegisterSays == Outcome.NOT_MET;
            var reason = instead != null ? "thematic" : known ? "not-given" : "not-in-register";
            span.say(year, asTheRegisterSays, reason);
            return List.of();
        }
        var begun = counting.schoolYearBegun(awards, year, Standing.STANDS);
        var begunAwaiting = question.scrupulous()
                ? counting.schoolYearBegun(awards, year, Standing.AWAITING)
                : List.<HonourFact>of();
        var leave = facts.ratings().stream()
                .filter(r -> r.year() == year && r.maternityLeave())
                .map(r -> new Evidence(Evidence.Kind.RATING, r.id(), r.year(), ""))
                .toList();
        if (instead != null && instead.outcome() != null) {
            span.say(year, instead, asTheRegisterSays);
            return instead.evidence();
        }
        if (!begun.isEmpty()) {
            span.say(year, Outcome.TO_JUDGE, "school-year");
            return evidence(begun);
        }
        if (!begunAwaiting.isEmpty()) {
            var half = new Instead("awaiting-school-year", Outcome.NOT_KNOWN, begunAwaiting, Ground.CLAUSE);
            span.say(year, half, asTheRegisterSays);
            return half.evidence();
        }
        if (!leave.isEmpty()) {
            span.say(year, Outcome.TO_JUDGE, "maternity", Ground.MATERNITY);
            return leave;
        }
        if (instead != null) {
            span.say(year, instead, asTheRegisterSays);
            return instead.evidence();
        }
        if (counting.ofPredecessors(year)) {
            span.say(year, Outcome.NOT_KNOWN, "of-predecessors");
        } else {
            boolean known = asTheRegisterSays == Outcome.NOT_MET;
            var unknown = counting.unplaced(awards, year) ? "not-placed" : "not-in-register";
            span.say(year, asTheRegisterSays, known ? "not-given" : unknown);
        }
        return List.of();
    }

    private static List<HonourFact> oneYear(List<HonourFact> honours, int year) {
        return honours.stream().filter(h -> h.oneYear() && h.year() == year).toList();
    }

    Answer won(Requirement.Won asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var years = counting.last(asked.years()).stream()
                .filter(y -> !question.cautious() || counting.after(asked.since(), y))
                .toList();
        var inSpan = counting.honours(asked.awards()).stream()
                .filter(h -> years.contains(h.year()) && counting.after(asked.since(), h.year()))
                .toList();
        var given = inSpan.stream()
                .filter(h -> counting.counts(h.year()) != Outcome.NOT_MET)
                .toList();
        var whole = given.stream().filter(h -> liesWithin(h, years.getFirst())).toList();
        var certain = whole.stream()
                .filter(h -> counting.counts(h.year()) == Outcome.MET)
                .toList();
        var evidence = new ArrayList<>(evidence(given));
        if (question.cautious() && inSpan.stream().anyMatch(h -> counting.counts(h.year()) != Outcome.MET)) {
            evidence.addAll(counting.disciplinesFrom(years.getFirst()));
        }
        if (question.cautious() && certain.size() >= asked.times() && timesOf(certain) < asked.times()) {
            return new Answer(
                    Outcome.TO_JUDGE,
                    evidence,
                    Remark.of(
                            "won.same-year", sorted(asked.awards()), twice(certain), timesOf(certain), asked.times()));
        }
        if (certain.size() >= asked.times()) {
            return usedUp.unless(won(asked, years, Outcome.MET, evidence, "met", given.size(), Ground.CLAUSE), years);
        }
        if (given.size() >= asked.times()) {
            boolean atTheEdge = whole.size() < given.size() && whole.size() < asked.times();
            boolean school = given.stream().allMatch(h -> whole.contains(h) || h.schoolYear());
            return won(
                    asked,
                    years,
                    Outcome.TO_JUDGE,
                    evidence,
                    atTheEdge ? school ? "school-year" : "period" : "discipline-ended",
                    given.size(),
                    atTheEdge ? Ground.CLAUSE : Ground.DISCIPLINE);
        }
        var outcome = counting.known(asked.awards(), years) ? Outcome.NOT_MET : Outcome.NOT_KNOWN;
        if (question.cautious()) {
            return fewer(asked, years, outcome, evidence, given.size(), inSpan);
        }
        return won(
                asked,
                years,
                outcome,
                evidence,
                outcome == Outcome.NOT_MET ? "too-few" : "not-known",
                given.size(),
                Ground.CLAUSE);
    }

    /** Whether all of what an honour was given for lies in a span; under the second reading this was asked of school years only. */
    private boolean liesWithin(HonourFact honour, int first) {
        return question.scrupulous()
                ? honour.from() >= first
                : !question.cautious() || !honour.schoolYear() || honour.year() > first;
    }

    /** How many times certainly: several honours for one and the same year may be one time, entered twice. */
    private static int timesOf(List<HonourFact> honours) {
        var years = oneYear(honours);
        return honours.size()
                - years.size()
                + (int) years.stream().map(HonourFact::year).distinct().count();
    }

    /** Years for which several of the honours were given. */
    private static List<Integer> twice(List<HonourFact> honours) {
        return oneYear(honours).stream()
                .collect(Collectors.groupingBy(HonourFact::year, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<HonourFact> oneYear(List<HonourFact> honours) {
        return honours.stream().filter(HonourFact::oneYear).toList();
    }

    /** Too few times; what else the register holds of the award is said beside. */
    private Answer fewer(
            Requirement.Won asked,
            List<Integer> years,
            Outcome asTheRegisterSays,
            List<Evidence> evidence,
            int given,
            List<HonourFact> inSpan) {
        var instead =
                counting.instead(asked.awards(), y -> years.contains(y) && counting.after(asked.since(), y), inSpan);
        boolean disciplined = inSpan.size() > given;
        var outcome = asTheRegisterSays;
        var settled = instead == null ? null : instead.outcome();
        if (instead != null && settled != null && given + instead.honours().size() >= asked.times()) {
            outcome = settled;
        } else if (counting.ofPredecessors(years.getFirst())) {
            outcome = Outcome.NOT_KNOWN;
        }
        var key = disciplined ? "disciplined" : outcome == Outcome.NOT_MET ? "too-few" : "not-known";
        var answer = won(
                asked,
                years,
                outcome,
                instead == null ? evidence : Answer.both(evidence, instead.evidence()),
                key,
                given,
                disciplined ? Ground.DISCIPLINE : Ground.CLAUSE);
        return instead == null
                ? answer
                : new Answer(
                        answer.outcome(),
                        answer.evidence(),
                        answer.remark(),
                        List.of(instead.answer(sorted(asked.awards()), outcome).remark()),
                        Stream.concat(answer.grounds().stream(), Stream.of(instead.ground()))
                                .distinct()
                                .toList());
    }

    private static Answer won(
            Requirement.Won asked,
            List<Integer> years,
            Outcome outcome,
            List<Evidence> evidence,
            String key,
            int given,
            Ground ground) {
        return new Answer(
                outcome,
                evidence,
                Remark.of("won." + key, sorted(asked.awards()), years, given, asked.times(), years.size()),
                ground);
    }

    private static List<String> labels(List<HonourFact> honours) {
        return honours.stream().map(HonourFact::label).toList();
    }

    static List<Evidence> evidence(List<HonourFact> honours) {
        return honours.stream().map(CountingYears::evidence).toList();
    }

    static List<String> sorted(Set<String> awards) {
        return awards.stream().sorted().toList();
    }

    private static List<Integer> years(List<HonourFact> honours) {
        return Stream.of(honours)
                .flatMap(List::stream)
                .map(HonourFact::year)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
