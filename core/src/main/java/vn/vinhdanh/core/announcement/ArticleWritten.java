package vn.vinhdanh.core.announcement;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Lines;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * What an official writes about an announcement; a draft may be incomplete.
 *
 * @param lead plain text
 * @param picture address of the kept picture at the top, or null; of an exemplar it stands beside the honours too where consent to it is
 *     recorded
 * @param pictureAlt alternative text for those who do not see it; empty without picture
 * @param pictureCaption its caption; empty without picture
 * @param pictureConsent how the person shown agreed to the picture's being public and where that is kept; empty where no consent is
 *     recorded; never leaves the console
 * @param body Markdown; a line {@code [Ảnh 1]} of its own places a picture of the text
 * @param bodyPictures the pictures of the text; those that it does not place are kept but not published
 * @param author who wrote it; may be empty
 * @param source where it comes from; may be empty
 * @param datedOn its own day where that is before the day on which it is put online, or null; never in the future
 * @param campaignSlug the campaign it belongs to, or null
 * @param unit the unit it tells of, or null for the whole province
 * @param honourCodes public codes of the honours an exemplar tells of
 * @param related related announcements in order
 * @param commentsOpen whether readers may comment
 */
public record ArticleWritten(
        ArticleTopic topic,
        @Size(max = 200) String headline,
        @Size(max = 1500) String lead,
        @Nullable String picture,
        @Size(max = 500) String pictureAlt,
        @Size(max = 500) String pictureCaption,
        @Size(max = 300) String pictureConsent,
        @Lines(indented = true) @Size(max = 100_000) String body,
        @Size(max = ArticleWritten.MOST_PICTURES) List<BodyPicture> bodyPictures,
        @Size(max = 200) String author,
        @Size(max = 200) String source,
        @Nullable LocalDate datedOn,
        @Nullable String campaignSlug,
        @Nullable UnitId unit,
        List<String> honourCodes,
        @Size(max = 12) List<ArticleId> related,
        boolean commentsOpen) {

    /** Greatest number of pictures in the text. */
    public static final int MOST_PICTURES = 30;

    /**
     * As a proposed correction is kept; form 1 had neither a day of its own nor the consent to its picture, form 2 kept the picture with
     * its words and the mark of the demonstration.
     */
    static final StoredForm<ArticleWritten> FORM = new StoredForm<>(ArticleWritten.class, 3, ArticleWritten::flat);

    /** Copies the lists, each thing once; without a picture nothing is said of it. */
    public ArticleWritten {
        pictureAlt = picture == null ? "" : pictureAlt;
        pictureCaption = picture == null ? "" : pictureCaption;
        pictureConsent = picture == null ? "" : pictureConsent;
        bodyPictures = List.copyOf(bodyPictures);
        honourCodes = honourCodes.stream().distinct().toList();
        related = related.stream().distinct().toList();
    }

    private static void flat(ObjectNode kept) {
        if (kept.get("picture") instanceof ObjectNode picture) {
            kept.set("picture", picture.get("sha256"));
            kept.set("pictureAlt", picture.get("alt"));
            kept.set("pictureCaption", picture.get("caption"));
            kept.put("pictureConsent", picture.path("consent").asString(""));
        }
    }

    /** Whether it shows an exemplar in person. */
    public boolean showsExemplar() {
        return topic == ArticleTopic.EXEMPLAR && picture != null;
    }
}
