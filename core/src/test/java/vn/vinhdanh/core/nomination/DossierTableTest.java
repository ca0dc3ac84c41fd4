package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.round.RoundId;

/** The table of moves: what the model lets through, who may, and what the documentation shows of it. */
class DossierTableTest {

    private static final Instant AT = Instant.parse("2026-11-30T01:00:00Z");
    private static final Path PICTURE = Path.of("../docs/dossiers.md");

    @Test
    void everyMoveFromEveryStateIsLegalOrRefusedByTheDossierItself() {
        for (var status : DossierStatus.values()) {
            for (var step : DossierStep.values()) {
                var dossier = at(status);
                if (!step.from().contains(status)) {
                    assertThatThrownBy(() -> dossier.requireFor(step))
                            .as(step + " from " + status)
                            .isInstanceOf(DossierProblem.IllegalMove.class);
                    if (step.to() != null) {
                        assertThatThrownBy(() -> dossier.move(step, AT)).isInstanceOf(DossierProblem.IllegalMove.class);
                    }
                    assertThat(dossier.status()).isEqualTo(status);
                } else if (step.to() != null) {
                    dossier.move(step, AT);
                    assertThat(dossier.status())
                            .as(step + " from " + status)
                            .isIn(
                                    step.to() == DossierStatus.DRAFT
                                            ? EnumSet.of(DossierStatus.DRAFT, DossierStatus.RETURNED)
                                            : EnumSet.of(step.to()));
                }
            }
        }
    }

    @Test
    void everyStateIsReachedAndOnlyAWithdrawnDossierStays() {
        var reached = Arrays.stream(DossierStep.values())
                .map(DossierStep::to)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(DossierStatus.values());
        for (var status : DossierStatus.values()) {
            boolean leaves = Arrays.stream(DossierStep.values())
                    .anyMatch(step -> step.to() != null && step.from().contains(status));
            assertThat(leaves).as(status.name()).isEqualTo(status != DossierStatus.WITHDRAWN);
        }
    }

    @Test
    void noRoleTakesStepsOfBothSidesNorWritesWhatItSigns() {
        for (var role : Role.values()) {
            var may = role.permissions();
            boolean unit = may.contains(Permission.WRITE_DOSSIERS) || may.contains(Permission.SIGN_DOSSIERS);
            assertThat(unit && may.contains(Permission.VERIFY_DOSSIERS))
                    .as(role.name())
                    .isFalse();
            assertThat(may.contains(Permission.WRITE_DOSSIERS) && may.contains(Permission.SIGN_DOSSIERS))
                    .as(role.name())
                    .isFalse();
            if (unit || may.contains(Permission.VERIFY_DOSSIERS)) {
                assertThat(may).contains(Permission.VIEW_DOSSIERS);
            }
        }
        for (var step : DossierStep.values()) {
            boolean board = step.permissions().contains(Permission.VERIFY_DOSSIERS);
            assertThat(step.from())
                    .as(step + " is taken by whose move it is, but for taking back, returning and withdrawing")
                    .allMatch(status -> !board || status.side() != Side.UNIT);
        }
    }

    @Test
    void aReturnedDossierIsReturnedAgainWhenTheLeaderGivesItBackAndADraftWhenItWasRecalled() {
        var dossier = at(DossierStatus.SENT);
        dossier.move(DossierStep.RETURN, AT);
        dossier.move(DossierStep.HAND_OVER, AT);
        assertThat(dossier.move(DossierStep.GIVE_BACK, AT)).isEqualTo(DossierStatus.RETURNED);
        dossier.move(DossierStep.HAND_OVER, AT);
        dossier.move(DossierStep.SIGN, AT);
        assertThat(dossier.versions()).isEqualTo(2);
        assertThat(dossier.move(DossierStep.RECALL, AT)).isEqualTo(DossierStatus.DRAFT);
    }

    @Test
    void theDayOfTheFirstReceptionStays() {
        var dossier = at(DossierStatus.SENT);
        dossier.move(DossierStep.RECEIVE, AT);
        dossier.move(DossierStep.RETURN, AT);
        dossier.move(DossierStep.HAND_OVER, AT);
        dossier.move(DossierStep.SIGN, AT);
        dossier.move(DossierStep.RECEIVE, AT.plusSeconds(864_000));
        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void everyConclusionFromEveryStateIsLegalOrRefused() {
        var conclusions = Set.of(NomineeStatus.ELIGIBLE, NomineeStatus.NOT_ELIGIBLE, NomineeStatus.ON_HOLD);
        for (var dossier : DossierStatus.values()) {
            for (var status : NomineeStatus.values()) {
                var expected = dossier == DossierStatus.IN_VERIFICATION
                                || dossier == DossierStatus.VERIFIED && status == NomineeStatus.ON_HOLD
                        ? conclusions
                        : Set.of();
                assertThat(status.conclusions(dossier))
                        .as(status + " in " + dossier)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theTableOfTheDocumentationIsTheOneOfTheCode() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("| Step | Who | From | To | Says | Told |");
        lines.add("|---|---|---|---|---|---|");
        for (var step : DossierStep.values()) {
            lines.add("| "
                    + String.join(
                            " | ",
                            List.of(
                                    step.name(),
                                    names(step.permissions()),
                                    names(step.from()),
                                    step.to() == null ? "–" : step.to().name(),
                                    step.asks() == DossierStep.Asks.NOTHING
                                            ? "–"
                                            : step.asks().name(),
                                    step.told() == DossierStep.Told.NOBODY
                                            ? "–"
                                            : step.told().name()))
                    + " |");
        }
        assertThat(Files.readString(PICTURE)).contains(String.join("\n", lines));
    }

    private static String names(Set<? extends Enum<?>> all) {
        return all.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static UnitSummary unit(long id) {
        return new UnitSummary(
                new UnitId(id),
                "so" + id,
                "Sở Một",
                UnitKind.DEPARTMENT,
                null,
                null,
                LocalDate.of(1950, 1, 1),
                null,
                List.of());
    }

    private static Dossier at(DossierStatus status) {
        var dossier = new Dossier(
                1,
                new RoundId(1),
                unit(1),
                status == DossierStatus.AT_SUPERIOR || status == DossierStatus.GATHERED ? unit(2) : null,
                DossierWritten.NOTHING,
                "canbo",
                AT,
                false);
        var way = switch (status) {
            case DRAFT -> List.<DossierStep>of();
            case AWAITING_LEADER -> List.of(DossierStep.HAND_OVER);
            case AT_SUPERIOR -> List.of(DossierStep.HAND_OVER, DossierStep.SIGN_UP);
            case GATHERED -> List.of(DossierStep.HAND_OVER, DossierStep.SIGN_UP, DossierStep.GATHER);
            case SENT -> List.of(DossierStep.HAND_OVER, DossierStep.SIGN);
            case RECEIVED -> List.of(DossierStep.HAND_OVER, DossierStep.SIGN, DossierStep.RECEIVE);
            case RETURNED -> List.of(DossierStep.HAND_OVER, DossierStep.SIGN, DossierStep.RETURN);
            case WITHDRAWN -> List.of(DossierStep.HAND_OVER, DossierStep.SIGN, DossierStep.WITHDRAW);
            case IN_VERIFICATION ->
                List.of(DossierStep.HAND_OVER, DossierStep.SIGN, DossierStep.RECEIVE, DossierStep.ASSIGN);
            case VERIFIED ->
                List.of(
                        DossierStep.HAND_OVER,
                        DossierStep.SIGN,
                        DossierStep.RECEIVE,
                        DossierStep.ASSIGN,
                        DossierStep.FINISH);
        };
        way.forEach(step -> dossier.move(step, AT));
        return dossier;
    }
}
