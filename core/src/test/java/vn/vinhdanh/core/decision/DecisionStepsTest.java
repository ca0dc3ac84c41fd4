package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;

/** What is offered of a decision and of proposals about it is what the doors let through: each step from each state for each official. */
@CoreTest
class DecisionStepsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 20);

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionDrafts drafts;
    private final HonourWithdrawal withdrawal;
    private final DecisionQueries queries;
    private final AwardCatalogue catalogue;
    private final UnitDirectory directory;
    private final TransactionTemplate undone;

    DecisionStepsTest(
            DecisionRegister register,
            DecisionApproval approval,
            DecisionDrafts drafts,
            HonourWithdrawal withdrawal,
            DecisionQueries queries,
            AwardCatalogue catalogue,
            UnitDirectory directory,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.approval = approval;
        this.drafts = drafts;
        this.withdrawal = withdrawal;
        this.queries = queries;
        this.catalogue = catalogue;
        this.directory = directory;
        this.undone = new TransactionTemplate(transactions);
    }

    @Test
    void whatIsOfferedIsWhatTheDoorsLetThrough() {
        var mine = unit("Đơn vị trong phạm vi");
        var other = unit("Đơn vị ngoài phạm vi");
        var officials = List.of(
                official("chuyenvien", Role.SPECIALIST),
                official("nguoi-khac", Role.SPECIALIST),
                official("lanhdao", Role.LEADER),
                LimitedOfficials.official("chuyenvien", Set.of(Role.SPECIALIST, Role.LEADER)),
                official("uyvien", Role.COUNCIL_MEMBER),
                official("thongke", Role.REPORTING_OFFICIAL),
                LimitedOfficials.official("mot-phan", Set.of(Role.SPECIALIST, Role.LEADER), mine),
                LimitedOfficials.official("ca-hai", Set.of(Role.SPECIALIST, Role.LEADER), mine, other));
        var wrong = new ArrayList<String>();
        var seen = EnumSet.noneOf(DecisionStep.class);
        decisions(mine, other).forEach((state, id) -> {
            var now = Officials.asSpecialist(() -> queries.get(id));
            var honour = Officials.asSpecialist(() -> queries.honours(id, 0, 1)).getFirst();
            for (var official : officials) {
                var offered = offered(official, id);
                seen.addAll(offered);
                for (var step : DecisionStep.values()) {
                    if (offered.contains(step) != lets(official, () -> take(step, now, honour.id()))) {
                        wrong.add(step + " of " + state + " by " + official.getUsername() + " "
                                + official.getAuthorities() + ", offered: " + offered.contains(step));
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(seen).as("every step is open for somebody").containsExactlyInAnyOrder(DecisionStep.values());
    }

    @Test
    void whatIsOfferedOfAProposalIsWhatItsDoorsLetThrough() {
        var mine = unit("Đơn vị của đề nghị");
        var other = unit("Đơn vị khác của đề nghị");
        var officials = List.of(
                official("chuyenvien", Role.SPECIALIST),
                official("nguoi-khac", Role.SPECIALIST),
                official("lanhdao", Role.LEADER),
                LimitedOfficials.official("chuyenvien", Set.of(Role.SPECIALIST, Role.LEADER)),
                official("uyvien", Role.COUNCIL_MEMBER),
                LimitedOfficials.official("mot-phan", Set.of(Role.SPECIALIST, Role.LEADER), mine),
                LimitedOfficials.official("mot-phan-khac", Set.of(Role.SPECIALIST, Role.LEADER), other),
                LimitedOfficials.official("ca-hai", Set.of(Role.SPECIALIST, Role.LEADER), mine, other));
        var id = decisions(mine, other).get("PUBLISHED");
        var wrong = new ArrayList<String>();
        var seen = EnumSet.noneOf(WithdrawalStep.class);
        proposals(id).forEach((state, proposal) -> {
            for (var official : officials) {
                var offered = offered(official, id, proposal);
                seen.addAll(offered);
                for (var step : WithdrawalStep.values()) {
                    if (offered.contains(step) != lets(official, () -> take(step, proposal))) {
                        wrong.add(step + " of " + state + " by " + official.getUsername() + " "
                                + official.getAuthorities() + ", offered: " + offered.contains(step));
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(seen).as("every step is open for somebody").containsExactlyInAnyOrder(WithdrawalStep.values());
    }

    @Test
    void whoseUnitItIsNotLearnsNothingOfTheState() {
        var mine = unit("Đơn vị của dòng");
        var stranger = LimitedOfficials.official("la", Set.of(Role.SPECIALIST), unit("Đơn vị của người lạ"));
        decisions(mine, mine).forEach((state, id) -> {
            var honour = Officials.asSpecialist(() -> queries.honours(id, 0, 1)).getFirst();
            var corrected = new HonourCorrection("", "Tên khác", "", "", null, "", honour.period());
            var before = DAY.minusYears(1);
            assertThat(List.<Runnable>of(
                            () -> withdrawal.proposeTakeDown(id, honour.id(), "Nhầm"),
                            () -> withdrawal.proposeAnnulment(id, honour.id(), "1/QĐ-UBND", before, "Vi phạm"),
                            () -> withdrawal.proposeCorrection(id, honour.id(), corrected, "Sửa tên", "Nhầm")))
                    .as(state)
                    .allSatisfy(step -> assertThatThrownBy(() -> LimitedOfficials.run(stranger, step::run))
                            .isInstanceOfSatisfying(
                                    OutsideUnits.class,
                                    problem -> assertThat(problem.arguments()).containsExactly(honour.code())));
        });
    }

    /** By what was done with them; and two that wait, one of the honour of the first unit and one of the whole decision. */
    private Map<String, WithdrawalSummary> proposals(DecisionId id) {
        var honour = Officials.asSpecialist(() -> queries.honours(id, 0, 1))
                .getFirst()
                .id();
        var proposals = new LinkedHashMap<String, WithdrawalSummary>();
        var second = Officials.asSpecialist(() -> queries.honours(id, 1, 1))
                .getFirst()
                .id();
        for (var step : WithdrawalStep.values()) {
            var proposed = proposed(id, step == WithdrawalStep.CONFIRM ? second : honour);
            take(step == WithdrawalStep.TAKE_BACK ? "chuyenvien" : "lanhdao", step, proposed);
            proposals.put(step.name(), now(id, proposed.id()));
        }
        proposals.put("PROPOSED", proposed(id, honour));
        proposals.put("PROPOSED, whole", proposed(id, null));
        return proposals;
    }

    private WithdrawalSummary proposed(DecisionId id, @Nullable HonourId honour) {
        return now(id, Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, honour, "Công khai nhầm")));
    }

    private WithdrawalSummary now(DecisionId id, WithdrawalId proposal) {
        return Officials.asSpecialist(() -> queries.proposals(id)).stream()
                .filter(one -> one.id().equals(proposal))
                .findFirst()
                .orElseThrow();
    }

    private Set<WithdrawalStep> offered(SignedInOfficial official, DecisionId id, WithdrawalSummary proposal) {
        try {
            return LimitedOfficials.as(official, () -> queries.proposals(id)).stream()
                    .filter(one -> one.id().equals(proposal.id()))
                    .findFirst()
                    .map(WithdrawalSummary::steps)
                    .orElse(Set.of());
        } catch (AccessDeniedException noConsole) {
            return Set.of();
        }
    }

    private void take(String official, WithdrawalStep step, WithdrawalSummary proposal) {
        Officials.run(official, official.equals("lanhdao") ? Role.LEADER : Role.SPECIALIST, () -> take(step, proposal));
    }

    private void take(WithdrawalStep step, WithdrawalSummary proposal) {
        switch (step) {
            case CONFIRM -> withdrawal.confirm(proposal.id(), proposal.version());
            case REFUSE -> withdrawal.refuse(proposal.id(), proposal.version());
            case TAKE_BACK -> withdrawal.takeBack(proposal.id());
        }
    }

    private static SignedInOfficial official(String name, Role role) {
        return LimitedOfficials.official(name, Set.of(role));
    }

    private Set<DecisionStep> offered(SignedInOfficial official, DecisionId id) {
        try {
            return LimitedOfficials.as(official, () -> queries.get(id)).steps();
        } catch (AccessDeniedException noConsole) {
            return Set.of();
        }
    }

    private boolean lets(SignedInOfficial official, Runnable step) {
        return Boolean.TRUE.equals(undone.execute(transaction -> {
            transaction.setRollbackOnly();
            try {
                LimitedOfficials.run(official, step::run);
                return true;
            } catch (DomainProblem | AccessDeniedException refused) {
                return false;
            }
        }));
    }

    private void take(DecisionStep step, DecisionDetails now, HonourId honour) {
        var id = now.id();
        switch (step) {
            case EDIT -> register.edit(id, now.version(), now.written());
            case ATTACH -> register.attach(id, "a".repeat(64));
            case SUBMIT -> register.submit(id, true);
            case TAKE_BACK -> drafts.takeBack(id);
            case DELETE -> drafts.delete(id, now.version());
            case RETURN -> approval.returnForCorrection(id, now.version(), "Thiếu bản ký");
            case APPROVE -> approval.approve(id, now.version(), Instant.now());
            case REOPEN -> register.reopen(id);
            case PROPOSE -> withdrawal.proposeTakeDown(id, null, "Công khai nhầm");
            case PROPOSE_FOR_HONOUR -> withdrawal.proposeTakeDown(id, honour, "Công khai nhầm");
        }
    }

    /** One decision in each state, and a draft that was public before. */
    private Map<String, DecisionId> decisions(UnitId mine, UnitId other) {
        var states = new LinkedHashMap<String, DecisionId>();
        for (var state : List.of("DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED", "TAKEN_DOWN", "ANNULLED", "REOPENED")) {
            var id = registered(mine, other);
            states.put(state, id);
            if (state.equals("DRAFT")) {
                continue;
            }
            Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
            if (state.equals("SUBMITTED")) {
                continue;
            }
            var hour = state.equals("APPROVED") ? Instant.now().plusSeconds(86_400) : Instant.now();
            Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, hour));
            if (state.equals("ANNULLED")) {
                var annulled = Officials.asSpecialist(
                        () -> withdrawal.proposeAnnulment(id, null, "1/QĐ-UBND", DAY.plusYears(1), "Vi phạm"));
                Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(annulled, 0));
            } else if (!state.equals("PUBLISHED") && !state.equals("APPROVED")) {
                var down = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, null, "Công khai nhầm"));
                Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(down, 0));
            }
            if (state.equals("REOPENED")) {
                Officials.run("chuyenvien", Role.SPECIALIST, () -> register.reopen(id));
            }
        }
        return states;
    }

    private DecisionId registered(UnitId mine, UnitId other) {
        return Officials.asSpecialist(() ->
                register.register(Decisions.of(String.valueOf(Ids.next()), DAY), List.of(honour(mine), honour(other))));
    }

    private HonourDraft honour(@Nullable UnitId unit) {
        return new HonourDraft(
                RecipientKind.PERSON,
                "Bà",
                "Đỗ Thị Từng Bước",
                null,
                "Giáo viên",
                "Đơn vị",
                unit,
                catalogue.find("BKT", DAY).orElseThrow().revision(),
                "Có thành tích xuất sắc",
                AchievementPeriod.year(2020),
                CommendationKind.MERIT,
                null,
                null);
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> directory.enter(
                new UnitDraft(null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1950, 1, 1), null, List.of(), true)));
    }
}
