package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignMethod;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.campaign.LaunchingBody;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;

/** The fields of what is written about a campaign, and what may be chosen in them. */
final class CampaignFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries queries;
    private final transient UnitDirectory units;
    private final YearInView years;

    private final IntegerField year = new IntegerField(Words.say("campaign.year"));
    private final Select<CampaignLevel> level = new Select<>();
    private final Select<CampaignMethod> method = new Select<>();
    private final Select<CampaignSpan> span = new Select<>();
    private final DatePicker from = Words.datePicker("campaign.from");
    private final DatePicker to = Words.datePicker("campaign.to");
    private final ComboBox<LaunchingBody> body = new ComboBox<>(Words.say("campaign.body"));
    private final MultiSelectComboBox<CampaignSummary> parents =
            new MultiSelectComboBox<>(Words.say("campaign.parents"));
    private final WrittenFields<CampaignWritten> fields;
    private List<LaunchingBody> bodies = List.of();
    private transient List<CampaignSummary> movements = List.of();

    /** Lays the fields out in the sections of the form. */
    CampaignFields(FormSheet form, CampaignQueries queries, UnitDirectory units, YearInView years) {
        this.queries = queries;
        this.units = units;
        this.years = years;
        fields = new WrittenFields<>(CampaignWritten.class, form);
        form.section("campaign.section.what");
        wide(fields.add("name", new TextField(Words.say("campaign.name"))))
                .setHelperText(Words.say("campaign.name.help"));
        fields.add("year", year).setStepButtonsVisible(true);
        level.setLabel(Words.say("campaign.level"));
        level.setItems(CampaignLevel.values());
        level.setItemLabelGenerator(Words::word);
        fields.add("level", level);
        method.setLabel(Words.say("campaign.method"));
        method.setHelperText(Words.say("campaign.method.help"));
        method.setItems(CampaignMethod.values());
        method.setEmptySelectionAllowed(true);
        method.setEmptySelectionCaption(Words.say("campaign.method.unknown"));
        method.setItemLabelGenerator(m -> m == null ? Words.say("campaign.method.unknown") : Words.word(m));
        fields.add("method", method);
        span.setLabel(Words.say("campaign.span"));
        span.setItems(CampaignSpan.values());
        span.setItemLabelGenerator(Words::word);
        form.add("span", span);
        fields.add("from", from);
        fields.add("to", to);
        span.addValueChangeListener(change -> spread());
        year.addValueChangeListener(change -> spread());
        form.section("campaign.section.launch");
        body.setHelperText(Words.say("campaign.body.help"));
        body.setItemLabelGenerator(LaunchingBody::text);
        body.setAllowCustomValue(true);
        body.addCustomValueSetListener(written -> body.setValue(body(written.getDetail())));
        // a draft may name nobody yet
        fields.add("launchingBody", body, CampaignFields::said, CampaignFields::shown)
                .setRequiredIndicatorVisible(false);
        fields.add("launchedOn", Words.datePicker("campaign.launched-on"));
        wide(fields.add("occasion", new TextField(Words.say("campaign.occasion"))));
        fields.add("launcher", new TextField(Words.say("campaign.launcher")))
                .setHelperText(Words.say("campaign.launcher.help"));
        lines("launcherPosts", "campaign.posts").setHelperText(Words.say("campaign.posts.help"));
        form.section("campaign.section.why");
        text("grounds", "campaign.grounds");
        text("context", "campaign.context");
        form.section("campaign.section.aim");
        wide(fields.add("theme", new TextField(Words.say("campaign.theme"))))
                .setHelperText(Words.say("campaign.theme.help"));
        text("objectives", "campaign.objectives");
        var tasks = wide(lines("tasks", "campaign.tasks"));
        tasks.setMaxRows(12);
        tasks.setHelperText(Words.say("campaign.tasks.help"));
        form.section("campaign.section.links");
        parents.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        parents.setHelperText(Words.say("campaign.parents.help"));
        parents.setItemLabelGenerator(p -> p.name() + " (" + p.year() + ")");
        wide(fields.add("parents", parents, CampaignFields::ids, this::movements));
        wide(fields.add("directives", new DirectivesField("campaign.directives")));
    }

    private void text(String component, String key) {
        var area = wide(fields.add(component, new TextArea(Words.say(key))));
        area.setMinRows(3);
        area.setMaxRows(12);
    }

    /** A list of which each line of the field is one. */
    private TextArea lines(String component, String key) {
        var area = fields.add(component, new TextArea(Words.say(key)), CampaignFields::lines, CampaignFields::joined);
        area.setMinRows(3);
        return area;
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static String joined(@Nullable List<String> lines) {
        return lines == null ? "" : String.join("\n", lines);
    }

    private static LaunchingBody said(@Nullable LaunchingBody chosen) {
        return chosen == null ? LaunchingBody.NONE : chosen;
    }

    private static @Nullable LaunchingBody shown(@Nullable LaunchingBody body) {
        return body == null || body.text().isEmpty() ? null : body;
    }

    private static List<CampaignId> ids(@Nullable Set<CampaignSummary> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().map(CampaignSummary::id).toList();
    }

    private Set<CampaignSummary> movements(@Nullable List<CampaignId> ids) {
        return movements.stream()
                .filter(movement -> ids != null && ids.contains(movement.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <C extends Component & HasStyle> C wide(C field) {
        field.addClassName("vd-wide");
        return field;
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
        texts.forEach(t -> choices.add(new LaunchingBody(null, t)));
        int y = now == null ? years.year() : now.written().year();
        // an official of units launches as one of these only
        var mine = units.inScope();
        if (!units.inScope((UnitId) null)) {
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
                .forEach(u -> choices.add(new LaunchingBody(u.id(), u.name())));
        bodies = choices;
        Picker.offer(body, choices, choice -> List.of(choice.text()));
        movements = all.stream()
                .filter(c -> now == null || !c.id().equals(now.id()))
                .toList();
        Picker.campaigns(parents, movements);
    }

    private LaunchingBody body(String text) {
        var written = text.strip();
        return bodies.stream()
                .filter(b -> b.text().equalsIgnoreCase(written))
                .findFirst()
                .orElseGet(() -> new LaunchingBody(null, written));
    }

    /** Shows what is saved; a span of its own leaves its two days alone while the year is shown. */
    void read(CampaignDetails now) {
        span.setValue(CampaignSpan.OTHER);
        fields.show(now.written());
        span.setValue(CampaignSpan.of(now.written().from(), now.written().to()));
    }

    /** Makes the fields readable only, or writable again. */
    void lock(boolean locked) {
        fields.lock(locked);
        span.setReadOnly(locked);
    }

    /** What is written in the fields. */
    CampaignWritten written() {
        return fields.written();
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
