package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexDocument.MappingSource;
import vn.vinhdanh.core.officefile.FileFormat;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.TableReader;

/** Makes of a file what its words say: the sheet that is the list, its header, its title, its rows. Needs no register. */
final class Understanding {

    private final Function<Collection<String>, Optional<ColumnMapping>> memory;

    /** @param memory the choice remembered for one of these fingerprints */
    Understanding(Function<Collection<String>, Optional<ColumnMapping>> memory) {
        this.memory = memory;
    }

    AnnexDocument read(OfficeFile upload, ReadingProgress progress) {
        var content = TableReader.read(upload, progress);
        return arrange(upload, content.format(), content.tables(), likeliest(content.tables()), null);
    }

    AnnexDocument sheet(AnnexDocument document, int table) {
        return arrange(document.upload(), document.format(), document.tables(), table, null);
    }

    AnnexDocument arrange(AnnexDocument document, int headerLine, List<AnnexColumn> columns) {
        if (!columns.contains(AnnexColumn.NAME)) {
            throw new AnnexRefused("no-name-column");
        }
        var lines = document.table().lines();
        var before = document.mapping();
        boolean same = before != null && before.headerLine() == headerLine;
        return arrange(
                document.upload(),
                document.format(),
                document.tables(),
                document.chosen(),
                new ColumnMapping(
                        before != null && same
                                ? before.fingerprint()
                                : HeaderWords.fingerprint(
                                        headerLine < 0
                                                ? List.of("")
                                                : lines.get(headerLine).cells()),
                        headerLine,
                        headerLine < 0
                                ? 1
                                : HeaderLines.mapping(lines, headerLine).headerLines(),
                        List.copyOf(columns)));
    }

    private AnnexDocument arrange(
            OfficeFile upload, FileFormat format, List<FileTable> tables, int chosen, @Nullable ColumnMapping choice) {
        var lines = tables.get(chosen).lines();
        var mapping = choice;
        var source = MappingSource.CHOSEN;
        if (mapping == null) {
            var remembered = remembered(lines);
            mapping = remembered.orElseGet(() -> HeaderLines.find(lines));
            source = remembered.isPresent()
                    ? MappingSource.REMEMBERED
                    : mapping == null ? MappingSource.NONE : MappingSource.WORDS;
        }
        if (mapping == null) {
            var title = TitleWords.read(lines.subList(0, Math.min(lines.size(), 15)), TotalWords.NOTHING);
            return new AnnexDocument(
                    upload,
                    format,
                    tables,
                    chosen,
                    title,
                    null,
                    MappingSource.NONE,
                    List.of(),
                    Collections.nCopies(lines.size(), LineRole.NOT_UNDERSTOOD),
                    List.of(),
                    List.of());
        }
        var above = lines.subList(0, Math.max(0, mapping.headerLine())).stream()
                .filter(line -> !RowWords.isGroupAbove(line))
                .toList();
        var title = TitleWords.read(above, TotalWords.NOTHING);
        if (source == MappingSource.WORDS) {
            mapping = HeaderColumns.ofTitle(lines, mapping, title);
        }
        var read = RowWords.read(lines, mapping, title);
        return new AnnexDocument(
                upload,
                format,
                tables,
                chosen,
                TitleWords.read(above, read.closing()),
                mapping,
                source,
                read.rows(),
                read.roles(),
                read.unread(),
                read.wrongTotals());
    }

    private Optional<ColumnMapping> remembered(List<FileLine> lines) {
        var prints = new ArrayList<String>();
        for (var line : lines.subList(0, Math.min(lines.size(), 40))) {
            prints.add(HeaderWords.fingerprint(line.cells()));
        }
        var found = HeaderLines.find(lines);
        if (found != null) {
            prints.add(found.headerLine(), found.fingerprint());
        }
        var known = memory.apply(prints);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        int at = prints.indexOf(known.get().fingerprint());
        if (found != null && found.fingerprint().equals(known.get().fingerprint())) {
            at = found.headerLine();
        }
        return Optional.of(new ColumnMapping(
                known.get().fingerprint(),
                at,
                known.get().headerLines(),
                known.get().columns()));
    }

    /** The sheet that is the list: names of those who are honoured and most rows; catalogues and guides come last, however long. */
    private static int likeliest(List<FileTable> tables) {
        int best = 0;
        long bestScore = -1;
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            var header = HeaderLines.find(table.lines());
            long score = table.lines().size();
            if (header != null) {
                boolean rows = header.headerLine() + header.headerLines()
                        < table.lines().size();
                boolean own = HeaderLines.isOwnName(table.lines().get(header.headerLine()));
                score += own
                        ? 20_000_000
                        : rows && header.columns().contains(AnnexColumn.ORDINAL) ? 10_000_000 : 1_000_000;
                score += own && rows ? 10_000_000 : 0;
            }
            if (HeaderLines.isCatalogue(table)) {
                score /= 1_000;
            }
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }
}
