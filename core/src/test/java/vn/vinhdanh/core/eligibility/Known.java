package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** What is known of a nominee in a test, put together word by word; ids in the order of entry. */
final class Known {

    static final Map<String, AwardLevel> LEVELS = Map.of(
            "LDTT", AwardLevel.GRASSROOTS,
            "CSTDCS", AwardLevel.GRASSROOTS,
            "CSTDT", AwardLevel.PROVINCE,
            "BKT", AwardLevel.PROVINCE,
            "CTDT", AwardLevel.PROVINCE,
            "TTLDXS", AwardLevel.PROVINCE,
            "BKTTG", AwardLevel.GOVERNMENT,
            "CTDCP", AwardLevel.GOVERNMENT,
            "HCLD3", AwardLevel.STATE);

    private final List<NomineeFacts.HonourFact> honours = new ArrayList<>();
    private final List<NomineeFacts.RatingFact> ratings = new ArrayList<>();
    private final List<NomineeFacts.InitiativeFact> initiatives = new ArrayList<>();
    private final List<NomineeFacts.HeadcountFact> headcounts = new ArrayList<>();
    private final List<NomineeFacts.DisciplineFact> disciplines = new ArrayList<>();
    private final List<NomineeFacts.ProceedingFact> proceedings = new ArrayList<>();
    private final Map<Register, Set<Integer>> complete = new EnumMap<>(Register.class);
    private long id = 0;

    static Known known() {
        return new Known();
    }

    Known honour(String award, int... years) {
        Arrays.stream(years).forEach(y -> honour(award, y, true, CommendationKind.MERIT));
        return this;
    }

    Known honour(String award, int year, boolean oneYear, CommendationKind kind) {
        honours.add(new NomineeFacts.HonourFact(++id, award, year, oneYear, kind, "QĐ " + year));
        return this;
    }

    Known rated(Rating rating, int... years) {
        Arrays.stream(years).forEach(y -> ratings.add(new NomineeFacts.RatingFact(++id, y, rating, false)));
        return this;
    }

    Known onMaternityLeave(int year, @Nullable Rating rating) {
        ratings.add(new NomineeFacts.RatingFact(++id, year, rating, true));
        return this;
    }

    Known initiative(int year, InitiativeLevel recognised, InitiativeLevel effect) {
        return initiative(year, recognised, effect, false, false);
    }

    Known initiative(
            int year, InitiativeLevel recognised, InitiativeLevel effect, boolean usedForTitle, boolean usedForForm) {
        initiatives.add(new NomineeFacts.InitiativeFact(
                ++id, year, recognised, effect, usedForTitle, usedForForm, "Sáng kiến " + year));
        return this;
    }

    Known members(int year, Map<Headcount, Integer> counts) {
        headcounts.add(new NomineeFacts.HeadcountFact(++id, year, counts));
        return this;
    }

    Known disciplined(String from, String until) {
        disciplines.add(
                new NomineeFacts.DisciplineFact(++id, LocalDate.parse(from), LocalDate.parse(until), "QĐ kỷ luật"));
        return this;
    }

    Known proceeding(String opened, @Nullable String closed, boolean certain) {
        proceedings.add(new NomineeFacts.ProceedingFact(
                ++id, LocalDate.parse(opened), closed == null ? null : LocalDate.parse(closed), certain, "Thanh tra"));
        return this;
    }

    Known complete(Register register, int from, int to) {
        complete.computeIfAbsent(register, r -> new HashSet<>())
                .addAll(IntStream.rangeClosed(from, to).boxed().toList());
        return this;
    }

    /** Every register is complete for those years. */
    Known allComplete(int from, int to) {
        Arrays.stream(Register.values()).forEach(r -> complete(r, from, to));
        return this;
    }

    NomineeFacts of(RecipientKind kind) {
        return new NomineeFacts(
                kind,
                List.copyOf(honours),
                List.copyOf(ratings),
                List.copyOf(initiatives),
                List.copyOf(headcounts),
                List.copyOf(disciplines),
                List.copyOf(proceedings),
                new Completeness(new HashMap<>(complete)));
    }

    /** The finding on one requirement for the year 2025, received on 15 December 2025. */
    Finding on(Requirement requirement) {
        return on(requirement, true, 2025, "2025-12-15", null);
    }

    Finding on(Requirement requirement, boolean title, int year, String received, @Nullable Integer campaignYears) {
        var standard = standard(title, clause(1, 1, Set.of(), requirement));
        var findings = Judge.judge(
                standard,
                of(RecipientKind.PERSON),
                new Question(year, CommendationKind.MERIT, LocalDate.parse(received), campaignYears, LEVELS));
        return findings.findings().getFirst();
    }

    static Clause clause(int group, int alternative, Set<CommendationKind> kinds, Requirement requirement) {
        return new Clause(
                group, alternative, kinds, requirement, "Điều 1", "Tiêu chuẩn", "Standard", Sureness.VERIFIED);
    }

    static Standard standard(boolean title, Clause... clauses) {
        return new Standard(new AwardRevisionId(1), "X", title, RecipientKind.PERSON, List.of(clauses));
    }
}
