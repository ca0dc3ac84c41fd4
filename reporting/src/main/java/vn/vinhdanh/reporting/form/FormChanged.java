package vn.vinhdanh.reporting.form;

/** Somebody else saved the same meanwhile; nothing of this was saved, and nothing of it is lost: the page shows both. */
public final class FormChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormChanged() {
        super("Saved by somebody else meanwhile", null, false, false);
    }
}
