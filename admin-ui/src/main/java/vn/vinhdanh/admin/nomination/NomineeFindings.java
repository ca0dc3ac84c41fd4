package vn.vinhdanh.admin.nomination;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.NomineeFinding;

/** What the register says of somebody in short, as lists show it. */
public final class NomineeFindings {

    private NomineeFindings() {}

    /** What comes of it. @param finding null where nothing was asked yet */
    public static StatusMark mark(@Nullable NomineeFinding finding) {
        if (finding == null) {
            return new StatusMark(StatusMark.Tone.INFO, Words.say("nominee.finding.not-asked"));
        }
        var outcome = finding.outcome();
        if (outcome != null) {
            return RemarkWords.mark(outcome);
        }
        return new StatusMark(
                StatusMark.Tone.INFO,
                Words.say(
                        finding.problem() == null ? "nominee.finding.not-in-register" : "nominee.finding.not-judged"));
    }

    /** What keeps it from being met, in sentences; empty where nothing was asked yet. */
    public static String lacks(@Nullable NomineeFinding finding, RemarkWords words) {
        if (finding == null) {
            return "";
        }
        var problem = finding.problem();
        return problem == null ? words.say(finding.lacks()) : Words.say(problem);
    }
}
