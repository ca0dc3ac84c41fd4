package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignDraft;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InvalidInput;

/** What is written about a campaign: its fields, what may be chosen in them, and the draft that they make. */
final class CampaignFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries queries;
    private final transient UnitDirectory units;
    private final YearInView years;

    private final TextField name = new TextField(Words.say("campaign.name"));
    private final IntegerField year = new IntegerField(Words.say("campaign.year"));
    private final Select<CampaignLevel> level = new Select<>();
    private final Select<CampaignSpan> span = new Select<>();
    private final DatePicker from = Words.datePicker("campaign.from");
    private final DatePicker to = Words.datePicker("campaign.to");
    private final ComboBox<LaunchingBody> body = new ComboBox<>(Words.say("campaign.body"));
    private final TextField launcher = new TextField(Words.say("campaign.launcher"));
    private final TextArea posts = new TextArea(Words.say("campaign.posts"));
    private final TextField occasion = new TextField(Words.say("campaign.occasion"));
    private final DatePicker launchedOn = Words.datePicker("campaign.launched-on");
    private final TextArea grounds = new TextArea(Words.say("campaign.grounds"));
    private final TextArea context = new TextArea(Words.say("campaign.context"));
    private final TextField theme = new TextField(Words.say("campaign.theme"));
    private final TextArea objectives = new TextArea(Words.say("campaign.objectives"));
    private final TextArea tasks = new TextArea(Words.say("campaign.tasks"));
    private final MultiSelectComboBox<CampaignSummary> parents =
            new MultiSelectComboBox<>(Words.say("campaign.parents"));
    private final DirectivesField directives = new DirectivesField("campaign.directives");
    private List<LaunchingBody> bodies = List.of();

    CampaignFields(CampaignQueries queries, UnitDirectory units, YearInView years) {
        this.queries = queries;
        this.units = units;
        this.years = years;
        name.setRequiredIndicatorVisible(true);
        Counted.upTo(300, name);
        name.setHelperText(Words.say("campaign.name.help"));
        year.setRequiredIndicatorVisible(true);
        year.setStepButtonsVisible(true);
        level.setLabel(Words.say("campaign.level"));
        level.setItems(CampaignLevel.values());
        level.setItemLabelGenerator(Words::word);
        span.setLabel(Words.say("campaign.span"));
        span.setItems(CampaignSpan.values());
        span.setItemLabelGenerator(Words::word);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        span.addValueChangeListener(change -> spread());
        year.addValueChangeListener(change -> spread());
        body.setHelperText(Words.say("campaign.body.help"));
        body.setItemLabelGenerator(LaunchingBody::text);
        body.setAllowCustomValue(true);
        body.addCustomValueSetListener(written -> body.setValue(body(written.getDetail())));
        launcher.setHelperText(Words.say("campaign.launcher.help"));
        Counted.upTo(150, launcher);
        posts.setHelperText(Words.say("campaign.posts.help"));
        Counted.upTo(300, occasion);
        Counted.upTo(300, theme);
        for (TextArea area : List.of(grounds, context, objectives)) {
            Counted.upTo(8000, area);
        }
        theme.setHelperText(Words.say("campaign.theme.help"));
        tasks.setHelperText(Words.say("campaign.tasks.help"));
        for (TextArea area : List.of(grounds, context, objectives, tasks)) {
            area.setMinRows(3);
            area.setMaxRows(12);
        }
        posts.setMinRows(3);
        parents.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        parents.setHelperText(Words.say("campaign.parents.help"));
        parents.setItemLabelGenerator(p -> p.name() + " (" + p.year() + ")");
    }

    /** Lays the fields out in the sections of the form. */
    void addTo(FormSheet form) {
        form.section("campaign.section.what");
        wide(form.add("name", name));
        form.add("year", year);
        form.add("level", level);
        form.add("span", span);
        form.add("from", from);
        form.add("to", to);
        form.section("campaign.section.launch");
        form.add("launchingBody", body);
        form.add("launchedOn", launchedOn);
        wide(form.add("occasion", occasion));
        form.add("launcher", launcher);
        form.add("launcherPosts", posts);
        form.section("campaign.section.why");
        wide(form.add("grounds", grounds));
        wide(form.add("context", context));
        form.section("campaign.section.aim");
        wide(form.add("theme", theme));
        wide(form.add("objectives", objectives));
        wide(form.add("tasks", tasks));
        form.section("campaign.section.links");
        wide(form.add("parents", parents));
        wide(form.add("directives", directives));
    }

    private static void wide(Component field) {
        field.addClassName("vd-wide");
    }

    /** A new campaign begins with the year in view. */
    void begin() {
        year.setValue(years.year());
        level.setValue(CampaignLevel.PROVINCE);
        span.setValue(CampaignSpan.YEAR);
    }

    private void spread() {
        var y = year.getValue();
        var chosen = span.getValue();
        if (y == null || chosen == null || chosen == CampaignSpan.OTHER || y < 1945 || y > 2100) {
            return;
        }
        int first = chosen == CampaignSpan.YEAR ? y : y - (y - 1) % 5;
        from.setValue(LocalDate.of(first, 1, 1));
        to.setValue(LocalDate.of(chosen == CampaignSpan.YEAR ? y : first + 4, 12, 31));
    }

    /** What may be chosen: bodies that launched before or are units, movements that may stand above. */
    void offer(@Nullable CampaignDetails now) {
        var all = queries.pickList();
        var texts = new LinkedHashSet<String>(
                List.of(Words.say("campaign.body.usual").split("\\|")));
        all.forEach(c -> texts.add(c.launchingBody()));
        texts.remove("");
        var choices = new ArrayList<LaunchingBody>();
        texts.forEach(t -> choices.add(new LaunchingBody(t, null)));
        int y = now == null ? years.year() : now.year();
        // an official of units launches as one of these only
        var mine = units.inScope();
        if (mine.size() < units.all().size()) {
            choices.clear();
            texts.clear();
        }
        mine.stream()
                .filter(u -> u.validFrom().getYear() <= y)
                .filter(u -> {
                    var last = u.validTo();
                    return last == null || last.getYear() >= y;
                })
                .filter(u -> !texts.contains(u.name()))
                .forEach(u -> choices.add(new LaunchingBody(u.name(), u.id().value())));
        bodies = choices;
        Picker.offer(body, choices, choice -> List.of(choice.text()));
        Picker.campaigns(
                parents,
                all.stream()
                        .filter(c -> now == null || !c.id().equals(now.id()))
                        .toList());
    }

    private LaunchingBody body(String text) {
        var written = text.strip();
        return bodies.stream()
                .filter(b -> b.text().equalsIgnoreCase(written))
                .findFirst()
                .orElseGet(() -> new LaunchingBody(written, null));
    }

    /** Shows what is saved. */
    void read(CampaignDetails now) {
        name.setValue(now.name());
        span.setValue(CampaignSpan.OTHER);
        year.setValue(now.year());
        from.setValue(now.from());
        to.setValue(now.to());
        span.setValue(CampaignSpan.of(now.from(), now.to()));
        level.setValue(now.level());
        var unit = now.launchingUnit();
        body.setValue(
                now.launchingBody().isEmpty()
                        ? null
                        : unit == null
                                ? body(now.launchingBody())
                                : new LaunchingBody(now.launchingBody(), unit.value()));
        launcher.setValue(now.launcher());
        posts.setValue(String.join("\n", now.launcherPosts()));
        occasion.setValue(now.occasion());
        launchedOn.setValue(now.launchedOn());
        grounds.setValue(now.grounds());
        context.setValue(now.context());
        theme.setValue(now.theme());
        objectives.setValue(now.objectives());
        tasks.setValue(String.join("\n", now.tasks()));
        parents.setValue(new LinkedHashSet<>(now.parents()));
        directives.setValue(now.directives());
    }

    /** Makes the fields readable only, or writable again. */
    void lock(boolean locked) {
        var fields = List.<HasValue<?, ?>>of(
                name,
                year,
                level,
                span,
                from,
                to,
                body,
                launcher,
                posts,
                occasion,
                launchedOn,
                grounds,
                context,
                theme,
                objectives,
                tasks,
                parents,
                directives);
        fields.forEach(field -> field.setReadOnly(locked));
    }

    /**
     * The draft that the fields make.
     *
     * @param now the campaign as it was read, or null for a new one
     * @throws InvalidInput when the year or a day of its period is missing
     */
    CampaignDraft draft(@Nullable CampaignDetails now) {
        var launching = body.getValue();
        var unit = launching == null ? null : launching.unit();
        return new CampaignDraft(
                null,
                name.getValue(),
                needed("year", year.getValue()),
                needed("from", from.getValue()),
                needed("to", to.getValue()),
                level.getValue(),
                unit == null ? null : new UnitId(unit),
                launching == null ? "" : launching.text(),
                launcher.getValue(),
                posts.getValue().lines().toList(),
                occasion.getValue(),
                launchedOn.getValue(),
                grounds.getValue(),
                context.getValue(),
                theme.getValue(),
                objectives.getValue(),
                tasks.getValue().lines().toList(),
                parents.getValue().stream().map(CampaignSummary::id).toList(),
                directives.getValue(),
                now != null && now.demo());
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "problem.shared.required");
        }
        return value;
    }

    /** How long a campaign runs; only fills the two dates. */
    enum CampaignSpan {
        /** One year. */
        YEAR,
        /** The five years of a plan: 2021–2025, 2026–2030. */
        FIVE_YEARS,
        /** Any other time. */
        OTHER;

        static CampaignSpan of(LocalDate from, LocalDate to) {
            if (from.getDayOfYear() != 1 || to.getDayOfYear() != to.lengthOfYear()) {
                return OTHER;
            }
            return switch (to.getYear() - from.getYear()) {
                case 0 -> YEAR;
                case 4 -> FIVE_YEARS;
                default -> OTHER;
            };
        }
    }
}
