package vn.vinhdanh.core.eligibility;

import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;
import vn.vinhdanh.core.shared.CommendationKind;

/**
 * What stands against a proposal whatever its standard asks: the award is held already for the year, the year lies before the end of a
 * discipline, the year has hardly begun.
 */
final class NotePolicy {

    /** Kinds of which one recipient has one achievement in a year; of the others several may be rewarded. */
    private static final Set<CommendationKind> ONE_A_YEAR =
            Set.of(CommendationKind.MERIT, CommendationKind.CAREER, CommendationKind.SERVICE_LENGTH);

    private final NomineeFacts facts;
    private final Question question;
    private final CountingYears counting;
    private final Standard standard;

    NotePolicy(NomineeFacts facts, Question question, CountingYears counting, Standard standard) {
        this.facts = facts;
        this.question = question;
        this.counting = counting;
        this.standard = standard;
    }

    /** The notes of a proposal; none in judgements kept under the first reading. */
    List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (question.cautious()) {
            given(notes);
            discipline(notes);
            unfinished(notes);
        }
        return notes;
    }

    private void given(List<Note> notes) {
        var all = facts.honours().stream()
                .filter(h -> h.award().equals(standard.awardCode()))
                .filter(h -> h.from() <= question.year() && question.year() <= h.year())
                .filter(h -> standard.awardTitle() || h.commendation() == question.kind())
                .sorted(Comparator.comparingInt(HonourFact::year).thenComparingLong(HonourFact::id))
                .toList();
        var sameAward = all.stream().filter(h -> !h.byPredecessor()).toList();
        var standing = sameAward.stream().filter(h -> h.is(Standing.STANDS)).toList();
        var then = standing.stream()
                .filter(h -> h.decidedBy(question.receivedOn()))
                .toList();
        note(
                notes,
                Outcome.NOT_MET,
                "already.held",
                then.stream().filter(this::same).toList());
        note(
                notes,
                Outcome.TO_JUDGE,
                "already.overlaps",
                then.stream().filter(h -> !same(h)).toList());
        note(
                notes,
                Outcome.TO_JUDGE,
                "already.later",
                standing.stream()
                        .filter(h -> !h.decidedBy(question.receivedOn()))
                        .toList());
        note(
                notes,
                Outcome.TO_JUDGE,
                "already.awaiting",
                sameAward.stream().filter(h -> h.is(Standing.AWAITING)).toList());
        if (question.scrupulous()) {
            note(
                    notes,
                    Outcome.TO_JUDGE,
                    "already.predecessor",
                    all.stream()
                            .filter(h -> h.byPredecessor() && h.is(Standing.STANDS))
                            .toList());
        }
    }

    /** Whether an honour is certainly for the achievement judged. */
    private boolean same(HonourFact honour) {
        return honour.year() == question.year()
                && !honour.schoolYear()
                && honour.commendation() == question.kind()
                && ONE_A_YEAR.contains(question.kind());
    }

    private void note(List<Note> notes, Outcome outcome, String key, List<HonourFact> honours) {
        if (!honours.isEmpty()) {
            notes.add(new Answer(
                            outcome,
                            TitlePolicy.evidence(honours),
                            Remark.of(
                                            key,
                                            List.of(standard.awardCode()),
                                            honours.stream()
                                                    .map(HonourFact::year)
                                                    .distinct()
                                                    .toList())
                                    .naming(honours.stream()
                                            .map(HonourFact::label)
                                            .toList()),
                            Ground.ONE_ACHIEVEMENT)
                    .note(question));
        }
    }

    /** Merit of a year before the end of a discipline does not count; of a single deed a person judges when it was done. */
    private void discipline(List<Note> notes) {
        var counts = counting.counts(question.year());
        if (counts != Outcome.MET) {
            boolean whole = counts == Outcome.NOT_MET && ONE_A_YEAR.contains(question.kind());
            notes.add(new Answer(
                            whole ? Outcome.NOT_MET : Outcome.TO_JUDGE,
                            counting.disciplinesFrom(question.year()),
                            Remark.of(
                                    whole ? "year.disciplined" : "year.discipline-ended",
                                    List.of(),
                                    List.of(question.year())),
                            Ground.DISCIPLINE)
                    .note(question));
        }
    }

    /** Merit of a year is judged at its end, of a school year from June on. */
    private void unfinished(List<Note> notes) {
        var day = question.receivedOn();
        if (question.kind() == CommendationKind.MERIT
                && day.getYear() == question.year()
                && day.getMonth().compareTo(Month.JUNE) < 0) {
            notes.add(new Note(
                    Outcome.TO_JUDGE,
                    List.of(),
                    Remark.of("year.unfinished", List.of(), List.of(question.year())),
                    ""));
        }
    }
}
