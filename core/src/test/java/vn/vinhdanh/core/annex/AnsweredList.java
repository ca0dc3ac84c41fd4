package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** Answers about a list as an official would. */
final class AnsweredList {

    private AnsweredList() {}

    /** What the list says, with the facts of a decision. */
    static AnnexAnswers decision(AnnexDocument list, String number, LocalDate day) {
        return decision(list, number, day, null);
    }

    /** The same of a decision given for a campaign. */
    static AnnexAnswers decision(AnnexDocument list, String number, LocalDate day, @Nullable CampaignId campaign) {
        var a = AnnexAnswers.of(list.title());
        return new AnnexAnswers(
                number,
                "QĐ-UBND",
                day,
                AuthorityLevel.PROVINCE_CHAIRMAN,
                "Chủ tịch UBND tỉnh Ninh Bình",
                "Về việc khen thưởng (thử)",
                "",
                "",
                null,
                campaign,
                a.period(),
                a.recipientKind(),
                a.achievement(),
                a.awards(),
                a.commendations(),
                a.subjectClasses(),
                a.subjectClassNotKnown(),
                a.sexNotKnown(),
                a.confirmed(),
                a.rows());
    }

    /** The same answers, and one kind for all rows that do not say theirs. */
    static AnnexAnswers with(AnnexAnswers a, RecipientKind kind) {
        return new AnnexAnswers(
                a.number(),
                a.symbol(),
                a.decidedOn(),
                a.level(),
                a.authority(),
                a.title(),
                a.signer(),
                a.signerPost(),
                a.ceremonyOn(),
                a.campaign(),
                a.period(),
                kind,
                a.achievement(),
                a.awards(),
                a.commendations(),
                a.subjectClasses(),
                a.subjectClassNotKnown(),
                a.sexNotKnown(),
                a.confirmed(),
                a.rows());
    }

    /** Answers everything and confirms every warning, as an official would after looking. */
    static AnnexPreview of(AnnexReading reading, AwardCatalogue catalogue, AnnexDocument list, AnnexAnswers a) {
        var awards = new HashMap<String, AwardRevisionId>();
        catalogue
                .find("BKT", a.decidedOn())
                .ifPresent(bkt -> List.of("", "bang khen").forEach(key -> awards.put(key, bkt.revision())));
        var complete = new AnnexAnswers(
                a.number(),
                a.symbol(),
                a.decidedOn(),
                a.level(),
                a.authority(),
                a.title(),
                "Nguyễn Văn Ký",
                "Chủ tịch",
                null,
                a.campaign(),
                AchievementPeriod.year(2020),
                RecipientKind.PERSON,
                "",
                awards,
                Map.of("", CommendationKind.MERIT),
                Map.of(),
                Set.of(RecipientKind.values()),
                true,
                Set.of(),
                a.rows());
        var asked = reading.preview(list, complete);
        var confirmed =
                asked.allProblems().stream().map(AnnexProblem::group).collect(Collectors.toCollection(HashSet::new));
        return reading.preview(
                list,
                new AnnexAnswers(
                        complete.number(),
                        complete.symbol(),
                        complete.decidedOn(),
                        complete.level(),
                        complete.authority(),
                        complete.title(),
                        complete.signer(),
                        complete.signerPost(),
                        null,
                        complete.campaign(),
                        complete.period(),
                        complete.recipientKind(),
                        complete.achievement(),
                        complete.awards(),
                        complete.commendations(),
                        complete.subjectClasses(),
                        complete.subjectClassNotKnown(),
                        true,
                        confirmed,
                        complete.rows()));
    }
}
