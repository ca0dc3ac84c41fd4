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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.shared.InputCheck;
import vn.vinhdanh.core.shared.InvalidInput;

/** A campaign (phong trào thi đua). */
@Entity
class Campaign {

    static final int TASKS = 50;

    @Id
    private long id;

    private String slug;
    private String name;
    private int year;
    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private CampaignLevel level;

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
    Campaign(long id, String slug, CampaignDraft draft) {
        this.id = id;
        this.slug = slug;
        this.status = CampaignStatus.DRAFT;
        write(draft);
    }

    /** Replaces what is written; the slug stays. */
    void rewrite(CampaignDraft draft) {
        if (status == CampaignStatus.CLOSED) {
            throw new CampaignProblem.Closed(name);
        }
        write(draft);
        if (status == CampaignStatus.LAUNCHED) {
            requireComplete();
        }
    }

    private void write(CampaignDraft draft) {
        name = InvalidInput.required("name", draft.name(), 300);
        if (draft.year() < 1945 || draft.year() > 2100) {
            throw new InvalidInput("year", "problem.campaign.year", String.valueOf(draft.year()));
        }
        if (draft.to().isBefore(draft.from())) {
            throw new InvalidInput("to", "problem.shared.dates");
        }
        if (draft.year() < draft.from().getYear() || draft.year() > draft.to().getYear()) {
            throw new InvalidInput("year", "problem.campaign.year-outside", String.valueOf(draft.year()));
        }
        year = draft.year();
        periodFrom = draft.from();
        periodTo = draft.to();
        level = draft.level();
        var unit = draft.launchingUnit();
        launchingUnitId = unit == null ? null : unit.value();
        launchingBody = InvalidInput.optional("launchingBody", draft.launchingBody(), 300);
        launcher = InvalidInput.optional("launcher", draft.launcher(), 150);
        replace(launcherPosts, texts("launcherPosts", draft.launcherPosts(), 300, 10));
        occasion = InvalidInput.optional("occasion", draft.occasion(), 300);
        launchedOn = draft.launchedOn();
        grounds = InvalidInput.lines("grounds", draft.grounds(), 8000);
        context = InvalidInput.lines("context", draft.context(), 8000);
        theme = InvalidInput.optional("theme", draft.theme(), 300);
        objectives = InvalidInput.lines("objectives", draft.objectives(), 8000);
        replace(tasks, texts("tasks", draft.tasks(), 2000, TASKS));
        parents.clear();
        draft.parents().forEach(parent -> parents.add(parent.value()));
        if (draft.directives().size() > 20) {
            throw new InvalidInput("directives", "problem.campaign.too-many", 20);
        }
        replace(directives, draft.directives().stream().map(Directive::new).toList());
        demo = draft.demo();
    }

    /** What is written, for the audit to tell one state from the next; the lists are copies. */
    Map<String, @Nullable Object> written() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("year", year);
        fields.put("from", periodFrom);
        fields.put("to", periodTo);
        fields.put("level", level);
        fields.put("launchingBody", launchingBody);
        fields.put("launchedOn", launchedOn);
        fields.put("occasion", occasion);
        fields.put("launcher", launcher);
        fields.put("launcherPosts", List.copyOf(launcherPosts));
        fields.put("grounds", grounds);
        fields.put("context", context);
        fields.put("theme", theme);
        fields.put("objectives", objectives);
        fields.put("tasks", List.copyOf(tasks));
        fields.put(
                "directives",
                directives.stream()
                        .map(d -> (d.getNumber() + " " + d.getTitle()).strip())
                        .toList());
        return fields;
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

    private static List<String> texts(String field, List<String> lines, int max, int most) {
        var texts = lines.stream()
                .map(line -> InvalidInput.optional(field, line, max))
                .filter(line -> !line.isEmpty())
                .toList();
        if (texts.size() > most) {
            throw new InvalidInput(field, "problem.campaign.too-many", most);
        }
        return texts;
    }

    private static <T> void replace(List<T> old, List<T> now) {
        old.clear();
        old.addAll(now);
    }

    public long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public int getYear() {
        return year;
    }

    public LocalDate getPeriodFrom() {
        return periodFrom;
    }

    public LocalDate getPeriodTo() {
        return periodTo;
    }

    public CampaignLevel getLevel() {
        return level;
    }

    public @Nullable Long getLaunchingUnitId() {
        return launchingUnitId;
    }

    public String getLaunchingBody() {
        return launchingBody;
    }

    public String getLauncher() {
        return launcher;
    }

    public List<String> getLauncherPosts() {
        return launcherPosts;
    }

    public String getOccasion() {
        return occasion;
    }

    public @Nullable LocalDate getLaunchedOn() {
        return launchedOn;
    }

    public CampaignStatus getStatus() {
        return status;
    }

    public String getGrounds() {
        return grounds;
    }

    public String getContext() {
        return context;
    }

    public String getTheme() {
        return theme;
    }

    public String getObjectives() {
        return objectives;
    }

    public List<String> getTasks() {
        return tasks;
    }

    public Set<Long> parents() {
        return Set.copyOf(parents);
    }

    public List<Directive> getDirectives() {
        return directives;
    }

    public boolean isDemo() {
        return demo;
    }

    public int getVersion() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
