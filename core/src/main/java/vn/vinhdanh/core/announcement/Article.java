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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.shared.InputCheck;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;

/** An announcement. Getters are public for the mapper only; the class is not. */
@Entity
class Article {

    private static final int MAX_RELATED = 12;
    private static final int MAX_PICTURES = 30;

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

    /** A new draft; fill it with {@link #write}. */
    @SuppressWarnings("NullAway.Init")
    Article(long id, String slug, Instant now, String by) {
        this.id = id;
        this.slug = slug;
        this.topic = ArticleTopic.NEWS;
        this.headline = "";
        this.headlineFold = "";
        this.leadText = "";
        this.pictureAlt = "";
        this.pictureCaption = "";
        this.pictureConsent = "";
        this.body = "";
        this.author = "";
        this.source = "";
        this.status = ArticleStatus.DRAFT;
        this.correctionNote = "";
        this.withdrawalReason = "";
        this.createdAt = now;
        this.createdBy = by;
        this.savedAt = now;
        this.savedBy = by;
    }

    /** @throws StaleData when somebody saved since that version was read */
    void expect(int version) {
        if (this.version != version) {
            throw new StaleData();
        }
    }

    /**
     * Takes over what the editor entered, while nobody outside has seen it.
     *
     * @throws InvalidInput when a text is too long for its place
     */
    void write(ArticleDraft draft, Instant now, String by) {
        if (!status.isUnpublished()) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
        fill(draft, now, by);
        if (status == ArticleStatus.SCHEDULED) {
            checkComplete();
        }
    }

    /** Changes the address while nobody outside knows it. */
    void moveTo(String slug) {
        if (publishedAt != null) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
        this.slug = slug;
    }

    /** Gives a published announcement another address; the old one leads on to it. */
    void readdress(String slug) {
        if (status != ArticleStatus.PUBLISHED) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
        this.slug = slug;
    }

    void schedule(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            throw new AnnouncementProblem.HourPassed();
        }
        become(ArticleStatus.SCHEDULED);
        checkComplete();
        publishAt = at;
    }

    void cancelSchedule() {
        if (status != ArticleStatus.SCHEDULED) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
        become(ArticleStatus.DRAFT);
        publishAt = null;
    }

    void publish(Instant now) {
        become(ArticleStatus.PUBLISHED);
        checkComplete();
        publishAt = null;
        publishedAt = now;
    }

    /**
     * Changes a published announcement.
     *
     * @param note what was corrected, for the public; empty only when neither words nor picture changed
     */
    void correct(ArticleDraft draft, String note, Instant now, String by) {
        if (status != ArticleStatus.PUBLISHED) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
        var before = words();
        fill(draft, now, by);
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

    /** What the public reads of it and the consent to its picture, for the audit to tell one state from the next. */
    Map<String, @Nullable Object> written() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("topic", topic);
        fields.put("headline", headline);
        fields.put("lead", leadText);
        fields.put("body", body);
        fields.put("author", author);
        fields.put("source", source);
        fields.put("datedOn", datedOn);
        fields.put("picture", pictureSha256);
        fields.put("pictureAlt", pictureAlt);
        fields.put("pictureCaption", pictureCaption);
        fields.put("pictureConsent", pictureConsent);
        fields.put(
                "bodyPictures",
                getBodyPictures().stream()
                        .map(p -> p.number() + ": " + p.alt() + " | " + p.caption() + " | " + p.sha256())
                        .toList());
        return fields;
    }

    private List<Object> words() {
        var placed = ArticleBody.read(body).placed();
        return List.of(
                headline,
                leadText,
                body,
                author,
                source,
                Objects.requireNonNullElse(datedOn, ""),
                Objects.requireNonNullElse(pictureSha256, ""),
                pictureCaption,
                // What the text does not place is not public
                getBodyPictures().stream()
                        .filter(p -> placed.contains(p.number()))
                        .map(p -> List.of(p.number(), p.sha256(), p.caption()))
                        .toList());
    }

    void withdraw(String reason, Instant now) {
        become(ArticleStatus.WITHDRAWN);
        withdrawalReason = InvalidInput.required("reason", reason, 1000);
        withdrawnAt = now;
    }

    private void become(ArticleStatus next) {
        if (!status.canBecome(next)) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
        status = next;
    }

    private void fill(ArticleDraft draft, Instant now, String by) {
        if (draft.related().size() > MAX_RELATED) {
            throw new InvalidInput(
                    "related",
                    "problem.announcement.too-many-related",
                    draft.related().size(),
                    MAX_RELATED);
        }
        topic = draft.topic();
        headline = InvalidInput.optional("headline", draft.headline(), 200);
        headlineFold = VietnameseText.fold(headline);
        leadText = InvalidInput.optional("lead", draft.lead(), 1500);
        var picture = draft.picture();
        pictureSha256 = picture == null ? null : picture.sha256();
        pictureAlt = picture == null ? "" : InvalidInput.optional("pictureAlt", picture.alt(), 500);
        pictureCaption = picture == null ? "" : InvalidInput.optional("pictureCaption", picture.caption(), 500);
        pictureConsent = picture == null ? "" : InvalidInput.optional("pictureConsent", picture.consent(), 300);
        body = ArticleBody.normalise(draft.body());
        if (body.length() > 100_000) {
            throw new InvalidInput("body", "problem.shared.too-long", body.length(), 100_000);
        }
        replaceBodyPictures(draft.bodyPictures());
        author = InvalidInput.optional("author", draft.author(), 200);
        source = InvalidInput.optional("source", draft.source(), 200);
        datedOn = draft.datedOn();
        campaignSlug = draft.campaignSlug();
        var unit = draft.unit();
        unitId = unit == null ? null : unit.value();
        commentsOpen = draft.commentsOpen();
        demo = draft.demo();
        replace(honourCodes, draft.honourCodes().stream().distinct().toList());
        replace(
                related,
                draft.related().stream()
                        .map(ArticleId::value)
                        .filter(other -> other != id)
                        .distinct()
                        .toList());
        savedAt = now;
        savedBy = by;
    }

    private void replaceBodyPictures(List<BodyPicture> pictures) {
        if (pictures.size() > MAX_PICTURES) {
            throw new InvalidInput("body", "problem.announcement.too-many-pictures", MAX_PICTURES);
        }
        var next = pictures(pictures);
        if (!bodyPictures.equals(next)) {
            bodyPictures.keySet().retainAll(next.keySet());
            bodyPictures.putAll(next);
        }
    }

    /** Pictures by their numbers, their words normalised. */
    static Map<Integer, PlacedPicture> pictures(List<BodyPicture> pictures) {
        var byNumber = new HashMap<Integer, PlacedPicture>();
        for (BodyPicture p : pictures) {
            if (p.number() < 1 || p.number() > 999) {
                throw new IllegalArgumentException("No number for a picture: " + p.number());
            }
            var field = "bodyPicture" + p.number();
            byNumber.put(
                    p.number(),
                    new PlacedPicture(
                            p.sha256(),
                            InvalidInput.optional(field + ".alt", p.alt(), 500),
                            InvalidInput.optional(field + ".caption", p.caption(), 500)));
        }
        return byNumber;
    }

    /** Leaves an unchanged collection alone, so that an unchanged article costs no write. */
    private static <T> void replace(List<T> old, List<T> next) {
        if (!old.equals(next)) {
            old.clear();
            old.addAll(next);
        }
    }

    /** Whether a second official could publish the draft as it is. */
    void requireReady() {
        if (status != ArticleStatus.DRAFT) {
            throw new AnnouncementProblem.IllegalMove(status);
        }
        checkComplete();
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

    public long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getSlug() {
        return slug;
    }

    public ArticleTopic getTopic() {
        return topic;
    }

    public String getHeadline() {
        return headline;
    }

    public String getLeadText() {
        return leadText;
    }

    public @Nullable ArticlePicture getPicture() {
        var sha256 = pictureSha256;
        return sha256 == null ? null : new ArticlePicture(sha256, pictureAlt, pictureCaption, pictureConsent);
    }

    public String getBody() {
        return body;
    }

    Map<Integer, PlacedPicture> pictures() {
        return bodyPictures;
    }

    public List<BodyPicture> getBodyPictures() {
        return bodyPictures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new BodyPicture(
                        e.getKey(),
                        e.getValue().sha256(),
                        e.getValue().alt(),
                        e.getValue().caption()))
                .toList();
    }

    public String getAuthor() {
        return author;
    }

    public String getSource() {
        return source;
    }

    public @Nullable LocalDate getDatedOn() {
        return datedOn;
    }

    public @Nullable String getCampaignSlug() {
        return campaignSlug;
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public List<String> getHonourCodes() {
        return honourCodes;
    }

    public List<Long> getRelated() {
        return related;
    }

    public boolean isCommentsOpen() {
        return commentsOpen;
    }

    public boolean isDemo() {
        return demo;
    }

    public ArticleStatus getStatus() {
        return status;
    }

    public @Nullable Instant getPublishAt() {
        return publishAt;
    }

    public @Nullable Instant getPublishedAt() {
        return publishedAt;
    }

    public @Nullable Instant getCorrectedAt() {
        return correctedAt;
    }

    public String getCorrectionNote() {
        return correctionNote;
    }

    public @Nullable Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public String getSavedBy() {
        return savedBy;
    }
}
