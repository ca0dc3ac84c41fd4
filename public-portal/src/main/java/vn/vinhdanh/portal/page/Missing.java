package vn.vinhdanh.portal.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicMove;
import vn.vinhdanh.core.publication.PublicNotice;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;

/** What was asked for is not there; when it was and has been taken away, the notice says so. */
public final class Missing extends RuntimeException {

    private final transient @Nullable PublicNotice notice;
    private final transient @Nullable PublicMove move;
    private final boolean lastOfRecipient;

    private Missing(@Nullable PublicNotice notice, @Nullable PublicMove move, boolean lastOfRecipient) {
        super("missing", null, false, false);
        this.notice = notice;
        this.move = move;
        this.lastOfRecipient = lastOfRecipient;
    }

    /** Nothing was ever there. */
    public static Missing never() {
        return new Missing(null, null, false);
    }

    /**
     * Looks whether what was shown of a recipient is now shown of another, whom they turned out to be, or whether their honours went
     * away.
     */
    public static Missing recipient(PublicCopy copy, String code) {
        return new Missing(
                copy
                        .page(
                                PublicCopy.of(PublicKind.NOTICE, Fields.GONE_RECIPIENT, code),
                                PublicCopy.NEWEST,
                                0,
                                1,
                                PublicNotice.class)
                        .stream()
                        .findFirst()
                        .orElse(null),
                copy.find(PublicKind.MOVED, PublicMove.RECIPIENT + "/" + code, PublicMove.class)
                        .orElse(null),
                true);
    }

    /** Looks whether a notice stands where the record was, or whether it has another address now. */
    public static Missing of(PublicCopy copy, PublicKind kind, String code) {
        var place = kind.name().toLowerCase(Locale.ROOT) + "/" + code;
        return new Missing(
                copy.find(PublicKind.NOTICE, place, PublicNotice.class).orElse(null),
                copy.find(PublicKind.MOVED, place, PublicMove.class).orElse(null),
                false);
    }

    /** Whether the notice is about the last honour of a recipient, whose page this was. */
    public boolean lastOfRecipient() {
        return lastOfRecipient;
    }

    /** Where it is now, or null when it has not moved. */
    public @Nullable PublicMove move() {
        return move;
    }

    /** The notice, or null when nothing was ever there. */
    public @Nullable PublicNotice notice() {
        return notice;
    }
}
