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
    private final CountingYears counting;

    RatingPolicy(NomineeFacts facts, CountingYears counting) {
        this.facts = facts;
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
            ofYear.forEach(r -> evidence.add(new Evidence(Evidence.Kind.RATING, r.id(), year, "")));
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

    private boolean reached(Requirement.Rated asked, int year) {
        return ratings(year).stream().anyMatch(r -> atLeast(r, asked.least()))
                || counting.honours(asked.orAwards()).stream().anyMatch(h -> h.oneYear() && h.year() == year);
    }

    private List<RatingFact> ratings(int year) {
        return facts.ratings().stream().filter(r -> r.year() == year).toList();
    }

    private static boolean atLeast(RatingFact fact, Rating least) {
        var rating = fact.rating();
        return rating != null && rating.atLeast(least);
    }
}
