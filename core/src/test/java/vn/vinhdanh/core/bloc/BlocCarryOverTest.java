package vn.vinhdanh.core.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.testing.Officials.asAdministrator;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.testing.CoreTest;

@CoreTest
class BlocCarryOverTest {

    private final BlocCarryOver carryOver;
    private final BlocFormation formation;
    private final PactSigning signing;
    private final BlocQueries queries;
    private final UnitDirectory directory;
    private final AuditChain audit;

    BlocCarryOverTest(
            BlocCarryOver carryOver,
            BlocFormation formation,
            PactSigning signing,
            BlocQueries queries,
            UnitDirectory directory,
            AuditChain audit) {
        this.carryOver = carryOver;
        this.formation = formation;
        this.signing = signing;
        this.queries = queries;
        this.directory = directory;
        this.audit = audit;
    }

    @Test
    void copiesBlocsAsDraftsWithoutTheirPacts() {
        var a = unit("Sở A 1981");
        var b = unit("Sở B 1981");
        var c = unit("Sở C 1981");
        var signed = open(1981, 1, b, a, c, b, a);
        asSpecialist(() -> {
            formation.form(signed, queries.get(signed).version());
            signing.sign(
                    signed,
                    queries.get(signed).version(),
                    new PactDraft(
                            LocalDate.of(1981, 1, 18),
                            List.of("Hoàn thành nhiệm vụ"),
                            List.of(new PactDraft.Signatory(a, "Ông Lê Văn Mẫu", "Giám đốc")),
                            null));
            return null;
        });

        var told = asSpecialist(() -> carryOver.carryOver(1981));

        assertThat(told).isEqualTo(new CarryOver(1981, 1982, 1, List.of(), List.of()));
        var copy = only(1982);
        assertThat(copy.id()).isNotEqualTo(signed);
        assertThat(copy.status()).isEqualTo(BlocStatus.FORMING);
        assertThat(copy.pact()).isNull();
        assertThat(copy.name()).isEqualTo("Khối thi đua số 1");
        assertThat(copy.members()).extracting(UnitSummary::id).containsExactly(c, b, a);
        assertThat(copy.head()).isNotNull().extracting(UnitSummary::id).isEqualTo(b);
        assertThat(copy.deputy()).isNotNull().extracting(UnitSummary::id).isEqualTo(a);
        assertThat(asLeader(() -> audit.about("bloc", "1982")))
                .extracting(AuditEntry::verb)
                .containsExactly("bloc.carried-over");
    }

    @Test
    void refusesAYearThatHasBlocsAndChangesNothing() {
        var a = unit("Sở A 1983");
        open(1983, 1, a, null, a);
        open(1984, 7, null, null);

        assertThatThrownBy(() -> asSpecialist(() -> carryOver.preview(1983))).isInstanceOf(BlocProblem.YearBegun.class);
        assertThatThrownBy(() -> asSpecialist(() -> carryOver.carryOver(1983)))
                .isInstanceOf(BlocProblem.YearBegun.class);
        assertThat(asSpecialist(() -> queries.ofYear(1984)))
                .extracting(BlocSummary::ordinal)
                .containsExactly(7);
    }

    @Test
    void refusesAYearWithoutBlocs() {
        assertThatThrownBy(() -> asSpecialist(() -> carryOver.carryOver(1900)))
                .isInstanceOf(BlocProblem.NothingToCarryOver.class);
    }

    @Test
    void seatsTheSingleSuccessorOfAUnitThatEnded() {
        var old = unit("Huyện cũ 1985");
        var between = unit("Huyện giữa 1985");
        var last = unit("Huyện mới 1985");
        var b = unit("Sở B 1985");
        open(1985, 1, old, b, old, b);
        succeed(old, between, LocalDate.of(1985, 7, 1));
        succeed(between, last, LocalDate.of(1985, 9, 1));

        assertThat(asSpecialist(() -> carryOver.preview(1985)).replaced())
                .containsExactly(new CarryOver.Replaced("Khối thi đua số 1", "Huyện cũ 1985", "Huyện mới 1985"));
        assertThat(asSpecialist(() -> queries.ofYear(1986))).isEmpty();
        asSpecialist(() -> carryOver.carryOver(1985));

        assertThat(only(1986).members()).extracting(UnitSummary::id).containsExactly(last, b);
        assertThat(only(1986).head()).isNotNull().extracting(UnitSummary::id).isEqualTo(last);
    }

    @Test
    void leavesOutWhoEndedWithoutOneSuccessorOrWhoseSuccessorIsSeated() {
        var split = unit("Huyện chia 1987");
        var merged = unit("Xã nhập 1987");
        var abolished = unit("Ban giải thể 1987", LocalDate.of(1987, 6, 30));
        var c = unit("Xã C 1987");
        var d = unit("Xã D 1987");
        var lasting = unit("Sở còn mãi 1987");
        open(1987, 1, split, merged, split, merged, abolished, lasting);
        open(1987, 2, c, null, c);
        succeed(split, c, LocalDate.of(1987, 7, 1));
        succeed(split, d, LocalDate.of(1987, 7, 1));
        succeed(merged, c, LocalDate.of(1987, 7, 1));

        var told = asSpecialist(() -> carryOver.carryOver(1987));

        assertThat(told.leftOut())
                .containsExactly(
                        new CarryOver.LeftOut(
                                "Khối thi đua số 1", "Huyện chia 1987", CarryOver.Reason.NO_SINGLE_SUCCESSOR),
                        new CarryOver.LeftOut("Khối thi đua số 1", "Xã nhập 1987", CarryOver.Reason.SUCCESSOR_SEATED),
                        new CarryOver.LeftOut(
                                "Khối thi đua số 1", "Ban giải thể 1987", CarryOver.Reason.NO_SINGLE_SUCCESSOR));
        var copies = asSpecialist(() -> queries.ofYear(1988));
        assertThat(copies).extracting(BlocSummary::members).containsExactly(1, 1);
        assertThat(copies).extracting(BlocSummary::head).containsExactly("", "Xã C 1987");
    }

    @Test
    void asksForThePermission() {
        assertThatThrownBy(() -> asAdministrator(() -> carryOver.carryOver(1981)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private BlocDetails only(int year) {
        return asSpecialist(() -> queries.get(queries.ofYear(year).getFirst().id()));
    }

    private UnitId unit(String name) {
        return unit(name, null);
    }

    private UnitId unit(String name, @Nullable LocalDate to) {
        return asAdministrator(() -> directory.enter(
                new UnitDraft(null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1945, 9, 2), to, List.of(), true)));
    }

    private void succeed(UnitId old, UnitId next, LocalDate on) {
        asAdministrator(() -> {
            directory.succeed(old, next, on, SuccessionKind.MERGE, "Nghị quyết mẫu");
            return null;
        });
    }

    private BlocId open(int year, int ordinal, @Nullable UnitId head, @Nullable UnitId deputy, UnitId... members) {
        return asSpecialist(() -> formation.open(new BlocDraft(
                year, ordinal, "Khối thi đua số " + ordinal, null, head, deputy, List.of(members), true)));
    }
}
