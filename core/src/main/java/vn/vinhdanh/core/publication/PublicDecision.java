package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision (quyết định khen thưởng) as citizens read it; its honours are the {@link PublicHonour}s with its code.
 *
 * @param number full number and symbol, e.g. {@code 9087/QĐ-UBND}
 * @param title abstract (trích yếu), e.g. "Về việc khen thưởng …"
 * @param file the signed PDF, or null when none is attached yet
 * @param awards how many honours of each award, in the order of the list
 * @param ceremonyOn date of the ceremony, or null
 * @param campaignSlug the campaign for which it commends; null when it names none, or was last shown before decisions could name one
 */
public record PublicDecision(
        String code,
        String number,
        String title,
        String authority,
        LocalDate decidedOn,
        String signer,
        String signerPost,
        @Nullable PublicFile file,
        int honourCount,
        List<AwardCount> awards,
        @Nullable LocalDate ceremonyOn,
        @Nullable String campaignSlug,
        Instant publishedAt,
        String correctionNote,
        boolean demo) {

    /** How many honours of one award and recipient kind the decision confers. */
    public record AwardCount(String awardCode, String awardName, String recipientKind, int count) {}
}
