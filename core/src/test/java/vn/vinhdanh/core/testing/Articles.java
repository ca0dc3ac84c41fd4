package vn.vinhdanh.core.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleTopic;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.announcement.BodyPicture;
import vn.vinhdanh.core.organisation.UnitId;

/** Announcements as an official writes them, ready to be published. */
public final class Articles {

    private ArticleTopic topic = ArticleTopic.LAUNCH;
    private String headline = "Phát động phong trào thi đua năm 2021";
    private String lead = "Sáng 18/01/2021, UBND tỉnh phát động phong trào thi đua.";
    private String body = "Đoạn một.\n\nĐoạn hai.";
    private @Nullable String picture;
    private String alt = "";
    private String caption = "";
    private String consent = "";
    private List<BodyPicture> bodyPictures = List.of();
    private @Nullable LocalDate datedOn;
    private @Nullable UnitId unit;
    private List<ArticleId> related = List.of();
    private boolean commentsOpen = true;

    private Articles() {}

    /** One of that headline, whatever else it says. */
    public static ArticleWritten of(String headline) {
        return draft().headline(headline).build();
    }

    /** One to be changed. */
    public static Articles draft() {
        return new Articles();
    }

    /** The topic of an exemplar. */
    public Articles exemplar() {
        this.topic = ArticleTopic.EXEMPLAR;
        return this;
    }

    /** Its headline. */
    public Articles headline(String headline) {
        this.headline = headline;
        return this;
    }

    /** Its lead. */
    public Articles lead(String lead) {
        this.lead = lead;
        return this;
    }

    /** Its text. */
    public Articles body(String body) {
        this.body = body;
        return this;
    }

    /** The picture at the top. */
    public Articles picture(@Nullable String sha256, String alt, String caption, String consent) {
        this.picture = sha256;
        this.alt = alt;
        this.caption = caption;
        this.consent = consent;
        return this;
    }

    /** The pictures of its text. */
    public Articles bodyPictures(BodyPicture... pictures) {
        this.bodyPictures = List.of(pictures);
        return this;
    }

    /** What it names as related. */
    public Articles related(ArticleId... related) {
        this.related = List.of(related);
        return this;
    }

    /** The unit it tells of. */
    public Articles tellingOf(UnitId unit) {
        this.unit = unit;
        return this;
    }

    /** Its own day. */
    public Articles datedOn(LocalDate day) {
        this.datedOn = day;
        return this;
    }

    /** Without comments. */
    public Articles commentsClosed() {
        this.commentsOpen = false;
        return this;
    }

    /** As it is written. */
    public ArticleWritten build() {
        return new ArticleWritten(
                topic,
                headline,
                lead,
                picture,
                alt,
                caption,
                consent,
                body,
                bodyPictures,
                "Nguyễn Thị Lan",
                "nbtv.vn",
                datedOn,
                null,
                unit,
                List.of(),
                related,
                commentsOpen);
    }
}
