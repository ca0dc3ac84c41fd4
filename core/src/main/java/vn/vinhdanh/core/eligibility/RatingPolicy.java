package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.eligibility.NomineeFacts.RatingFact;
import vn.vinhdanh.core.evidence.Register;

/** Ratings of years in a row. A year on maternity leave without a rating counts as time (Decree 152/2025, article 4.5). */
final class RatingPolicy {

    private final NomineeFacts facts;
    private final Question question;
    private final CountingYears counting;

    RatingPolicy(NomineeFacts facts, Question question, CountingYears counting) {
        this.facts = facts;
        this.question = question;
        this.counting = counting;
    }

    Answer rated(Requirement.Rated asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var span = new YearSpan(counting.last(asked.years()));
        var evidence = new ArrayList<Evidence>();
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
                span.say(year, Outcome.NOT_MET, "disciplined");
            } else if (reached(asked, year)) {
                span.say(year, counting.counts(year), "discipline-ended");
            } else if (ofYear.stream().anyMatch(r -> r.rating() != null)) {
                span.say(year, Outcome.NOT_MET, "lower");
            } else if (ofYear.stream().anyMatch(RatingFact::maternityLeave)) {
                span.say(year, ratedOnce ? counting.counts(year) : Outcome.TO_JUDGE, "maternity");
            } else {
                boolean known = facts.completeness().of(Register.RATINGS, year);
                span.say(year, known ? Outcome.NOT_MET : Outcome.NOT_KNOWN, known ? "not-rated" : "not-in-register");
            }
        }
        if (span.says("disciplined") || span.says("discipline-ended")) {
            evidence.addAll(counting.disciplinesFrom(span.years().getFirst()));
        }
        return span.answer(
                "rated",
                TitlePolicy.sorted(asked.orAwards()),
                evidence,
                asked.least().ordinal());
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
        long unknown = years.stream()
                .filter(y -> ratings(y).isEmpty() && !facts.completeness().of(Register.RATINGS, y))
                .count();
        Outcome outcome;
        String key;
        if (certain >= asked.times()) {
            outcome = Outcome.MET;
            key = "rated-times.met";
        } else if (reached.size() >= asked.times()) {
            outcome = Outcome.TO_JUDGE;
            key = "rated-times.discipline-ended";
        } else if (reached.size() + unknown >= asked.times()) {
            outcome = Outcome.NOT_KNOWN;
            key = "rated-times.not-known";
        } else {
            outcome = Outcome.NOT_MET;
            key = "rated-times.too-few";
        }
        return new Answer(
                outcome,
                years.stream()
                        .flatMap(y -> ratings(y).stream())
                        .map(RatingPolicy::evidence)
                        .toList(),
                Remark.of(
                        key,
                        List.of(),
                        counting.last(asked.years()),
                        reached.size(),
                        asked.times(),
                        asked.least().ordinal()));
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
