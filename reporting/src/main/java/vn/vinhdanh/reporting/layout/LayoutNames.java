package vn.vinhdanh.reporting.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;

/** The names that cells of a form's template have: told from the form's file, so that a new form has its names without a word of code. */
public final class LayoutNames {

    /** Texts of the paper that officials write themselves; PDF takes them over. */
    public static final List<String> OWN_TEXTS =
            List.of("dia_danh", "nguoi_lap", "ky_nguoi_lap", "thu_truong", "ky_thu_truong");

    static final String CODE = "bieu_so";
    static final String TITLE = "tieu_de";
    static final String BASIS = "can_cu";
    static final String DUE = "han_nop";
    static final String RECEIVER = "noi_nhan";
    static final String REPORTER = "don_vi_bao_cao";
    static final String PERIOD = "ky_bao_cao";
    static final String STANDING = "trang_thai";
    static final String MISSING = "con_thieu";

    /** Column A of the line of letters and numbers below the heads. */
    static final String LETTERS = "so_cot";

    /** The software writes them, where the template has room for them. */
    private static final List<String> OPTIONAL = List.of(CODE, TITLE, BASIS, DUE, RECEIVER);

    /** Without them a reader could take the paper for what it is not. */
    private static final List<String> ALWAYS = List.of(REPORTER, PERIOD, STANDING, MISSING);

    private LayoutNames() {}

    static String row(String code) {
        return "dong_" + plain(code);
    }

    static String column(Leaf leaf) {
        var part = leaf.part();
        return "cot_" + plain(leaf.column().key() + (part == null ? "" : "_" + part.key()));
    }

    /** The cell in which the award of a column stands that is there once for each award. */
    static String award(Leaf leaf) {
        return "ten_cot_" + plain(leaf.column().key());
    }

    private static String plain(String key) {
        return key.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** What must be there, with the key of the sentence that says what it is, in the order of the sheet. */
    static Map<String, String> required(FormDefinition form) {
        var names = new LinkedHashMap<String, String>();
        ALWAYS.forEach(name -> names.put(name, "layout.name." + name));
        names.put(LETTERS, "layout.name." + LETTERS);
        for (Leaf leaf : form.leaves(List.of())) {
            names.put(column(leaf), "layout.name.cot");
            if (leaf.column().each()) {
                names.put(award(leaf), "layout.name.ten_cot");
            }
        }
        form.rows().stream()
                .filter(row -> !row.heading())
                .forEach(row -> names.put(row(row.code()), "layout.name.dong"));
        return names;
    }

    /** What may be there, the same. */
    static Map<String, String> optional() {
        var names = new LinkedHashMap<String, String>();
        OPTIONAL.forEach(name -> names.put(name, "layout.name." + name));
        OWN_TEXTS.forEach(name -> names.put(name, "layout.name." + name));
        return names;
    }
}
