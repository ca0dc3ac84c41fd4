package vn.vinhdanh.reporting.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/**
 * A question that stands ready and no breakdown answers: about a year, or the record sheet of one recipient or unit.
 *
 * @param basis which year
 * @param year the year; 0 of a record sheet, which has all years
 * @param about public code of the recipient, or code of the unit; empty of a question about a year
 */
public record ReadyAsked(Kind kind, YearBasis basis, int year, String about) implements ReadyQuestion {

    /** Where questions about a year are answered. */
    public static final String PATH = "/cau-hoi";

    /** Where record sheets are. */
    public static final String SHEETS = "/ho-so";

    static final String KIND = "hoi";
    static final String RECIPIENT = "nguoi";

    /** What is asked. */
    public enum Kind {
        /** Who was honoured twice or more. */
        TWICE("hai-lan"),
        /** Which units have no honour. */
        NONE("don-vi-chua-co"),
        /** The share of those who work directly (người trực tiếp lao động, sản xuất, công tác). */
        DIRECT("lao-dong-truc-tiep"),
        /** All honours of a recipient. */
        RECIPIENT(""),
        /** All honours of a unit. */
        UNIT("");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }

        /** Its name in the address; empty of a record sheet. */
        public String parameter() {
            return parameter;
        }

        /** Whether it is a record sheet. */
        public boolean isSheet() {
            return this == RECIPIENT || this == UNIT;
        }
    }

    /**
     * Reads a question about a year.
     *
     * @param newest the year where the address has none
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    static ReadyAsked ofYear(MultiValueMap<String, String> query, int newest) {
        onlyKnown(query, Set.of(KIND, BreakdownAddress.BASIS, Dimension.YEAR.parameter()));
        var asked = BreakdownAddress.one(query, KIND);
        Optional<Kind> kind = asked == null
                ? Optional.of(Kind.TWICE)
                : Arrays.stream(Kind.values())
                        .filter(one -> !one.isSheet() && one.parameter.equals(asked))
                        .findFirst();
        var year = BreakdownAddress.year(query, Dimension.YEAR.parameter());
        return new ReadyAsked(
                kind.orElseThrow(() -> new WrongAddress(KIND, String.valueOf(asked), Reason.UNKNOWN_CODE)),
                BreakdownAddress.basis(query),
                year == null ? newest : year,
                "");
    }

    /**
     * Reads which record sheet.
     *
     * @throws WrongAddress when a part is unknown, given twice or not readable, or it names neither recipient nor unit, or both
     */
    static ReadyAsked ofSheet(MultiValueMap<String, String> query) {
        onlyKnown(query, Set.of(RECIPIENT, Dimension.UNIT.parameter()));
        var recipient = BreakdownAddress.one(query, RECIPIENT);
        var unit = BreakdownAddress.one(query, Dimension.UNIT.parameter());
        if (recipient != null && unit == null && Ids.find(recipient).isPresent()) {
            return new ReadyAsked(Kind.RECIPIENT, YearBasis.ACHIEVEMENT, 0, recipient);
        }
        if (recipient == null && unit != null) {
            return new ReadyAsked(Kind.UNIT, YearBasis.ACHIEVEMENT, 0, unit);
        }
        throw new WrongAddress(RECIPIENT, String.valueOf(recipient), Reason.UNKNOWN_CODE);
    }

    private static void onlyKnown(MultiValueMap<String, String> query, Set<String> known) {
        query.keySet().stream()
                .filter(name -> !known.contains(name) && !BreakdownAddress.ELSEWHERE.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongAddress(name, "", Reason.UNKNOWN_PART);
                });
    }

    @Override
    public String path() {
        return kind.isSheet() ? SHEETS : PATH;
    }

    @Override
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        if (kind.isSheet()) {
            parts.put(kind == Kind.UNIT ? Dimension.UNIT.parameter() : RECIPIENT, about);
            return parts;
        }
        parts.put(KIND, kind.parameter);
        if (basis != YearBasis.ACHIEVEMENT) {
            parts.put(BreakdownAddress.BASIS, basis.parameter());
        }
        parts.put(Dimension.YEAR.parameter(), String.valueOf(year));
        return parts;
    }

    @Override
    public String title(Wording wording, Locale locale) {
        return kind.isSheet()
                ? wording.text(locale, "ready.sheet." + kind)
                : wording.text(locale, "ready.title." + kind, String.valueOf(year));
    }

    @Override
    public String fileName() {
        return kind.isSheet() ? "phieu-khen-thuong-" + about : kind.parameter + "-" + year;
    }

    /** The same of another kind. */
    ReadyAsked of(Kind other) {
        return new ReadyAsked(other, basis, year, "");
    }

    /** The honours of its year. */
    Filter filter() {
        return new Filter(basis, null, null, null, Map.of(Dimension.YEAR, String.valueOf(year)));
    }

    /** The recipient of a record sheet. */
    OptionalLong recipient() {
        return Ids.find(about);
    }

    /** Address of the record sheet of a recipient. */
    static String sheetOf(long recipient) {
        return BreakdownAddress.address(SHEETS, Map.of(RECIPIENT, Ids.code(recipient)));
    }

    /** Address of the record sheet of a unit. */
    static String sheetOf(String unit) {
        return BreakdownAddress.address(SHEETS, Map.of(Dimension.UNIT.parameter(), unit));
    }
}
