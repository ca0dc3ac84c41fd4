package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.nomination.EarlierHonour;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineeReports;
import vn.vinhdanh.core.nomination.PaperId;
import vn.vinhdanh.core.nomination.ReportBlock;
import vn.vinhdanh.core.nomination.ReportDetails;
import vn.vinhdanh.core.shared.NotFound;

/** Writes the achievement report of a nominee in the blocks of its template; each save puts a Word file of it into the dossier. */
@Route(value = "bao-cao-thanh-tich", layout = MainLayout.class)
@RolesAllowed("WRITE_DOSSIERS")
class ReportView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient NomineeReports reports;
    private final transient DossierPapers papers;
    private final Div content = new Div();
    private final transient Map<ReportBlock, HasValueAndElement<?, String>> fields = new EnumMap<>(ReportBlock.class);
    private transient @Nullable ReportDetails report;

    ReportView(NomineeReports reports, DossierPapers papers) {
        super("achievement.title");
        this.reports = reports;
        this.papers = papers;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(reports.get(new NomineeId(Long.parseLong(parameter))));
        } catch (NumberFormatException e) {
            throw new NotFound("nominee " + parameter);
        }
    }

    private void show(ReportDetails now) {
        report = now;
        var nominee = now.nominee();
        title(Words.say("achievement.title.of", nominee.written().name()));
        lead(now.dossier().name());
        content.removeAll();
        fields.clear();
        if (now.outdated()) {
            var outdated = new Paragraph(Words.say("achievement.outdated"));
            outdated.addClassName("vd-unsure");
            content.add(outdated);
        }
        if (now.dossier().may(DossierStep.EDIT)) {
            content.add(form(now));
        } else {
            content.add(new Paragraph(Words.say("achievement.closed")));
        }
        offer(now);
    }

    private void offer(ReportDetails now) {
        var offered = new ArrayList<Component>();
        offered.add(new Button(
                Words.say("achievement.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent()
                        .navigate(
                                NomineeView.class,
                                String.valueOf(now.nominee().id().value()))));
        var paper = now.paper();
        if (paper != null) {
            offered.add(
                    new Button(Words.say("achievement.word"), VaadinIcon.FILE_TEXT_O.create(), click -> open(paper)));
        }
        actions(offered.toArray(Component[]::new));
    }

    private void open(PaperId paper) {
        papers.sheet(current().nominee().id()).papers().stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .ifPresent(one -> new PaperWindow(papers, one).open());
    }

    private Component form(ReportDetails now) {
        var form = new FormSheet();
        ReportBlock.@Nullable Part part = null;
        for (var block : now.blocks()) {
            if (block.part() != part) {
                part = block.part();
                form.section("achievement.part." + part.name());
                if (part == ReportBlock.Part.BEFORE) {
                    known(form, now);
                }
            }
            add(form, block);
        }
        fill(now);
        form.save("achievement.save", () -> {
            var before = current();
            reports.write(before.nominee().id(), before.version(), texts());
            Notices.done(
                    Words.say("achievement.saved", before.nominee().written().name()));
            report = reports.get(before.nominee().id());
            offer(current());
        });
        form.drafts("nominee.report", String.valueOf(now.nominee().id().value()), now.version())
                .rereads(null, () -> {
                    report = reports.get(now.nominee().id());
                    fill(current());
                });
        return form;
    }

    private void add(FormSheet form, ReportBlock block) {
        if (block.lines()) {
            var area = form.add(block.name(), Counted.upTo(block.most(), new TextArea(Words.word(block))));
            area.setMinRows(block == ReportBlock.ACHIEVEMENTS ? 8 : 3);
            area.setRequiredIndicatorVisible(block == ReportBlock.ACHIEVEMENTS);
            wide(area);
            if (block.part() == ReportBlock.Part.BEFORE) {
                area.setHelperText(Words.say("achievement.lines.help"));
            }
            fields.put(block, area);
        } else {
            fields.put(block, form.add(block.name(), Counted.upTo(block.most(), new TextField(Words.word(block)))));
        }
    }

    private static void wide(HasStyle field) {
        field.addClassName("vd-wide");
    }

    /** What the register holds is printed by itself and not written again. */
    private static void known(FormSheet form, ReportDetails now) {
        if (now.known().isEmpty()) {
            form.insert(new Paragraph(Words.say("achievement.known.none")));
            return;
        }
        var list = new UnorderedList();
        for (EarlierHonour honour : now.known()) {
            list.add(new ListItem(honour.year() + ": " + honour.name() + " – " + honour.decision()));
        }
        form.insert(new Paragraph(Words.say("achievement.known")));
        form.insert(list);
    }

    private void fill(ReportDetails now) {
        fields.forEach((block, field) -> field.setValue(now.texts().getOrDefault(block, "")));
    }

    private Map<ReportBlock, String> texts() {
        var texts = new EnumMap<ReportBlock, String>(ReportBlock.class);
        fields.forEach((block, field) -> texts.put(block, field.getValue()));
        return texts;
    }

    private ReportDetails current() {
        var now = report;
        if (now == null) {
            throw new IllegalStateException("Nothing in view");
        }
        return now;
    }
}
