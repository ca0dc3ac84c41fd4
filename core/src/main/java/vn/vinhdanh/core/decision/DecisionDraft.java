package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/**
 * A decision to register.
 *
 * @param number as given by the records office, e.g. {@code 9087}; unique in the year for the authority and symbol
 * @param symbol e.g. {@code QĐ-UBND}
 * @param authority who decided, e.g. "Chủ tịch UBND tỉnh Ninh Bình"
 * @param title abstract (trích yếu)
 * @param signer who signed; may be empty when not known
 * @param ceremonyOn day of the ceremony, before which nothing is published; or null
 * @param campaign the launched campaign for which it commends, e.g. when that is summed up; or null
 * @param listSha256 SHA-256 of the imported list, or null when entered by hand
 */
public record DecisionDraft(
        String number,
        String symbol,
        LocalDate decidedOn,
        AuthorityLevel authorityLevel,
        String authority,
        String title,
        String signer,
        String signerPost,
        @Nullable LocalDate ceremonyOn,
        @Nullable CampaignId campaign,
        @Nullable String listSha256,
        boolean demo) {

    /** A decision that is given for no campaign. */
    public DecisionDraft(
            String number,
            String symbol,
            LocalDate decidedOn,
            AuthorityLevel authorityLevel,
            String authority,
            String title,
            String signer,
            String signerPost,
            @Nullable LocalDate ceremonyOn,
            @Nullable String listSha256,
            boolean demo) {
        this(
                number,
                symbol,
                decidedOn,
                authorityLevel,
                authority,
                title,
                signer,
                signerPost,
                ceremonyOn,
                null,
                listSha256,
                demo);
    }
}
