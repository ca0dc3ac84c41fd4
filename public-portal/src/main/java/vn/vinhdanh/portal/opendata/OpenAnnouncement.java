package vn.vinhdanh.portal.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.portal.page.Wording;

/** An announcement or exemplar as open data, without the comments: what readers wrote is theirs. */
record OpenAnnouncement(
        String code,
        String topic,
        String headline,
        String lead,
        String bodyHtml,
        String author,
        String source,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable String campaignCode,
        @Nullable String campaignName,
        @Nullable String unitCode,
        @Nullable String unit,
        List<String> honourCodes,
        @Nullable String picture,
        String pictureAlt,
        String pictureCaption,
        long views,
        String correctionNote,
        boolean demo,
        String page,
        @Nullable LocalDate datedOn) {

    static OpenAnnouncement of(PublicAnnouncement a, String bodyHtml, String site) {
        var picture = a.picture();
        return new OpenAnnouncement(
                a.slug(),
                a.topic(),
                a.headline(),
                a.lead(),
                bodyHtml,
                a.author(),
                a.source(),
                Wording.toTheSecond(a.publishedAt()),
                a.updatedAt() == null ? null : Wording.toTheSecond(a.updatedAt()),
                a.campaignSlug(),
                a.campaignName(),
                a.unitCode(),
                a.unit(),
                a.honourCodes(),
                picture == null ? null : site + "/tep/" + picture.path(),
                picture == null ? "" : picture.alt(),
                picture == null ? "" : picture.caption(),
                a.views(),
                a.correctionNote(),
                a.demo(),
                site + "/tin-tuc/" + a.slug(),
                a.datedOn());
    }
}
