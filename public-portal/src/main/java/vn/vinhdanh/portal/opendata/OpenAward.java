package vn.vinhdanh.portal.opendata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicAward;

/** A title or form of commendation as open data: its newest revision in short, and all of them. */
record OpenAward(
        String code,
        boolean emulationTitle,
        String level,
        String nameVi,
        String nameEn,
        List<String> recipients,
        List<String> authorities,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Revision> revisions,
        String page) {

    /** One dated revision. */
    record Revision(
            String nameVi,
            String nameEn,
            List<String> recipients,
            List<String> authorities,
            String standard,
            String legalBasis,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @param a with at least one revision */
    static OpenAward of(PublicAward a, String site) {
        var revisions = a.revisions().stream().map(OpenAward::revision).toList();
        var newest = revisions.getFirst();
        return new OpenAward(
                a.code(),
                a.title(),
                a.level(),
                newest.nameVi(),
                newest.nameEn(),
                newest.recipients(),
                newest.authorities(),
                newest.legalBasis(),
                newest.validFrom(),
                newest.validTo(),
                revisions,
                site + "/danh-hieu-hinh-thuc/" + a.code());
    }

    private static Revision revision(PublicAward.Revision r) {
        return new Revision(
                r.nameVi(),
                r.nameEn(),
                r.recipients(),
                Arrays.stream(r.authority().split(","))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .toList(),
                r.standard(),
                r.legalBasis(),
                r.validFrom(),
                r.validTo());
    }
}
