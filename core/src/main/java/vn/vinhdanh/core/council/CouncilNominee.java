package vn.vinhdanh.core.council;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.consultation.BodyAnswer;
import vn.vinhdanh.core.consultation.ConsultationQueries.Said;
import vn.vinhdanh.core.consultation.ConsultationStatus;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.opinion.OpinionQueries.Heard;

/**
 * A nominee as the council has it before it.
 *
 * @param nominee with what was concluded
 * @param bodies what other bodies were asked and answered; empty where none was asked
 * @param citizens what citizens sent; null for nothing
 */
public record CouncilNominee(
        NomineeSummary nominee, List<Said> bodies, @Nullable Heard citizens) {

    /** How many bodies have not answered yet. */
    public int waiting() {
        return (int) bodies.stream()
                .filter(one -> one.status() == ConsultationStatus.ASKED)
                .count();
    }

    /** The bodies that object. */
    public List<Said> objections() {
        return bodies.stream()
                .filter(one -> one.answer() == BodyAnswer.OBJECTION)
                .toList();
    }

    /** Whether a body objects, or a complaint was accepted or waits for its answer. */
    public boolean opposed() {
        var heard = citizens;
        return !objections().isEmpty() || heard != null && heard.open() + heard.accepted() > 0;
    }
}
