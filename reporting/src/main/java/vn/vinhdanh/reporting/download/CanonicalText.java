package vn.vinhdanh.reporting.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What a file says, without how its format writes it, so that a checksum of it can stand inside the file and be found again in a file that
 * was saved by another program. Lines of fields: first the figures, then what the file says of itself without the checksum. A field is text
 * with one space for any white space (NFC); counts are plain digits, days dd/MM/yyyy. Fields are parted by a tab; empty ones at the end of a
 * line, empty lines and the sign <code>#&nbsp;</code> in front of a line are left out; a line ends with a line feed, all in UTF-8. A line of
 * three hyphens stands between the two parts. The checksum is the first hundred bits of the SHA-256, in the letters of Crockford's base 32.
 */
public final class CanonicalText {

    /** Between the figures and what the file says of itself. */
    static final String PARTING = "---";

    /** So much is kept of a file, packed: some thousand lines. Longer files are told apart without saying where. */
    private static final int MOST_KEPT = 64 * 1024;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final MessageDigest whole = sha256();
    private final MessageDigest figures = sha256();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final GZIPOutputStream packer;
    private boolean keeping = true;
    private @Nullable String figuresDigest;

    /** Begins a text without lines. */
    public CanonicalText() {
        try {
            this.packer = new GZIPOutputStream(kept, 8 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a line as they are counted; empty for a line that is left out. */
    public static List<String> fields(List<?> values) {
        var fields = new java.util.ArrayList<String>(values.size());
        for (Object value : values) {
            fields.add(VietnameseText.normalise(value.toString()));
        }
        if (!fields.isEmpty() && fields.getFirst().startsWith("# ")) {
            fields.set(0, VietnameseText.normalise(fields.getFirst().substring(2)));
        }
        while (!fields.isEmpty() && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return List.copyOf(fields);
    }

    /** Adds a line of the figures. */
    public void line(List<?> values) {
        var fields = fields(values);
        if (!fields.isEmpty()) {
            var bytes = bytes(fields);
            figures.update(bytes);
            add(bytes);
        }
    }

    /** Adds what the file says of itself; no figures come after. */
    public void about(List<? extends List<?>> lines) {
        figuresDigest = HexFormat.of().formatHex(figures.digest());
        add(bytes(List.of(PARTING)));
        for (List<?> line : lines) {
            var fields = fields(line);
            if (!fields.isEmpty()) {
                add(bytes(fields));
            }
        }
    }

    private void add(byte[] line) {
        whole.update(line);
        if (keeping) {
            try {
                packer.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // what the packer holds back is little
            keeping = kept.size() <= MOST_KEPT;
        }
    }

    private static byte[] bytes(List<String> fields) {
        return (String.join("\t", fields) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The checksum of all that was added; nothing can be added after. */
    public String seal() {
        return written(whole.digest());
    }

    /** Hexadecimal SHA-256 of the figures alone. */
    public String figures() {
        return figuresDigest == null ? "" : figuresDigest;
    }

    /** The text, packed; null when it is too long to be kept. */
    public byte @Nullable [] packed() {
        try {
            packer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keeping && kept.size() <= MOST_KEPT ? kept.toByteArray() : null;
    }

    private static String written(byte[] digest) {
        var out = new StringBuilder("VD");
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i % GROUP == 0) {
                out.append('-');
            }
            int bit = i * 5;
            int two = (digest[bit / 8] & 0xff) << 8 | digest[bit / 8 + 1] & 0xff;
            out.append(LETTERS.charAt(two >> (11 - bit % 8) & 31));
        }
        return out.toString();
    }

    /** A checksum as it is printed, however it was typed; empty when it cannot be one. */
    public static String checksum(String typed) {
        var letters = new StringBuilder();
        for (char c : typed.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            letters.append(
                    switch (c) {
                        case 'O' -> "0";
                        case 'I', 'L' -> "1";
                        default -> Character.isLetterOrDigit(c) ? String.valueOf(c) : "";
                    });
        }
        if (letters.length() == GROUPS * GROUP + 2 && letters.indexOf("VD") == 0) {
            letters.delete(0, 2);
        }
        if (letters.length() != GROUPS * GROUP || letters.chars().anyMatch(c -> LETTERS.indexOf(c) < 0)) {
            return "";
        }
        var out = new StringBuilder("VD");
        for (int i = 0; i < letters.length(); i += GROUP) {
            out.append('-').append(letters, i, i + GROUP);
        }
        return out.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
