package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What an official answered about a list so far. Null, or a missing entry, is "not answered yet".
 *
 * @param number of the decision
 * @param symbol of the decision
 * @param signer who signed; may stay empty
 * @param signerPost post of the signer; may stay empty
 * @param ceremonyOn day of the ceremony; null when not known
 * @param campaign the launched campaign for which the decision commends; null for none
 * @param period achievement years of the rows that state none
 * @param recipientKind kind of the rows that do not tell
 * @param achievement achievement of the rows that have none; empty to leave them without
 * @param awards by folded wording, the award that is meant; the empty wording stands for rows without one
 * @param commendations by folded achievement, the kind of commendation (loại hình); the empty text stands for all others
 * @param subjectClasses by kind of recipient, the class of the rows that state none
 * @param subjectClassNotKnown kinds of recipients whose class may stay not known
 * @param sexNotKnown whether the sex may stay not known where the list does not tell it
 * @param confirmed groups of warnings that were looked at and confirmed
 * @param rows by index of the line, what was decided for one row
 */
public record AnnexAnswers(
        String number,
        String symbol,
        @Nullable LocalDate decidedOn,
        @Nullable AuthorityLevel level,
        String authority,
        String title,
        String signer,
        String signerPost,
        @Nullable LocalDate ceremonyOn,
        @Nullable CampaignId campaign,
        @Nullable AchievementPeriod period,
        @Nullable RecipientKind recipientKind,
        @Nullable String achievement,
        Map<String, AwardRevisionId> awards,
        Map<String, CommendationKind> commendations,
        Map<RecipientKind, SubjectClass> subjectClasses,
        Set<RecipientKind> subjectClassNotKnown,
        boolean sexNotKnown,
        Set<String> confirmed,
        Map<Integer, RowAnswer> rows) {

    /** What the list itself says, and nothing answered. */
    public static AnnexAnswers of(AnnexTitle title) {
        return new AnnexAnswers(
                title.number() == null ? "" : title.number(),
                title.symbol() == null ? "" : title.symbol(),
                title.decidedOn(),
                title.level(),
                title.authority(),
                title.title(),
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                false,
                Set.of(),
                Map.of());
    }

    /** What is written about the decision; null while its day or who decided is not said. */
    @Nullable
    DecisionWritten written() {
        return decidedOn == null || level == null
                ? null
                : new DecisionWritten(
                        number, symbol, decidedOn, level, authority, title, signer, signerPost, ceremonyOn, campaign);
    }

    /**
     * The period that an official typed: "2020", "2016-2020", "năm học 2019-2020".
     *
     * @return empty when it is none
     */
    public static Optional<AchievementPeriod> period(String typed) {
        return Optional.ofNullable(PeriodWords.cell(VietnameseText.normalise(typed)));
    }
}
