package vn.vinhdanh.portal.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicNotice;
import vn.vinhdanh.portal.copy.PublicCopy;

/** What was asked for is not there; when it was and has been taken away, the notice says so. */
public final class Missing extends RuntimeException {

    private final transient @Nullable PublicNotice notice;

    private Missing(@Nullable PublicNotice notice) {
        super("missing", null, false, false);
        this.notice = notice;
    }

    /** Nothing was ever there. */
    public static Missing never() {
        return new Missing(null);
    }

    /** Looks whether a notice stands where the record was. */
    public static Missing of(PublicCopy copy, PublicKind kind, String code) {
        return new Missing(
                copy.find(PublicKind.NOTICE, kind.name().toLowerCase(Locale.ROOT) + "/" + code, PublicNotice.class)
                        .orElse(null));
    }

    /** The notice, or null when nothing was ever there. */
    public @Nullable PublicNotice notice() {
        return notice;
    }
}
