package vn.vinhdanh.core.announcement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.HandedOver;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InputCheck;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.shared.Written;

/** An announcement. */
@Entity
class Article {

    @Id
    private long id;

    private String slug;

    @Enumerated(EnumType.STRING)
    private ArticleTopic topic;

    private String headline;
    private String headlineFold;
    private String leadText;

    @Column(columnDefinition = "char(64)")
    private @Nullable String pictureSha256;

    private String pictureAlt;
    private String pictureCaption;
    private String pictureConsent;

    @Column(columnDefinition = "mediumtext")
    private String body;

    private String author;
    private String source;
    private @Nullable String campaignSlug;
    private @Nullable Long unitId;
    private boolean commentsOpen;
    private boolean demo;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    private @Nullable LocalDate datedOn;
    private @Nullable Instant publishAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant correctedAt;
    private String correctionNote;
    private @Nullable Instant withdrawnAt;
    private String withdrawalReason;
    private Instant createdAt;
    private String createdBy;
    private Instant savedAt;
    private String savedBy;

    @ElementCollection
    @CollectionTable(name = "article_honour", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "honour_code")
    private List<String> honourCodes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_related", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "related_id")
    private List<Long> related = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_picture", joinColumns = @JoinColumn(name = "article_id"))
    @MapKeyColumn(name = "number")
    private Map<Integer, PlacedPicture> bodyPictures = new HashMap<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    /** @throws InvalidInput when a text is too long for its place */
    @SuppressWarnings("NullAway.Init")
    Article(long id, String slug, ArticleWritten written, boolean demo, Instant now, String by) {
        this.id = id;
        this.slug = slug;
        this.demo = demo;
        this.status = ArticleStatus.DRAFT;
        this.correctionNote = "";
        this.withdrawalReason = "";
        this.createdAt = now;
        this.createdBy = by;
        fill(written, now, by);
    }

    /** @throws StaleData when somebody saved since that version was read */
    void expect(int version) {
        if (this.version != version) {
            throw new StaleData();
        }
    }

    /** @throws AnnouncementProblem.IllegalMove when the step is not taken from its state */
    void require(ArticleStep step) {
        if (!step.from().contains(status)) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
    }

    /**
     * Takes over what the editor entered, while nobody outside has seen it.
     *
     * @throws InvalidInput when a text is too long for its place
     */
    void write(ArticleWritten written, Instant now, String by) {
        require(ArticleStep.WRITE);
        fill(written, now, by);
        if (status == ArticleStatus.SCHEDULED) {
            checkComplete();
        }
    }

    /** Changes the address while nobody outside knows it. */
    void moveTo(String slug) {
        require(ArticleStep.WRITE);
        this.slug = slug;
    }

    /** Gives a published announcement another address; the old one leads on to it. */
    void readdress(String slug) {
        require(ArticleStep.MOVE);
        this.slug = slug;
    }

    void schedule(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            throw new AnnouncementProblem.HourPassed();
        }
        require(ArticleStep.SCHEDULE);
        checkComplete();
        status = ArticleStatus.SCHEDULED;
        publishAt = at;
    }

    void cancelSchedule() {
        require(ArticleStep.CANCEL_SCHEDULE);
        status = ArticleStatus.DRAFT;
        publishAt = null;
    }

    void publish(Instant now) {
        require(ArticleStep.PUBLISH);
        checkComplete();
        status = ArticleStatus.PUBLISHED;
        publishAt = null;
        publishedAt = now;
    }

    /**
     * Changes a published announcement.
     *
     * @param note what was corrected, for the public; empty only when neither words nor picture changed
     */
    void correct(ArticleWritten written, String note, Instant now, String by) {
        require(ArticleStep.CORRECT);
        var before = words();
        fill(written, now, by);
        checkComplete();
        var clean = InvalidInput.optional("correctionNote", note, 500);
        if (!before.equals(words())) {
            if (clean.isEmpty()) {
                throw new AnnouncementProblem.CorrectionUnexplained();
            }
            correctedAt = now;
            correctionNote = clean;
        } else if (!clean.isEmpty()) {
            correctionNote = clean;
        }
    }

    void withdraw(String reason, Instant now) {
        require(ArticleStep.WITHDRAW);
        status = ArticleStatus.WITHDRAWN;
        withdrawalReason = InvalidInput.required("reason", reason, 1000);
        withdrawnAt = now;
    }

    /** What is written about it. */
    ArticleWritten written() {
        var unit = unitId;
        return new ArticleWritten(
                topic,
                headline,
                leadText,
                pictureSha256,
                pictureAlt,
                pictureCaption,
                pictureConsent,
                body,
                bodyPictures.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getValue().numbered(e.getKey()))
                        .toList(),
                author,
                source,
                datedOn,
                campaignSlug,
                unit == null ? null : new UnitId(unit),
                honourCodes,
                related.stream().map(ArticleId::new).toList(),
                commentsOpen);
    }

    private void fill(ArticleWritten unchecked, Instant now, String by) {
        var written = Written.checked(unchecked);
        topic = written.topic();
        headline = written.headline();
        headlineFold = VietnameseText.fold(headline);
        leadText = written.lead();
        pictureSha256 = written.picture();
        pictureAlt = written.pictureAlt();
        pictureCaption = written.pictureCaption();
        pictureConsent = written.pictureConsent();
        body = written.body();
        author = written.author();
        source = written.source();
        datedOn = written.datedOn();
        campaignSlug = written.campaignSlug();
        var unit = written.unit();
        unitId = unit == null ? null : unit.value();
        commentsOpen = written.commentsOpen();
        var next = PlacedPicture.byNumber(written.bodyPictures());
        if (!bodyPictures.equals(next)) {
            bodyPictures.keySet().retainAll(next.keySet());
            bodyPictures.putAll(next);
        }
        replace(honourCodes, written.honourCodes());
        replace(
                related,
                written.related().stream()
                        .map(ArticleId::value)
                        .filter(other -> other != id)
                        .toList());
        savedAt = now;
        savedBy = by;
    }

    /** Leaves an unchanged collection alone, so that an unchanged article costs no write. */
    private static <T> void replace(List<T> old, List<T> next) {
        if (!old.equals(next)) {
            old.clear();
            old.addAll(next);
        }
    }

    /** What is not changed without a word to the readers; a picture that the text does not place is not public. */
    private List<Object> words() {
        return List.of(
                headline,
                leadText,
                body,
                author,
                source,
                Objects.requireNonNullElse(datedOn, ""),
                Objects.requireNonNullElse(pictureSha256, ""),
                pictureCaption,
                ArticleBody.read(body).placed().stream()
                        .flatMap(number -> Stream.ofNullable(bodyPictures.get(number)))
                        .map(picture -> picture.sha256() + picture.caption())
                        .toList());
    }

    /** @throws InvalidInput all that is missing for the public at once */
    void checkComplete() {
        new InputCheck()
                .look(() -> InvalidInput.required("headline", headline, 200))
                .look(() -> InvalidInput.required("lead", leadText, 1500))
                .look(() -> {
                    if (body.isBlank()) {
                        throw new InvalidInput("body", "problem.shared.required");
                    }
                })
                .look(() -> {
                    if (pictureSha256 != null && pictureAlt.isEmpty()) {
                        throw new InvalidInput("pictureAlt", "problem.announcement.picture-without-text");
                    }
                })
                .look(() -> {
                    if (pictureSha256 != null && pictureCaption.isEmpty()) {
                        throw new InvalidInput("pictureCaption", "problem.announcement.picture-without-caption");
                    }
                })
                .look(() -> ArticleBody.read(body).check(bodyPictures))
                .refuse();
    }

    ArticleDetails details(
            @Nullable HandedOver handedOver, @Nullable ProposedCorrection correction, Set<ArticleStep> steps) {
        return new ArticleDetails(
                articleId(),
                version,
                slug,
                status,
                written(),
                publishAt,
                publishedAt,
                correctedAt,
                correctionNote,
                withdrawnAt,
                withdrawalReason,
                createdBy,
                savedAt,
                savedBy,
                demo,
                handedOver,
                correction,
                steps);
    }

    /** What the editor must know after a save. */
    SavedArticle saved() {
        return new SavedArticle(articleId(), version, slug, savedAt);
    }

    Matter matter() {
        return new Matter(MatterKind.ANNOUNCEMENT, id);
    }

    /** As officials are told of it. */
    NamedMatter named() {
        return new NamedMatter(matter(), headline);
    }

    ArticleId articleId() {
        return new ArticleId(id);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String slug() {
        return slug;
    }

    String headline() {
        return headline;
    }

    Map<Integer, PlacedPicture> bodyPictures() {
        return bodyPictures;
    }

    boolean demo() {
        return demo;
    }

    ArticleStatus status() {
        return status;
    }

    boolean wasPublished() {
        return publishedAt != null;
    }

    boolean isDue(Instant now) {
        var at = publishAt;
        return status == ArticleStatus.SCHEDULED && at != null && !at.isAfter(now);
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant correctedAt() {
        return correctedAt;
    }

    String correctionNote() {
        return correctionNote;
    }

    Instant savedAt() {
        return savedAt;
    }
}
