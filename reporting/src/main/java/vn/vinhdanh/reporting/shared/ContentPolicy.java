package vn.vinhdanh.reporting.shared;

/** What a browser may load for a page: looks, fonts and pictures of our own, and nothing from anywhere else. */
public final class ContentPolicy {

    /** The name of its header. */
    public static final String HEADER = "Content-Security-Policy";

    /** For every page: no scripts at all. */
    public static final String STRICT = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** For the wall, which turns its pages and reads its figures again by a script of our own. */
    public static final String WITH_OWN_SCRIPT = STRICT + "; script-src 'self'; connect-src 'self'";

    private ContentPolicy() {}
}
