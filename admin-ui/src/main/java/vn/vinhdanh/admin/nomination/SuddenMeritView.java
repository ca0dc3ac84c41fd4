package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.evidence.ProposedFields;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.OfficeUpload;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.NomineeJudging;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.nomination.ReportBlock;
import vn.vinhdanh.core.nomination.SuddenMerit;
import vn.vinhdanh.core.nomination.SuddenWritten;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Sex;

/** Puts somebody forward for sudden merit on one page: who, for what, which award, a short report; what the register says stands beside it. */
@Route(value = "khen-dot-xuat", layout = MainLayout.class)
@RolesAllowed({"WRITE_DOSSIERS", "PROPOSE_DOSSIERS"})
@Begins(title = "sudden.title", at = "khen-dot-xuat", may = Permission.WRITE_DOSSIERS)
class SuddenMeritView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient NomineeJudging judging;
    private final transient List<AwardSummary> awards;
    private final ComboBox<RoundSummary> round = new ComboBox<>(Words.say("dossier.round"));
    private final ComboBox<UnitSummary> unit = new ComboBox<>(Words.say("dossier.unit"));
    private final Select<Sex> sex;
    private final ProposedFields proposed;
    private final TextArea achievement;
    private final TextArea report =
            Counted.upTo(ReportBlock.ACHIEVEMENTS.most(), new TextArea(Words.say("sudden.report")));
    private final Checkbox secret = new Checkbox(Words.say("dossier.state-secret"));
    private final Paragraph chosen = new Paragraph();
    private final Div found = new Div();
    private String fileName = "";
    private transient byte @Nullable [] file;

    SuddenMeritView(
            SuddenMerit sudden,
            NomineeJudging judging,
            UnitDirectory units,
            RecipientQueries recipients,
            AwardCatalogue catalogue,
            CurrentOfficial official) {
        super("sudden.title");
        this.judging = judging;
        lead(Words.say(official.may(Permission.WRITE_DOSSIERS) ? "sudden.lead" : "sudden.lead.board"));
        var today = LocalDate.now(Words.VIETNAM);
        // emulation titles are not given for sudden merit
        awards = catalogue.on(today).stream().filter(award -> !award.title()).toList();
        var form = new FormSheet();
        form.section("nominee.section.who");
        where(form, sudden.rounds(), units, today);
        proposed = new ProposedFields(form, NomineeWritten.class, recipients, awards);
        sex = NomineeFields.unlessUnknown(form, "sex", "nominee.sex", Sex.values());
        form.section("nominee.section.what");
        proposed.award(form, "nominee.award");
        achievement = NomineeFields.achievement(form);
        achievement.setRequiredIndicatorVisible(true);
        form.insert(found);
        form.section("sudden.section.report");
        report.setMinRows(4);
        report.setHelperText(Words.say("sudden.report.help"));
        report.addClassName("vd-wide");
        form.add("report", report);
        form.insert(upload());
        form.insert(chosen);
        secret.setHelperText(Words.say("dossier.state-secret.help"));
        form.add("stateSecret", secret);
        form.insert(new Paragraph(Words.say("sudden.basis")));
        form.save("sudden.send", () -> {
            var bytes = file;
            var id = sudden.send(
                    written(), bytes == null ? null : fileName, bytes == null ? null : new ByteArrayInputStream(bytes));
            Notices.done(Words.say("sudden.sent", proposed.name()));
            UI.getCurrent().navigate(DossierView.class, String.valueOf(id.value()));
        });
        form.also(new Button(Words.say("dossier.judge"), click -> judge()));
        form.drafts("sudden");
        proposed.kindChanged(kind -> sex.setVisible(proposed.person()));
        proposed.chosen(who -> {
            if (proposed.person()) {
                sex.setValue(who.sex());
            }
        });
        proposed.changed(this::judge);
        add(form);
    }

    private void where(FormSheet form, List<RoundSummary> rounds, UnitDirectory units, LocalDate today) {
        round.setItemLabelGenerator(RoundSummary::named);
        Picker.offer(round, rounds, one -> List.of(one.name()));
        Picker.keys(round, one -> String.valueOf(one.id().value()));
        round.setRequiredIndicatorVisible(true);
        round.addClassName("vd-wide");
        if (rounds.size() == 1) {
            round.setValue(rounds.getFirst());
        }
        if (rounds.isEmpty()) {
            form.insert(new Paragraph(Words.say("sudden.no-round")));
        }
        form.add("round", round);
        var mine = units.inScope().stream().filter(one -> one.existedOn(today)).toList();
        unit.setItemLabelGenerator(UnitSummary::name);
        Picker.units(unit, mine);
        unit.setRequiredIndicatorVisible(true);
        unit.addClassName("vd-wide");
        if (!mine.isEmpty() && mine.size() < 30) {
            unit.setValue(mine.getFirst());
        }
        form.add("unit", unit);
    }

    private Upload upload() {
        var upload = new OfficeUpload(DossierPapers.LARGEST, this::take);
        upload.setUploadButton(new Button(Words.say("sudden.choose")));
        return upload;
    }

    /** Takes a file as the report; what was chosen before is left. */
    void take(String name, byte[] bytes) {
        fileName = name;
        file = bytes.clone();
        chosen.setText(Words.say("sudden.chosen", name));
    }

    /** What the register says of whoever is chosen for the award that is chosen. */
    private void judge() {
        var of = round.getValue();
        found.removeAll();
        if (of == null || proposed.award().isEmpty()) {
            return;
        }
        var finding = judging.today(of.id(), List.of(nominee())).getFirst();
        found.add(NomineeFindings.mark(finding));
        var lacks = NomineeFindings.lacks(finding, new RemarkWords(awards));
        found.add(new Paragraph(
                lacks.isEmpty() && proposed.recipient() == null ? Words.say("nominee.not-in-register") : lacks));
    }

    private NomineeWritten nominee() {
        return new NomineeWritten(
                proposed.kind(),
                proposed.recipient(),
                proposed.name(),
                proposed.person() ? sex.getValue() : null,
                proposed.post(),
                proposed.unitText(),
                null,
                proposed.award(),
                AchievementPeriod.year(Objects.requireNonNull(round.getValue()).year()),
                achievement.getValue());
    }

    private SuddenWritten written() {
        return new SuddenWritten(
                Objects.requireNonNull(round.getValue()).id(),
                Objects.requireNonNull(unit.getValue()).id(),
                nominee(),
                report.getValue(),
                secret.getValue());
    }
}
