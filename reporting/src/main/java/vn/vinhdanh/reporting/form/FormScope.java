package vn.vinhdanh.reporting.form;

import java.util.Map;

/**
 * For whom a form is filled in.
 *
 * @param code of the unit: its own figures, those of the units below it and of those it took over; empty for all that the official may see
 * @param name of the unit; empty for all
 */
public record FormScope(String code, String name) {

    /** All that the official may see: the province, where nothing limits them. */
    public static final FormScope ALL = new FormScope("", "");

    /** Its part of the address. */
    public static final String PART = "pham-vi";

    /** Codes of the unit {@code :formUnit}, of all below it and of what these took over. */
    public static final String INSIDE = "with recursive inside (code) as ("
            + "select u.code from {report}.unit u where u.code = :formUnit"
            + " union select l.below_code from inside i join {report}.unit_link l on l.code = i.code"
            + ") select code from inside";

    /** Whether it is one unit. */
    public boolean ofUnit() {
        return !code.isEmpty();
    }

    /**
     * A further condition on facts; empty for all.
     *
     * @param values takes its value
     */
    public static String condition(String code, Map<String, Object> values) {
        if (code.isEmpty()) {
            return "";
        }
        values.put("formUnit", code);
        return " and unit_code in (" + INSIDE + ")";
    }
}
