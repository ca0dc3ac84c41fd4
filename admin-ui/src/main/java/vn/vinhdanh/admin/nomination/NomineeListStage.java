package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.annex.LineAccount;
import vn.vinhdanh.admin.annex.RemarkGroups;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.evidence.ListUpload;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.evidence.Certainty;
import vn.vinhdanh.core.nomination.NomineeList;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.round.RoundWritten;

/** A list as an office writes it, from the file to what is taken in: what each line is, whom it means, what stands against it. */
public final class NomineeListStage extends Div {

    private static final long serialVersionUID = 1L;

    /** Reads a file; saves nothing. */
    @FunctionalInterface
    public interface Reading extends Serializable {
        /** @param award code of the award of whoever the file names none for; null where it names one for each */
        NomineeList read(OfficeFile file, @Nullable String award);
    }

    /** Takes what was read in. */
    @FunctionalInterface
    public interface Taking extends Serializable {
        /**
         * All or none.
         *
         * @param leftOut numbers of the lines that are not taken in
         * @param confirmed groups of remarks that were confirmed
         */
        void take(NomineeList list, Set<Integer> leftOut, Set<String> confirmed);
    }

    private final transient Reading reading;
    private final transient Taking taking;
    private final String takeKey;
    private final Set<Integer> leftOut = new HashSet<>();
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("nominees.award"));
    private final transient Map<String, String> names;
    private RemarkGroups remarks = new RemarkGroups(List.of());

    /**
     * With the place for a file.
     *
     * @param takeKey what the button says that takes it in
     * @param inForce the awards of today
     * @param round whose awards are offered
     */
    public NomineeListStage(
            String takeKey, List<AwardSummary> inForce, RoundWritten round, Reading reading, Taking taking) {
        this.takeKey = takeKey;
        this.reading = reading;
        this.taking = taking;
        names = inForce.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, same) -> one));
        var offered = inForce.stream().filter(one -> round.asks(one.code())).toList();
        award.setItemLabelGenerator(RemarkWords::name);
        award.setClearButtonVisible(true);
        award.setHelperText(Words.say("nominees.award.help"));
        Picker.awards(award, offered);
        if (offered.size() == 1) {
            award.setValue(offered.getFirst());
        }
        begin();
    }

    private void begin() {
        leftOut.clear();
        removeAll();
        var card = new Div(award, new Paragraph(Words.say("nominees.upload.help")), new ListUpload(this::read));
        card.addClassName("vd-card");
        add(card);
    }

    /** Reads a file and shows whom it names. */
    public void read(OfficeFile file) {
        var of = award.getValue();
        show(reading.read(file, of == null ? null : of.code()));
    }

    private void show(NomineeList list) {
        removeAll();
        remarks = new RemarkGroups(list.read().remarks());
        var rows = new ListSheet<NomineeList.Line>("nominees.preview", list::lines).within();
        rows.column("nominees.place", NomineeList.Line::place);
        rows.column("nominee.name", line -> line.written().name()).wide("14rem", 2);
        rows.column("nominee.kind", line -> Words.word(line.written().kind()));
        rows.prose("nominee.unit-text", line -> line.written().unitText()).share(1);
        rows.prose("nominee.award", line -> names.getOrDefault(line.written().award(), line.award()))
                .share(1);
        rows.column("nominee.period", line -> line.written().period().label());
        rows.mark("nominees.register", NomineeListStage::register);
        rows.cell("nominees.problem", line -> problem(line, rows)).share(1);
        rows.empty("nominees.none");
        var take = new Button(Words.say(takeKey), click -> taking.take(list, Set.copyOf(leftOut), remarks.confirmed()));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(take, new Button(Words.say("nominees.other-file"), click -> begin()));
        foot.addClassName("vd-form-foot");
        add(
                new H2(Words.say(
                        "nominees.preview.title", Words.number(list.lines().size()))),
                LineAccount.ofNamed(list.read().account()),
                remarks,
                rows,
                foot);
    }

    private static StatusMark register(NomineeList.Line line) {
        return line.certainty() == Certainty.CERTAIN
                ? new StatusMark(StatusMark.Tone.GOOD, Words.say("nominees.linked"))
                : new StatusMark(
                        StatusMark.Tone.INFO,
                        Words.say(line.certainty() == Certainty.NONE ? "nominees.not-held" : "nominees.not-certain"));
    }

    /** What stands against a line, and that it is left out. */
    private Cell problem(NomineeList.Line line, ListSheet<NomineeList.Line> rows) {
        var out = leftOut.contains(line.place());
        var problem = line.problem();
        var text = Words.say(out ? "nominees.take-in" : "nominees.leave-out");
        var step =
                Cell.step("nominees.switch", text, text + ": " + line.written().name(), () -> {
                    if (!leftOut.remove(line.place())) {
                        leftOut.add(line.place());
                    }
                    rows.refresh();
                });
        if (out) {
            return Cell.of(Cell.mark(new StatusMark(StatusMark.Tone.QUIET, Words.say("nominees.left-out"))), step);
        }
        return problem == null
                ? step
                : Cell.of(
                        Cell.mark(new StatusMark(StatusMark.Tone.STOP, Words.say("nominees.wrong"))),
                        Cell.text(Words.say(problem, line.award())),
                        step);
    }
}
