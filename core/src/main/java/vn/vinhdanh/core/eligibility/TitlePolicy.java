package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;

/** Awards that were given before: once, in years in a row, or so many times within years. */
final class TitlePolicy {

    private final NomineeFacts facts;
    private final Question question;
    private final CountingYears counting;

    TitlePolicy(NomineeFacts facts, Question question, CountingYears counting) {
        this.facts = facts;
        this.question = question;
        this.counting = counting;
    }

    Answer held(Requirement.Held asked) {
        var given = counting.honours(asked.awards()).stream()
                .filter(h -> h.year() < question.year())
                .toList();
        if (!given.isEmpty()) {
            return new Answer(
                    Outcome.MET, evidence(given), Remark.of("held.met", sorted(asked.awards()), years(given)));
        }
        var outcome = counting.neverHeld(asked.awards());
        return new Answer(
                outcome,
                List.of(),
                Remark.of(
                        outcome == Outcome.NOT_MET ? "held.never" : "held.not-known",
                        sorted(asked.awards()),
                        List.of()));
    }

    Answer consecutive(Requirement.Consecutive asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var span = new YearSpan(counting.last(asked.years()));
        var evidence = new ArrayList<Evidence>();
        for (int year : span.years()) {
            var given = counting.honours(asked.awards()).stream()
                    .filter(h -> h.oneYear() && h.year() == year)
                    .toList();
            evidence.addAll(evidence(given));
            if (!counting.after(asked.since(), year)) {
                span.say(year, Outcome.NOT_MET, "before-since");
            } else if (counting.counts(year) == Outcome.NOT_MET) {
                span.say(year, Outcome.NOT_MET, "disciplined");
            } else if (!given.isEmpty()) {
                span.say(year, counting.counts(year), "discipline-ended");
            } else if (counting.known(asked.awards(), year)) {
                span.say(year, Outcome.NOT_MET, doesNotCount(asked.awards(), year) ? "thematic" : "not-given");
            } else {
                span.say(year, Outcome.NOT_KNOWN, doesNotCount(asked.awards(), year) ? "thematic" : "not-in-register");
            }
        }
        if (span.says("disciplined") || span.says("discipline-ended")) {
            evidence.addAll(counting.disciplinesFrom(span.years().getFirst()));
        }
        return span.answer("consecutive", sorted(asked.awards()), evidence);
    }

    Answer won(Requirement.Won asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var years = counting.last(asked.years());
        var given = counting.honours(asked.awards()).stream()
                .filter(h -> years.contains(h.year())
                        && counting.after(asked.since(), h.year())
                        && counting.counts(h.year()) != Outcome.NOT_MET)
                .toList();
        long certain = given.stream()
                .filter(h -> counting.counts(h.year()) == Outcome.MET)
                .count();
        Outcome outcome;
        if (certain >= asked.times()) {
            outcome = Outcome.MET;
        } else if (given.size() >= asked.times()) {
            outcome = Outcome.TO_JUDGE;
        } else {
            outcome = counting.known(asked.awards(), years) ? Outcome.NOT_MET : Outcome.NOT_KNOWN;
        }
        var key = switch (outcome) {
            case MET -> "won.met";
            case TO_JUDGE -> "won.discipline-ended";
            case NOT_KNOWN -> "won.not-known";
            case NOT_MET -> "won.too-few";
        };
        return new Answer(
                outcome,
                evidence(given),
                Remark.of(key, sorted(asked.awards()), years, given.size(), asked.times(), asked.years()));
    }

    /** Whether there is an honour of the year that does not count, so that the officer is told why. */
    private boolean doesNotCount(Set<String> awards, int year) {
        return facts.honours().stream().anyMatch(h -> !h.counts() && awards.contains(h.award()) && h.year() == year);
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
