package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title or form of commendation as citizens read it, with all its revisions, newest first.
 *
 * @param title whether it is an emulation title (danh hiệu thi đua), else a form (hình thức khen thưởng)
 * @param level stable key: STATE, GOVERNMENT, PROVINCE, GRASSROOTS
 */
public record PublicAward(String code, boolean title, String level, int ordinal, List<Revision> revisions) {

    /** One dated revision: official names, who may get it (keys of RecipientKind), the legal basis, its validity. */
    public record Revision(
            String nameVi,
            String nameEn,
            List<String> recipients,
            String standard,
            String legalBasis,
            String authority,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
