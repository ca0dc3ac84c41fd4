package vn.vinhdanh.core.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.testing.Officials.asAdministrator;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;

@CoreTest
class BlocFormationTest {

    private final BlocFormation formation;
    private final PactSigning signing;
    private final BlocQueries queries;
    private final UnitDirectory directory;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    BlocFormationTest(
            BlocFormation formation,
            PactSigning signing,
            BlocQueries queries,
            UnitDirectory directory,
            JdbcClient jdbc,
            Schemas schemas) {
        this.formation = formation;
        this.signing = signing;
        this.queries = queries;
        this.directory = directory;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @ParameterizedTest
    @CsvSource({
        "FORMING, FORMED, true",
        "FORMING, PACT_SIGNED, false",
        "FORMED, PACT_SIGNED, true",
        "FORMED, FORMING, false",
        "PACT_SIGNED, FORMED, false",
        "PACT_SIGNED, PACT_SIGNED, false",
        "FORMED, FORMED, false"
    })
    void movesOnlyFromFormingToFormedToSigned(BlocStatus from, BlocStatus to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @Test
    void keepsHeadDeputyAndMembersInOrder() {
        var a = unit("Sở A 1951");
        var b = unit("Sở B 1951");
        var c = unit("Sở C 1951");
        var id = open(1951, 1, c, a, c, b, a);

        var bloc = get(id);

        assertThat(bloc.status()).isEqualTo(BlocStatus.FORMING);
        assertThat(bloc.members()).extracting(UnitSummary::name).containsExactly("Sở C 1951", "Sở B 1951", "Sở A 1951");
        assertThat(bloc.head()).isNotNull().extracting(UnitSummary::id).isEqualTo(c);
        assertThat(bloc.deputy()).isNotNull().extracting(UnitSummary::id).isEqualTo(a);
    }

    @Test
    void changesOrderAndSeatsWithoutCollidingHalfWay() {
        var a = unit("Sở A 1952");
        var b = unit("Sở B 1952");
        var c = unit("Sở C 1952");
        var id = open(1952, 1, a, b, a, b, c);

        change(id, draft(1952, 1, b, a, c, b, a));

        assertThat(get(id).members()).extracting(UnitSummary::id).containsExactly(c, b, a);
        assertThat(get(id).head()).isNotNull().extracting(UnitSummary::id).isEqualTo(b);
        assertThat(get(id).deputy()).isNotNull().extracting(UnitSummary::id).isEqualTo(a);
    }

    @Test
    void refusesAUnitInASecondBlocOfTheYear() {
        var a = unit("Sở A 1953");
        var b = unit("Sở B 1953");
        open(1953, 1, a, null, a, b);

        assertThatThrownBy(() -> open(1953, 2, a, null, a)).isInstanceOf(BlocProblem.UnitTaken.class);
        open(1954, 1, a, null, a, b);
        assertThat(asSpecialist(() -> queries.ofYear(1953))).hasSize(1);
    }

    @Test
    void refusesASecondBlocOfTheYearInTheSchemaToo() {
        var a = unit("Sở A 1955");
        open(1955, 1, a, null, a);
        var second = open(1955, 2, null, null);

        assertThatThrownBy(
                        () -> jdbc.sql(schemas.in("insert into {domain}.bloc_member (bloc_id, year, unit_id, ordinal)"
                                        + " values (?, 1955, ?, 0)"))
                                .params(second.value(), a.value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("bloc_member_unit_uq");
        assertThatThrownBy(() -> jdbc.sql(schemas.in("update {domain}.bloc set status = 'PACT_SIGNED' where id = ?"))
                        .param(second.value())
                        .update())
                .hasMessageContaining("bloc_pact");
    }

    @Test
    void givesAUnitToOnlyOneOfManyWhoAskAtOnce() throws Exception {
        var a = unit("Sở A 1956");
        var ready = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (int i = 1; i <= 6; i++) {
                int ordinal = i;
                pool.submit(() -> {
                    ready.await();
                    open(1956, ordinal, null, null, a);
                    return done.incrementAndGet();
                });
            }
            ready.countDown();
        }
        assertThat(done).hasValue(1);
        assertThat(asSpecialist(() -> queries.ofYear(1956))).hasSize(1);
    }

    @Test
    void refusesAHeadWhoIsNoMember() {
        var a = unit("Sở A 1957");
        var b = unit("Sở B 1957");

        assertThatThrownBy(() -> open(1957, 1, b, null, a)).isInstanceOf(BlocProblem.SeatNotMember.class);
        assertThatThrownBy(() -> open(1957, 1, a, a, a, b)).isInstanceOf(BlocProblem.SeatNotMember.class);
    }

    @Test
    void refusesAUnitThatDidNotExistInTheYear() {
        var late = asAdministrator(() -> directory.enter(new UnitDraft(
                null, "Xã mới", UnitKind.COMMUNE, null, LocalDate.of(2025, 7, 1), null, List.of(), true)));
        var gone = asAdministrator(() -> directory.enter(new UnitDraft(
                null,
                "Huyện cũ",
                UnitKind.DISTRICT,
                null,
                LocalDate.of(1945, 1, 1),
                LocalDate.of(2025, 6, 30),
                List.of(),
                true)));

        assertThatThrownBy(() -> open(2021, 90, null, null, late)).isInstanceOf(BlocProblem.UnitNotThen.class);
        assertThatThrownBy(() -> open(2026, 90, null, null, gone)).isInstanceOf(BlocProblem.UnitNotThen.class);
        assertThat(asSpecialist(() -> queries.candidates(2025, null)))
                .extracting(UnitSummary::id)
                .contains(late, gone);
        assertThat(asSpecialist(() -> queries.candidates(2021, null)))
                .extracting(UnitSummary::id)
                .contains(gone)
                .doesNotContain(late);
    }

    @Test
    void refusesANumberTwiceInAYear() {
        open(1958, 7, null, null);

        assertThatThrownBy(() -> open(1958, 7, null, null)).isInstanceOf(BlocProblem.OrdinalTaken.class);
    }

    @Test
    void isFormedOnlyWithAHeadAndTwoMembers() {
        var a = unit("Sở A 1959");
        var b = unit("Sở B 1959");
        var id = open(1959, 1, a, null, a);
        assertThatThrownBy(() -> form(id)).isInstanceOf(BlocProblem.TooFew.class);
        change(id, draft(1959, 1, null, null, a, b));
        assertThatThrownBy(() -> form(id)).isInstanceOf(BlocProblem.TooFew.class);

        change(id, draft(1959, 1, b, null, a, b));
        form(id);

        assertThat(get(id).status()).isEqualTo(BlocStatus.FORMED);
        assertThatThrownBy(() -> form(id)).isInstanceOf(BlocProblem.IllegalMove.class);
        assertThatThrownBy(() -> change(id, draft(1959, 1, b, null, b))).isInstanceOf(BlocProblem.TooFew.class);
    }

    @Test
    void recordsThePactAndKnowsWhoHasNotSigned() {
        var a = unit("Sở A 1960");
        var b = unit("Sở B 1960");
        var c = unit("Sở C 1960");
        var id = open(1960, 1, a, b, a, b, c);
        form(id);
        assertThat(asSpecialist(() -> queries.ofYear(1960)))
                .singleElement()
                .satisfies(bloc -> assertThat(bloc.unsigned()).containsExactly("Sở A 1960", "Sở B 1960", "Sở C 1960"));
        assertThat(asSpecialist(queries::atAGlance)).contains(new BlocQueries.Year(1960, 1, 0, 1));

        sign(id, pact(signatory(a), signatory(b)));
        assertThat(get(id).status()).isEqualTo(BlocStatus.PACT_SIGNED);
        assertThat(get(id).pact()).isNotNull().satisfies(p -> {
            assertThat(p.contents()).containsExactly("Hoàn thành nhiệm vụ", "Bình xét công khai");
            assertThat(p.signatories()).extracting(PactDraft.Signatory::person).hasSize(2);
        });
        assertThat(get(id).unsigned()).extracting(UnitSummary::id).containsExactly(c);
        assertThat(asSpecialist(queries::atAGlance))
                .as("signed, but not by all")
                .contains(new BlocQueries.Year(1960, 1, 1, 1));

        correct(id, pact(signatory(a), signatory(b), signatory(c)));
        assertThat(asSpecialist(queries::atAGlance)).contains(new BlocQueries.Year(1960, 1, 1, 0));
    }

    @Test
    void refusesAPactThatCannotBe() {
        var a = unit("Sở A 1961");
        var b = unit("Sở B 1961");
        var outsider = unit("Sở C 1961");
        var id = open(1961, 1, a, null, a, b);
        assertThatThrownBy(() -> sign(id, pact(signatory(a)))).isInstanceOf(BlocProblem.IllegalMove.class);
        form(id);

        assertThatThrownBy(() -> sign(id, pact(signatory(outsider))))
                .isInstanceOf(BlocProblem.SignatoryNotMember.class);
        assertThatThrownBy(() -> sign(id, pact())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sign(
                        id,
                        new PactDraft(LocalDate.of(2099, 1, 1), List.of("Hoàn thành"), List.of(signatory(a)), null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> correct(id, pact(signatory(a)))).isInstanceOf(BlocProblem.IllegalMove.class);
        assertThat(get(id).pact()).isNull();
    }

    @Test
    void keepsAMemberThatSigned() {
        var a = unit("Sở A 1962");
        var b = unit("Sở B 1962");
        var c = unit("Sở C 1962");
        var id = open(1962, 1, a, null, a, b, c);
        form(id);
        sign(id, pact(signatory(a), signatory(b)));

        assertThatThrownBy(() -> change(id, draft(1962, 1, a, null, a, c)))
                .isInstanceOf(BlocProblem.SignedMember.class);
        change(id, draft(1962, 1, b, null, a, b));
        assertThat(get(id).members()).hasSize(2);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseSavedMeanwhile() {
        var id = open(1963, 1, null, null);
        int read = get(id).version();
        change(id, draft(1963, 2, null, null));

        assertThatThrownBy(() -> asSpecialist(() -> {
                    formation.change(id, read, draft(1963, 3, null, null));
                    return null;
                }))
                .isInstanceOf(StaleData.class);
    }

    @Test
    void isClosedToThoseWithoutThePermission() {
        assertThatThrownBy(() -> asAdministrator(() -> formation.open(draft(1964, 1, null, null))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UnitId unit(String name) {
        return asAdministrator(() -> directory.enter(
                new UnitDraft(null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1945, 9, 2), null, List.of(), true)));
    }

    private static BlocDraft draft(
            int year, int ordinal, @Nullable UnitId head, @Nullable UnitId deputy, UnitId... members) {
        return new BlocDraft(year, ordinal, "Khối thi đua số " + ordinal, null, head, deputy, List.of(members), true);
    }

    private BlocId open(int year, int ordinal, @Nullable UnitId head, @Nullable UnitId deputy, UnitId... members) {
        return asSpecialist(() -> formation.open(draft(year, ordinal, head, deputy, members)));
    }

    private BlocDetails get(BlocId id) {
        return asSpecialist(() -> queries.get(id));
    }

    private void change(BlocId id, BlocDraft draft) {
        asSpecialist(() -> {
            formation.change(id, queries.get(id).version(), draft);
            return null;
        });
    }

    private void form(BlocId id) {
        asSpecialist(() -> {
            formation.form(id, queries.get(id).version());
            return null;
        });
    }

    private static PactDraft pact(PactDraft.Signatory... signatories) {
        return new PactDraft(
                LocalDate.of(2021, 1, 18),
                List.of("Hoàn thành nhiệm vụ", "Bình xét công khai"),
                List.of(signatories),
                null);
    }

    private static PactDraft.Signatory signatory(UnitId unit) {
        return new PactDraft.Signatory(unit, "Ông Lê Văn Mẫu", "Giám đốc");
    }

    private void sign(BlocId id, PactDraft pact) {
        asSpecialist(() -> {
            signing.sign(id, queries.get(id).version(), pact);
            return null;
        });
    }

    private void correct(BlocId id, PactDraft pact) {
        asSpecialist(() -> {
            signing.correct(id, queries.get(id).version(), pact);
            return null;
        });
    }
}
