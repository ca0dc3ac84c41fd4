package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.testing.Dossiers;

/** The checklist knows what is needed for whom, and says so where it cannot know. */
class PaperRulesTest {

    private static final NomineeId FIGHTER = new NomineeId(1);
    private static final NomineeId FIRM = new NomineeId(2);

    private static final PaperRules.Awards AWARDS = new PaperRules.Awards(
            code -> code.startsWith("HC") ? AwardLevel.STATE : AwardLevel.PROVINCE,
            nominee -> nominee.award().equals("CSTDCS"));

    @Test
    void whatIsNeededFollowsFromAwardAndRecipient() {
        var needs = needs(List.of());
        assertThat(states(needs, null))
                .containsEntry(PaperKind.SUBMISSION, PaperState.MISSING)
                .containsEntry(PaperKind.VOTES, PaperState.MISSING)
                .doesNotContainKeys(PaperKind.MINUTES);
        assertThat(states(needs, FIGHTER))
                .containsEntry(PaperKind.REPORT, PaperState.MISSING)
                .containsEntry(PaperKind.INITIATIVE_CONFIRMATION, PaperState.MISSING)
                .containsEntry(PaperKind.CONSENT, PaperState.UNSURE)
                .containsEntry(PaperKind.OUTSIDE_CONFIRMATION, PaperState.UNSURE);
        assertThat(states(needs, FIRM))
                .containsEntry(PaperKind.REPORT, PaperState.MISSING)
                .containsEntry(PaperKind.INITIATIVE_CONFIRMATION, PaperState.NOT_NEEDED)
                .containsEntry(PaperKind.CONSENT, PaperState.NOT_NEEDED)
                .containsEntry(PaperKind.OUTSIDE_CONFIRMATION, PaperState.MISSING);
    }

    @Test
    void votesAreNeededForBallotsOnlyAndNotKnownForTheState() {
        assertThat(votes("LDTT")).isEqualTo(PaperState.NOT_NEEDED);
        assertThat(votes("HCLD3")).isEqualTo(PaperState.UNSURE);
        assertThat(votes("CSTDT")).isEqualTo(PaperState.MISSING);
    }

    @Test
    void aPaperOfTheWholeDossierServesAllAndOneOfANomineeThatOne() {
        var own = needs(List.of(paper(PaperKind.REPORT, FIRM)));
        assertThat(states(own, FIRM)).containsEntry(PaperKind.REPORT, PaperState.HAVE);
        assertThat(states(own, FIGHTER)).containsEntry(PaperKind.REPORT, PaperState.MISSING);
        var all = needs(List.of(paper(PaperKind.REPORT, null)));
        assertThat(states(all, FIGHTER)).containsEntry(PaperKind.REPORT, PaperState.HAVE);
        assertThat(all.stream().filter(PaperNeed::blocks))
                .as("only what the round requires blocks")
                .singleElement()
                .returns(PaperKind.SUBMISSION, PaperNeed::kind);
    }

    private static List<PaperNeed> needs(List<Paper> papers) {
        var nominees = new LinkedHashMap<NomineeId, NomineeWritten>();
        nominees.put(FIGHTER, Dossiers.person(null, "Lê Thị Đua", "CSTDCS", 2025));
        nominees.put(
                FIRM,
                new NomineeWritten(
                        RecipientKind.COLLECTIVE,
                        null,
                        "Công ty Giấy",
                        null,
                        "",
                        "",
                        SubjectClass.ENTERPRISE,
                        "TTLDXS",
                        AchievementPeriod.year(2025),
                        "Tốt"));
        return PaperRules.needs(
                asking(
                                PaperKind.REPORT,
                                PaperKind.VOTES,
                                PaperKind.INITIATIVE_CONFIRMATION,
                                PaperKind.OUTSIDE_CONFIRMATION,
                                PaperKind.CONSENT)
                        .askedPapers(),
                nominees,
                papers,
                AWARDS);
    }

    private static PaperState votes(String award) {
        return PaperRules.needs(
                        asking(PaperKind.VOTES).askedPapers(),
                        Map.of(FIGHTER, Dossiers.person(null, "Lê Thị Đua", award, 2025)),
                        List.of(),
                        AWARDS)
                .getLast()
                .state();
    }

    /** A round that asks for these, and requires the submission. */
    static RoundWritten asking(PaperKind... kinds) {
        var round = Dossiers.round("Đợt hỏi giấy tờ", 2025);
        return new RoundWritten(
                round.name(),
                round.kind(),
                round.year(),
                false,
                null,
                List.of(),
                List.of(),
                false,
                List.of(kinds),
                List.of(PaperKind.SUBMISSION),
                null,
                null,
                null,
                null,
                5,
                20,
                null,
                round.track(),
                "",
                "");
    }

    private static Map<PaperKind, PaperState> states(List<PaperNeed> needs, @Nullable NomineeId of) {
        var states = new LinkedHashMap<PaperKind, PaperState>();
        needs.stream()
                .filter(need -> java.util.Objects.equals(need.nominee(), of))
                .forEach(need -> states.put(need.kind(), need.state()));
        return states;
    }

    private static Paper paper(PaperKind kind, @Nullable NomineeId nominee) {
        return new Paper(
                new PaperId(9),
                new DossierId(1),
                nominee,
                kind,
                "a",
                "a.pdf",
                "application/pdf",
                1,
                false,
                1,
                null,
                "a",
                Instant.EPOCH,
                "");
    }
}
