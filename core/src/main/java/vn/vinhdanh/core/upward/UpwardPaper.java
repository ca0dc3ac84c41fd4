package vn.vinhdanh.core.upward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.NomineeId;

/**
 * A file of the package: one that the board added, one that is made here, or one that lies with a nominee.
 *
 * @param id of one that the board added or that was frozen; null for what is only looked at in a draft
 * @param dossier from which it was taken; null for one that the board added or that is made here
 * @param nominee whose it is; null for one of the whole proposal, or of all nominees of the dossier
 * @param sha256 by what the file is kept; null for what is made when the package is taken
 * @param name file name as whoever added it called it
 * @param supplement to which asking it answers, from 1; 0 for what went first
 * @param added whether the board added it, else it was taken from a dossier or made here
 * @param addedBy user name
 */
public record UpwardPaper(
        @Nullable UpwardPaperId id,
        @Nullable DossierId dossier,
        @Nullable NomineeId nominee,
        PackagePart part,
        @Nullable String sha256,
        String name,
        String mediaType,
        long size,
        int supplement,
        boolean added,
        String addedBy,
        Instant addedAt) {

    /** Whether it speaks of that one: by itself, or for all of its dossier. */
    boolean speaksOf(UpwardNominee one) {
        return nominee == null ? one.dossier().equals(dossier) : one.nominee().equals(nominee);
    }

    /** In which form it is. */
    public PackageForm form() {
        return PackageForm.of(mediaType);
    }
}
