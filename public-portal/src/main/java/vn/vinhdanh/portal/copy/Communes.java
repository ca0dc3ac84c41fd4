package vn.vinhdanh.portal.copy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads the communes out of a unit's name: "Trạm Y tế xã Gia Hòa, huyện Gia Viễn" is at xã Gia Hòa. */
final class Communes {

    private static final Pattern COMMUNE = Pattern.compile(
            "(?iu:(?<![\\p{L}\\p{M}])(xã|phường|thị trấn))((?: (?:\\p{Lu}[\\p{L}\\p{M}]*|\\p{N}+)){1,4})");

    private static final Pattern DISTRICT = Pattern.compile(" (?:huyen|thanh pho|thi xa|quan) ");

    private Communes() {}

    /** The commune that a unit is itself, as its name begins: {@code xã Gia Hòa} of "Xã Gia Hòa, huyện Gia Viễn"; else null. */
    static @Nullable String itself(String unit) {
        var name = VietnameseText.normalise(unit);
        var found = COMMUNE.matcher(name);
        return found.lookingAt() && (found.end() == name.length() || !Character.isLetter(name.charAt(found.end())))
                ? found.group(1).toLowerCase(Locale.ROOT) + found.group(2)
                : null;
    }

    /**
     * Whether a text that names a commune may mean this one: it puts it in the same district, or in none.
     *
     * @param commune name of a unit that is a commune, with its district or without
     * @param text plain words of the text, with a space before and after
     */
    static boolean mayBeIn(String commune, String text) {
        var own = itself(commune);
        var district = own == null
                ? ""
                : String.join(
                        " ", SearchWords.plain(VietnameseText.normalise(commune).substring(own.length())));
        return district.isEmpty()
                || text.contains(" " + district + " ")
                || !DISTRICT.matcher(text).find();
    }

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
