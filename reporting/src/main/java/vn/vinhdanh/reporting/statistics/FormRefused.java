package vn.vinhdanh.reporting.statistics;

import java.util.Locale;

/** A form is not submitted as it is, and why; nothing was changed. */
final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FormRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why. */
    enum Reason {
        /** The reporting year has not ended. */
        NOT_ENDED,
        /** The figures are others than those on the page. */
        CHANGED,
        /** Somebody else submitted meanwhile. */
        MEANWHILE,
        /** It says what was submitted last. */
        SAME,
        /** A correction says why. */
        NO_REASON,
        /** The note is too long. */
        TOO_LONG,
        /** Of an entered form cells are blank, or figures do not agree. */
        NOT_WHOLE;

        /** Its name in the bundles. */
        String key() {
            return "form.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
