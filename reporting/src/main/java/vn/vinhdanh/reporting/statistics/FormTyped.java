package vn.vinhdanh.reporting.statistics;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.reporting.form.EnteredForm;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormDefinition.Row;
import vn.vinhdanh.reporting.form.FormFigures;

/**
 * What was typed into the cells of a form, as it was typed, and the figures that it says.
 *
 * @param texts by name of the field
 * @param figures of all that is a whole number
 * @param wrong names of the fields whose text is none
 */
record FormTyped(Map<String, String> texts, FormFigures figures, Set<String> wrong) {

    /** What is saved, as somebody would type it. */
    static FormTyped of(FormDefinition form, FormFigures figures) {
        var texts = new HashMap<String, String>();
        each(form, (row, leaf) -> {
            var figure = figures.at(row.code(), leaf.key());
            texts.put(name(row, leaf), figure == null ? "" : figure.toString());
        });
        return new FormTyped(texts, figures, Set.of());
    }

    /** What a message brought. */
    static FormTyped of(FormDefinition form, MultiValueMap<String, String> message) {
        var texts = new HashMap<String, String>();
        var rows = new TreeMap<String, Map<String, Long>>();
        var wrong = new LinkedHashSet<String>();
        each(form, (row, leaf) -> {
            var name = name(row, leaf);
            var values = message.getOrDefault(name, List.of());
            var text = values.isEmpty() || values.getFirst() == null
                    ? ""
                    : values.getFirst().strip();
            texts.put(name, text);
            if (text.matches("[0-9]{1,7}")) {
                rows.computeIfAbsent(row.code(), code -> new TreeMap<>()).put(leaf.key(), Long.valueOf(text));
            } else if (!text.isEmpty()) {
                wrong.add(name);
            }
        });
        return new FormTyped(texts, new FormFigures(rows), wrong);
    }

    private static void each(FormDefinition form, Cell taker) {
        for (Row row : form.rows()) {
            for (Leaf leaf : form.leaves(List.of())) {
                if (EnteredForm.open(row, leaf)) {
                    taker.take(row, leaf);
                }
            }
        }
    }

    /** Name of the field of a cell. */
    static String name(Row row, Leaf leaf) {
        return "o-" + row.code() + "-" + leaf.key();
    }

    String text(Row row, Leaf leaf) {
        return text(name(row, leaf));
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    private interface Cell {
        void take(Row row, Leaf leaf);
    }
}
