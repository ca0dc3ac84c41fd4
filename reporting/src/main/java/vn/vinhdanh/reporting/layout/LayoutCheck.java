package vn.vinhdanh.reporting.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.layout.Layout.Cell;
import vn.vinhdanh.reporting.layout.Layout.Kind;
import vn.vinhdanh.reporting.layout.Layout.Place;

/**
 * Whether a layout can carry a form: every name that must be there, none that the form does not know, rows and columns in the order of the
 * law, and nothing that would hide a figure, show it as another, or fetch something.
 */
final class LayoutCheck {

    /** What formulas of a template may use: nothing that reads other files, other sheets or the network. */
    private static final Set<String> FUNCTIONS = Set.of(
            "SUM",
            "ROUND",
            "IF",
            "IFERROR",
            "ISNUMBER",
            "MAX",
            "MIN",
            "AVERAGE",
            "COUNT",
            "COUNTA",
            "ABS",
            "AND",
            "OR",
            "NOT",
            "N",
            "UPPER",
            "LOWER",
            "TRIM",
            "TEXT",
            "CONCATENATE");

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\s*\\(");
    private static final Pattern ELSEWHERE = Pattern.compile("[!\\[\\]|{}@#]|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}");
    private static final Pattern NUMBERS = Pattern.compile("[#0,.?]*0(?:\\.0+)?(?:_\\))?");

    private final FormDefinition form;
    private final Layout layout;
    private final List<Finding> findings = new ArrayList<>();

    private LayoutCheck(FormDefinition form, Layout layout) {
        this.form = form;
        this.layout = layout;
    }

    /** Everything that hinders it; empty where nothing does. */
    static List<Finding> findings(FormDefinition form, Layout layout) {
        return new LayoutCheck(form, layout).look();
    }

    private List<Finding> look() {
        names();
        if (findings.isEmpty()) {
            order();
            figures();
        }
        layout.cells().stream().filter(cell -> cell.kind() == Kind.FORMULA).forEach(this::formula);
        return List.copyOf(findings);
    }

    private void names() {
        var required = LayoutNames.required(form);
        var optional = LayoutNames.optional();
        layout.names().entrySet().stream()
                .filter(name -> !required.containsKey(name.getKey()) && !optional.containsKey(name.getKey()))
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(name -> findings.add(Finding.of("unknown-name", name.getKey(), name.getValue())));
        required.keySet().stream()
                .filter(name -> !layout.names().containsKey(name))
                .forEach(name -> findings.add(Finding.of("missing-name", name)));
        var places = new HashMap<Place, String>();
        layout.names().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(name -> {
                    var other = places.putIfAbsent(name.getValue(), name.getKey());
                    if (other != null) {
                        findings.add(Finding.of("twice", other, name.getKey(), name.getValue()));
                    }
                });
    }

    /** The table begins in column A with criterion, code and unit; then come the figures, in the order of the form, and so do the rows. */
    private void order() {
        var letters = at(LayoutNames.LETTERS);
        column(LayoutNames.LETTERS, 0);
        var leaves = form.leaves(List.of());
        for (int i = 0; i < leaves.size(); i++) {
            var name = LayoutNames.column(leaves.get(i));
            var place = at(name);
            if (place.row() != letters.row() || place.column() != DefaultLayout.FIRST + i) {
                findings.add(Finding.of("place", name, place, new Place(letters.row(), DefaultLayout.FIRST + i)));
            }
            if (leaves.get(i).column().each()) {
                var award = LayoutNames.award(leaves.get(i));
                int first = leaves.indexOf(leaves.stream()
                        .filter(leaf -> LayoutNames.award(leaf).equals(award))
                        .findFirst()
                        .orElseThrow());
                column(award, DefaultLayout.FIRST + first);
                if (at(award).row() >= letters.row()) {
                    findings.add(Finding.of("above", award, at(award), letters));
                }
            }
        }
        var before = LayoutNames.LETTERS;
        for (var row : form.rows()) {
            if (!row.heading()) {
                var name = LayoutNames.row(row.code());
                column(name, 0);
                if (at(name).row() <= at(before).row()) {
                    findings.add(Finding.of("below", name, at(name), before));
                }
                before = name;
            }
        }
    }

    private void column(String name, int column) {
        var place = at(name);
        if (place.column() != column) {
            findings.add(Finding.of("place", name, place, new Place(place.row(), column)));
        }
    }

    private Place at(String name) {
        return layout.names().getOrDefault(name, new Place(0, 0));
    }

    /** No figure may be covered, and none shown as another number. */
    private void figures() {
        var letters = at(LayoutNames.LETTERS);
        int last = DefaultLayout.FIRST + form.leaves(List.of()).size() - 1;
        var rows = form.rows().stream()
                .filter(row -> !row.heading())
                .map(row -> at(LayoutNames.row(row.code())).row())
                .toList();
        for (int row : rows) {
            for (int column = 0; column <= last; column++) {
                var place = new Place(row, column);
                if (!layout.around(row, column).single()) {
                    findings.add(Finding.of("covered", place));
                }
                layout.at(row, column)
                        .map(cell -> cell.look().format())
                        .filter(format -> !format.isEmpty()
                                && !format.equals("@")
                                && !NUMBERS.matcher(format).matches())
                        .ifPresent(format -> findings.add(Finding.of("format", place, format)));
            }
        }
        // by the code in column B a file is read again when its genuineness is asked
        layout.cells().stream()
                .filter(cell -> cell.row() > letters.row()
                        && cell.column() == 1
                        && cell.kind() != Kind.BLANK
                        && !cell.text().isBlank()
                        && !rows.contains(cell.row()))
                .forEach(cell -> findings.add(Finding.of("code-column", new Place(cell.row(), 1))));
    }

    private void formula(Cell cell) {
        var place = new Place(cell.row(), cell.column());
        var plain = cell.text().replaceAll("\"[^\"]*\"", "");
        var elsewhere = ELSEWHERE.matcher(plain);
        if (elsewhere.find()) {
            findings.add(Finding.of("formula", place, cell.text()));
            return;
        }
        FUNCTION.matcher(plain)
                .results()
                .map(match -> match.group(1).toUpperCase(Locale.ROOT))
                .filter(function -> !FUNCTIONS.contains(function))
                .findFirst()
                .ifPresent(function -> findings.add(Finding.of("function", place, function)));
    }
}
