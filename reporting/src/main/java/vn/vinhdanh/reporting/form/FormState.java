package vn.vinhdanh.reporting.form;

import java.util.Set;

/** Where a form of a year and scope stands, and what may be done from there. */
public enum FormState {
    /** Dự thảo: the figures are those of today. */
    DRAFT,
    /** Đã báo cáo: the figures as they were submitted stay; beside them those of today go on. */
    SUBMITTED;

    /** Whether this may be done now. */
    public boolean may(Move move) {
        return move.from.contains(this);
    }

    /** Where it leads. */
    public FormState after(Move move) {
        if (!may(move)) {
            throw new IllegalStateException("No " + move + " from " + this);
        }
        return move.keeps ? this : SUBMITTED;
    }

    /** Where a form stands that was submitted so many times. */
    public static FormState after(int submissions) {
        return submissions == 0 ? DRAFT : SUBMITTED;
    }

    /** What officials do with a form. */
    public enum Move {
        /** Enter figures: changes the draft, never what was submitted. */
        ENTER(Set.of(DRAFT, SUBMITTED), true, false),
        /** Submit for the first time. */
        SUBMIT(Set.of(DRAFT), false, false),
        /** Submit again, with the reason; what was submitted before stays readable. */
        CORRECT(Set.of(SUBMITTED), false, true);

        private final Set<FormState> from;
        private final boolean keeps;
        private final boolean reason;

        Move(Set<FormState> from, boolean keeps, boolean reason) {
            this.from = from;
            this.keeps = keeps;
            this.reason = reason;
        }

        /** Whether a reason must be said. */
        public boolean reason() {
            return reason;
        }
    }

    /** How this form would be submitted now. */
    public Move submitting() {
        return this == DRAFT ? Move.SUBMIT : Move.CORRECT;
    }
}
