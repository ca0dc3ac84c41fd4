package vn.vinhdanh.portal.figure;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the open totals may be counted by. Each is something that the public record of every honour says, and for which the register has a
 * list: a figure can tell nothing of anybody that the list does not say. Sex, age, ethnic group or religion are not here and are not to
 * come: names are public, so that one figure of these tells what is not public of somebody, however large it is.
 */
public enum TotalsBy {
    /** Year of the decision. */
    YEAR("nam"),
    /** Title or form. */
    AWARD("danh-hieu"),
    /** Unit, as it is today. */
    UNIT("don-vi"),
    /** Commune that the unit names. */
    COMMUNE("xa"),
    /** Kind of recipient. */
    KIND("doi-tuong");

    private final String parameter;

    TotalsBy(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address, the value of {@code hang}. */
    public String parameter() {
        return parameter;
    }

    /** What the address asks for; years when it says nothing that is known. */
    static TotalsBy of(String asked) {
        for (TotalsBy by : values()) {
            if (by.parameter.equals(asked)) {
                return by;
            }
        }
        return YEAR;
    }

    /**
     * The list of the honours behind a figure; it finds as many.
     *
     * @param key of the row
     * @param years of the decisions, {@code 2020} or {@code 2020-2025}; empty for all
     * @param kind of recipient; empty for all
     * @return empty where the register has no such list
     */
    String list(String key, String years, String kind) {
        if (key.isEmpty()) {
            return "";
        }
        var address = UriComponentsBuilder.fromPath(this == UNIT ? "/don-vi/{key}" : "/vinh-danh");
        if (this == AWARD || this == COMMUNE) {
            address.queryParam(parameter, "{key}");
        }
        var recipients = this == KIND ? key : kind;
        if (!recipients.isEmpty()) {
            address.queryParam("doi-tuong", recipients);
        }
        var decided = this == YEAR ? key : years;
        if (!decided.isEmpty()) {
            address.queryParam("nam-ban-hanh", decided);
        }
        return this == UNIT || this == AWARD || this == COMMUNE
                ? address.encode().buildAndExpand(key).toUriString()
                : address.encode().toUriString();
    }
}
