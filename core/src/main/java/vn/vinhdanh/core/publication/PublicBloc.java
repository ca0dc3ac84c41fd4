package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An emulation bloc (khối thi đua) of a year as citizens read it.
 *
 * @param ordinal its number in the year, e.g. 3 for "Khối thi đua số 3"
 * @param head name of the head unit (Trưởng khối)
 * @param deputy name of the deputy head unit; may be empty
 * @param members names of all member units, head included, in the order of the bloc
 * @param pact the pact (giao ước thi đua), or null when not signed yet
 */
public record PublicBloc(
        String code,
        int year,
        int ordinal,
        String name,
        @Nullable String campaignSlug,
        String head,
        String deputy,
        List<String> members,
        @Nullable Pact pact,
        boolean demo) {

    /** A signed pact: date, contents in order, who signed ("unit: person, post"), and the scan when there is one. */
    public record Pact(
            LocalDate signedOn,
            List<String> contents,
            List<String> signatories,
            @Nullable PublicFile scan) {}
}
