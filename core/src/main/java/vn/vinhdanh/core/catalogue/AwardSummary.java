package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * A title or form of commendation as it was in one interval of time.
 *
 * @param code stable code of the award through all its revisions, e.g. {@code CSTDCS}
 * @param shortNames how lists write it
 * @param title whether it is an emulation title (danh hiệu thi đua), else a form (hình thức khen thưởng)
 * @param authorities who may decide it in this interval
 * @param legalBasis instrument and article
 * @param validTo last day, or null while in force
 * @param ordinal place in the order of precedence
 */
public record AwardSummary(
        String code,
        AwardRevisionId revision,
        String nameVi,
        String nameEn,
        List<String> shortNames,
        boolean title,
        AwardLevel level,
        Set<RecipientKind> recipients,
        Set<AuthorityLevel> authorities,
        String standard,
        String legalBasis,
        Sureness sureness,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int ordinal) {

    /**
     * Whether whoever stands at that level may decide it in this interval (thẩm quyền): the one rule of competence, for lists and for
     * what is entered by hand. Where nobody is named, anybody may.
     */
    public boolean within(AuthorityLevel level) {
        return within(authorities, level);
    }

    /** As {@link #within(AuthorityLevel)}, where of an award only those who may decide it are known. */
    public static boolean within(Set<AuthorityLevel> authorities, AuthorityLevel level) {
        return authorities.isEmpty() || authorities.contains(level);
    }

    /** Whether this revision was in force on that day. */
    public boolean inForceOn(LocalDate day) {
        var last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }
}
