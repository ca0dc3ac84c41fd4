package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An announcement or exemplar as citizens read it.
 *
 * @param topic stable key: LAUNCH (phát động), NEWS (tin hoạt động), EXEMPLAR (gương điển hình), GUIDANCE (hướng dẫn), NOTICE (thông báo)
 * @param lead lead paragraph, plain text
 * @param bodyHtml sanitised HTML (p, h2, h3, ul, ol, li, strong, em, blockquote, a; pictures as figure with img and figcaption);
 *     nothing else
 * @param author who wrote it; may be empty
 * @param source where it comes from, e.g. {@code nbtv.vn}; may be empty
 * @param campaignSlug the campaign it belongs to, or null
 * @param unitCode code of the unit it tells of, or null for the whole province
 * @param unit name of that unit, or null
 * @param honourCodes honours an exemplar tells of
 * @param related slugs of related announcements, chosen by the editor; the portal adds found ones
 * @param commentsOpen whether readers may comment
 * @param views honest count of readers when this record was written
 * @param correctionNote what was corrected after publication; empty when nothing
 * @param demo whether this is demonstration data ("Dữ liệu minh họa")
 * @param bodyPictures the pictures in {@code bodyHtml} with their sizes, found there by the widest copy's address
 * @param datedOn the article's own day where it is older than the day it was put online, else null
 * @param portrait true where the picture is of an exemplar who agreed, so that it may stand beside the honours; else null, as in records
 *     written before consent was recorded
 */
public record PublicAnnouncement(
        String slug,
        String topic,
        String headline,
        String lead,
        @Nullable PublicPicture picture,
        String bodyHtml,
        String author,
        String source,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable String campaignSlug,
        @Nullable String campaignName,
        @Nullable String unitCode,
        @Nullable String unit,
        List<String> honourCodes,
        List<String> related,
        boolean commentsOpen,
        List<PublicComment> comments,
        long views,
        String correctionNote,
        boolean demo,
        List<PublicPicture> bodyPictures,
        @Nullable LocalDate datedOn,
        @Nullable Boolean portrait) {

    /** Reads also what was written before pictures stood in the text. */
    public PublicAnnouncement {
        bodyPictures = bodyPictures == null ? List.of() : bodyPictures;
    }
}
