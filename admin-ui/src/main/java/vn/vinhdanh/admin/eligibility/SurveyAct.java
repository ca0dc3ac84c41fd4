package vn.vinhdanh.admin.eligibility;

import java.io.Serializable;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.core.eligibility.EligibilityAsk;
import vn.vinhdanh.core.eligibility.SurveyRow;

/** What another room offers to do with those whom a survey found; it makes one bean of it, and offers nothing to who may not. */
@FunctionalInterface
public interface SurveyAct extends Serializable {

    /**
     * Offers it for the rows of a survey.
     *
     * @param asked what the survey was asked
     */
    void offer(ListSheet<SurveyRow> list, EligibilityAsk asked);
}
