package vn.vinhdanh.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame needs of the request: where it is, and its address in the other language. */
@ControllerAdvice
class FrameAttributes {

    private final Frame frame;

    FrameAttributes(Frame frame) {
        this.frame = frame;
    }

    @ModelAttribute
    void describe(HttpServletRequest request, Model model) {
        var path = request.getRequestURI();
        model.addAttribute("here", path);
        if (request.getParameter("q") != null) {
            model.addAttribute("noindex", true);
        } else if (!path.endsWith("/y-kien")) {
            var key = PageKey.of(request).canonical();
            model.addAttribute("canonical", frame.address() + key.withLanguage(key.english()));
            model.addAttribute("inVietnamese", frame.address() + key.withLanguage(false));
            model.addAttribute("inEnglish", frame.address() + key.withLanguage(true));
        }
        model.addAttribute("otherLanguage", path.endsWith("/y-kien") ? null : frame.otherLanguage(request));
    }
}
