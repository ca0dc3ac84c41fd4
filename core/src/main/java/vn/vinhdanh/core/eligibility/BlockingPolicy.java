package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.vinhdanh.core.eligibility.NomineeFacts.ProceedingFact;
import vn.vinhdanh.core.evidence.Register;

/** What forbids a proposal on the day of reception (Decree 152/2025, article 4.4). */
final class BlockingPolicy {

    private final NomineeFacts facts;
    private final Question question;

    BlockingPolicy(NomineeFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
    }

    Answer unblocked() {
        var disciplines = facts.disciplines().stream()
                .filter(d -> d.inForceOn(question.receivedOn()))
                .toList();
        var open = facts.proceedings().stream()
                .filter(p -> p.openOn(question.receivedOn()))
                .toList();
        var evidence = new ArrayList<Evidence>();
        disciplines.forEach(d -> evidence.add(
                new Evidence(Evidence.Kind.DISCIPLINE, d.id(), d.from().getYear(), d.label())));
        open.forEach(p -> evidence.add(
                new Evidence(Evidence.Kind.PROCEEDING, p.id(), p.opened().getYear(), p.label())));
        if (!disciplines.isEmpty()) {
            return new Answer(Outcome.NOT_MET, evidence, Remark.of("unblocked.disciplined"), Ground.DISCIPLINE);
        }
        if (open.stream().anyMatch(ProceedingFact::certain)) {
            return new Answer(Outcome.NOT_MET, evidence, Remark.of("unblocked.open"), Ground.DISCIPLINE);
        }
        if (!open.isEmpty()) {
            return new Answer(Outcome.TO_JUDGE, evidence, Remark.of("unblocked.uncertain"), Ground.DISCIPLINE);
        }
        var unknown = Stream.of(question.year(), question.receivedOn().getYear())
                .distinct()
                .sorted()
                .filter(y -> !facts.completeness().of(Register.DISCIPLINES, y)
                        || !facts.completeness().of(Register.PROCEEDINGS, y))
                .toList();
        return unknown.isEmpty()
                ? new Answer(Outcome.MET, evidence, Remark.of("unblocked.met"))
                : new Answer(Outcome.NOT_KNOWN, evidence, Remark.of("unblocked.not-known", List.of(), unknown));
    }
}
