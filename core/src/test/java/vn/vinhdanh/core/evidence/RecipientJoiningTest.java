package vn.vinhdanh.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.TwoAtOnce;

@CoreTest
class RecipientJoiningTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(710_000);
    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);

    private final RecipientJoining joining;
    private final RecipientQueries recipients;
    private final RecipientRegister register;
    private final UnitDirectory directory;
    private final RatingBook ratings;
    private final EvidenceReading reading;
    private final HonourHistory history;
    private final DecisionRegister decisions;
    private final DecisionApproval approval;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private String name = "";
    private UnitId unit = new UnitId(0);
    private RecipientId kept = new RecipientId(0);
    private RecipientId other = new RecipientId(0);

    RecipientJoiningTest(
            RecipientJoining joining,
            RecipientQueries recipients,
            RecipientRegister register,
            UnitDirectory directory,
            RatingBook ratings,
            EvidenceReading reading,
            HonourHistory history,
            DecisionRegister decisions,
            DecisionApproval approval,
            AwardCatalogue catalogue,
            JdbcClient jdbc,
            Schemas schemas) {
        this.joining = joining;
        this.recipients = recipients;
        this.register = register;
        this.directory = directory;
        this.ratings = ratings;
        this.reading = reading;
        this.history = history;
        this.decisions = decisions;
        this.approval = approval;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @BeforeEach
    void entersPeople() {
        unit = Recipients.unit(directory, "Sở " + Recipients.unique(), null);
        name = "Ngô Thị " + Recipients.unique();
        kept = Recipients.enter(register, RecipientKind.PERSON, name, unit);
        other = Recipients.enter(register, RecipientKind.PERSON, name, unit);
    }

    @Test
    void movesHonoursAndEvidenceAndBackAgain() {
        var honour = honour(other);
        rate(kept, 2020, Rating.GOOD);
        rate(other, 2020, Rating.GOOD);
        rate(other, 2021, Rating.EXCELLENT);

        var id = asSpecialist(() -> joining.join(kept, other, "Cùng người, chuyển phòng năm 2021"));

        assertThat(asLeader(() -> history.of(kept)))
                .extracting(h -> h.id().value())
                .containsExactly(honour);
        assertThat(asLeader(() -> reading.of(kept)).ratings())
                .extracting(RatingEntry::year)
                .containsExactly(2020, 2021);
        assertThat(publicRecipient(honour)).isEqualTo(Ids.code(kept.value()));
        assertThat(leadsOn(other)).as("the old address of the page").contains(Ids.code(kept.value()));
        assertThat(asLeader(() -> recipients.list(new RecipientFilter(name, null, null), 0, 10)))
                .extracting(r -> r.id())
                .containsExactly(kept);
        assertThat(asLeader(() -> recipients.get(other)).joinedInto()).isEqualTo(kept);
        assertThatThrownBy(() -> rate(other, 2022, Rating.GOOD)).isInstanceOf(EvidenceProblem.Joined.class);
        var pages = new ArrayList<RecipientEvidence>();
        asSpecialist(() -> {
            reading.forRules(new EvidenceSpan(unit, Set.of(), 2000, 2030), pages::addAll);
            return null;
        });
        assertThat(pages).extracting(r -> r.recipient().id()).containsExactly(kept);

        asSpecialist(() -> {
            joining.part(id);
            return null;
        });
        assertThat(asLeader(() -> history.of(other))).hasSize(1);
        assertThat(asLeader(() -> history.of(kept))).isEmpty();
        assertThat(asLeader(() -> reading.of(other)).ratings())
                .extracting(RatingEntry::year)
                .containsExactly(2020, 2021);
        assertThat(asLeader(() -> reading.of(kept)).ratings())
                .extracting(RatingEntry::year)
                .containsExactly(2020);
        assertThat(publicRecipient(honour)).isEqualTo(Ids.code(other.value()));
        assertThat(leadsOn(other)).isEmpty();
        assertThat(leadsOn(kept)).contains(Ids.code(other.value()));
        assertThat(asLeader(() -> joining.of(kept))).singleElement().satisfies(j -> {
            assertThat(j.partedBy()).isEqualTo("chuyenvien");
            assertThat(j.reason()).contains("chuyển phòng");
        });
        assertThatThrownBy(() -> asSpecialist(() -> {
                    joining.part(id);
                    return null;
                }))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void joinsNothingWhileTheTwoSayDifferentThingsOfAYear() {
        rate(kept, 2020, Rating.GOOD);
        rate(other, 2020, Rating.EXCELLENT);
        honour(other);
        assertThatThrownBy(() -> asSpecialist(() -> joining.join(kept, other, "Cùng người")))
                .isInstanceOf(EvidenceProblem.YearsDiffer.class);
        assertThat(asLeader(() -> recipients.get(other)).joinedInto()).isNull();
        assertThat(asLeader(() -> history.of(other))).hasSize(1);
    }

    @Test
    void refusesOtherKindsItselfAndNoReason() {
        var collective = Recipients.enter(register, RecipientKind.COLLECTIVE, name, null);
        assertThatThrownBy(() -> asSpecialist(() -> joining.join(kept, collective, "Cùng")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.key()).isEqualTo("problem.organisation.other-kind"));
        assertThatThrownBy(() -> asSpecialist(() -> joining.join(kept, kept, "Cùng")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asSpecialist(() -> joining.join(kept, other, " ")))
                .isInstanceOf(InvalidInput.class);
        asSpecialist(() -> joining.join(kept, other, "Cùng"));
        var third = Recipients.enter(register, RecipientKind.PERSON, name, unit);
        assertThatThrownBy(() -> asSpecialist(() -> joining.join(third, other, "Cùng")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void givesAnHonourChosenBeforeToWhoStandsNow() {
        asSpecialist(() -> joining.join(kept, other, "Cùng người"));
        assertThat(asLeader(() -> recipients.standing(List.of(other, kept))))
                .extractingByKeys(other, kept)
                .extracting(r -> r.id())
                .containsExactly(kept, kept);
        register(other);
        assertThat(asLeader(() -> history.of(kept))).hasSize(1);
        assertThat(asLeader(() -> history.of(other))).isEmpty();
        var third = Recipients.enter(register, RecipientKind.PERSON, name, unit);
        asSpecialist(() -> joining.join(third, kept, "Cùng người"));
        register(other);
        assertThat(asLeader(() -> history.of(third))).as("joined twice over").hasSize(2);
    }

    @RepeatedTest(3)
    void ofTwoJoiningsAtOnceThatCrossOnlyOneIsDone() throws Exception {
        var results = TwoAtOnce.run(
                () -> asSpecialist(() -> joining.join(kept, other, "Cùng người")),
                () -> asSpecialist(() -> joining.join(other, kept, "Cùng người")));
        assertThat(results.failures()).singleElement().isInstanceOf(InvalidInput.class);
        assertThat(asLeader(() -> recipients.get(List.of(kept, other))).values())
                .filteredOn(r -> r.joinedInto() != null)
                .hasSize(1);
    }

    @RepeatedTest(3)
    void anHonourAndAJoiningAtOnceLeaveTheHonourWithWhoStands() throws Exception {
        var results =
                TwoAtOnce.run(() -> register(other), () -> asSpecialist(() -> joining.join(kept, other, "Cùng người")));
        assertThat(results.failures()).isEmpty();
        assertThat(asLeader(() -> history.of(kept))).hasSize(1);
        assertThat(asLeader(() -> history.of(other))).isEmpty();
    }

    @RepeatedTest(3)
    void aRatingAndAJoiningAtOnceNeverLeaveTheRatingBehind() throws Exception {
        var results = TwoAtOnce.run(
                () -> {
                    rate(other, 2022, Rating.GOOD);
                    return 0;
                },
                () -> asSpecialist(() -> joining.join(kept, other, "Cùng người")));
        assertThat(results.failures())
                .allSatisfy(refused -> assertThat(refused).isInstanceOf(EvidenceProblem.Joined.class));
        assertThat(asLeader(() -> reading.of(other)).ratings()).isEmpty();
        assertThat(asLeader(() -> reading.of(kept)).ratings())
                .hasSize(1 - results.failures().size());
    }

    private void rate(RecipientId of, int year, Rating rating) {
        asSpecialist(() -> ratings.enter(new RatingDraft(of, year, rating, false, "")));
    }

    @Test
    void leadsNowhereOnWhenNothingOfThemWasPublic() {
        asSpecialist(() -> joining.join(kept, other, "Nhập hai lần"));

        assertThat(leadsOn(other)).isEmpty();
    }

    private Optional<String> leadsOn(RecipientId from) {
        return new ShowcaseReader(TestDatabase.shared().as(DatabaseRole.PORTAL), schemas)
                .find(PublicKind.MOVED, "recipient/" + Ids.code(from.value()))
                .map(record -> record.body().replaceAll(".*\"to\":\"([^\"]*)\".*", "$1"));
    }

    private String publicRecipient(long honour) {
        return jdbc
                .sql(schemas.in("select body from {domain}.public_record where code = ?"))
                .param(Ids.code(honour))
                .query(String.class)
                .list()
                .stream()
                .filter(b -> b.contains(Ids.code(kept.value())) || b.contains(Ids.code(other.value())))
                .map(b -> b.contains(Ids.code(kept.value())) ? Ids.code(kept.value()) : Ids.code(other.value()))
                .findFirst()
                .orElse("");
    }

    /** An honour in a public decision. */
    private long honour(RecipientId of) {
        var decision = register(of);
        Decisions.publish(decisions, approval, decision);
        return asLeader(() -> history.of(of)).getFirst().id().value();
    }

    private DecisionId register(RecipientId of) {
        var award = asSpecialist(() -> catalogue.find("BKT", DAY).orElseThrow().revision());
        return asSpecialist(() -> decisions.register(
                Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY),
                List.of(Honours.of(name, award)
                        .unit(unit)
                        .in("Sở")
                        .to(of.value())
                        .draft())));
    }
}
