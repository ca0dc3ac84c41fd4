package vn.vinhdanh.core.announcement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * All that an editor enters; a draft may be incomplete.
 *
 * @param headline at most 200 characters
 * @param lead plain text, at most 1,500 characters
 * @param picture the picture at the top, or null; of an exemplar it stands beside the honours too where consent to it is recorded
 * @param body Markdown, at most 100,000 characters; a line {@code [Ảnh 1]} of its own places a picture of the text
 * @param bodyPictures the pictures of the text, at most 30; those that it does not place are kept but not published
 * @param author who wrote it; may be empty
 * @param source where it comes from; may be empty
 * @param datedOn its own day where that is before the day on which it is put online, or null; never in the future
 * @param campaignSlug the campaign it belongs to, or null
 * @param unit the unit it tells of, or null for the whole province
 * @param honourCodes public codes of the honours an exemplar tells of
 * @param related related announcements in order, at most 12
 * @param commentsOpen whether readers may comment
 * @param demo whether it is demonstration data
 */
public record ArticleDraft(
        ArticleTopic topic,
        String headline,
        String lead,
        @Nullable ArticlePicture picture,
        String body,
        List<BodyPicture> bodyPictures,
        String author,
        String source,
        @Nullable LocalDate datedOn,
        @Nullable String campaignSlug,
        @Nullable UnitId unit,
        List<String> honourCodes,
        List<ArticleId> related,
        boolean commentsOpen,
        boolean demo) {

    /** As a proposed correction is kept; form 1 had neither a day of its own nor the consent to its picture. */
    static final StoredForm<ArticleDraft> FORM = new StoredForm<>(ArticleDraft.class, 2);
}
