package vn.vinhdanh.portal.change;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.portal.page.Wording;

/** Says in sentences what was changed. */
@Component("changeWords")
public class ChangeWords {

    private final Wording wording;

    ChangeWords(Wording wording) {
        this.wording = wording;
    }

    /** What it is about: a row of the list of a decision, or the decision. */
    public String about(PublicChange change) {
        var date = wording.date(change.decisionDate());
        return change.about().equals("HONOUR")
                ? wording.text("change.HONOUR", change.ordinal() + "", change.decisionNumber(), date)
                : wording.text("change.DECISION", change.decisionNumber(), date);
    }

    /** What was done, when, and by which decision when one annulled. */
    public String done(PublicChange change) {
        return wording.text("change.done", wording.word("change.type", change.type()), wording.date(change.at()))
                + (change.annulledBy().isEmpty() ? "" : " " + annulledBy(change));
    }

    private String annulledBy(PublicChange change) {
        return change.annulledOn() == null
                ? wording.text("change.annulled.undated", change.annulledBy())
                : wording.text("change.annulled", change.annulledBy(), wording.date(change.annulledOn()));
    }

    /** What was corrected, a sentence for each field, with what stood before and what stands now. */
    public List<String> fields(PublicChange change) {
        return change.fields().stream()
                .map(field -> wording.text(
                        field.before().isEmpty()
                                ? "change.field.added"
                                : field.after().isEmpty() ? "change.field.removed" : "change.field.from",
                        wording.word("change.field", field.field()),
                        field.before(),
                        field.after()))
                .toList();
    }

    /** All of it in one text, for feeds. */
    public String whole(PublicChange change) {
        var text = new StringBuilder(done(change));
        fields(change).forEach(field -> text.append(' ').append(field));
        return change.note().isEmpty()
                ? text.toString()
                : text.append(' ').append(change.note()).toString();
    }

    /** The address of what it is about, or of the notice that stands there. */
    public String address(PublicChange change) {
        return change.about().equals("HONOUR")
                ? "/vinh-danh/" + change.honourCode()
                : "/quyet-dinh/" + change.decisionCode();
    }
}
