package vn.vinhdanh.portal.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.portal.page.Wording;

/** An entry of the log of changes as open data. */
record OpenChange(
        String code,
        String type,
        String about,
        String honourCode,
        int ordinal,
        String decisionCode,
        String decisionNumber,
        LocalDate decisionDate,
        String annulledBy,
        @Nullable LocalDate annulledOn,
        String note,
        List<Field> fields,
        Instant changedAt,
        boolean demo,
        String page) {

    /** One field of a correction. */
    record Field(String field, String before, String after) {}

    static OpenChange of(PublicChange c, String site) {
        return new OpenChange(
                c.code(),
                c.type(),
                c.about(),
                c.honourCode(),
                c.ordinal(),
                c.decisionCode(),
                c.decisionNumber(),
                c.decisionDate(),
                c.annulledBy(),
                c.annulledOn(),
                c.note(),
                c.fields().stream()
                        .map(f -> new Field(f.field(), f.before(), f.after()))
                        .toList(),
                Wording.toTheSecond(c.at()),
                c.demo(),
                site + "/nhat-ky-thay-doi?quyet-dinh=" + c.decisionCode() + "#" + c.code());
    }
}
