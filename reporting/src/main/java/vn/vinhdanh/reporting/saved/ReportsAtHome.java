package vn.vinhdanh.reporting.saved;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.vinhdanh.reporting.download.ReportFiles;
import vn.vinhdanh.reporting.download.ReportQuestion;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.PinnedPictures;
import vn.vinhdanh.reporting.statistics.Sight;
import vn.vinhdanh.reporting.statistics.TooFine;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/** Shows an official's reports on the first page, so that the questions of every week are one click away. */
@ControllerAdvice
class ReportsAtHome {

    private static final int SHOWN = 8;

    private final SavedReports reports;
    private final ReportFiles files;
    private final PinnedPictures pictures;
    private final Wording wording;

    ReportsAtHome(SavedReports reports, ReportFiles files, PinnedPictures pictures, Wording wording) {
        this.reports = reports;
        this.files = files;
        this.pictures = pictures;
        this.wording = wording;
    }

    @ModelAttribute
    void fill(
            HttpServletRequest request,
            @AuthenticationPrincipal @Nullable Official official,
            Locale locale,
            Model model) {
        if (official != null && request.getRequestURI().equals(request.getContextPath() + "/")) {
            model.addAttribute(
                    "ownReports", reports.own(official).stream().limit(SHOWN).toList());
            model.addAttribute(
                    "sharedReports",
                    reports.shared(official).stream().limit(SHOWN).toList());
            model.addAttribute(
                    "pinned",
                    reports.pinned(official).stream()
                            .map(report -> pinned(report, locale))
                            .toList());
        }
    }

    /** One that cannot be answered any more is said to be, and hides no other. */
    private Pinned pinned(SavedReport report, Locale locale) {
        try {
            if (!(files.question(report.question()) instanceof ReportQuestion.OfBreakdown of)) {
                return new Pinned(report, null, wording.text(locale, "saved.pinned.list"));
            }
            var sight = pictures.of("ghim-" + report.id(), report.name(), of.breakdown(), of.asked(), locale);
            return new Pinned(
                    report, sight.orElse(null), sight.isPresent() ? "" : wording.text(locale, "saved.pinned.none"));
        } catch (WrongAddress | TooFine | IllegalArgumentException unanswered) {
            return new Pinned(report, null, wording.text(locale, "saved.pinned.unanswered"));
        }
    }

    /**
     * A report on the first page.
     *
     * @param sight its picture with the figures; null where it has none
     * @param said why it has none; empty where it has one
     */
    record Pinned(SavedReport report, @Nullable Sight sight, String said) {}
}
