package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactColumns;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.UnitNow;
import vn.vinhdanh.reporting.form.FormDefinition;

/** Facts as forms ask of them: unit and campaign only where rows of the form name them, for the groups of the others are few. */
final class FormFacts {

    private static final List<FactColumn> ALWAYS = List.of(
            FactColumn.AWARD, FactColumn.LEVEL, FactColumn.RECIPIENT_KIND, FactColumn.SUBJECT_CLASS, FactColumn.KIND);

    private FormFacts() {}

    /** The columns of the facts that a form asks. */
    static List<FactColumn> columns(FormDefinition form) {
        var columns = new ArrayList<>(ALWAYS);
        if (form.asks("unit_code") || form.asks("unit_kind")) {
            columns.add(FactColumn.UNIT);
        }
        if (form.asks("campaign_slug")) {
            columns.add(FactColumn.CAMPAIGN);
        }
        return columns;
    }

    /** Whether rows or columns of a form are told by the directory of units. */
    static boolean byDirectory(FormDefinition form) {
        return columns(form).contains(FactColumn.UNIT);
    }

    /**
     * A fact by the names that conditions of forms use.
     *
     * @param values of {@link #columns}, in their order
     */
    static Map<String, @Nullable String> of(FormDefinition form, List<Object> values, FactColumns facts) {
        var fact = new HashMap<String, @Nullable String>();
        fact.put("award_code", ((FactAward) values.get(0)).code());
        fact.put("award_level", (String) values.get(1));
        fact.put("recipient_kind", (String) values.get(2));
        fact.put("subject_class", known(values.get(3)));
        fact.put("commendation_kind", (String) values.get(4));
        var columns = columns(form);
        for (int i = ALWAYS.size(); i < columns.size(); i++) {
            if (columns.get(i) == FactColumn.UNIT) {
                var code = ((FactUnit) values.get(i)).code();
                fact.put("unit_code", code);
                fact.put(
                        "unit_kind",
                        Optional.ofNullable(code)
                                .flatMap(facts::unit)
                                .map(UnitNow::kind)
                                .orElse(null));
            } else {
                fact.put("campaign_slug", known(values.get(i)));
            }
        }
        return fact;
    }

    private static @Nullable String known(Object value) {
        return value.equals(FactColumn.UNKNOWN) ? null : (String) value;
    }
}
