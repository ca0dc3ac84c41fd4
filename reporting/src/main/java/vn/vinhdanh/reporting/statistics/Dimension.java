package vn.vinhdanh.reporting.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what honours are counted. Each is at once a choice of rows or columns and a filter, under one name in the address. */
public enum Dimension {
    /** Danh hiệu thi đua, hình thức khen thưởng; named as in the newest decision that conferred it. */
    AWARD("danh-hieu", "award_code", "max(concat(decided_on, award_name))", "min(award_ordinal)", null, List.of()),
    /** Cá nhân, tập thể, hộ gia đình. */
    RECIPIENT("doi-tuong", "recipient_kind", null, null, "recipient", List.of("PERSON", "COLLECTIVE", "HOUSEHOLD")),
    /** Năm, in the sense of the page's {@link YearBasis}. */
    YEAR("nam", "", null, null, null, List.of()),
    /** Đơn vị như ghi trong quyết định. */
    UNIT("don-vi", "coalesce(unit_code, concat('~', unit_name))", "max(unit_name)", null, null, List.of()),
    /** Đơn vị hiện nay, after mergers and renamings; labelled with its last day before the name, {@link #ENDLESS} while it has none. */
    CURRENT_UNIT(
            "don-vi-hien-nay",
            "coalesce(current_unit_code, concat('~', current_unit_name))",
            "max(concat(coalesce(current_unit_last_day, '----------'), current_unit_name))",
            null,
            null,
            List.of()),
    /** Loại hình khen thưởng. */
    KIND(
            "loai-hinh",
            "commendation_kind",
            null,
            null,
            "kind",
            List.of("MERIT", "CAMPAIGN", "SUDDEN", "FOREIGN", "CAREER", "SERVICE_LENGTH", "RESISTANCE")),
    /** Cấp khen thưởng. */
    LEVEL("cap", "award_level", null, null, "level", List.of("STATE", "GOVERNMENT", "PROVINCE", "GRASSROOTS")),
    /** Giới tính: a supplement of ours, not in forms 0601 to 0603 of Circular 2/2023/TT-BNV. */
    SEX("gioi-tinh", "coalesce(sex, '-')", null, null, "sex", List.of("FEMALE", "MALE", "-")),
    /** Phân loại đối tượng of forms 0602 and 0603. */
    SUBJECT_CLASS(
            "phan-loai",
            "coalesce(subject_class, '-')",
            null,
            null,
            "subject",
            List.of(
                    "PROVINCIAL_LEADER",
                    "DEPARTMENT_LEADER",
                    "ENTREPRENEUR",
                    "OTHER_LEADER",
                    "DIRECT_WORKER",
                    "PARTY_OR_MASS_ORGANISATION",
                    "CENTRAL_BODY",
                    "ADMINISTRATIVE_BODY",
                    "PUBLIC_SERVICE_UNIT",
                    "ENTERPRISE",
                    "COOPERATIVE",
                    "HOUSEHOLD",
                    "OTHER",
                    "-"));

    /** Key of a unit filter: the honours whose unit is written out, but is none of the directory. */
    public static final String UNMATCHED = "-";

    /** Stands in a label where a unit has no last day; as long as a day. */
    static final String ENDLESS = "----------";

    private final String parameter;
    private final String key;
    private final @Nullable String label;
    private final @Nullable String ordinal;
    private final @Nullable String words;
    private final List<String> codes;

    Dimension(
            String parameter,
            String key,
            @Nullable String label,
            @Nullable String ordinal,
            @Nullable String words,
            List<String> codes) {
        this.parameter = parameter;
        this.key = key;
        this.label = label;
        this.ordinal = ordinal;
        this.words = words;
        this.codes = codes;
    }

    /** Its name in the address. */
    public String parameter() {
        return parameter;
    }

    /** The dimension of that name in the address. */
    public static Optional<Dimension> find(String parameter) {
        return Stream.of(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
    }

    /** The codes it can take, in their official order; empty where only the data know. */
    public List<String> codes() {
        return codes;
    }

    /** Whether its keys are years. */
    public boolean isYear() {
        return this == YEAR;
    }

    /** The key of its words in the bundles; a year says which. */
    public String labelKey(YearBasis basis) {
        return "dimension." + this + (isYear() ? "." + basis : "");
    }

    /** Whether its rows are many and have no order of their own, so that the largest come first. */
    public boolean isUnit() {
        return this == UNIT || this == CURRENT_UNIT;
    }

    /** Whether it may stand in the columns: only what has few values. */
    public boolean fitsColumns() {
        return switch (this) {
            case RECIPIENT, YEAR, KIND, LEVEL, SEX -> true;
            case AWARD, UNIT, CURRENT_UNIT, SUBJECT_CLASS -> false;
        };
    }

    /** Key expression; two texts are one group only when they are the same letter by letter. */
    String keySql(YearBasis basis) {
        return isYear() ? basis.column() : isUnit() ? key + " collate utf8mb4_bin" : key;
    }

    /** Label expression (an aggregate; an award's begins with a day, so that the newest name wins), or the empty text. */
    String labelSql() {
        return label == null ? "''" : label;
    }

    /** Expression of its official order (an aggregate), or 0. */
    String ordinalSql() {
        return ordinal == null ? "0" : ordinal;
    }

    /** Prefix of its words in the bundles, or null when the data bring the words. */
    @Nullable
    String words() {
        return words;
    }
}
