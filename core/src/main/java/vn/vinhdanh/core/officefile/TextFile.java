package vn.vinhdanh.core.officefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/** Tells in which encoding a text file is written: UTF-8, UTF-16 with or without its mark, or one of Windows' pages. */
final class TextFile {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 64 * 1024;

    private TextFile() {}

    static boolean looksLikeText(byte[] bytes) {
        if (utf16(bytes) != null) {
            return true;
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }

    /** The text, without a byte-order mark. */
    static String decode(byte[] bytes) {
        var wide = utf16(bytes);
        if (wide != null) {
            return unmarked(new String(bytes, wide));
        }
        try {
            return unmarked(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            // the pages of before Unicode share their bytes: whichever makes words of them is meant
            int end = Math.min(bytes.length, LOOKED_AT);
            var western = new String(bytes, 0, end, WESTERN);
            var vietnamese = VietnameseText.normaliseLines(new String(bytes, 0, end, VIETNAMESE));
            boolean old = LegacyEncoding.oldWords(western) > LegacyEncoding.unicodeWords(vietnamese);
            return new String(bytes, old ? WESTERN : VIETNAMESE);
        }
    }

    private static String unmarked(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\uFEFF') {
            from++;
        }
        return text.substring(from);
    }

    /**
     * UTF-16 told by its mark, or by the zeros that stand on one side of most letters: Vietnamese text has a plain Latin letter in most
     * places.
     */
    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int end = Math.min(bytes.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < end; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = end / 2;
        if (odd * 3 > pairs && even * 100 <= pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 3 > pairs && odd * 100 <= pairs ? StandardCharsets.UTF_16BE : null;
    }
}
