package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.eligibility.SurveyAct;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.eligibility.EligibilityAsk;
import vn.vinhdanh.core.eligibility.SurveyRow;
import vn.vinhdanh.core.nomination.DossierFilter;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.DossierSummary;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;

/** Puts those of a survey whom an officer chooses forward, in a dossier that is being written. */
@Component
final class PutForward implements SurveyAct {

    private static final long serialVersionUID = 1L;

    private static final int OFFERED = 200;

    private final transient DossierQueries queries;
    private final transient DossierWriting writing;
    private final transient CurrentOfficial official;

    PutForward(DossierQueries queries, DossierWriting writing, CurrentOfficial official) {
        this.queries = queries;
        this.writing = writing;
        this.official = official;
    }

    @Override
    public void offer(ListSheet<SurveyRow> list, EligibilityAsk asked) {
        if (official.may(Permission.WRITE_DOSSIERS)) {
            list.bulk(SurveyRow::name).ask("nominees.put", row -> true, rows -> ask(rows, asked));
        }
    }

    private void ask(List<SurveyRow> rows, EligibilityAsk asked) {
        var window =
                new StepWindow(Words.say("nominees.put"), Words.say("nominees.put.what", Words.number(rows.size())));
        var written = queries.list(
                new DossierFilter(null, Set.of(DossierStatus.DRAFT, DossierStatus.RETURNED), null, null, ""),
                Page.of(0, OFFERED));
        var dossier = new ComboBox<DossierSummary>(Words.say("nominees.put.where"));
        dossier.setItemLabelGenerator(PutForward::name);
        dossier.setHelperText(Words.say("nominees.put.where.help"));
        dossier.setRequiredIndicatorVisible(true);
        dossier.addClassName("vd-wide");
        Picker.offer(dossier, written, one -> List.of(name(one)));
        Picker.keys(dossier, one -> String.valueOf(one.id().value()));
        if (written.size() == 1) {
            dossier.setValue(written.getFirst());
        }
        window.form().add("dossier", dossier);
        window.open("nominees.put.do", () -> {
            var chosen = Objects.requireNonNull(dossier.getValue());
            writing.nominateAll(
                    chosen.id(), rows.stream().map(row -> of(row, asked)).toList());
            Notices.done(Words.say("nominees.taken", Words.number(rows.size())));
            UI.getCurrent()
                    .navigate(DossierView.class, String.valueOf(chosen.id().value()));
        });
    }

    private static String name(DossierSummary dossier) {
        return (dossier.number().isEmpty() ? "" : dossier.number() + ", ") + dossier.unitName() + " ("
                + Words.word(dossier.status()) + ")";
    }

    private static NomineeWritten of(SurveyRow row, EligibilityAsk asked) {
        return new NomineeWritten(
                row.kind(),
                row.recipient(),
                row.name(),
                row.kind() == RecipientKind.PERSON ? row.sex() : null,
                "",
                row.unit(),
                row.subjectClass(),
                asked.award(),
                AchievementPeriod.year(asked.year()),
                "");
    }
}
