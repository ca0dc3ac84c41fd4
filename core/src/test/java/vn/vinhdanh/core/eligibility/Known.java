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
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.Forces;
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
    private NomineeFacts.@Nullable Predecessors predecessors;
    private @Nullable Forces forces;
    private long id = 0;

    static Known known() {
        return new Known();
    }

    Known honour(String award, int... years) {
        Arrays.stream(years).forEach(y -> honour(award, y, true, CommendationKind.MERIT));
        return this;
    }

    /** An honour that stands, by a decision of 20 January after its year or, of the year judged, of the first of December. */
    Known honour(String award, int year, boolean oneYear, CommendationKind kind) {
        var decided = year >= 2025 ? LocalDate.of(year, 12, 1) : LocalDate.of(year + 1, 1, 20);
        return honour(award, year, oneYear, kind, given(oneYear ? year : year - 4, decided, Standing.STANDS));
    }

    Known honour(String award, int year, boolean oneYear, CommendationKind kind, NomineeFacts.@Nullable Given given) {
        honours.add(new NomineeFacts.HonourFact(++id, award, year, oneYear, kind, "QĐ " + year, given));
        return this;
    }

    static NomineeFacts.Given given(int from, LocalDate decided, Standing standing) {
        return new NomineeFacts.Given(from, false, decided, standing, "", false);
    }

    Known decided(String award, int year, String decided) {
        return honour(
                award, year, true, CommendationKind.MERIT, given(year, LocalDate.parse(decided), Standing.STANDS));
    }

    Known awaiting(String award, int... years) {
        Arrays.stream(years)
                .forEach(y -> honour(
                        award, y, true, CommendationKind.MERIT, given(y, LocalDate.of(y, 12, 1), Standing.AWAITING)));
        return this;
    }

    Known annulled(String award, int year, String by) {
        return honour(
                award,
                year,
                true,
                CommendationKind.MERIT,
                new NomineeFacts.Given(year, false, LocalDate.of(year, 12, 1), Standing.ANNULLED, by, false));
    }

    /** For the school years that end in these years. */
    Known schoolYears(String award, int... years) {
        Arrays.stream(years)
                .forEach(y -> honour(
                        award,
                        y,
                        true,
                        CommendationKind.MERIT,
                        new NomineeFacts.Given(y - 1, true, LocalDate.of(y, 7, 1), Standing.STANDS, "", false)));
        return this;
    }

    /** For a period of several years, by a decision of the first of December of its last. */
    Known period(String award, int from, int to) {
        return period(award, from, to, Standing.STANDS);
    }

    Known period(String award, int from, int to, Standing standing) {
        return honour(award, to, false, CommendationKind.MERIT, given(from, LocalDate.of(to, 12, 1), standing));
    }

    /** For the school year that ends in that year, by a decision that awaits approval. */
    Known awaitingSchoolYear(String award, int year) {
        return honour(
                award,
                year,
                true,
                CommendationKind.MERIT,
                new NomineeFacts.Given(year - 1, true, LocalDate.of(year, 7, 1), Standing.AWAITING, "", false));
    }

    Known ofPredecessor(String award, int... years) {
        Arrays.stream(years)
                .forEach(y -> honour(
                        award,
                        y,
                        true,
                        CommendationKind.MERIT,
                        new NomineeFacts.Given(y, false, LocalDate.of(y, 12, 1), Standing.STANDS, "", true)));
        return this;
    }

    Known forces(Forces said) {
        forces = said;
        return this;
    }

    /** A collective that began in that year and took over others. */
    Known began(int year) {
        predecessors = new NomineeFacts.Predecessors(year);
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
        var uses = new ArrayList<NomineeFacts.UseFact>();
        if (usedForTitle) {
            uses.add(new NomineeFacts.UseFact("CSTDCS", year));
        }
        if (usedForForm) {
            uses.add(new NomineeFacts.UseFact("BKT", year));
        }
        return initiative(year, recognised, effect, LocalDate.of(year, 10, 1), uses);
    }

    Known initiative(
            int year,
            InitiativeLevel recognised,
            InitiativeLevel effect,
            LocalDate on,
            List<NomineeFacts.UseFact> uses) {
        initiatives.add(new NomineeFacts.InitiativeFact(
                ++id,
                year,
                recognised,
                effect,
                uses.stream().anyMatch(u -> !u.award().equals("BKT")),
                uses.stream().anyMatch(u -> u.award().equals("BKT")),
                "Sáng kiến " + year,
                new NomineeFacts.Recognition(on, List.copyOf(uses))));
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
                new Completeness(new HashMap<>(complete)),
                predecessors,
                forces);
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
