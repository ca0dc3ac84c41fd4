package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocStatus;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignDraft;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;

/** One campaign: written, launched, summed up. Read only when it is summed up or the official lacks the permission. */
@Route(value = "phong-trao", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@StyleSheet("console-season.css")
class CampaignView extends ConsoleView implements HasUrlParameter<String> {

    /** The address of a campaign that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient CampaignEntry entry;
    private final transient CampaignLaunch launch;
    private final transient CampaignQueries queries;
    private final transient BlocQueries blocs;
    private final transient UnitDirectory units;
    private final YearInView years;
    private final boolean mayManage;

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
    private final Div state = new Div();

    private FormSheet form = new FormSheet();
    private List<LaunchingBody> bodies = List.of();
    private transient @Nullable CampaignDetails campaign;

    CampaignView(
            CampaignEntry entry,
            CampaignLaunch launch,
            CampaignQueries queries,
            BlocQueries blocs,
            UnitDirectory units,
            YearInView years,
            CurrentOfficial official) {
        super("campaign.new");
        this.entry = entry;
        this.launch = launch;
        this.queries = queries;
        this.blocs = blocs;
        this.units = units;
        this.years = years;
        this.mayManage = official.may(Permission.MANAGE_CAMPAIGNS);
        shapeFields();
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (NEW.equals(parameter)) {
            campaign = null;
            begin();
        } else {
            campaign = queries.get(id(parameter));
        }
        build();
    }

    private static CampaignId id(String parameter) {
        try {
            return new CampaignId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("campaign " + parameter);
        }
    }

    private void shapeFields() {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(300);
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
        launcher.setMaxLength(150);
        posts.setHelperText(Words.say("campaign.posts.help"));
        occasion.setMaxLength(300);
        theme.setMaxLength(300);
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

    /** A new campaign begins with the year in view. */
    private void begin() {
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

    private void build() {
        var now = campaign;
        offer(now);
        if (now != null) {
            read(now);
        }
        remove(state);
        remove(form);
        form = new FormSheet();
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

        boolean writable = mayManage && (now == null || now.status() != CampaignStatus.CLOSED);
        lock(!writable);
        if (writable) {
            form.save(
                    now == null || now.status() == CampaignStatus.DRAFT
                            ? "campaign.save-draft"
                            : "campaign.save-public",
                    this::save);
        }
        add(state, form);
        headline(now, writable);
    }

    private static void wide(Component field) {
        field.addClassName("vd-wide");
    }

    private void headline(@Nullable CampaignDetails now, boolean writable) {
        state.removeAll();
        state.addClassName("vd-state-line");
        var back = new Button(
                Words.say("campaign.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(CampaignsView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (now == null) {
            title(Words.say("campaign.new"));
            lead(Words.say("campaign.new.lead"));
            actions(back);
            return;
        }
        title(now.name());
        lead("");
        state.add(CampaignMarks.of(now.status()), new com.vaadin.flow.component.html.Span(sentence(now)));
        if (!writable) {
            actions(back);
        } else if (now.status() == CampaignStatus.DRAFT) {
            actions(back, new Button(Words.say("campaign.launch"), VaadinIcon.FLAG.create(), click -> askLaunch()));
        } else {
            actions(back, new Button(Words.say("campaign.close"), VaadinIcon.ARCHIVE.create(), click -> askClose()));
        }
    }

    /** Whose move it is and what the public sees. */
    private static String sentence(CampaignDetails now) {
        return switch (now.status()) {
            case DRAFT -> Words.say("campaign.state.draft");
            case LAUNCHED -> Words.say("campaign.state.launched", Words.date(now.launchedOn()), now.slug());
            case CLOSED -> Words.say("campaign.state.closed", now.slug());
        };
    }

    /** What may be chosen: bodies that launched before or are units, movements that may stand above. */
    private void offer(@Nullable CampaignDetails now) {
        var all = queries.pickList();
        var texts = new LinkedHashSet<String>(
                List.of(Words.say("campaign.body.usual").split("\\|")));
        all.forEach(c -> texts.add(c.launchingBody()));
        texts.remove("");
        var choices = new ArrayList<LaunchingBody>();
        texts.forEach(t -> choices.add(new LaunchingBody(t, null)));
        int y = now == null ? years.year() : now.year();
        units.all().stream()
                .filter(u -> u.validFrom().getYear() <= y)
                .filter(u -> {
                    var last = u.validTo();
                    return last == null || last.getYear() >= y;
                })
                .filter(u -> !texts.contains(u.name()))
                .forEach(u -> choices.add(new LaunchingBody(u.name(), u.id().value())));
        bodies = choices;
        body.setItems(choices);
        parents.setItems(all.stream()
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

    private void read(CampaignDetails now) {
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

    private void lock(boolean locked) {
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

    private CampaignDraft draft() {
        var now = campaign;
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

    private void save() {
        var now = campaign;
        if (now == null) {
            var id = entry.saveDraft(draft());
            campaign = queries.get(id);
            Notices.done(Words.say("campaign.saved"));
            UI.getCurrent().navigate(CampaignView.class, String.valueOf(id.value()));
        } else {
            entry.edit(now.id(), now.version(), draft());
            var saved = queries.get(now.id());
            campaign = saved;
            read(saved);
            headline(saved, true);
            if (saved.status() != CampaignStatus.DRAFT) {
                Notices.done(Words.say("campaign.saved-public", saved.name()));
            }
        }
    }

    /** What is on screen is saved first, so that exactly what the official sees becomes public. */
    private void askLaunch() {
        if (!form.attempt(this::save)) {
            return;
        }
        var now = current();
        var formed = blocs.ofCampaign(now.id()).stream()
                .filter(b -> b.status() != BlocStatus.FORMING)
                .count();
        var consequences = new ArrayList<String>();
        consequences.add(Words.say("campaign.launch.public", now.slug()));
        if (!now.parents().isEmpty()) {
            consequences.add(Words.say(
                    "campaign.launch.parents", Words.number(now.parents().size())));
        }
        if (formed > 0) {
            consequences.add(Words.say("campaign.launch.blocs", Words.number(formed)));
        }
        consequences.add(Words.say("campaign.launch.back"));
        ask("campaign.launch.ask", now.name(), consequences, "campaign.launch", () -> {
            launch.launch(now.id(), now.version());
            Notices.done(Words.say("campaign.launched", now.name()));
        });
    }

    private void askClose() {
        if (!form.attempt(this::save)) {
            return;
        }
        var now = current();
        ask(
                "campaign.close.ask",
                now.name(),
                List.of(Words.say("campaign.close.public"), Words.say("campaign.close.back")),
                "campaign.close",
                () -> {
                    launch.close(now.id(), now.version());
                    Notices.done(Words.say("campaign.closed", now.name()));
                });
    }

    private void ask(String askKey, String about, List<String> consequences, String doKey, Runnable step) {
        var text = new Div(new Paragraph(Words.say("campaign.will")));
        var list = new UnorderedList();
        consequences.forEach(c -> list.add(new ListItem(c)));
        text.add(list);
        var dialog = new ConfirmDialog();
        dialog.setHeader(Words.say(askKey, about));
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(Words.say("action.cancel"));
        dialog.setConfirmText(Words.say(doKey));
        dialog.addConfirmListener(confirmed -> {
            if (form.attempt(step::run)) {
                campaign = queries.get(current().id());
                build();
            }
        });
        dialog.open();
    }

    private CampaignDetails current() {
        var now = campaign;
        if (now == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return now;
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
