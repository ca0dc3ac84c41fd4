package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the list back as the same file with one column more, in which every row says what is wrong with it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class AnnexRemarks {

    private static final String HEADING = "Ghi chú";

    AnnexRemarks() {}

    /**
     * The file with a column "Ghi chú"; everything else stays as it lies in the file. A remark can never become a formula.
     *
     * @param words says a problem in the official's language
     * @throws AnnexRefused when the file cannot be written again
     */
    public RemarkedFile of(AnnexPreview preview, Function<AnnexProblem, String> words) {
        var document = preview.document();
        var remarks = new HashMap<RemarkWriter.Place, String>();
        var general = new ArrayList<String>();
        for (var problem : preview.problems()) {
            if (problem.place() == 0) {
                general.add(words.apply(problem));
            } else {
                add(remarks, new RemarkWriter.Place(problem.table(), problem.place()), words.apply(problem));
            }
        }
        for (var entry : preview.entries()) {
            var place = new RemarkWriter.Place(entry.row().table(), entry.row().place());
            entry.problems().forEach(p -> add(remarks, place, words.apply(p)));
        }
        general.addFirst(HEADING);
        var writer = new RemarkWriter(document, Map.copyOf(remarks), String.join("\n", general));
        var name = document.upload().name();
        int dot = name.lastIndexOf('.');
        var format = document.format();
        return new RemarkedFile(
                (dot < 0 ? name : name.substring(0, dot)) + "-ghi-chu." + format.extension(),
                format.mediaType(),
                writer.write());
    }

    private static void add(Map<RemarkWriter.Place, String> remarks, RemarkWriter.Place place, String text) {
        remarks.merge(place, text, (before, more) -> before + "\n" + more);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String disarmed(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A field of a CSV file. */
    static String csvField(String text, char separator) {
        var safe = disarmed(text);
        return safe.indexOf(separator) >= 0
                        || safe.indexOf('"') >= 0
                        || safe.indexOf('\n') >= 0
                        || safe.indexOf('\r') >= 0
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** The fields of a CSV record, at least {@code width} of them. */
    static List<String> padded(List<String> record, int width) {
        var out = new ArrayList<>(record);
        while (out.size() < width) {
            out.add("");
        }
        return out;
    }
}
