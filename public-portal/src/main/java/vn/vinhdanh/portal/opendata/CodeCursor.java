package vn.vinhdanh.portal.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cursor of a set that is kept in memory in the order of its codes: the code of the record that came last. */
final class CodeCursor {

    private CodeCursor() {}

    static String of(String lastCode) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("c" + lastCode).getBytes(StandardCharsets.UTF_8));
    }

    /** The code after which to go on: empty text at the beginning, nothing when the cursor is none of ours. */
    static Optional<String> read(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.of("");
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.length() > 1 && text.charAt(0) == 'c' ? Optional.of(text.substring(1)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
