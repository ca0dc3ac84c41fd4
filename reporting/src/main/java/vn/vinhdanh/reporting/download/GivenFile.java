package vn.vinhdanh.reporting.download;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was given out.
 *
 * @param code the checksum in print
 * @param sha256 of its bytes, hexadecimal
 * @param name of the file
 * @param question path and parts of the address
 * @param language {@code vi} or {@code en}
 * @param username who got it
 * @param fullName how they were called then
 * @param reach how far their units reached, as {@link vn.vinhdanh.reporting.shared.ReachCode} writes it
 * @param dataVersion the state of the data
 * @param rowCount rows of figures
 * @param total control total
 * @param figures hexadecimal SHA-256 of the figures in canonical form
 */
public record GivenFile(
        long id,
        String code,
        String sha256,
        String name,
        String question,
        String language,
        String username,
        String fullName,
        String reach,
        String dataVersion,
        long rowCount,
        long total,
        Instant madeAt,
        String figures) {

    /**
     * The lines of a canonical text.
     *
     * @param figures the fields of each line of figures
     * @param about the fields of each line that the file says of itself, without the checksum
     */
    public record Lines(List<List<String>> figures, List<List<String>> about) {

        static @Nullable Lines unpacked(byte @Nullable [] packed) {
            if (packed == null) {
                return null;
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList();
                int parting = lines.indexOf(List.of(CanonicalText.PARTING));
                return new Lines(lines.subList(0, parting), lines.subList(parting + 1, lines.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
