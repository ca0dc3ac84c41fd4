package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.fact.BlocOfUnit;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactBonus;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactColumns;
import vn.vinhdanh.reporting.fact.FactDecision;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.FactYearOfUnit;
import vn.vinhdanh.reporting.fact.UnitNow;

/** By what honours are counted. Each is at once a choice of rows or columns and a filter, under one name in the address. */
public enum Dimension {
    /** Danh hiệu thi đua, hình thức khen thưởng; named as in the newest decision that conferred it. */
    AWARD("danh-hieu", FactColumn.AWARD, "award_code", null, List.of()),
    /** Cá nhân, tập thể, hộ gia đình. */
    RECIPIENT(
            "doi-tuong",
            FactColumn.RECIPIENT_KIND,
            "recipient_kind",
            "recipient",
            List.of("PERSON", "COLLECTIVE", "HOUSEHOLD")),
    /** Năm, in the sense of the page's {@link YearBasis}. */
    YEAR("nam", FactColumn.YEAR, "", null, List.of()),
    /** Quý ban hành quyết định, e.g. {@code 2025-Q1}. */
    QUARTER("quy", FactColumn.DAY, "concat(decision_year, '-Q', quarter(decided_on))", null, List.of()),
    /** Tháng ban hành quyết định, e.g. {@code 2025-03}. */
    MONTH("thang", FactColumn.DAY, "date_format(decided_on, '%Y-%m')", null, List.of()),
    /** Ngày ban hành quyết định. */
    DAY("ngay", FactColumn.DAY, "decided_on", null, List.of()),
    /** Đơn vị như ghi trong quyết định. */
    UNIT("don-vi", FactColumn.UNIT, "unit", null, List.of()),
    /** Đơn vị hiện nay, after mergers and renamings; one that is no more is named with its last day. */
    CURRENT_UNIT("don-vi-hien-nay", FactColumn.UNIT, "current_unit", null, List.of()),
    /** Đơn vị cấp trên của đơn vị ghi trong quyết định; a unit that has none above it stands for itself. */
    UNIT_ABOVE("don-vi-cap-tren", FactColumn.UNIT, "above_unit", null, List.of()),
    /** Đơn vị cấp trên của đơn vị hiện nay. */
    CURRENT_UNIT_ABOVE("cap-tren-hien-nay", FactColumn.UNIT, "current_above_unit", null, List.of()),
    /** Loại đơn vị of the unit as decided; {@code -} where that is in words only. */
    UNIT_KIND(
            "loai-don-vi",
            FactColumn.UNIT,
            "unit_kind",
            "unit-kind",
            List.of(
                    "PROVINCE",
                    "DEPARTMENT",
                    "DISTRICT",
                    "COMMUNE",
                    "PARTY_OR_MASS_ORGANISATION",
                    "SCHOOL",
                    "HEALTH_FACILITY",
                    "ENTERPRISE",
                    "ARMED_FORCES",
                    "CENTRAL_BODY",
                    "OTHER",
                    "-")),
    /** Khối thi đua in which the unit as decided was in the year of the achievement; {@code -} for none. */
    BLOC("khoi", FactColumn.YEAR_OF_UNIT, "bloc_code", null, List.of()),
    /** Loại hình khen thưởng. */
    KIND(
            "loai-hinh",
            FactColumn.KIND,
            "commendation_kind",
            "kind",
            List.of("MERIT", "CAMPAIGN", "SUDDEN", "FOREIGN", "CAREER", "SERVICE_LENGTH", "RESISTANCE")),
    /** Cấp khen thưởng. */
    LEVEL("cap", FactColumn.LEVEL, "award_level", "level", List.of("STATE", "GOVERNMENT", "PROVINCE", "GRASSROOTS")),
    /** Giới tính: a supplement of ours, not in forms 0601 to 0603 of Circular 2/2023/TT-BNV. */
    SEX("gioi-tinh", FactColumn.SEX, "sex", "sex", List.of("FEMALE", "MALE", "-")),
    /** Phân loại đối tượng of forms 0602 and 0603. */
    SUBJECT_CLASS(
            "phan-loai",
            FactColumn.SUBJECT_CLASS,
            "subject_class",
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
                    "-")),
    /** Thẩm quyền: who decided, as the decision writes it. */
    AUTHORITY("tham-quyen", FactColumn.AUTHORITY, "authority", null, List.of()),
    /** Whether an honour is paid, and why not. */
    BONUS(
            "tinh-trang-thuong",
            FactColumn.BONUS,
            "coalesce(bonus_state, 'UNKNOWN')",
            "bonus",
            List.of("PAID", "SAME_PERIOD", "TO_JUDGE", "UNKNOWN")),
    /** Phong trào for which the decision commends; {@code -} for none. */
    CAMPAIGN("phong-trao", FactColumn.CAMPAIGN, "campaign_slug", null, List.of()),
    /** Quyết định. */
    DECISION("quyet-dinh", FactColumn.DECISION, "decision_code", null, List.of());

    /** Key of a unit filter: the honours whose unit is written out, but is none of the directory. */
    public static final String UNMATCHED = "-";

    /** Most columns of a table; what has more values is for the rows. */
    static final int MOST_COLUMNS = 60;

    private final String parameter;
    private final FactColumn column;
    private final String sql;
    private final @Nullable String words;
    private final List<String> codes;

    Dimension(String parameter, FactColumn column, String sql, @Nullable String words, List<String> codes) {
        this.parameter = parameter;
        this.column = column;
        this.sql = sql;
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
        return this == UNIT || isOfDirectory();
    }

    /** Whether the directory of units says it, and not the decision alone. */
    boolean isOfDirectory() {
        return this == CURRENT_UNIT || this == UNIT_ABOVE || this == CURRENT_UNIT_ABOVE;
    }

    /** Whether what it says of an honour is told by the directory of units or the blocs as they are now. */
    boolean isByDirectory() {
        return isOfDirectory() || this == UNIT_KIND || this == BLOC;
    }

    /** Whether its values are points of time, which keep their order. */
    public boolean isTime() {
        return this == YEAR || this == QUARTER || this == MONTH || this == DAY;
    }

    /** Whether what is not known has the key {@code -}. */
    boolean hasUnknown() {
        return this == SEX || this == SUBJECT_CLASS || this == CAMPAIGN || this == UNIT_KIND || this == BLOC;
    }

    /** Whether it is offered for the columns: what has few values. Another may be asked for, see {@link #MOST_COLUMNS}. */
    public boolean fitsColumns() {
        return switch (this) {
            case RECIPIENT, YEAR, QUARTER, KIND, LEVEL, SEX, SUBJECT_CLASS, UNIT_KIND, BONUS -> true;
            case AWARD,
                    MONTH,
                    DAY,
                    UNIT,
                    CURRENT_UNIT,
                    UNIT_ABOVE,
                    CURRENT_UNIT_ABOVE,
                    BLOC,
                    AUTHORITY,
                    CAMPAIGN,
                    DECISION -> false;
        };
    }

    /** Column of the facts; of units the beginning of its name, of years that of the {@link YearBasis}. */
    String sql(YearBasis basis) {
        return isYear() ? basis.column() : sql;
    }

    /**
     * The condition for what the directory says of the unit as decided; a unit that is in words only is none of it.
     *
     * @param name of the parameter that has the key
     */
    String ofUnit(boolean unknown, String name) {
        var unit = this == BLOC ? "(unit_code, year_to)" : "unit_code";
        var known = this == BLOC
                ? "select b.unit_code, b.year from {report}.unit_bloc b where b.bloc_code"
                : "select u.code from {report}.unit u where u.kind";
        return unknown
                ? "(unit_code is null or " + unit + " not in (" + known + " <> :" + name + "))"
                : unit + " in (" + known + " = :" + name + ")";
    }

    /** The column of the facts in memory from which it is told. */
    FactColumn column(YearBasis basis) {
        return isYear() && basis == YearBasis.DECISION ? FactColumn.DAY : column;
    }

    /** The key of a value of that column. */
    Function<Object, String> key(FactColumns facts) {
        return switch (this) {
            case AWARD -> value -> ((FactAward) value).code();
            case YEAR -> value -> String.valueOf(value instanceof LocalDate day ? day.getYear() : value);
            case QUARTER ->
                value -> {
                    var day = (LocalDate) value;
                    return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
                };
            case MONTH -> value -> value.toString().substring(0, 7);
            case UNIT -> value -> ((FactUnit) value).key();
            case CURRENT_UNIT -> unit(code -> facts.unit(code).map(UnitNow::todayCode));
            case UNIT_ABOVE -> unit(code -> facts.unit(code).map(UnitNow::aboveCode));
            case CURRENT_UNIT_ABOVE -> unit(code -> facts.unit(code).map(UnitNow::currentAboveCode));
            case DECISION -> value -> ((FactDecision) value).code();
            case UNIT_KIND ->
                value -> Optional.ofNullable(((FactUnit) value).code())
                        .flatMap(facts::unit)
                        .map(UnitNow::kind)
                        .orElse(FactColumn.UNKNOWN);
            case BLOC ->
                value -> facts.bloc((FactYearOfUnit) value)
                        .map(BlocOfUnit::blocCode)
                        .orElse(FactColumn.UNKNOWN);
            case BONUS -> value -> ((FactBonus) value).state();
            case RECIPIENT, DAY, KIND, LEVEL, SEX, SUBJECT_CLASS, AUTHORITY, CAMPAIGN -> Object::toString;
        };
    }

    /** The key of what stands in the place of a unit of the directory; a unit in words only stands for itself. */
    private static Function<Object, String> unit(Function<String, Optional<String>> other) {
        return value -> {
            var unit = (FactUnit) value;
            var code = unit.code();
            return code == null ? unit.key() : other.apply(code).orElse(code);
        };
    }

    /** A key of time so many years later; any other key as it is. A day that this year does not have is the last of its month. */
    String later(String key, int years) {
        return !isTime()
                ? key
                : this == DAY
                        ? LocalDate.parse(key).plusYears(years).toString()
                        : (Integer.parseInt(key.substring(0, 4)) + years) + key.substring(4);
    }

    /** Prefix of its words in the bundles, or null when the data bring the words. */
    @Nullable
    String words() {
        return words;
    }
}
