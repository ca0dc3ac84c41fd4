package vn.vinhdanh.core.decision;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/**
 * What an official writes about a decision.
 *
 * @param number as given by the records office, e.g. {@code 9087}; unique in the year for the authority and symbol
 * @param symbol e.g. {@code QĐ-UBND}
 * @param authority who decided, e.g. "Chủ tịch UBND tỉnh Ninh Bình"
 * @param title abstract (trích yếu)
 * @param signer who signed; may be empty when not known
 * @param ceremonyOn day of the ceremony, before which nothing is published; or null
 * @param campaign the launched campaign for which it commends, e.g. when that is summed up; or null
 */
@Embeddable
public record DecisionWritten(
        @NotBlank @Size(max = 20) String number,
        @NotBlank @Size(max = 40) String symbol,
        LocalDate decidedOn,
        AuthorityLevel authorityLevel,
        @NotBlank @Size(max = 300) String authority,
        @NotBlank @Size(max = 1000) String title,
        @Size(max = 200) String signer,
        @Size(max = 200) String signerPost,
        @Nullable LocalDate ceremonyOn,
        @Nullable CampaignId campaign) {

    /** Number and symbol, e.g. {@code 9087/QĐ-UBND}. */
    public String fullNumber() {
        return number + "/" + symbol;
    }

    /** The same, commending for another campaign or for none. */
    public DecisionWritten commendingFor(@Nullable CampaignId other) {
        return new DecisionWritten(
                number, symbol, decidedOn, authorityLevel, authority, title, signer, signerPost, ceremonyOn, other);
    }
}
