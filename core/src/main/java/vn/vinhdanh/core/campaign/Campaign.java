package vn.vinhdanh.core.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InputCheck;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Written;

/** A campaign (phong trào thi đua). */
@Entity
class Campaign {

    @Id
    private long id;

    private String slug;
    private String name;
    private int year;
    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private CampaignLevel level;

    @Enumerated(EnumType.STRING)
    private @Nullable CampaignMethod method;

    private @Nullable Long launchingUnitId;
    private String launchingBody;
    private String launcher;

    @ElementCollection
    @CollectionTable(name = "campaign_launcher_post", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "post")
    private List<String> launcherPosts = new ArrayList<>();

    private String occasion;
    private @Nullable LocalDate launchedOn;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Column(columnDefinition = "text")
    private String grounds;

    @Column(columnDefinition = "text")
    private String context;

    private String theme;

    @Column(columnDefinition = "text")
    private String objectives;

    @ElementCollection
    @CollectionTable(name = "campaign_task", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "task")
    private List<String> tasks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_parent", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "parent_id")
    private Set<Long> parents = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_directive", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "ordinal")
    private List<Directive> directives = new ArrayList<>();

    private boolean demo;

    /** Null until the first save, by which Spring Data knows a new campaign. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    @SuppressWarnings("NullAway.Init")
    Campaign(long id, String slug, CampaignWritten written, boolean demo) {
        this.id = id;
        this.slug = slug;
        this.demo = demo;
        this.status = CampaignStatus.DRAFT;
        write(written);
    }

    /** Replaces what is written; the slug stays. */
    void rewrite(CampaignWritten written) {
        requireFor(CampaignStep.EDIT);
        write(written);
        if (status == CampaignStatus.LAUNCHED) {
            requireComplete();
        }
    }

    private void write(CampaignWritten unchecked) {
        var written = Written.checked(unchecked);
        if (written.year() < 1945 || written.year() > 2100) {
            throw new InvalidInput("year", "problem.campaign.year", String.valueOf(written.year()));
        }
        if (written.to().isBefore(written.from())) {
            throw new InvalidInput("to", "problem.shared.dates");
        }
        if (written.year() < written.from().getYear()
                || written.year() > written.to().getYear()) {
            throw new InvalidInput("year", "problem.campaign.year-outside", String.valueOf(written.year()));
        }
        name = written.name();
        year = written.year();
        periodFrom = written.from();
        periodTo = written.to();
        level = written.level();
        method = written.method();
        var unit = written.launchingBody().unit();
        launchingUnitId = unit == null ? null : unit.value();
        launchingBody = written.launchingBody().text();
        launcher = written.launcher();
        replace(launcherPosts, written.launcherPosts());
        occasion = written.occasion();
        launchedOn = written.launchedOn();
        grounds = written.grounds();
        context = written.context();
        theme = written.theme();
        objectives = written.objectives();
        replace(tasks, written.tasks());
        parents.clear();
        written.parents().forEach(parent -> parents.add(parent.value()));
        replace(directives, written.directives().stream().map(Directive::new).toList());
    }

    /** What is written about it. */
    CampaignWritten written() {
        return new CampaignWritten(
                name,
                year,
                periodFrom,
                periodTo,
                level,
                method,
                new LaunchingBody(launchingUnit(), launchingBody),
                launcher,
                launcherPosts,
                occasion,
                launchedOn,
                grounds,
                context,
                theme,
                objectives,
                tasks,
                parents.stream().map(CampaignId::new).toList(),
                directives.stream().map(Directive::linked).toList());
    }

    CampaignSummary summary() {
        return new CampaignSummary(
                new CampaignId(id),
                slug,
                name,
                year,
                level,
                status,
                launchingBody,
                launchedOn,
                periodFrom,
                periodTo,
                version());
    }

    /** The unit that launches it; null when it is none of the directory. */
    @Nullable
    UnitId launchingUnit() {
        var unit = launchingUnitId;
        return unit == null ? null : new UnitId(unit);
    }

    /** @throws CampaignProblem when the step is not taken from its state */
    void requireFor(CampaignStep step) {
        if (!step.from().contains(status)) {
            throw step.refused(name);
        }
    }

    Matter matter() {
        return new Matter(MatterKind.CAMPAIGN, id);
    }

    /** As officials are told of it. */
    NamedMatter named() {
        return new NamedMatter(matter(), name);
    }

    /**
     * Says what launching it would refuse on that day; changes nothing.
     *
     * @throws InvalidInput when what the public page cannot do without is missing, or the day of the launch is still to come
     */
    void requireReady(LocalDate today) {
        requireComplete();
        var day = launchedOn;
        if (day != null && day.isAfter(today)) {
            throw new InvalidInput("launchedOn", "problem.campaign.not-yet");
        }
    }

    /** Launches it: from now on public. */
    void launch(LocalDate today) {
        move(CampaignStatus.LAUNCHED);
        requireReady(today);
    }

    /** Sums it up. */
    void close() {
        move(CampaignStatus.CLOSED);
    }

    private void move(CampaignStatus next) {
        if (!status.canBecome(next)) {
            throw new CampaignProblem.IllegalMove(name);
        }
        status = next;
    }

    /** What the public page cannot do without. */
    private void requireComplete() {
        new InputCheck()
                .look(() -> InvalidInput.required("launchingBody", launchingBody, 300))
                .look(() -> {
                    if (launchedOn == null) {
                        throw new InvalidInput("launchedOn", "problem.shared.required");
                    }
                })
                .look(() -> {
                    if (objectives.isEmpty() && tasks.isEmpty()) {
                        throw new InvalidInput("objectives", "problem.campaign.no-objectives");
                    }
                })
                .refuse();
    }

    private static <T> void replace(List<T> old, List<T> now) {
        old.clear();
        old.addAll(now);
    }

    long id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    int year() {
        return year;
    }

    CampaignLevel level() {
        return level;
    }

    CampaignStatus status() {
        return status;
    }

    Set<Long> parents() {
        return Set.copyOf(parents);
    }

    boolean demo() {
        return demo;
    }

    /** Not saved yet, so that nothing names it. */
    boolean isNew() {
        return version == null;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
