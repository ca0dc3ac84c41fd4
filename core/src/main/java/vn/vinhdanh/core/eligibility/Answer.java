package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.vinhdanh.core.catalogue.Clause;

/**
 * What a policy says of a requirement.
 *
 * @param also further sentences beside the remark
 * @param grounds on what it rests, {@link Ground#CLAUSE} for the article of the clause
 */
record Answer(Outcome outcome, List<Evidence> evidence, Remark remark, List<Remark> also, List<Ground> grounds) {

    private static final Comparator<Evidence> OLDEST_FIRST = Comparator.comparingInt(Evidence::year)
            .thenComparing(Evidence::kind)
            .thenComparingLong(Evidence::id);

    Answer {
        evidence = evidence.size() < 2
                ? List.copyOf(evidence)
                : evidence.stream().distinct().sorted(OLDEST_FIRST).toList();
    }

    Answer(Outcome outcome, List<Evidence> evidence, Remark remark) {
        this(outcome, evidence, remark, Ground.CLAUSE);
    }

    Answer(Outcome outcome, List<Evidence> evidence, Remark remark, Ground ground) {
        this(outcome, evidence, remark, List.of(), List.of(ground));
    }

    static List<Evidence> both(Collection<Evidence> one, Collection<Evidence> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    Finding to(Clause clause, Question question) {
        return new Finding(clause, outcome, evidence, remark, cite(clause.legalRef(), question), also);
    }

    Note note(Question question) {
        return new Note(outcome, evidence, remark, cite("", question));
    }

    private String cite(String ofClause, Question question) {
        return !question.cautious() || grounds.equals(List.of(Ground.CLAUSE))
                ? ""
                : grounds.stream()
                        .map(g -> g == Ground.CLAUSE ? ofClause : g.cite(question.receivedOn()))
                        .distinct()
                        .collect(Collectors.joining("; "));
    }
}
