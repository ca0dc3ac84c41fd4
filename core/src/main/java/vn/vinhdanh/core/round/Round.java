package vn.vinhdanh.core.round;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.InputCheck;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Written;

/** A round (đợt xét). */
@Entity
@Table(name = "review_round")
class Round {

    @Id
    private long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private CommendationKind kind;

    private int year;
    private boolean schoolYear;
    private @Nullable Long campaignId;
    private String awards;
    private String unitKinds;
    private boolean gathers;
    private String papers;
    private String requiredPapers;
    private @Nullable LocalDate registrationUntil;
    private @Nullable LocalDate submissionFrom;
    private @Nullable LocalDate submissionUntil;
    private @Nullable LocalDate supplementUntil;
    private int receptionDays;
    private int appraisalDays;
    private @Nullable Integer opinionDays;

    @Enumerated(EnumType.STRING)
    private CouncilTrack track;

    private String legalBasis;

    @jakarta.persistence.Column(columnDefinition = "text")
    private String note;

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    private boolean demo;

    /** Null until the first save, by which Spring Data knows a new round. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    @SuppressWarnings("NullAway.Init")
    Round(long id, RoundWritten written, boolean demo) {
        this.id = id;
        this.status = RoundStatus.PREPARED;
        this.demo = demo;
        write(Written.checked(written));
    }

    /** Writes it anew. */
    void rewrite(RoundWritten unchecked) {
        requireFor(RoundStep.EDIT);
        var written = Written.checked(unchecked);
        if (status != RoundStatus.PREPARED
                && (written.kind() != kind || written.year() != year || written.schoolYear() != schoolYear)) {
            throw new InvalidInput("kind", "problem.round.open-kind");
        }
        write(written);
    }

    private void write(RoundWritten written) {
        new InputCheck()
                .look(() -> {
                    if (written.year() < 1945 || written.year() > 2100) {
                        throw new InvalidInput("year", "problem.round.year", String.valueOf(written.year()));
                    }
                })
                .look(() -> inOrder("submissionUntil", written.submissionFrom(), written.submissionUntil()))
                .look(() -> inOrder("supplementUntil", written.submissionUntil(), written.supplementUntil()))
                .look(() -> days("receptionDays", written.receptionDays()))
                .look(() -> days("appraisalDays", written.appraisalDays()))
                .look(() -> days("opinionDays", written.opinionDays()))
                .refuse();
        name = written.name();
        kind = written.kind();
        year = written.year();
        schoolYear = written.schoolYear();
        var rewarded = written.campaign();
        campaignId = rewarded == null ? null : rewarded.value();
        awards = joined(written.awards(), award -> award);
        unitKinds = joined(written.unitKinds(), Enum::name);
        gathers = written.gathers();
        papers = joined(written.papers(), Enum::name);
        requiredPapers = joined(written.requiredPapers(), Enum::name);
        registrationUntil = written.registrationUntil();
        submissionFrom = written.submissionFrom();
        submissionUntil = written.submissionUntil();
        supplementUntil = written.supplementUntil();
        receptionDays = written.receptionDays();
        appraisalDays = written.appraisalDays();
        opinionDays = written.opinionDays();
        track = written.track();
        legalBasis = written.legalBasis();
        note = written.note();
    }

    private static void days(String field, @Nullable Integer days) {
        if (days != null && (days < 1 || days > 90)) {
            throw new InvalidInput(field, "problem.round.days");
        }
    }

    private static void inOrder(String field, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new InvalidInput(field, "problem.round.dates");
        }
    }

    private static <T> String joined(List<T> all, Function<T, String> code) {
        return all.stream().map(code).distinct().collect(Collectors.joining(","));
    }

    private static <T> List<T> parted(String joined, Function<String, T> of) {
        return Arrays.stream(joined.split(","))
                .filter(code -> !code.isEmpty())
                .map(of)
                .toList();
    }

    /** What is written about it. */
    RoundWritten written() {
        return new RoundWritten(
                name,
                kind,
                year,
                schoolYear,
                campaignId == null ? null : new CampaignId(campaignId),
                parted(awards, award -> award),
                parted(unitKinds, UnitKind::valueOf),
                gathers,
                parted(papers, PaperKind::valueOf),
                parted(requiredPapers, PaperKind::valueOf),
                registrationUntil,
                submissionFrom,
                submissionUntil,
                supplementUntil,
                receptionDays,
                appraisalDays,
                opinionDays,
                track,
                legalBasis,
                note);
    }

    /** @throws RoundProblem when the step is not taken from its state */
    void requireFor(RoundStep step) {
        if (!step.from().contains(status)) {
            throw new RoundProblem.IllegalMove(name);
        }
    }

    /** Takes a step that changes its state. */
    void move(RoundStep step) {
        requireFor(step);
        var next = step.to();
        if (next == null) {
            throw new IllegalArgumentException(step + " changes no state");
        }
        status = next;
    }

    RoundSummary summary() {
        return new RoundSummary(
                new RoundId(id),
                name,
                kind,
                year,
                schoolYear,
                status,
                registrationUntil,
                submissionFrom,
                submissionUntil,
                supplementUntil,
                parted(unitKinds, UnitKind::valueOf),
                receptionDays,
                appraisalDays,
                campaignId == null ? null : new CampaignId(campaignId),
                version());
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    RoundStatus status() {
        return status;
    }

    boolean demo() {
        return demo;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
