package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStep;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourSort;
import vn.vinhdanh.core.decision.HonourStatus;

/** The honours of a decision, each with the step that is open for it. */
final class HonourSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DecisionDetails decision;
    private final transient DraftDialogs drafts;
    private final transient ProposalDialogs proposing;
    private final SerializableRunnable done;

    /**
     * @param all how many there are, as it was just read: the list asks for no other number until it is searched or shown anew
     * @param done runs after a step
     */
    HonourSheet(
            DecisionDetails decision,
            int all,
            DecisionQueries queries,
            DraftDialogs drafts,
            ProposalDialogs proposing,
            SerializableRunnable done) {
        this.decision = decision;
        this.drafts = drafts;
        this.proposing = proposing;
        this.done = done;
        var opening = new AtomicBoolean(true);
        var text = new TextField(Words.say("honours.search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        var sheet = new ListSheet<HonourDetails>(
                        "honours.title",
                        text::getValue,
                        (part, page) -> queries.honoursAt(decision.id(), part, page),
                        part -> opening.getAndSet(false) && part.isBlank()
                                ? all
                                : queries.countHonours(decision.id(), part))
                .within();
        sheet.filter("tim", text);
        sheet.number("honours.ordinal", HonourDetails::ordinal).share(0).by(HonourSort.ORDINAL);
        sheet.column("honours.name", h -> (h.salutation() + " " + h.name()).strip())
                .wide("13rem", 2)
                .by(HonourSort.NAME);
        sheet.column(
                        "honours.post-unit",
                        h -> h.post() + (h.post().isEmpty() || h.unit().isEmpty() ? "" : ", ") + h.unit())
                .wide("14rem", 2)
                .by(HonourSort.UNIT);
        sheet.column("honours.award", HonourDetails::awardName).wide("12rem", 2).by(HonourSort.AWARD);
        sheet.column("honours.period", h -> h.period().label()).share(0).by(HonourSort.PERIOD);
        sheet.column("honours.kind", h -> Words.word(h.kind())).share(0).by(HonourSort.KIND);
        sheet.cell("honours.status", this::status).share(0).by(HonourSort.STATUS);
        sheet.empty("honours.empty");
        add(new H2(Words.say("honours.title")), sheet);
    }

    private Cell status(HonourDetails honour) {
        if (honour.status() == HonourStatus.ACTIVE && decision.may(DecisionStep.EDIT)) {
            return Cell.step(
                    "honours.remove",
                    Words.say("honours.remove"),
                    Words.say("honours.remove.of", honour.name()),
                    () -> drafts.remove(decision, honour, done));
        }
        if (honour.status() == HonourStatus.ACTIVE && decision.may(DecisionStep.PROPOSE_FOR_HONOUR)) {
            return Cell.step(
                    "honours.change",
                    Words.say("honours.change"),
                    Words.say("honours.change.of", honour.name()),
                    () -> proposing.proposeForHonour(decision, honour, done));
        }
        return Cell.mark(Tones.mark(honour.status()));
    }
}
