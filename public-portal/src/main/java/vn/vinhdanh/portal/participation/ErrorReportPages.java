package vn.vinhdanh.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicErrorReport;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Language;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/**
 * "Báo sai sót": a citizen says what is wrong with an honour or a decision, gets a reference and a promised day, and reads with the
 * reference what became of it. Works without a script; what is sent without a token comes back with one and with the text.
 */
@Controller
class ErrorReportPages {

    private final PublicCopy copy;
    private final ErrorReportInbox inbox;
    private final FormDoor door;
    private final AwardNames names;
    private final Wording wording;

    ErrorReportPages(PublicCopy copy, ErrorReportInbox inbox, FormDoor door, AwardNames names, Wording wording) {
        this.names = names;
        this.copy = copy;
        this.inbox = inbox;
        this.door = door;
        this.wording = wording;
    }

    /**
     * What a report is about, as the page names it.
     *
     * @param detail a second line; may be empty
     */
    public record Subject(PublicKind kind, String code, String href, String title, String detail) {

        String form() {
            return href + "/bao-sai-sot";
        }

        /** The key of its form tokens. */
        String token() {
            return "bao-sai-sot" + href;
        }
    }

    @GetMapping("/vinh-danh/{code}/bao-sai-sot")
    ModelAndView aboutHonour(@PathVariable String code, HttpServletResponse response) {
        return form(honour(code), ErrorReportForm.empty(), null, response);
    }

    @GetMapping("/quyet-dinh/{code}/bao-sai-sot")
    ModelAndView aboutDecision(@PathVariable String code, HttpServletResponse response) {
        return form(decision(code), ErrorReportForm.empty(), null, response);
    }

    @PostMapping(path = "/vinh-danh/{code}/bao-sai-sot", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView reportHonour(
            @PathVariable String code,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @RequestParam(name = "lien-he", defaultValue = "") String contact,
            @RequestParam(name = "trang-web", defaultValue = "") String trap,
            @RequestParam(name = "the", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return send(honour(code), ErrorReportForm.of(kind, text, contact), trap, token, request, response);
    }

    @PostMapping(path = "/quyet-dinh/{code}/bao-sai-sot", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView reportDecision(
            @PathVariable String code,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @RequestParam(name = "lien-he", defaultValue = "") String contact,
            @RequestParam(name = "trang-web", defaultValue = "") String trap,
            @RequestParam(name = "the", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return send(decision(code), ErrorReportForm.of(kind, text, contact), trap, token, request, response);
    }

    /** Where someone who has only the reference types it in. */
    @GetMapping("/bao-sai-sot")
    ModelAndView ask(
            @RequestParam(name = "ma", required = false) @Nullable String typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var reference = typed == null ? "" : canonical(typed);
        if (reference.length() == 12) {
            return seeOther("/bao-sai-sot/" + hyphened(reference), request);
        }
        var page = statePage();
        page.addObject("title", wording.text("report.ask.title"));
        page.addObject("typed", typed == null ? "" : typed.length() > 40 ? typed.substring(0, 40) : typed);
        page.addObject("wrong", typed != null);
        return page;
    }

    /** The state of a report and the agency's answer, for whoever knows the reference. */
    @GetMapping("/bao-sai-sot/{typed}")
    ModelAndView state(
            @PathVariable String typed,
            @RequestParam(name = "hen", defaultValue = "") String promise,
            @RequestParam(name = "dau", defaultValue = "") String receipt,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var reference = canonical(typed);
        var page = statePage();
        page.addObject("reference", hyphened(reference));
        page.addObject("title", wording.text("report.state.title", hyphened(reference)));
        var promised = inbox.promised(reference, promise, receipt);
        page.addObject("justNow", promised.isPresent());
        var report = reference.length() == 12
                ? copy.find(PublicKind.ERROR_REPORT, reference, PublicErrorReport.class)
                : Optional.<PublicErrorReport>empty();
        if (report.isPresent()) {
            page.addObject("report", report.get());
            page.addObject("promised", report.get().promisedOn());
            subject(report.get()).ifPresent(subject -> page.addObject("subject", subject));
        } else if (promised.isPresent()) {
            page.addObject("promised", promised.get());
        } else {
            page.setStatus(HttpStatus.NOT_FOUND);
            page.addObject("title", wording.text("report.ask.title"));
            page.addObject("typed", typed.length() > 40 ? typed.substring(0, 40) : typed);
            page.addObject("unknown", true);
        }
        return page;
    }

    private static ModelAndView statePage() {
        var page = new ModelAndView("participation/error-report-state");
        page.addObject("noindex", true);
        page.addObject("unknown", false);
        page.addObject("wrong", false);
        page.addObject("justNow", false);
        return page;
    }

    private ModelAndView send(
            Subject subject,
            ErrorReportForm form,
            String trap,
            String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var promise = inbox.promise();
        var reference = inbox.reference(token);
        var fate = door.take(
                new FormDoor.Sent(SenderLimits.What.ERROR_REPORT, subject.token(), trap, token, form.problems()),
                request,
                () -> inbox.handIn(
                        reference,
                        subject.kind(),
                        subject.code(),
                        form,
                        Language.english(request) ? "en" : "vi",
                        promise,
                        request.getRemoteAddr()));
        return switch (fate) {
            case TAKEN, REPEATED -> thanks(reference, promise, request);
            case ROBOT -> thanks(inbox.reference("robot " + token), promise, request);
            default -> form(subject, form, fate, response);
        };
    }

    private ModelAndView thanks(String reference, LocalDate promise, HttpServletRequest request) {
        return seeOther(
                "/bao-sai-sot/" + hyphened(reference) + "?hen=" + promise + "&dau=" + inbox.receipt(reference, promise),
                request);
    }

    private static ModelAndView seeOther(String path, HttpServletRequest request) {
        var english = Language.english(request) ? (path.indexOf('?') < 0 ? "?" : "&") + "lang=en" : "";
        var there = new RedirectView(path + english);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }

    private ModelAndView form(
            Subject subject, ErrorReportForm form, FormDoor.@Nullable Fate fate, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("participation/error-report");
        if (fate != null) {
            page.setStatus(HttpStatusCode.valueOf(fate.status()));
            page.addObject("fate", "report.problem." + fate.word());
        }
        page.addObject("problems", fate == FormDoor.Fate.FIELDS ? form.problems() : Map.of());
        page.addObject("title", wording.text("report.title"));
        page.addObject("noindex", true);
        page.addObject("subject", subject);
        page.addObject("kinds", ErrorReportForm.KINDS);
        page.addObject("form", form);
        page.addObject("token", door.token(subject.token()));
        page.addObject("days", inbox.days());
        page.addObject("promise", inbox.promise());
        page.addObject(
                "crumbs",
                List.of(
                        subject.kind() == PublicKind.HONOUR
                                ? new Crumb(wording.text("nav.honours"), "/vinh-danh")
                                : new Crumb(wording.text("nav.decisions"), "/quyet-dinh"),
                        new Crumb(subject.title(), subject.href())));
        return page;
    }

    private Optional<Subject> subject(PublicErrorReport report) {
        return report.about().equals(PublicKind.HONOUR.name())
                ? copy.find(PublicKind.HONOUR, report.code(), PublicHonour.class)
                        .map(this::subject)
                : copy.find(PublicKind.DECISION, report.code(), PublicDecision.class)
                        .map(this::subject);
    }

    private Subject honour(String code) {
        return copy.find(PublicKind.HONOUR, code, PublicHonour.class)
                .map(this::subject)
                .orElseThrow(() -> Missing.of(copy, PublicKind.HONOUR, code));
    }

    private Subject decision(String code) {
        return copy.find(PublicKind.DECISION, code, PublicDecision.class)
                .map(this::subject)
                .orElseThrow(() -> Missing.of(copy, PublicKind.DECISION, code));
    }

    private Subject subject(PublicHonour honour) {
        return new Subject(
                PublicKind.HONOUR,
                honour.code(),
                "/vinh-danh/" + honour.code(),
                (honour.salutation() + " " + honour.name()).strip(),
                names.of(honour.awardCode(), honour.awardName()) + ", " + honour.period()
                        + (honour.unit().isEmpty() ? "" : " · " + honour.unit()));
    }

    private Subject subject(PublicDecision decision) {
        return new Subject(
                PublicKind.DECISION,
                decision.code(),
                "/quyet-dinh/" + decision.code(),
                "Quyết định số " + decision.number(),
                decision.title());
    }

    /** As it is kept: without hyphens and spaces, what looks alike read as what is meant. */
    static String canonical(String typed) {
        var reference = typed.length() > 40
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return reference.matches("[0-9A-HJKMNP-TV-Z]{12}") ? reference : "";
    }

    /** As it is shown and told: {@code K7QM-2D9X-HR4T}. */
    static String hyphened(String reference) {
        return reference.replaceAll("(.{4})(?=.)", "$1-");
    }
}
