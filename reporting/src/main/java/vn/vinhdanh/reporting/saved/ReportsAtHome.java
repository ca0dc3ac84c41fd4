package vn.vinhdanh.reporting.saved;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.vinhdanh.reporting.shared.Official;

/** Shows an official's reports on the first page, so that the questions of every week are one click away. */
@ControllerAdvice
class ReportsAtHome {

    private static final int SHOWN = 8;

    private final SavedReports reports;

    ReportsAtHome(SavedReports reports) {
        this.reports = reports;
    }

    @ModelAttribute
    void fill(HttpServletRequest request, @AuthenticationPrincipal @Nullable Official official, Model model) {
        if (official != null && request.getRequestURI().equals(request.getContextPath() + "/")) {
            model.addAttribute(
                    "ownReports", reports.own(official).stream().limit(SHOWN).toList());
            model.addAttribute(
                    "sharedReports",
                    reports.shared(official).stream().limit(SHOWN).toList());
        }
    }
}
