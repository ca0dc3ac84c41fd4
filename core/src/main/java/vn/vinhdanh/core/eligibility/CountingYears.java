package vn.vinhdanh.core.eligibility;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.eligibility.NomineeFacts.DisciplineFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;
import vn.vinhdanh.core.evidence.Register;

/**
 * Which years count, and what the registers know of them. After a discipline, achievement counts from the end of its effect (Decree
 * 152/2025, article 4.4): years that ended before do not count, the year in which it ended is for a person to judge.
 */
final class CountingYears {

    /** Longest time back in which an earlier honour could have been given: a working life. */
    static final int WORKING_LIFE = 40;

    private static final Comparator<HonourFact> BY_YEAR =
            Comparator.comparingInt(HonourFact::year).thenComparingLong(HonourFact::id);

    private final NomineeFacts facts;
    private final Question question;
    /** Asked year by year by every clause, of the same nominee: read once. */
    private final Map<Set<String>, List<HonourFact>> counting = new HashMap<>();

    private final Map<Set<String>, OptionalInt> firsts = new HashMap<>();

    CountingYears(NomineeFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
    }

    /** The years of a span that ends with the year judged, oldest first. */
    List<Integer> last(int years) {
        return IntStream.rangeClosed(question.year() - years + 1, question.year())
                .boxed()
                .toList();
    }

    /**
     * The years of a span that a sentence names: those that count, for of the others it would not be true; all of it when none does.
     *
     * @param since the award from which is counted; null when everything counts
     */
    List<Integer> named(List<Integer> span, @Nullable String since) {
        var named = span.stream()
                .filter(y -> after(since, y) && counts(y) != Outcome.NOT_MET)
                .toList();
        return question.cautious() && !named.isEmpty() ? named : span;
    }

    /** What is said beside of facts of years that a discipline took away; empty when there are none. */
    List<Remark> takenAway(IntStream years) {
        var taken = years.filter(y -> counts(y) == Outcome.NOT_MET)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return !question.cautious() || taken.isEmpty()
                ? List.of()
                : List.of(Remark.of("rated.disciplined", List.of(), taken));
    }

    /** {@code MET} for a year that counts, {@code TO_JUDGE} for one in which a discipline ended, {@code NOT_MET} for one before. */
    Outcome counts(int year) {
        if (facts.disciplines().isEmpty()) {
            return Outcome.MET; // of nearly everybody, and asked again and again
        }
        return Outcome.allOf(facts.disciplines().stream()
                .filter(d -> !d.from().isAfter(question.receivedOn()))
                .map(d -> countsAfter(d, year))
                .toList());
    }

    private static Outcome countsAfter(DisciplineFact discipline, int year) {
        int ended = discipline.until().plusDays(1).getYear();
        boolean endedWithYear = discipline.until().plusDays(1).getDayOfYear() == 1;
        if (year < ended) {
            return Outcome.NOT_MET;
        }
        return year == ended && !endedWithYear ? Outcome.TO_JUDGE : Outcome.MET;
    }

    /** Disciplines that take years of a span away, as evidence. */
    List<Evidence> disciplinesFrom(int firstYear) {
        return facts.disciplines().stream()
                .filter(d -> !d.from().isAfter(question.receivedOn())
                        && d.until().plusDays(1).getYear() >= firstYear)
                .map(d ->
                        new Evidence(Evidence.Kind.DISCIPLINE, d.id(), d.from().getYear(), d.label()))
                .toList();
    }

    /** Whether a discipline takes years of a span away, or leaves one of them for a person. */
    boolean disciplined(List<Integer> years) {
        return years.stream().anyMatch(y -> counts(y) != Outcome.MET);
    }

    /** The first achievement year before the year judged for which one of these awards was given. */
    OptionalInt first(Set<String> awards) {
        return firsts.computeIfAbsent(
                awards,
                of -> honours(of).stream()
                        .filter(h -> h.year() < question.year())
                        .mapToInt(HonourFact::year)
                        .min());
    }

    /** Honours of these awards that may support another, of any year: they stand and were decided by the day of reception. */
    List<HonourFact> honours(Set<String> awards) {
        return counting.computeIfAbsent(
                awards,
                these -> of(these, Standing.STANDS)
                        .filter(h -> h.counts() && h.decidedBy(question.receivedOn()) && !h.byPredecessor())
                        .toList());
    }

    private Stream<HonourFact> of(Set<String> awards, Standing standing) {
        return facts.honours().stream().filter(h -> awards.contains(h.award()) && h.is(standing));
    }

    /** Honours of these awards for the school year that begins in a year, and so for half of that year. */
    List<HonourFact> schoolYearBegun(Set<String> awards, int year, Standing standing) {
        return of(awards, standing)
                .filter(h -> h.schoolYear() && h.year() == year + 1 && h.counts() && !h.byPredecessor())
                .filter(h -> standing != Standing.STANDS || h.decidedBy(question.receivedOn()))
                .sorted(BY_YEAR)
                .toList();
    }

    /**
     * What there is of these awards where no honour counts, the most favourable first.
     *
     * @param years which achievement years are looked at
     * @return null when there is nothing at all
     */
    @Nullable
    Instead instead(Set<String> awards, IntPredicate years) {
        return instead(awards, years, List.of());
    }

    /**
     * The same, where some honours count.
     *
     * @param counted what counts already and so is not there instead
     */
    @Nullable
    Instead instead(Set<String> awards, IntPredicate years, Collection<HonourFact> counted) {
        var all = facts.honours().stream()
                .filter(h -> awards.contains(h.award())
                        && (question.scrupulous() ? h.isFor(years) : years.test(h.year()))
                        && !counted.contains(h))
                .sorted(BY_YEAR)
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        var standing = all.stream().filter(h -> h.is(Standing.STANDS)).toList();
        var counting = standing.stream().filter(HonourFact::counts).toList();
        return Stream.of(
                        new Instead(
                                "period",
                                Outcome.TO_JUDGE,
                                counting.stream()
                                        .filter(h -> question.scrupulous()
                                                && !h.oneYear()
                                                && h.decidedBy(question.receivedOn())
                                                && !h.byPredecessor())
                                        .toList(),
                                Ground.CLAUSE),
                        new Instead(
                                "awaiting",
                                Outcome.NOT_KNOWN,
                                all.stream()
                                        .filter(h -> h.is(Standing.AWAITING) && h.counts())
                                        .toList(),
                                Ground.CLAUSE),
                        new Instead(
                                "predecessor",
                                Outcome.TO_JUDGE,
                                counting.stream()
                                        .filter(HonourFact::byPredecessor)
                                        .toList(),
                                Ground.CLAUSE),
                        new Instead(
                                "decided-after",
                                null,
                                counting.stream()
                                        .filter(h -> !h.decidedBy(question.receivedOn()))
                                        .toList(),
                                Ground.CLAUSE),
                        new Instead(
                                "annulled",
                                null,
                                all.stream()
                                        .filter(h -> h.is(Standing.ANNULLED))
                                        .toList(),
                                Ground.CLAUSE),
                        new Instead(
                                "thematic",
                                null,
                                standing.stream().filter(h -> !h.counts()).toList(),
                                Ground.THEMATIC))
                .filter(i -> !i.honours().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Whether a year lies before the collective began, so that it was achieved by units it took over. */
    boolean ofPredecessors(int year) {
        var predecessors = facts.predecessors();
        return predecessors != null && year <= predecessors.until();
    }

    /** Whether the register would show each of these awards, had it been given for the year. */
    boolean known(Set<String> awards, int year) {
        return awards.stream().allMatch(award -> {
            var level = question.levels().get(award);
            return level != null && facts.completeness().of(Register.honours(level), year);
        });
    }

    /** Whether the register would show one of these awards, were it known where the person was that year. */
    boolean unplaced(Set<String> awards, int year) {
        return awards.stream().anyMatch(award -> {
            var level = question.levels().get(award);
            return level != null && facts.completeness().unplaced(Register.honours(level), year);
        });
    }

    boolean known(Set<String> awards, Collection<Integer> years) {
        return years.stream().allMatch(year -> known(awards, year));
    }

    /** What "never held" comes to: known only when the register is complete for a working life. */
    Outcome neverHeld(Set<String> awards) {
        boolean wholeLife = facts.predecessors() == null
                && IntStream.range(question.year() - WORKING_LIFE, question.year())
                        .allMatch(year -> known(awards, year));
        return wholeLife ? Outcome.NOT_MET : Outcome.NOT_KNOWN;
    }

    /**
     * What is wrong with counting from the giving of an award, if anything.
     *
     * @param since the award; null when everything counts
     * @return an answer when the award was never given as far as is known, null when there is nothing to say
     */
    @Nullable
    Answer missing(@Nullable String since) {
        if (since == null || first(Set.of(since)).isPresent()) {
            return null;
        }
        var outcome = neverHeld(Set.of(since));
        var instead = question.cautious() ? instead(Set.of(since), y -> y < question.year()) : null;
        if (instead != null) {
            return instead.answer(List.of(since), outcome);
        }
        return new Answer(
                outcome,
                List.of(),
                Remark.of(outcome == Outcome.NOT_MET ? "since.never" : "since.not-known", List.of(since), List.of()));
    }

    /** Whether a year lies after the first giving of an award; null when everything counts. */
    boolean after(@Nullable String since, int year) {
        return since == null || year > first(Set.of(since)).orElse(Integer.MAX_VALUE);
    }

    static Evidence evidence(HonourFact honour) {
        return new Evidence(Evidence.Kind.HONOUR, honour.id(), honour.year(), honour.label());
    }
}
