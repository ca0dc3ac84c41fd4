package vn.vinhdanh.portal.copy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads the communes out of a unit's name: "Trạm Y tế xã Gia Hòa, huyện Gia Viễn" is at xã Gia Hòa. */
final class Communes {

    private static final Pattern COMMUNE = Pattern.compile(
            "(?iu:(?<![\\p{L}\\p{M}])(xã|phường|thị trấn))((?: (?:\\p{Lu}[\\p{L}\\p{M}]*|\\p{N}+)){1,4})");

    private Communes() {}

    /** The kind in small letters and the name as written, e.g. {@code xã Gia Hòa}; a name is up to four words with a capital. */
    static Set<String> in(String unit) {
        var communes = new TreeSet<String>();
        var found = COMMUNE.matcher(VietnameseText.normalise(unit));
        while (found.find()) {
            communes.add(found.group(1).toLowerCase(Locale.ROOT) + found.group(2));
        }
        return communes;
    }
}
