package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.reporting.download.ReportQuestion.OfBreakdown;
import vn.vinhdanh.reporting.download.ReportQuestion.OfForm;
import vn.vinhdanh.reporting.download.ReportQuestion.OfList;
import vn.vinhdanh.reporting.download.ReportQuestion.OfReady;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.ReachCode;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.BreakdownAddress;
import vn.vinhdanh.reporting.statistics.BreakdownChart;
import vn.vinhdanh.reporting.statistics.FigureTable;
import vn.vinhdanh.reporting.statistics.Figures;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.Honours;
import vn.vinhdanh.reporting.statistics.Questions;
import vn.vinhdanh.reporting.statistics.ReadyTable;
import vn.vinhdanh.reporting.statistics.ReadyTables;

/** Makes the file of a question, on request or by the clock, and enters what is given out in the book and for the audit. */
@Component
public class ReportFiles {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Questions questions;
    private final Figures figures;
    private final Answers answers;
    private final FigureFiles figureFiles;
    private final HonourFiles honourFiles;
    private final FormFiles formFiles;
    private final ReadyTables ready;
    private final ReadyFiles readyFiles;
    private final FormPapers formPapers;
    private final FormPlain formPlain;
    private final FormOds formOds;
    private final TableJson tableJson;
    private final Colophon.Maker colophons;
    private final Spool spool;
    private final GivenFiles book;
    private final ReachCode reach;
    private final AuditIntents audit;
    private final Wording wording;
    private final Clock clock;

    ReportFiles(
            Questions questions,
            Figures figures,
            Answers answers,
            FigureFiles figureFiles,
            HonourFiles honourFiles,
            FormFiles formFiles,
            FormPapers formPapers,
            FormPlain formPlain,
            FormOds formOds,
            TableJson tableJson,
            ReadyTables ready,
            ReadyFiles readyFiles,
            Colophon.Maker colophons,
            Spool spool,
            GivenFiles book,
            ReachCode reach,
            AuditIntents audit,
            Wording wording,
            Clock clock) {
        this.questions = questions;
        this.figures = figures;
        this.answers = answers;
        this.figureFiles = figureFiles;
        this.honourFiles = honourFiles;
        this.formFiles = formFiles;
        this.formPapers = formPapers;
        this.formPlain = formPlain;
        this.formOds = formOds;
        this.tableJson = tableJson;
        this.ready = ready;
        this.readyFiles = readyFiles;
        this.colophons = colophons;
        this.spool = spool;
        this.book = book;
        this.reach = reach;
        this.audit = audit;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A file that is whole and not given out yet; vanishes when closed.
     *
     * @param entry what the book will say of it
     * @param question its address, with where it was asked
     * @param packed its lines, or null when they are many
     */
    public record Made(
            Spool.Spooled file, FileFormat format, GivenFile entry, String question, byte @Nullable [] packed)
            implements AutoCloseable {

        /** Length in bytes. */
        public long size() {
            return file.size();
        }

        /** Writes the file. */
        public void sendTo(OutputStream out) throws IOException {
            file.sendTo(out);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /**
     * The question at an address.
     *
     * @throws vn.vinhdanh.reporting.statistics.WrongAddress when a part is unknown, given twice or not readable
     * @throws IllegalArgumentException when nothing at this path has files
     */
    public ReportQuestion question(String path, MultiValueMap<String, String> query) {
        return switch (path) {
            case ReportQuestion.FIGURES -> {
                var breakdown = questions.breakdown(query);
                yield new OfBreakdown(breakdown, BreakdownChart.asked(query, breakdown));
            }
            case ReportQuestion.HONOURS -> new OfList(questions.filter(query));
            case ReportQuestion.FORM -> new OfForm(questions.form(query, LocalDate.now(clock.withZone(Wording.ZONE))));
            case ReportQuestion.READY, ReportQuestion.SHEETS -> new OfReady(questions.ready(path, query));
            case ReportQuestion.PROPOSALS -> new OfReady(questions.proposals(query));
            default -> throw new IllegalArgumentException("No files of " + path);
        };
    }

    /**
     * The question of an address that was kept, as {@link ReportQuestion#address} writes it.
     *
     * @throws vn.vinhdanh.reporting.statistics.WrongAddress when it is not understood any more
     * @throws IllegalArgumentException when nothing at its path has files
     */
    public ReportQuestion question(String address) {
        var parts = UriComponentsBuilder.fromUriString(address).build();
        var query = new LinkedMultiValueMap<String, String>();
        parts.getQueryParams()
                .forEach((name, values) -> values.forEach(
                        value -> query.add(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))));
        return question(String.valueOf(parts.getPath()), query);
    }

    /**
     * Makes the file with the reach of the official who asks on this thread.
     *
     * @param base where reporting is reached, without a slash at its end: the file names the address of its question
     * @throws vn.vinhdanh.reporting.statistics.TooFine when paper would not hold it
     * @throws vn.vinhdanh.reporting.statistics.Busy when too many files are being made
     */
    public Made make(ReportQuestion question, FileFormat format, Official official, Locale locale, String base)
            throws IOException {
        var text = new CanonicalText();
        UnaryOperator<Colophon> seal = colophon -> {
            text.about(colophon.lines(wording, locale));
            return colophon.sealed(text.seal(), wording, locale);
        };
        var address = base + question.address();
        var start = new Started(text, seal, format, official, locale, address);
        return switch (question) {
            case OfBreakdown of -> figures(of, start, base);
            case OfList of -> honours(of, start);
            case OfForm of -> form(of, start);
            case OfReady of -> ready(of, start);
        };
    }

    /** What every file is begun with. */
    private record Started(
            CanonicalText text,
            UnaryOperator<Colophon> seal,
            FileFormat format,
            Official official,
            Locale locale,
            String address) {}

    private Made figures(OfBreakdown question, Started start, String base) throws IOException {
        var locale = start.locale;
        FigureTable table = figures.count(question.breakdown(), locale);
        answers.lines(table, start.text, locale);
        var colophon = start.seal.apply(colophons.of(
                table,
                start.official,
                start.address,
                filter -> base + BreakdownAddress.address(ReportQuestion.HONOURS, filter.parameters()),
                locale));
        Writer<FigureTable> writer = switch (start.format) {
            case XLSX -> figureFiles::xlsx;
            case CSV -> figureFiles::csv;
            case PDF ->
                (figures, about, language, out) -> figureFiles.pdf(
                        figures, BreakdownChart.kind(question.breakdown(), question.asked()), about, language, out);
            case ODS -> figureFiles::ods;
            case JSON -> tableJson::json;
        };
        return made(
                question,
                start,
                spool.make(out -> writer.write(table, colophon, locale, out)),
                colophon,
                new Honours.Extent(table.total(), table.version(), table.countedAt()),
                table.rows().size(),
                "thong-ke-khen-thuong-theo-" + question.breakdown().rows().parameter() + "-"
                        + stamp(table.countedAt()));
    }

    private Made form(OfForm question, Started start) throws IOException {
        var locale = start.locale;
        var asked = question.asked();
        FormTable table = answers.table(asked, locale);
        answers.lines(table, start.text, locale);
        var colophon = start.seal.apply(colophons.of(table, start.official, start.address, locale));
        Writer<FormTable> writer = switch (start.format) {
            case XLSX -> formFiles::xlsx;
            case PDF -> formPapers::pdf;
            case ODS -> formOds::ods;
            case CSV -> formPlain::csv;
            case JSON -> formPlain::json;
        };
        return made(
                question,
                start,
                spool.make(out -> writer.write(table, colophon, locale, out)),
                colophon,
                new Honours.Extent(table.total(), table.version(), table.countedAt()),
                table.lines().stream().filter(line -> !line.row().heading()).count(),
                "bieu-" + asked.form().id() + "-nam-" + asked.year()
                        + (asked.scope().ofUnit() ? "-" + asked.scope().code() : "")
                        + (asked.number() == null ? "" : "-lan-" + asked.number())
                        + (asked.stood() == null ? "" : "-den-" + asked.stood()) + "-" + stamp(table.countedAt()));
    }

    private Made ready(OfReady question, Started start) throws IOException {
        var locale = start.locale;
        var asked = question.asked();
        var table = ready.table(asked, locale);
        ReadyFiles.lines(table).forEach(start.text::line);
        var colophon = start.seal.apply(colophons.of(table, start.official, start.address, locale));
        Writer<ReadyTable> writer = switch (start.format) {
            case XLSX -> readyFiles::xlsx;
            case CSV -> readyFiles::csv;
            case PDF -> readyFiles::pdf;
            case ODS -> readyFiles::ods;
            case JSON -> tableJson::json;
        };
        return made(
                question,
                start,
                spool.make(out -> writer.write(table, colophon, locale, out)),
                colophon,
                new Honours.Extent(table.total(), table.version(), table.countedAt()),
                table.rows().size(),
                asked.fileName() + "-" + stamp(table.countedAt()));
    }

    private Made honours(OfList question, Started start) throws IOException {
        var locale = start.locale;
        var filter = question.filter();
        var extent = new Honours.Extent[1];
        var colophon = new Colophon[1];
        var file = spool.make(out -> extent[0] = honourFiles.write(
                start.format,
                filter,
                start.text,
                (known, demo) -> colophon[0] =
                        start.seal.apply(colophons.of(filter, known, demo, start.official, start.address, locale)),
                locale,
                out));
        return made(
                question,
                start,
                file,
                colophon[0],
                extent[0],
                extent[0].total(),
                "danh-sach-khen-thuong-" + stamp(extent[0].countedAt()));
    }

    private Made made(
            ReportQuestion question,
            Started start,
            Spool.Spooled file,
            Colophon colophon,
            Honours.Extent extent,
            long rows,
            String name) {
        var entry = new GivenFile(
                Ids.next(),
                colophon.code(),
                HexFormat.of().formatHex(file.sha256()),
                name + "." + start.format.ending(),
                question.address(),
                start.locale.getLanguage(),
                start.official.username(),
                start.official.fullName(),
                reach.of(start.official),
                extent.version().label(),
                rows,
                extent.total(),
                extent.countedAt(),
                start.text.figures());
        return new Made(file, start.format, entry, start.address, start.text.packed());
    }

    /**
     * Enters a file in the book and for the audit. Only then may its first byte go.
     *
     * @param verb of the note, e.g. {@code reporting.downloaded}
     */
    @Transactional
    public void enter(Made made, String verb) {
        var entry = made.entry();
        book.enter(entry, made.packed());
        var detail = new LinkedHashMap<String, Object>();
        detail.put("file", entry.name());
        detail.put("question", made.question());
        detail.put("rows", entry.rowCount());
        detail.put("total", entry.total());
        detail.put("dataVersion", entry.dataVersion());
        detail.put("bytes", made.file().size());
        detail.put("sha256", entry.sha256());
        detail.put("code", entry.code());
        audit.note(entry.username(), verb, detail);
    }

    private static String stamp(Instant instant) {
        return STAMP.format(instant.atZone(Wording.ZONE));
    }

    /** Writes an answer in one format. */
    private interface Writer<T> {
        void write(T table, Colophon colophon, Locale locale, OutputStream out) throws IOException;
    }
}
