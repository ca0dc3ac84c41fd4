package vn.vinhdanh.core.eligibility;

import java.util.List;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.eligibility.NomineeFacts.InitiativeFact;
import vn.vinhdanh.core.evidence.Register;

/**
 * Recognised initiatives and science topics. One that has supported a title does not support a form, nor the other way round
 * (official letter 5007/BNV-TĐKT of 2023, III.5.c); used again from title to title, or from form to form, it is for the council to
 * judge.
 */
final class InitiativePolicy {

    private final NomineeFacts facts;
    private final CountingYears counting;
    private final boolean forTitle;

    InitiativePolicy(NomineeFacts facts, CountingYears counting, boolean forTitle) {
        this.facts = facts;
        this.counting = counting;
        this.forTitle = forTitle;
    }

    Answer recognised(Requirement.Initiatives asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var years = counting.last(asked.years());
        var inSpan = facts.initiatives().stream()
                .filter(i -> years.contains(i.year())
                        && counting.after(asked.since(), i.year())
                        && counting.counts(i.year()) != Outcome.NOT_MET)
                .toList();
        var high = inSpan.stream()
                .filter(i ->
                        i.recognised().atLeast(asked.recognised()) && i.effect().atLeast(asked.effect()))
                .toList();
        var usable = high.stream().filter(i -> !usedElsewhere(i)).toList();
        long certain = usable.stream()
                .filter(i -> !usedAlike(i) && counting.counts(i.year()) == Outcome.MET)
                .count();
        Outcome outcome;
        String key;
        if (certain >= asked.count()) {
            outcome = Outcome.MET;
            key = "initiatives.met";
        } else if (usable.size() >= asked.count()) {
            outcome = Outcome.TO_JUDGE;
            key = usable.stream().anyMatch(this::usedAlike) ? "initiatives.reused" : "initiatives.discipline-ended";
        } else if (years.stream().allMatch(y -> facts.completeness().of(Register.INITIATIVES, y))) {
            outcome = Outcome.NOT_MET;
            key = why("initiatives.too-few", high, usable, inSpan);
        } else {
            outcome = Outcome.NOT_KNOWN;
            key = why("initiatives.not-known", high, usable, inSpan);
        }
        return new Answer(
                outcome,
                inSpan.stream()
                        .map(i -> new Evidence(Evidence.Kind.INITIATIVE, i.id(), i.year(), i.label()))
                        .toList(),
                Remark.of(
                        key,
                        List.of(),
                        years,
                        usable.size(),
                        asked.count(),
                        asked.recognised().ordinal(),
                        asked.effect().ordinal()));
    }

    private static String why(
            String key, List<InitiativeFact> high, List<InitiativeFact> usable, List<InitiativeFact> inSpan) {
        if (usable.size() < high.size()) {
            return key + "-used";
        }
        return high.size() < inSpan.size() ? key + "-level" : key;
    }

    private boolean usedAlike(InitiativeFact initiative) {
        return forTitle ? initiative.usedForTitle() : initiative.usedForForm();
    }

    private boolean usedElsewhere(InitiativeFact initiative) {
        return forTitle ? initiative.usedForForm() : initiative.usedForTitle();
    }
}
