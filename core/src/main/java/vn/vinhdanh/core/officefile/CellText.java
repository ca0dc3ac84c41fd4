package vn.vinhdanh.core.officefile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.core.shared.VietnameseText;

/** Makes the text of a cell: NFC, one space for any white space (the non-breaking too), equal texts held once. */
final class CellText {

    /** What Excel shows where a formula could not be worked out. */
    static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    private static final int MAX = 4_000;

    private final Map<String, String> seen = new HashMap<>();

    String of(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        var known = seen.get(raw);
        if (known != null) {
            return known;
        }
        var text = VietnameseText.normalise(raw);
        if (text.length() > MAX) {
            text = text.substring(0, MAX);
        }
        if (seen.size() < 200_000) {
            seen.put(raw, text);
        }
        return text;
    }

    /** A number as a person typed it: without exponent and without trailing zeros. */
    static String number(String raw) {
        try {
            var number = new BigDecimal(raw.strip());
            if (number.signum() == 0) {
                return "0";
            }
            if (Math.abs(number.scale()) > 40) {
                return raw;
            }
            // Excel stores binary fractions: 15 digits are what it shows
            var shown = number.round(new java.math.MathContext(15)).stripTrailingZeros();
            return shown.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    static boolean isError(String text) {
        return !text.isEmpty() && text.charAt(0) == '#' && ERRORS.contains(text);
    }
}
