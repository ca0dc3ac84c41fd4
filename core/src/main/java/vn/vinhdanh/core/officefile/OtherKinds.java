package vn.vinhdanh.core.officefile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names files that are not taken for what they are, so that the sentence can say what to do with just this kind. */
final class OtherKinds {

    private static final int LOOKED_AT = 4 * 1024;

    private OtherKinds() {}

    /** Last part of the key of the refusal; null when the content is none of the kinds that offices send by mistake. */
    static @Nullable String of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-")) {
            return "pdf";
        }
        if (start.startsWith("{\\rtf")) {
            return "old-word";
        }
        if (isPicture(start)) {
            return "picture";
        }
        if (isOldestExcel(start)) {
            return "old-excel";
        }
        if (start.startsWith("Rar!") || start.startsWith("7z\u00bc\u00af") || start.startsWith("\u001f\u008b")) {
            return "archive";
        }
        var words = start.replace("\u0000", "").strip().toLowerCase(Locale.ROOT);
        if (words.startsWith("ï»¿")) {
            words = words.substring(3).strip();
        }
        boolean web = words.startsWith("<!doctype html")
                || words.startsWith("<html")
                || words.startsWith("<head")
                || words.startsWith("<meta")
                || words.startsWith("<table")
                || words.startsWith("<style")
                || words.startsWith("mime-version:")
                || (words.startsWith("<?xml")
                        && (words.contains("urn:schemas-microsoft-com:office:")
                                || words.contains("<html")
                                || words.contains("schemas.microsoft.com/office/word/2003")));
        return web ? "web-page" : null;
    }

    private static boolean isPicture(String start) {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")
                || start.startsWith("II*\u0000")
                || start.startsWith("MM\u0000*")
                || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))
                || (start.startsWith("ftyp", 4) && (start.startsWith("hei", 8) || start.startsWith("mif1", 8)))
                || (start.startsWith("BM") && start.length() > 14 && start.startsWith("\u0000\u0000\u0000\u0000", 6));
    }

    /** Excel 2 to 4 wrote their records without a container: BOF records 0x0009, 0x0209 and 0x0409. */
    private static boolean isOldestExcel(String start) {
        return start.length() > 8
                && start.charAt(0) == 0x09
                && (start.charAt(1) == 0 || start.charAt(1) == 2 || start.charAt(1) == 4 || start.charAt(1) == 8)
                && (start.charAt(2) == 4 || start.charAt(2) == 6 || start.charAt(2) == 8 || start.charAt(2) == 16)
                && start.charAt(3) == 0;
    }

    /**
     * The same for a zip file that is neither Excel nor Word.
     *
     * @param names of its entries, in lower case
     * @param mimetype content of the entry of this name, as OpenDocument has it; empty when there is none
     */
    static @Nullable String ofZip(Set<String> names, String mimetype) {
        if (mimetype.startsWith("application/vnd.oasis.opendocument.text")) {
            return "open-text";
        }
        if (names.stream().anyMatch(n -> n.endsWith(".iwa") || n.equals("index.zip") || n.endsWith("/index.zip"))) {
            return "numbers";
        }
        return null;
    }
}
