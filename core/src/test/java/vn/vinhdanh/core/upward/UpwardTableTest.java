package vn.vinhdanh.core.upward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.WorkingDays;

/** The table of moves, the names in a package and what is missing there, and whose days they are: as far as no database is needed. */
class UpwardTableTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Instant AT = Instant.parse("2026-11-30T01:00:00Z");

    @Test
    void everyMoveFromEveryStateIsLegalOrRefusedByTheProposalItself() {
        for (var status : UpwardStatus.values()) {
            for (var step : UpwardStep.values()) {
                var proposal = at(status);
                var to = step.to();
                if (!step.from().contains(status)) {
                    assertThatThrownBy(() -> proposal.requireFor(step))
                            .as(step + " from " + status)
                            .isInstanceOf(UpwardProblem.IllegalMove.class);
                    if (to != null) {
                        assertThatThrownBy(() -> proposal.move(step)).isInstanceOf(UpwardProblem.IllegalMove.class);
                    }
                    assertThat(proposal.status()).isEqualTo(status);
                } else if (to != null) {
                    proposal.move(step);
                    assertThat(proposal.status()).as(step + " from " + status).isEqualTo(to);
                }
            }
        }
    }

    @Test
    void everyStateIsReachedAndWhatIsOverStays() {
        assertThat(Arrays.stream(UpwardStep.values())
                        .map(UpwardStep::to)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(UpwardStatus.values());
        for (var status : UpwardStatus.values()) {
            assertThat(Arrays.stream(UpwardStep.values())
                            .anyMatch(step -> step.from().contains(status)))
                    .as(status.name())
                    .isEqualTo(!status.over());
        }
        for (var role : Role.values()) {
            assertThat(role.permissions().containsAll(Set.of(Permission.PROPOSE_UPWARD, Permission.CONFIRM_UPWARD)))
                    .as(role.name())
                    .isFalse();
        }
    }

    @Test
    void theTableOfTheDocumentationIsTheOneOfTheCode() throws IOException {
        var lines = new ArrayList<String>();
        for (var step : UpwardStep.values()) {
            var to = step.to();
            lines.add("| %s | %s | %s | %s |"
                    .formatted(
                            step.name(), names(step.permissions()), names(step.from()), to == null ? "–" : to.name()));
        }
        assertThat(Files.readString(Path.of("../docs/dossiers.md"))).contains(String.join("\n", lines));
    }

    private static String names(Set<? extends Enum<?>> all) {
        return all.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    @Test
    void filesHaveNamesThatAnySystemTakesAndWhatIsMissingIsSaid() {
        var one = nominee(1, "Phạm Thị Một", 11);
        var two = nominee(2, "Đặng Văn Ổn", 12);
        var pack = new PackageContents(
                written("125/TTr-UBND"),
                List.of(one, two),
                List.of(
                        paper(PackagePart.SUBMISSION, null, null, PDF, 0),
                        paper(PackagePart.LIST, null, null, WORD, 0),
                        paper(PackagePart.REPORT, 11L, 1L, WORD, 0),
                        paper(PackagePart.REPORT, 11L, 1L, PDF, 0),
                        paper(PackagePart.REPORT, 12L, null, PDF, 0),
                        paper(PackagePart.MINUTES, null, null, PDF, 0),
                        paper(PackagePart.MINUTES, null, null, PDF, 0),
                        paper(PackagePart.OTHER, null, null, PDF, 1)));
        assertThat(pack.lines())
                .extracting(PackageLine::file)
                .containsExactly(
                        "01_to-trinh_125-ttr-ubnd.pdf",
                        "02_danh-sach.docx",
                        "03_bao-cao-thanh-tich/03_bao-cao-thanh-tich.pdf",
                        "03_bao-cao-thanh-tich/001_pham-thi-mot_bkttg.docx",
                        "03_bao-cao-thanh-tich/001_pham-thi-mot_bkttg.pdf",
                        "04_bien-ban.pdf",
                        "04_bien-ban-2.pdf",
                        "08_bo-sung-lan-1/07_giay-to-khac.pdf");
        assertThat(pack.gaps())
                .containsExactly(
                        new PackageGap(PackagePart.SUBMISSION, PackageForm.WORD, ""),
                        new PackageGap(PackagePart.LIST, PackageForm.PDF, ""),
                        new PackageGap(PackagePart.REPORT, PackageForm.WORD, "Đặng Văn Ổn"),
                        new PackageGap(PackagePart.MINUTES, PackageForm.WORD, ""),
                        new PackageGap(PackagePart.OPINIONS, null, ""));
    }

    @Test
    void theMinistryHasTwentyWorkingDaysWhichRestWhileItIsAskedBack() {
        var days = new WorkingDays(Set.of());
        var sent = move(UpwardStep.SEND, MONDAY, null);
        var clock = UpwardClock.of(UpwardStatus.SENT, List.of(sent), days, MONDAY.plusDays(7));
        assertThat(clock).isEqualTo(new UpwardClock(true, 5, days.after(MONDAY, 20)));

        var asked = move(UpwardStep.ASK_BACK, MONDAY.plusDays(7), MONDAY.plusDays(18));
        var back = UpwardClock.of(UpwardStatus.ASKED_BACK, List.of(sent, asked), days, MONDAY.plusDays(30));
        assertThat(back).isEqualTo(new UpwardClock(false, 5, MONDAY.plusDays(18)));
        assertThat(back.overdue(MONDAY.plusDays(18))).isFalse();
        assertThat(back.overdue(MONDAY.plusDays(19))).isTrue();

        var answered = move(UpwardStep.ANSWER, MONDAY.plusDays(14), null);
        assertThat(UpwardClock.of(UpwardStatus.ANSWERED, List.of(sent, asked, answered), days, MONDAY.plusDays(21)))
                .isEqualTo(new UpwardClock(true, 10, days.after(MONDAY.plusDays(14), 15)));
        assertThat(UpwardClock.of(UpwardStatus.DECIDED, List.of(sent), days, MONDAY)
                        .due())
                .isNull();
    }

    @Test
    void theFirstLastDayOfThoseThatAreKnownCounts() {
        assertThat(UpwardDeadline.of(List.of(nominee(1, "A", 1)))).isEmpty();
        assertThat(UpwardDeadline.of(
                        List.of(of("CSTDTQ", AchievementPeriod.year(2025)), of("CTDCP", AchievementPeriod.year(2025)))))
                .contains(LocalDate.of(2026, 6, 30));
        assertThat(UpwardDeadline.of(List.of(of("CTDCP", new AchievementPeriod(2024, 2025, true)))))
                .contains(LocalDate.of(2025, 12, 31));
    }

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static UpwardPaper paper(
            PackagePart part, @Nullable Long dossier, @Nullable Long nominee, String type, int supplement) {
        return new UpwardPaper(
                null,
                dossier == null ? null : new DossierId(dossier),
                nominee == null ? null : new NomineeId(nominee),
                part,
                "a".repeat(64),
                "tep",
                type,
                7,
                supplement,
                true,
                "a",
                AT);
    }

    private static UpwardNominee nominee(int ordinal, String name, long dossier) {
        return new UpwardNominee(
                ordinal,
                new NomineeId(ordinal),
                new DossierId(dossier),
                RecipientKind.PERSON,
                name,
                null,
                "",
                "",
                "Sở Một",
                "BKTTG",
                AchievementPeriod.year(2025),
                "Thử");
    }

    private static UpwardNominee of(String award, AchievementPeriod period) {
        return new UpwardNominee(
                1,
                new NomineeId(1),
                new DossierId(1),
                RecipientKind.PERSON,
                "A",
                null,
                "",
                "",
                "Sở",
                award,
                period,
                "");
    }

    private static UpwardMove move(UpwardStep step, LocalDate on, @Nullable LocalDate due) {
        return new UpwardMove(step, "a", AT, on, due, "");
    }

    private static UpwardWritten written(String number) {
        return new UpwardWritten(
                new RoundId(1), AuthorityLevel.PRIME_MINISTER, "Trình", number, MONDAY, "Bộ Nội vụ", "");
    }

    private static UpwardProposal at(UpwardStatus status) {
        var proposal = new UpwardProposal(1, written("1/TTr-UBND"), "a", false);
        var way = switch (status) {
            case DRAFT -> List.<UpwardStep>of();
            case AWAITING -> List.of(UpwardStep.SUBMIT);
            case CONFIRMED -> List.of(UpwardStep.SUBMIT, UpwardStep.CONFIRM);
            case SENT -> List.of(UpwardStep.SUBMIT, UpwardStep.CONFIRM, UpwardStep.SEND);
            case ASKED_BACK -> List.of(UpwardStep.SUBMIT, UpwardStep.CONFIRM, UpwardStep.SEND, UpwardStep.ASK_BACK);
            case ANSWERED ->
                List.of(UpwardStep.SUBMIT, UpwardStep.CONFIRM, UpwardStep.SEND, UpwardStep.ASK_BACK, UpwardStep.ANSWER);
            case DECIDED -> List.of(UpwardStep.SUBMIT, UpwardStep.CONFIRM, UpwardStep.SEND, UpwardStep.DECIDE);
            case REFUSED -> List.of(UpwardStep.SUBMIT, UpwardStep.CONFIRM, UpwardStep.SEND, UpwardStep.REFUSE);
            case WITHDRAWN -> List.of(UpwardStep.SUBMIT, UpwardStep.CONFIRM, UpwardStep.WITHDRAW);
        };
        way.forEach(proposal::move);
        return proposal;
    }
}
