package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.eligibility.NomineeFacts.InitiativeFact;
import vn.vinhdanh.core.evidence.Register;

/**
 * Recognised initiatives and science topics. Whether one may be used again that has supported another proposal is for the council to
 * judge: that it may not be is advice of the ministry (official letter 5007/BNV-TĐKT of 2023, III.5.c), not law. The use recorded for
 * this very proposal is none before. One recognised after the day of reception does not count as recognised then.
 */
final class InitiativePolicy {

    private final NomineeFacts facts;
    private final Question question;
    private final CountingYears counting;
    private final Standard standard;

    InitiativePolicy(NomineeFacts facts, Question question, CountingYears counting, Standard standard) {
        this.facts = facts;
        this.question = question;
        this.counting = counting;
        this.standard = standard;
    }

    Answer recognised(Requirement.Initiatives asked) {
        var missing = counting.missing(asked.since());
        if (missing != null) {
            return missing;
        }
        var years = counting.last(asked.years());
        var ofYears = facts.initiatives().stream()
                .filter(i -> years.contains(i.year()) && counting.after(asked.since(), i.year()))
                .toList();
        var inSpan = ofYears.stream()
                .filter(i -> counting.counts(i.year()) != Outcome.NOT_MET)
                .toList();
        var high = inSpan.stream()
                .filter(i ->
                        i.recognised().atLeast(asked.recognised()) && i.effect().atLeast(asked.effect()))
                .toList();
        var usable = high.stream().filter(this::usable).toList();
        long certain = usable.stream()
                .filter(i -> !used(i) && counting.counts(i.year()) == Outcome.MET)
                .count();
        var ground = Ground.CLAUSE;
        Outcome outcome;
        String key;
        if (certain >= asked.count()) {
            outcome = Outcome.MET;
            key = "initiatives.met";
        } else if (usable.size() >= asked.count()) {
            outcome = Outcome.TO_JUDGE;
            boolean reused = usable.stream().anyMatch(this::used);
            key = reused ? "initiatives.reused" : "initiatives.discipline-ended";
            ground = reused ? Ground.REUSE : Ground.DISCIPLINE;
        } else if (years.stream().allMatch(y -> facts.completeness().of(Register.INITIATIVES, y))) {
            outcome = Outcome.NOT_MET;
            key = why("initiatives.too-few", high, usable, inSpan);
        } else {
            outcome = Outcome.NOT_KNOWN;
            key = why("initiatives.not-known", high, usable, inSpan);
        }
        var also = outcome == Outcome.MET
                ? List.<Remark>of()
                : counting.takenAway(ofYears.stream().mapToInt(InitiativeFact::year));
        var evidence = new ArrayList<Evidence>();
        inSpan.forEach(i -> evidence.add(new Evidence(Evidence.Kind.INITIATIVE, i.id(), i.year(), i.label())));
        if (question.cautious() && ofYears.stream().anyMatch(i -> counting.counts(i.year()) != Outcome.MET)) {
            evidence.addAll(counting.disciplinesFrom(years.getFirst()));
        }
        return new Answer(
                outcome,
                evidence,
                Remark.of(
                        key,
                        List.of(),
                        also.isEmpty()
                                ? years.stream()
                                        .filter(y -> !question.cautious() || counting.after(asked.since(), y))
                                        .toList()
                                : counting.named(years, asked.since()),
                        usable.size(),
                        asked.count(),
                        asked.recognised().ordinal(),
                        asked.effect().ordinal()),
                also,
                also.isEmpty() ? List.of(ground) : List.of(ground, Ground.DISCIPLINE));
    }

    private String why(
            String key, List<InitiativeFact> high, List<InitiativeFact> usable, List<InitiativeFact> inSpan) {
        if (usable.size() < high.size()) {
            return key + (question.cautious() ? "-late" : "-used");
        }
        return high.size() < inSpan.size() ? key + "-level" : key;
    }

    /** Whether it may support the proposal at all, be it that the council must agree. */
    private boolean usable(InitiativeFact initiative) {
        return question.cautious()
                ? initiative.recognisedBy(question.receivedOn())
                : !(standard.awardTitle() ? initiative.usedForForm() : initiative.usedForTitle());
    }

    /** Whether the council must agree, since it has supported another proposal. */
    private boolean used(InitiativeFact initiative) {
        if (question.cautious()) {
            return initiative.usedBefore(standard.awardCode(), question.year());
        }
        return standard.awardTitle() ? initiative.usedForTitle() : initiative.usedForForm();
    }
}
