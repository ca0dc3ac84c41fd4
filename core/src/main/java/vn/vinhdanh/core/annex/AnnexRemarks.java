package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.officefile.FileContent;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.RemarkedCopy;
import vn.vinhdanh.core.officefile.RemarkedCopy.Place;

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
     * @throws FileRefused when the file cannot be written again
     */
    public RemarkedFile of(AnnexPreview preview, Function<AnnexProblem, String> words) {
        var document = preview.document();
        var remarks = new HashMap<Place, String>();
        var general = new ArrayList<String>();
        general.add(HEADING);
        for (var problem : preview.problems()) {
            if (problem.place() == 0) {
                general.add(words.apply(problem));
            } else {
                add(remarks, new Place(problem.table(), problem.place()), words.apply(problem));
            }
        }
        for (var entry : preview.entries()) {
            var place = new Place(entry.row().table(), entry.row().place());
            entry.problems().forEach(p -> add(remarks, place, words.apply(p)));
        }
        var mapping = document.mapping();
        if (mapping != null && mapping.headerLine() >= 0) {
            var header = document.table().lines().get(mapping.headerLine());
            remarks.put(new Place(header.table(), header.number()), String.join("\n", general));
        }
        var name = document.upload().name();
        int dot = name.lastIndexOf('.');
        var format = document.format();
        return new RemarkedFile(
                (dot < 0 ? name : name.substring(0, dot)) + "-ghi-chu." + format.extension(),
                format.mediaType(),
                RemarkedCopy.of(
                        document.upload(),
                        new FileContent(format, document.tables()),
                        new RemarkedCopy.Where(document.chosen(), tables(document), lastColumn(mapping)),
                        remarks::get));
    }

    private static void add(Map<Place, String> remarks, Place place, String text) {
        remarks.merge(place, text, (before, more) -> before + "\n" + more);
    }

    private static Set<Integer> tables(AnnexDocument document) {
        return document.rows().stream().map(AnnexRow::table).collect(Collectors.toSet());
    }

    /** The last column with a meaning. */
    private static int lastColumn(@Nullable ColumnMapping mapping) {
        int last = 0;
        for (int c = 0; mapping != null && c < mapping.columns().size(); c++) {
            if (mapping.columns().get(c) != AnnexColumn.IGNORED) {
                last = c;
            }
        }
        return last;
    }
}
