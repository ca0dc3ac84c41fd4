package vn.vinhdanh.core.decision;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.shared.Written;

/** A decision; its verbs are the only way through {@link DecisionStatus}, its doors ask {@link DecisionSteps} before. */
@Entity
class Decision {

    static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    @Id
    private long id;

    @Embedded
    @AttributeOverride(name = "campaign", column = @Column(name = "campaign_id"))
    @Convert(attributeName = "campaign", converter = DecisionColumns.Campaign.class)
    @Convert(attributeName = "authorityLevel", converter = DecisionColumns.Authority.class)
    private DecisionWritten written;

    private int decisionYear;
    private String authorityFold;
    private @Nullable String listSha256;
    private @Nullable String fileSha256;

    @Enumerated(EnumType.STRING)
    private DecisionStatus status = DecisionStatus.DRAFT;

    private int honourCount;
    private String registeredBy;
    private Instant registeredAt;
    private @Nullable String submittedBy;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable Instant publishAt;
    private @Nullable Instant publishedAt;
    private String returnReason = "";
    private String correctionNote = "";
    private @Nullable String confirmedWarnings;
    private boolean demo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    /**
     * @param listSha256 SHA-256 of the imported list, or null when entered by hand
     */
    Decision(long id, DecisionWritten written, @Nullable String listSha256, boolean demo, String by, Instant at) {
        this.id = id;
        this.registeredBy = by;
        this.registeredAt = at;
        this.listSha256 = listSha256;
        this.demo = demo;
        this.written = Written.checked(written);
        this.decisionYear = this.written.decidedOn().getYear();
        this.authorityFold = fold(this.written.authority());
    }

    static String fold(String authority) {
        var fold = VietnameseText.fold(authority).replace("uy ban nhan dan", "ubnd");
        return fold.length() <= 200 ? fold : fold.substring(0, 200);
    }

    /** Changes what was entered, while a draft. */
    void edit(DecisionWritten other) {
        written = Written.checked(other);
        decisionYear = written.decidedOn().getYear();
        authorityFold = fold(written.authority());
    }

    /** What an official wrote about it. */
    DecisionWritten written() {
        return written;
    }

    /**
     * Names another campaign, or none, while public.
     *
     * @throws DecisionProblem.NotStanding when it is not public (any more)
     */
    void commendFor(@Nullable CampaignId campaign) {
        if (status != DecisionStatus.PUBLISHED) {
            throw new DecisionProblem.NotStanding();
        }
        written = written.commendingFor(campaign);
    }

    private void become(DecisionStatus next) {
        if (!status.canBecome(next)) {
            throw new DecisionProblem.WrongState(status, next);
        }
        status = next;
    }

    void count(int honours) {
        this.honourCount = honours;
    }

    /** Attaches the signed PDF, while nobody has approved it. */
    void attach(String sha256) {
        this.fileSha256 = sha256;
    }

    /**
     * Shows another signed PDF while public.
     *
     * @throws DecisionProblem.NotStanding when it is not public (any more)
     */
    void show(String sha256) {
        if (status != DecisionStatus.PUBLISHED) {
            throw new DecisionProblem.NotStanding();
        }
        fileSha256 = sha256;
    }

    void submit(String by) {
        if (honourCount == 0) {
            throw new DecisionProblem.Empty();
        }
        become(DecisionStatus.SUBMITTED);
        submittedBy = by;
        approvedBy = null;
        returnReason = "";
    }

    /** Keeps what whoever submits it stood by, for whoever approves. */
    void confirmed(@Nullable String warnings) {
        confirmedWarnings = warnings;
    }

    /** Makes a submitted decision a draft again, at the wish of whoever entered or submitted it. */
    void takeBack() {
        become(DecisionStatus.DRAFT);
        confirmedWarnings = null;
    }

    /** Approves, never to be shown before the ceremony; that it is by somebody else the room {@code matter} knows. */
    void approve(String by, Instant at, Instant toPublishAt) {
        requireAfterCeremony(toPublishAt);
        become(DecisionStatus.APPROVED);
        approvedBy = by;
        approvedAt = at;
        publishAt = toPublishAt;
    }

    private void requireAfterCeremony(Instant at) {
        var ceremony = written.ceremonyOn();
        if (ceremony != null && at.atZone(HOME).toLocalDate().isBefore(ceremony)) {
            throw new DecisionProblem.BeforeCeremony(
                    DateTimeFormatter.ofPattern("dd/MM/yyyy").format(ceremony));
        }
    }

    void returnForCorrection(String reason) {
        become(DecisionStatus.DRAFT);
        returnReason = InvalidInput.required("reason", reason, 1000);
        approvedBy = null;
        publishAt = null;
    }

    void publish(Instant at) {
        become(DecisionStatus.PUBLISHED);
        publishedAt = at;
    }

    boolean isDue(Instant now) {
        var hour = publishAt;
        return status == DecisionStatus.APPROVED && hour != null && !hour.isAfter(now);
    }

    void takeDown() {
        become(DecisionStatus.TAKEN_DOWN);
    }

    void annul() {
        become(DecisionStatus.ANNULLED);
    }

    /** Begins again after it was taken down. */
    void reopen() {
        become(DecisionStatus.DRAFT);
        approvedBy = null;
        submittedBy = null;
        publishAt = null;
        publishedAt = null;
    }

    long id() {
        return id;
    }

    DecisionStatus status() {
        return status;
    }

    String fullNumber() {
        return written.fullNumber();
    }

    String registeredBy() {
        return registeredBy;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    /** Address of its signed PDF, or null. */
    @Nullable
    String file() {
        return fileSha256;
    }

    @Nullable
    String confirmedWarnings() {
        return confirmedWarnings;
    }

    boolean demo() {
        return demo;
    }

    int version() {
        return version;
    }

    Matter matter() {
        return new Matter(MatterKind.DECISION, id);
    }

    /** As officials are told of it. */
    NamedMatter named() {
        return new NamedMatter(matter(), fullNumber());
    }

    int honourCount() {
        return honourCount;
    }
}
