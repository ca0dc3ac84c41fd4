package vn.vinhdanh.core.announcement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/** Announcements made for tests. */
final class Articles {

    private ArticleTopic topic = ArticleTopic.LAUNCH;
    private String headline = "Phát động phong trào thi đua năm 2021";
    private String lead = "Sáng 18/01/2021, UBND tỉnh phát động phong trào thi đua.";
    private String body = "Đoạn một.\n\nĐoạn hai.";
    private @Nullable ArticlePicture picture;
    private List<BodyPicture> bodyPictures = List.of();
    private @Nullable LocalDate datedOn;
    private @Nullable UnitId unit;
    private List<ArticleId> related = List.of();
    private boolean commentsOpen = true;

    private Articles() {}

    static Articles draft() {
        return new Articles();
    }

    /** The topic of an exemplar. */
    Articles exemplar() {
        this.topic = ArticleTopic.EXEMPLAR;
        return this;
    }

    Articles headline(String headline) {
        this.headline = headline;
        return this;
    }

    Articles lead(String lead) {
        this.lead = lead;
        return this;
    }

    Articles body(String body) {
        this.body = body;
        return this;
    }

    Articles picture(@Nullable ArticlePicture picture) {
        this.picture = picture;
        return this;
    }

    Articles bodyPictures(BodyPicture... pictures) {
        this.bodyPictures = List.of(pictures);
        return this;
    }

    Articles related(ArticleId... related) {
        this.related = List.of(related);
        return this;
    }

    Articles tellingOf(UnitId unit) {
        this.unit = unit;
        return this;
    }

    Articles datedOn(LocalDate day) {
        this.datedOn = day;
        return this;
    }

    Articles commentsClosed() {
        this.commentsOpen = false;
        return this;
    }

    ArticleDraft build() {
        return new ArticleDraft(
                topic,
                headline,
                lead,
                picture,
                body,
                bodyPictures,
                "Nguyễn Thị Lan",
                "nbtv.vn",
                datedOn,
                null,
                unit,
                List.of(),
                related,
                commentsOpen,
                false);
    }
}
