package vn.vinhdanh.core.eligibility;

import java.util.List;

/**
 * What is to be said of a proposal before any clause of the standard: that the award is already held for the year, that the year judged
 * lies before the end of a discipline, that nothing but "not blocked" could be measured.
 *
 * @param outcome never {@link Outcome#MET}: it holds the whole answer down
 * @param evidence the facts it rests on, oldest first
 * @param remark what it says
 * @param article instrument and article; empty where it rests on none
 */
public record Note(Outcome outcome, List<Evidence> evidence, Remark remark, String article) {

    Note discreet() {
        return Evidence.confidential(evidence)
                ? new Note(Outcome.TO_JUDGE, List.of(), Remark.of("confidential"), article)
                : this;
    }
}
