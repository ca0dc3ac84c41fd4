package vn.vinhdanh.reporting.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.BreakdownAddress;
import vn.vinhdanh.reporting.statistics.FigureTable;
import vn.vinhdanh.reporting.statistics.Figures;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormTables;
import vn.vinhdanh.reporting.statistics.Honours;
import vn.vinhdanh.reporting.statistics.Questions;

/** Gives out files. Each is noted for the audit with its question, counts and digest before its first byte is sent. */
@Controller
class Downloads {

    private static final String FIGURES = "/thong-ke";
    private static final String HONOURS = "/thong-ke/danh-sach";
    private static final String FORM = "/bieu-thong-ke";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String PDF = "application/pdf";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Questions questions;
    private final Figures figures;
    private final FigureFiles figureFiles;
    private final HonourFiles honourFiles;
    private final FormTables forms;
    private final FormFiles formFiles;
    private final Colophon.Maker colophons;
    private final Spool spool;
    private final AuditIntents audit;
    private final Clock clock;

    Downloads(
            Questions questions,
            Figures figures,
            FigureFiles figureFiles,
            HonourFiles honourFiles,
            FormTables forms,
            FormFiles formFiles,
            Colophon.Maker colophons,
            Spool spool,
            AuditIntents audit,
            Clock clock) {
        this.questions = questions;
        this.figures = figures;
        this.figureFiles = figureFiles;
        this.honourFiles = honourFiles;
        this.forms = forms;
        this.formFiles = formFiles;
        this.colophons = colophons;
        this.spool = spool;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(FIGURES + ".xlsx")
    void figuresAsXlsx(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        figures(query, official, locale, request, response, "xlsx", XLSX, figureFiles::xlsx);
    }

    @GetMapping(FIGURES + ".csv")
    void figuresAsCsv(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        figures(query, official, locale, request, response, "csv", CSV, figureFiles::csv);
    }

    @GetMapping(FIGURES + ".pdf")
    void figuresAsPdf(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        figures(query, official, locale, request, response, "pdf", PDF, figureFiles::pdf);
    }

    @GetMapping(FORM + ".xlsx")
    void formAsXlsx(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        form(query, official, locale, request, response, "xlsx", XLSX, formFiles::xlsx);
    }

    @GetMapping(FORM + ".pdf")
    void formAsPdf(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        form(query, official, locale, request, response, "pdf", PDF, formFiles::pdf);
    }

    @GetMapping(HONOURS + ".xlsx")
    void honoursAsXlsx(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        honours(query, official, locale, request, response, "xlsx", XLSX);
    }

    @GetMapping(HONOURS + ".csv")
    void honoursAsCsv(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        honours(query, official, locale, request, response, "csv", CSV);
    }

    private void figures(
            MultiValueMap<String, String> query,
            Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            String format,
            String type,
            FigureFormat writer)
            throws IOException {
        var breakdown = questions.breakdown(query);
        if (headersOnly(request, response, type)) {
            return;
        }
        var address = address(request, FIGURES, breakdown.parameters());
        FigureTable table = figures.count(breakdown, locale);
        var colophon = colophons.of(
                table, official, address, filter -> address(request, HONOURS, filter.parameters()), locale);
        try (var file = spool.make(out -> writer.write(table, colophon, locale, out))) {
            var name = "thong-ke-khen-thuong-theo-" + breakdown.rows().parameter() + "-" + stamp(table.countedAt());
            send(
                    file,
                    name + "." + format,
                    type,
                    new Honours.Extent(table.total(), table.version(), table.countedAt()),
                    table.rows().size(),
                    address,
                    official,
                    response);
        }
    }

    private void form(
            MultiValueMap<String, String> query,
            Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            String format,
            String type,
            FormFormat writer)
            throws IOException {
        var asked = questions.form(query, LocalDate.now(clock.withZone(Wording.ZONE)));
        if (headersOnly(request, response, type)) {
            return;
        }
        var address = address(request, FORM, asked.parameters());
        var table = forms.count(asked.form(), asked.year(), locale);
        var colophon = colophons.of(table, official, address, locale);
        try (var file = spool.make(out -> writer.write(table, colophon, locale, out))) {
            var name = "bieu-" + asked.form().id() + "-nam-" + asked.year() + "-" + stamp(table.countedAt());
            send(
                    file,
                    name + "." + format,
                    type,
                    new Honours.Extent(table.total(), table.version(), table.countedAt()),
                    table.lines().stream().filter(line -> !line.row().heading()).count(),
                    address,
                    official,
                    response);
        }
    }

    private void honours(
            MultiValueMap<String, String> query,
            Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            String format,
            String type)
            throws IOException {
        var filter = questions.filter(query);
        if (headersOnly(request, response, type)) {
            return;
        }
        var address = address(request, HONOURS, filter.parameters());
        var extent = new Honours.Extent[1];
        try (var file = spool.make(out -> {
            extent[0] = format.equals("xlsx")
                    ? honourFiles.xlsx(
                            filter,
                            (known, demo) -> colophons.of(filter, known, demo, official, address, locale),
                            locale,
                            out)
                    : honourFiles.csv(
                            filter,
                            (known, demo) -> colophons.of(filter, known, demo, official, address, locale),
                            locale,
                            out);
        })) {
            send(
                    file,
                    "danh-sach-khen-thuong-" + stamp(extent[0].countedAt()) + "." + format,
                    type,
                    extent[0],
                    extent[0].total(),
                    address,
                    official,
                    response);
        }
    }

    /** Who asks with HEAD only what would be given out gets no file, so nothing is made and nothing noted. */
    private static boolean headersOnly(HttpServletRequest request, HttpServletResponse response, String type)
            throws IOException {
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            return false;
        }
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment");
        response.flushBuffer();
        return true;
    }

    private void send(
            Spool.Spooled file,
            String name,
            String type,
            Honours.Extent extent,
            long rows,
            String address,
            Official official,
            HttpServletResponse response)
            throws IOException {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("file", name);
        detail.put("question", address);
        detail.put("rows", rows);
        detail.put("total", extent.total());
        detail.put("dataVersion", extent.version().label());
        detail.put("bytes", file.size());
        detail.put("sha256", HexFormat.of().formatHex(file.sha256()));
        audit.note(official.username(), "reporting.downloaded", detail);
        response.setContentType(type);
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(file.sha256()) + ":");
        file.sendTo(response.getOutputStream());
    }

    private static String address(HttpServletRequest request, String path, Map<String, String> parts) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                + BreakdownAddress.address(path, parts);
    }

    private static String stamp(Instant instant) {
        return STAMP.format(instant.atZone(Wording.ZONE));
    }

    /** Writes a statutory form in one format. */
    private interface FormFormat {
        void write(FormTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException;
    }

    /** Writes a table in one format. */
    private interface FigureFormat {
        void write(FigureTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException;
    }
}
