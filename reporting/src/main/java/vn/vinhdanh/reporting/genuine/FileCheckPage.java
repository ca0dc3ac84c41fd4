package vn.vinhdanh.reporting.genuine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.reporting.download.CanonicalText;
import vn.vinhdanh.reporting.download.GivenFile;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;

/** Where an official drops a file, or types the checksum in print, and is told what it is. */
@Controller
class FileCheckPage {

    static final String PATH = "/kiem-tra-tep";

    /** Differences shown; how many there are is always said. */
    private static final int SHOWN = 50;

    /** Lines of a given file shown to compare with paper. */
    private static final int LINES_SHOWN = 200;

    /** The one page with a script: it sends the file as it is, without the boxes of a form. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final FileCheck check;
    private final AuditIntents audit;
    private final Wording wording;

    FileCheckPage(FileCheck check, AuditIntents audit, Wording wording) {
        this.check = check;
        this.audit = audit;
        this.wording = wording;
    }

    /** @param typed the checksum that a person read, or null */
    @GetMapping(PATH)
    String show(
            @RequestParam(name = "ma", required = false) @Nullable String typed,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        model.addAttribute("largest", OfficeFile.MAX_BYTES / 1024 / 1024);
        model.addAttribute("typed", typed);
        if (typed != null && !typed.isBlank()) {
            if (CanonicalText.checksum(typed).isEmpty()) {
                model.addAttribute("wrongCode", true);
            } else {
                answer(check.named(typed, official), typed.strip(), "", official, locale, model);
            }
        }
        return "file-check";
    }

    /** Takes a file as the body of the request; answers with the part of the page that says what it is. */
    @PostMapping(PATH + "/tep")
    String take(
            @RequestHeader(name = "X-File-Name", defaultValue = "") String encoded,
            @AuthenticationPrincipal Official official,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var name = name(encoded);
        try {
            var sha256 = new String[] {""};
            var result = check.check(
                    () -> {
                        var file = OfficeFile.of(name, request.getInputStream());
                        sha256[0] = file.sha256();
                        return file;
                    },
                    official);
            answer(result, name, sha256[0], official, locale, model);
        } catch (FileRefused refused) {
            response.setStatus(422);
            model.addAttribute(
                    "refused",
                    wording.text(locale, refused.key(), refused.arguments().toArray()));
        }
        return "file-check :: answer";
    }

    private static String name(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private void answer(CheckedFile result, String name, String sha256, Official official, Locale locale, Model model) {
        var given = result.given();
        var detail = new LinkedHashMap<String, Object>();
        detail.put("verdict", result.verdict().name());
        detail.put("freshness", result.freshness().name());
        detail.put("sha256", sha256);
        detail.put("code", given == null ? "" : given.code());
        audit.note(official.username(), "reporting.file-checked", detail);
        model.addAttribute("result", result);
        model.addAttribute("name", name);
        model.addAttribute("verdictText", wording.text(locale, "check.verdict." + result.verdict()));
        if (given == null) {
            return;
        }
        model.addAttribute("freshnessText", wording.text(locale, "check.freshness." + result.freshness()));
        model.addAttribute("facts", facts(given, result.told(), locale));
        model.addAttribute("changes", result.changes().stream().limit(SHOWN).toList());
        model.addAttribute(
                "moreChanges",
                wording.count(locale, Math.max(0, result.changes().size() - SHOWN)));
        model.addAttribute("changesCut", result.changes().size() > SHOWN);
        model.addAttribute("since", result.since().stream().limit(SHOWN).toList());
        model.addAttribute(
                "moreSince", wording.count(locale, Math.max(0, result.since().size() - SHOWN)));
        model.addAttribute("sinceCut", result.since().size() > SHOWN);
        var now = result.now();
        if (now != null && result.freshness() == Freshness.OUTDATED) {
            model.addAttribute(
                    "totals",
                    wording.text(
                            locale,
                            "check.totals",
                            wording.count(locale, given.total()),
                            wording.count(locale, now.extent().total()),
                            given.dataVersion(),
                            now.extent().version().label()));
        }
        var lines = result.lines();
        if (lines != null) {
            model.addAttribute(
                    "lines", lines.figures().stream().limit(LINES_SHOWN).toList());
            model.addAttribute("linesCut", lines.figures().size() > LINES_SHOWN);
            model.addAttribute(
                    "width", lines.figures().stream().mapToInt(List::size).max().orElse(1));
        }
    }

    private List<Fact> facts(GivenFile given, boolean told, Locale locale) {
        var facts = new java.util.ArrayList<Fact>();
        facts.add(new Fact(wording.text(locale, "file.code"), given.code(), null));
        facts.add(new Fact(wording.text(locale, "check.given-at"), wording.time(given.madeAt()), null));
        if (told) {
            facts.add(new Fact(wording.text(locale, "check.file"), given.name(), null));
            facts.add(new Fact(
                    wording.text(locale, "file.made-by"), given.fullName() + " (" + given.username() + ")", null));
            facts.add(new Fact(wording.text(locale, "file.rows"), wording.count(locale, given.rowCount()), null));
            facts.add(new Fact(wording.text(locale, "check.total"), wording.count(locale, given.total()), null));
            facts.add(new Fact(wording.text(locale, "file.version"), given.dataVersion(), null));
            facts.add(new Fact(
                    wording.text(locale, "check.question"), wording.text(locale, "check.ask"), given.question()));
        }
        return List.copyOf(facts);
    }

    /**
     * What the book says of a file.
     *
     * @param address what it leads to, or null
     */
    record Fact(String label, String text, @Nullable String address) {}
}
