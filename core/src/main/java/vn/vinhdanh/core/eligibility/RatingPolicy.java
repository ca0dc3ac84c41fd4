package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.RatingFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;
import vn.vinhdanh.core.evidence.Register;

/**
 * Ratings of years in a row. A year on maternity leave without a rating counts as time (Decree 152/2025, article 4.5), but nobody has
 * said how well it was done: it is for a person to judge.
 */
final class RatingPolicy {

    private final NomineeFacts facts;
    private final Question question;
    private final CountingYears counting;
    private final UsedUp usedUp;

    /** @param award code of the award judged */
    RatingPolicy(NomineeFacts facts, Question question, CountingYears counting, String award) {
        this.facts = facts;
        this.question = question;
        this.counting = counting;
        usedUp = new UsedUp(facts, question, award);
    }

    Answer rated(Requirement.Rated asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var span = new YearSpan(counting.last(asked.years()), question.cautious());
        var evidence = new ArrayList<Evidence>();
        var school = new SchoolYears();
        boolean ratedOnce = span.years().stream().anyMatch(y -> counting.counts(y) == Outcome.MET && reached(asked, y));
        for (int year : span.years()) {
            var ofYear = ratings(year);
            var awards = counting.honours(asked.orAwards()).stream()
                    .filter(h -> h.oneYear() && h.year() == year)
                    .toList();
            ofYear.forEach(r -> evidence.add(evidence(r)));
            evidence.addAll(TitlePolicy.evidence(awards));
            if (!counting.after(asked.since(), year)) {
                span.say(year, Outcome.NOT_MET, "before-since");
            } else if (counting.counts(year) == Outcome.NOT_MET) {
                span.say(year, Outcome.NOT_MET, "disciplined", Ground.DISCIPLINE);
            } else if (reached(asked, year)) {
                span.say(year, counting.counts(year), "discipline-ended", Ground.DISCIPLINE);
                school.add(
                        year,
                        ofYear.stream().noneMatch(r -> atLeast(r, asked.least()))
                                && awards.stream().allMatch(HonourFact::schoolYear));
            } else {
                evidence.addAll(without(asked, year, ratedOnce, span));
            }
        }
        school.leaveHalvesOpen(
                span,
                question,
                !counting.schoolYearBegun(asked.orAwards(), question.year(), Standing.STANDS)
                        .isEmpty());
        if (span.says("disciplined") || span.says("discipline-ended")) {
            evidence.addAll(counting.disciplinesFrom(span.years().getFirst()));
        }
        return usedUp.unless(
                span.answer(
                        "rated",
                        TitlePolicy.sorted(asked.orAwards()),
                        evidence,
                        asked.least().ordinal()),
                span.years());
    }

    /** Says what a year comes to that was not rated so well, and on what that rests. */
    private List<Evidence> without(Requirement.Rated asked, int year, boolean ratedOnce, YearSpan span) {
        var ofYear = ratings(year);
        boolean lower = ofYear.stream().anyMatch(r -> r.rating() != null);
        boolean leave = ofYear.stream().anyMatch(RatingFact::maternityLeave);
        boolean rated = facts.completeness().of(Register.RATINGS, year);
        if (!question.cautious()) {
            if (lower) {
                span.say(year, Outcome.NOT_MET, "lower");
            } else if (leave) {
                span.say(year, ratedOnce ? counting.counts(year) : Outcome.TO_JUDGE, "maternity");
            } else {
                span.say(year, rated ? Outcome.NOT_MET : Outcome.NOT_KNOWN, rated ? "not-rated" : "not-in-register");
            }
            return List.of();
        }
        boolean known = (lower || rated) && counting.known(asked.orAwards(), year);
        var asTheRegisterSays = known ? Outcome.NOT_MET : Outcome.NOT_KNOWN;
        var instead = counting.instead(asked.orAwards(), y -> y == year);
        if (instead != null && instead.outcome() != null) {
            span.say(year, instead, asTheRegisterSays);
            return instead.evidence();
        }
        var begun = question.scrupulous()
                ? counting.schoolYearBegun(asked.orAwards(), year, Standing.STANDS)
                : List.<HonourFact>of();
        if (!begun.isEmpty()) {
            span.say(year, Outcome.TO_JUDGE, "school-year");
            return TitlePolicy.evidence(begun);
        }
        if (lower) {
            span.say(year, asTheRegisterSays, known ? "lower" : "lower-unless-award");
        } else if (leave) {
            span.say(year, Outcome.TO_JUDGE, "maternity", Ground.MATERNITY);
        } else if (counting.ofPredecessors(year)) {
            span.say(year, Outcome.NOT_KNOWN, "of-predecessors");
        } else if (instead != null) {
            span.say(year, instead, asTheRegisterSays);
            return instead.evidence();
        } else {
            var unknown = facts.completeness().unplaced(Register.RATINGS, year) ? "not-placed" : "not-in-register";
            span.say(year, asTheRegisterSays, known ? "not-rated" : unknown);
        }
        return List.of();
    }

    /** So many years of a span with a rating, wherever in it they lie. */
    Answer times(Requirement.RatedTimes asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var years = counting.last(asked.years()).stream()
                .filter(y -> counting.after(asked.since(), y) && counting.counts(y) != Outcome.NOT_MET)
                .toList();
        var reached = years.stream()
                .filter(y -> ratings(y).stream().anyMatch(r -> atLeast(r, asked.least())))
                .toList();
        long certain =
                reached.stream().filter(y -> counting.counts(y) == Outcome.MET).count();
        long onLeave = years.stream()
                .filter(y -> ratings(y).stream().anyMatch(r -> r.maternityLeave() && r.rating() == null))
                .count();
        long unknown = years.stream()
                .filter(y -> ratings(y).isEmpty()
                        && (!facts.completeness().of(Register.RATINGS, y) || counting.ofPredecessors(y)))
                .count();
        var ground = Ground.CLAUSE;
        Outcome outcome;
        String key;
        if (certain >= asked.times()) {
            outcome = Outcome.MET;
            key = "rated-times.met";
        } else if (reached.size() >= asked.times()) {
            outcome = Outcome.TO_JUDGE;
            key = "rated-times.discipline-ended";
            ground = Ground.DISCIPLINE;
        } else if (reached.size() + onLeave >= asked.times()) {
            outcome = Outcome.TO_JUDGE;
            key = "rated-times.maternity";
            ground = Ground.MATERNITY;
        } else if (reached.size() + onLeave + unknown >= asked.times()) {
            outcome = Outcome.NOT_KNOWN;
            key = "rated-times.not-known";
        } else {
            outcome = Outcome.NOT_MET;
            key = "rated-times.too-few";
        }
        var span = counting.last(asked.years());
        var evidence = new ArrayList<Evidence>();
        years.forEach(y -> ratings(y).forEach(r -> evidence.add(evidence(r))));
        if (counting.disciplined(span)) {
            evidence.addAll(counting.disciplinesFrom(span.getFirst()));
        }
        var also = outcome == Outcome.MET
                ? List.<Remark>of()
                : counting.takenAway(span.stream()
                        .filter(y -> counting.after(asked.since(), y)
                                && ratings(y).stream().anyMatch(r -> atLeast(r, asked.least())))
                        .mapToInt(y -> y));
        var answer = new Answer(
                outcome,
                evidence,
                Remark.of(
                        key,
                        List.of(),
                        counting.named(span, asked.since()),
                        reached.size(),
                        asked.times(),
                        asked.least().ordinal()),
                also,
                also.isEmpty() ? List.of(ground) : List.of(ground, Ground.DISCIPLINE));
        return usedUp.unless(answer, span);
    }

    private boolean reached(Requirement.Rated asked, int year) {
        return ratings(year).stream().anyMatch(r -> atLeast(r, asked.least()))
                || counting.honours(asked.orAwards()).stream().anyMatch(h -> h.oneYear() && h.year() == year);
    }

    /** Whoever was rated in the year judged is not one of those whom nobody rates; of all others a person judges the work. */
    Answer unrated() {
        var given = ratings(question.year()).stream()
                .filter(r -> r.rating() != null)
                .map(r -> evidence(r))
                .toList();
        return given.isEmpty()
                ? new Answer(Outcome.TO_JUDGE, List.of(), Remark.of("unrated"))
                : new Answer(Outcome.NOT_MET, given, Remark.of("unrated.rated", List.of(), List.of(question.year())));
    }

    private static Evidence evidence(RatingFact fact) {
        return new Evidence(Evidence.Kind.RATING, fact.id(), fact.year(), "");
    }

    private List<RatingFact> ratings(int year) {
        return facts.ratings().stream().filter(r -> r.year() == year).toList();
    }

    private static boolean atLeast(RatingFact fact, Rating least) {
        var rating = fact.rating();
        return rating != null && rating.atLeast(least);
    }
}
