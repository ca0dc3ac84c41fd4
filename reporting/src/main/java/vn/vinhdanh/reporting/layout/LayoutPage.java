package vn.vinhdanh.reporting.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.ContentPolicy;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/** Where officials take the template of a form, give one back, and go back to the layout of the form's file. */
@Controller
class LayoutPage {

    static final String PATH = "/bieu-thong-ke/mau";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LayoutTemplates templates;
    private final Wording wording;

    LayoutPage(LayoutTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(FormCell.FORM) String id,
            @RequestParam(name = "xong", required = false) @Nullable String done,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var form = form(id);
        if (!LayoutTemplates.may()) {
            throw new AccessDeniedException("Templates are of the whole province");
        }
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.WITH_OWN_SCRIPT);
        fill(form, locale, model);
        model.addAttribute("reset", done != null);
        return "layout";
    }

    private void fill(FormDefinition form, Locale locale, Model model) {
        var versions = templates.versions(form);
        boolean own = versions.stream()
                .findFirst()
                .filter(LayoutTemplates.Version::own)
                .isPresent();
        model.addAttribute("form", form);
        model.addAttribute(
                "title",
                wording.text(locale, "layout.title", form.code(), form.title().in(locale)));
        model.addAttribute(
                "after",
                versions.stream()
                        .findFirst()
                        .map(LayoutTemplates.Version::number)
                        .orElse(0));
        model.addAttribute("own", own);
        model.addAttribute("largest", LayoutTemplates.MOST_BYTES / 1024);
        model.addAttribute(
                "versions",
                versions.stream()
                        .map(version -> new VersionView(
                                version.number(),
                                version.own(),
                                wording.text(
                                        locale,
                                        version.own() ? "layout.version" : "layout.version.default",
                                        String.valueOf(version.number()),
                                        wording.time(version.uploadedAt()),
                                        version.uploadedByName(),
                                        version.name())))
                        .toList());
    }

    /** @param number of a version; 0 for the layout of the form's file */
    @GetMapping(PATH + ".xlsx")
    void download(
            @RequestParam(FormCell.FORM) String id,
            @RequestParam(name = "ban", required = false) @Nullable Integer number,
            HttpServletResponse response)
            throws IOException {
        var given = templates
                .download(form(id), number)
                .orElseThrow(() -> new WrongAddress("ban", String.valueOf(number), Reason.UNKNOWN_CODE));
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + given.name() + "\"");
        response.getOutputStream().write(given.content());
    }

    /** Takes a template as the body of the request; answers with the part of the page that says what became of it. */
    @PostMapping(PATH + "/tep")
    String take(
            @RequestParam(FormCell.FORM) String id,
            @RequestParam("sau") int after,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String encoded,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var form = form(id);
        List<String> findings = List.of();
        try {
            int number = templates.upload(form, OfficeFile.of(name(encoded), request.getInputStream()), after);
            model.addAttribute("taken", String.valueOf(number));
        } catch (LayoutRefused refused) {
            findings = refused.findings().stream()
                    .map(finding -> wording.text(
                            locale,
                            "layout.finding." + finding.key(),
                            finding.arguments().toArray()))
                    .distinct()
                    .toList();
        } catch (FileRefused refused) {
            var own = "layout.file." + refused.key().substring("problem.file.".length());
            var arguments = refused.arguments().toArray();
            findings = List.of(
                    wording.textOr(locale, own, "").isEmpty()
                            ? wording.text(locale, refused.key(), arguments)
                            : wording.text(locale, own, arguments));
        }
        if (!findings.isEmpty()) {
            response.setStatus(422);
        }
        model.addAttribute("findings", findings);
        fill(form, locale, model);
        return "layout :: answer";
    }

    @PostMapping(PATH + "/mac-dinh")
    String reset(@RequestParam(FormCell.FORM) String id, @RequestParam("sau") int after) {
        var form = form(id);
        try {
            templates.reset(form, after);
        } catch (LayoutRefused meanwhile) {
            return "redirect:" + PATH + "?" + FormCell.FORM + "=" + form.id();
        }
        return "redirect:" + PATH + "?" + FormCell.FORM + "=" + form.id() + "&xong";
    }

    private static FormDefinition form(String id) {
        return Forms.find(id).orElseThrow(() -> new WrongAddress(FormCell.FORM, id, Reason.UNKNOWN_CODE));
    }

    private static String name(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** A version on the page. */
    record VersionView(int number, boolean own, String text) {}
}
