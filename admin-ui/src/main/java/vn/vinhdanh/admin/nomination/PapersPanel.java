package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.nomination.DossierDetails;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.Paper;
import vn.vinhdanh.core.nomination.PaperNeed;
import vn.vinhdanh.core.nomination.PaperSheet;
import vn.vinhdanh.core.nomination.PaperState;
import vn.vinhdanh.core.round.PaperKind;

/** The papers of a dossier, or of one of its nominees: what is asked for and how it stands, and the files themselves. */
final class PapersPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 5;

    private final transient DossierPapers papers;
    private final transient DossierDetails dossier;
    private final transient PaperSheet sheet;
    private final transient @Nullable NomineeId nominee;
    private final SerializableRunnable changed;

    /** A kind of paper that is asked for, and how it stands with it in one line. */
    private record Asked(PaperKind kind, PaperState state, boolean required, String of) implements Serializable {}

    /**
     * @param sheet of the dossier, or of the nominee
     * @param nominee of whom; null for all of the dossier
     * @param changed told when a paper was added or taken off
     */
    PapersPanel(
            DossierPapers papers,
            DossierDetails dossier,
            PaperSheet sheet,
            @Nullable NomineeId nominee,
            SerializableRunnable changed) {
        this.papers = papers;
        this.dossier = dossier;
        this.sheet = sheet;
        this.nominee = nominee;
        this.changed = changed;
        add(new H2(Words.say("papers.title")));
        if (dossier.may(DossierStep.EDIT)) {
            var buttons = new Div(new Button(
                    Words.say("paper.add"),
                    VaadinIcon.UPLOAD_ALT.create(),
                    click -> new PaperUpload(papers, dossier.id(), sheet.names(), nominee, changed).open()));
            buttons.addClassName("vd-actions");
            add(buttons);
        }
        add(checklist(), files());
    }

    private ListSheet<Asked> checklist() {
        var list = new ListSheet<Asked>("papers.checklist", this::asked).within();
        list.column("paper.kind", asked -> Words.word(asked.kind())).wide("14rem", 1);
        list.mark("paper.state", asked -> mark(asked.state()));
        list.column("paper.of", Asked::of).wide("16rem", 2);
        list.column("paper.required", asked -> asked.required() ? Words.say("paper.required.yes") : "");
        list.column("paper.basis", asked -> basis(asked.kind())).wide("16rem", 2);
        list.empty("papers.checklist.empty");
        return list;
    }

    private List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        for (var kind : PaperKind.askable()) {
            var of = sheet.needs().stream().filter(need -> need.kind() == kind).toList();
            if (!of.isEmpty()) {
                asked.add(new Asked(kind, worst(of), of.getFirst().required(), nominee == null ? said(of) : ""));
            }
        }
        return asked;
    }

    private static PaperState worst(List<PaperNeed> needs) {
        for (var state : List.of(PaperState.MISSING, PaperState.UNSURE, PaperState.HAVE)) {
            if (needs.stream().anyMatch(need -> need.state() == state)) {
                return state;
            }
        }
        return PaperState.NOT_NEEDED;
    }

    /** Of how many nominees it is there, and of whom not. */
    private String said(List<PaperNeed> needs) {
        if (needs.getFirst().nominee() == null) {
            return Words.say("paper.of-dossier");
        }
        var needed = needs.stream()
                .filter(need -> need.state() != PaperState.NOT_NEEDED)
                .toList();
        long have =
                needed.stream().filter(need -> need.state() == PaperState.HAVE).count();
        var without = needed.stream()
                .filter(need -> need.state() != PaperState.HAVE)
                .map(need -> sheet.name(need.nominee()))
                .toList();
        var count = Words.say("paper.have-of", Words.number(have), Words.number(needed.size()));
        return without.isEmpty() ? count : count + " " + Words.say("paper.without", names(without));
    }

    /** Some names, and how many more. */
    static String names(List<String> names) {
        var some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? some : Words.say("paper.and-more", some, Words.number(names.size() - NAMED));
    }

    private static String basis(PaperKind kind) {
        return kind.sureness() == Sureness.VERIFIED
                ? kind.legalBasis()
                : Words.say("paper.basis.unsure", kind.legalBasis());
    }

    static StatusMark mark(PaperState state) {
        return new StatusMark(
                switch (state) {
                    case HAVE -> StatusMark.Tone.GOOD;
                    case MISSING -> StatusMark.Tone.WAIT;
                    case UNSURE, NOT_NEEDED -> StatusMark.Tone.INFO;
                },
                Words.word(state));
    }

    private ListSheet<Paper> files() {
        var list = new ListSheet<Paper>("papers.files", sheet::papers).within();
        list.does("paper.file", Paper::name, paper -> new PaperWindow(papers, paper).open())
                .wide("16rem", 2);
        list.column("paper.kind", paper -> Words.word(paper.kind())).wide("12rem", 1);
        if (nominee == null) {
            list.column("paper.whose", this::whose).share(1);
        }
        list.column("paper.added-at", paper -> Words.dateTime(paper.addedAt()));
        list.column("paper.remark", Paper::remark).share(1);
        if (dossier.may(DossierStep.EDIT)) {
            list.cell("paper.take-off", this::takeOff);
        }
        list.empty("papers.files.empty");
        return list;
    }

    private String whose(Paper paper) {
        return paper.nominee() == null ? Words.say("paper.of-dossier") : sheet.name(paper.nominee());
    }

    private Cell takeOff(Paper paper) {
        var text = Words.say("paper.take-off");
        return Cell.step("paper.take-off", text, text + ": " + paper.name(), () -> ask(Objects.requireNonNull(paper)));
    }

    private void ask(Paper paper) {
        Asking.delete(
                Words.say("paper.take-off.ask", paper.name()),
                List.of(Words.say("paper.take-off.what")),
                "paper.take-off",
                () -> {
                    papers.takeOff(paper.id());
                    Notices.done(Words.say("paper.taken-off", paper.name()));
                    changed.run();
                });
    }
}
