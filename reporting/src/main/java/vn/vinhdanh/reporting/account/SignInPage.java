package vn.vinhdanh.reporting.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.shared.Official;

/** The sign-in form. */
@Controller
class SignInPage {

    private static final Set<String> REASONS = Set.of("wrong", "crowded", "unavailable");

    SignInPage() {}

    @GetMapping("/login")
    String form(
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @RequestParam(name = "wait", required = false) @Nullable String wait,
            @AuthenticationPrincipal @Nullable Official official,
            HttpServletRequest request,
            Model model) {
        if (official != null) {
            return "redirect:/";
        }
        if (refused != null && REASONS.contains(refused)) {
            model.addAttribute("refused", "sign-in.refused." + refused);
        }
        if (wait != null && wait.matches("\\d{1,4}")) {
            model.addAttribute("refused", "sign-in.refused.wait");
            model.addAttribute("seconds", wait);
        }
        model.addAttribute("ended", request.getParameterMap().containsKey("ended"));
        model.addAttribute("left", request.getParameterMap().containsKey("left"));
        return "login";
    }
}
