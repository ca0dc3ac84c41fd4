package vn.vinhdanh.reporting.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.vinhdanh.reporting.shared.Official;

/** Gives out files. Each is entered in the book and for the audit before its first byte is sent. */
@Controller
class Downloads {

    private final ReportFiles files;

    Downloads(ReportFiles files) {
        this.files = files;
    }

    @GetMapping({
        ReportQuestion.FIGURES + ".xlsx",
        ReportQuestion.FIGURES + ".csv",
        ReportQuestion.FIGURES + ".pdf",
        ReportQuestion.FIGURES + ".ods",
        ReportQuestion.FIGURES + ".json",
        ReportQuestion.FORM + ".xlsx",
        ReportQuestion.FORM + ".pdf",
        ReportQuestion.FORM + ".ods",
        ReportQuestion.FORM + ".csv",
        ReportQuestion.FORM + ".json",
        ReportQuestion.READY + ".xlsx",
        ReportQuestion.READY + ".csv",
        ReportQuestion.READY + ".pdf",
        ReportQuestion.READY + ".ods",
        ReportQuestion.READY + ".json",
        ReportQuestion.SHEETS + ".xlsx",
        ReportQuestion.SHEETS + ".csv",
        ReportQuestion.SHEETS + ".pdf",
        ReportQuestion.SHEETS + ".ods",
        ReportQuestion.SHEETS + ".json",
        ReportQuestion.PROPOSALS + ".xlsx",
        ReportQuestion.PROPOSALS + ".csv",
        ReportQuestion.PROPOSALS + ".pdf",
        ReportQuestion.PROPOSALS + ".ods",
        ReportQuestion.PROPOSALS + ".json",
        ReportQuestion.HONOURS + ".xlsx",
        ReportQuestion.HONOURS + ".csv",
        ReportQuestion.HONOURS + ".ods",
        ReportQuestion.HONOURS + ".json"
    })
    void file(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        int dot = path.lastIndexOf('.');
        var question = files.question(path.substring(0, dot), query);
        var format = FileFormat.find(path.substring(dot + 1)).orElseThrow();
        if (headersOnly(request, response, format)) {
            return;
        }
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        try (var made = files.make(question, format, official, locale, base)) {
            files.enter(made, "reporting.downloaded");
            send(made.file(), made.entry().name(), format, response);
        }
    }

    /** Who asks with HEAD only what would be given out gets no file, so nothing is made and nothing noted. */
    private static boolean headersOnly(HttpServletRequest request, HttpServletResponse response, FileFormat format)
            throws IOException {
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            return false;
        }
        response.setContentType(format.type());
        response.setHeader("Content-Disposition", "attachment");
        response.flushBuffer();
        return true;
    }

    private static void send(Spool.Spooled file, String name, FileFormat format, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.type());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(file.sha256()) + ":");
        file.sendTo(response.getOutputStream());
    }
}
