package vn.vinhdanh.core.nomination;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.round.PaperKind;

/**
 * A paper of a dossier (giấy tờ trong hồ sơ).
 *
 * @param nominee whose it is; null where it is the whole dossier's
 * @param sha256 by what the file is kept
 * @param name file name as whoever added it called it
 * @param mediaType found from the content
 * @param size in bytes
 * @param writtenHere whether it was made of a report that was written here
 * @param since the version in which it stands first
 * @param until the last version in which it stands; null for one that was not taken off
 * @param addedBy user name
 * @param remark why the dossier was returned last, as far as it is about this paper; empty for nothing
 */
public record Paper(
        PaperId id,
        DossierId dossier,
        @Nullable NomineeId nominee,
        PaperKind kind,
        String sha256,
        String name,
        String mediaType,
        long size,
        boolean writtenHere,
        int since,
        @Nullable Integer until,
        String addedBy,
        Instant addedAt,
        String remark) {

    /** By kind, then as they were added. */
    static final Comparator<Paper> ORDER =
            Comparator.comparing(Paper::kind).thenComparing(paper -> paper.id().value());

    /** Whether a browser shows it in a place of its own; everything else is handed out as a file. */
    public boolean shown() {
        return Attachments.SHOWN.contains(mediaType);
    }

    /** Whether it stands in a version that was sent. */
    boolean in(int version) {
        var last = until;
        return since <= version && (last == null || last >= version);
    }
}
