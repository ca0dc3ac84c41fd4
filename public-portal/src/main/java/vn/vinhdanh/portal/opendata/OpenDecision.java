package vn.vinhdanh.portal.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Wording;

/** A decision as open data; its honours are found by its code. */
record OpenDecision(
        String code,
        String number,
        String title,
        String authority,
        LocalDate decidedOn,
        String signer,
        String signerPost,
        int honourCount,
        List<AwardCount> awards,
        @Nullable LocalDate ceremonyOn,
        @Nullable String campaignCode,
        @Nullable String file,
        @Nullable String fileSha256,
        @Nullable Long fileSize,
        String correctionNote,
        Instant publishedAt,
        boolean demo,
        String page) {

    /** How many honours of one award and kind of recipient. */
    record AwardCount(String awardCode, String awardName, String awardNameEn, String recipientKind, int count) {}

    /** @param names which say what its awards are called in English */
    static OpenDecision of(PublicDecision d, AwardNames names, String site) {
        var file = d.file();
        return new OpenDecision(
                d.code(),
                d.number(),
                d.title(),
                d.authority(),
                d.decidedOn(),
                d.signer(),
                d.signerPost(),
                d.honourCount(),
                d.awards().stream()
                        .map(a -> new AwardCount(
                                a.awardCode(),
                                a.awardName(),
                                names.inEnglish(a.awardCode(), a.awardName()),
                                a.recipientKind(),
                                a.count()))
                        .toList(),
                d.ceremonyOn(),
                d.campaignSlug(),
                file == null ? null : site + "/tep/" + file.path(),
                file == null ? null : file.sha256(),
                file == null ? null : file.size(),
                d.correctionNote(),
                Wording.toTheSecond(d.publishedAt()),
                d.demo(),
                site + "/quyet-dinh/" + d.code());
    }
}
