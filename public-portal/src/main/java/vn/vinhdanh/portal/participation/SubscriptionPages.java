package vn.vinhdanh.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicSubscription;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Language;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/**
 * Letters about what is published: ask for them, confirm, end them. The form is there only while letters can be sent; ending them is
 * possible always, without a sign-in, by one click in the mail program (RFC 8058) or by a button here. Opening a link does nothing by
 * itself, because mail programs open links to look for harm.
 */
@Controller
class SubscriptionPages {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionPages.class);
    private static final Pattern CONFIRM_TOKEN = Pattern.compile("([0-9a-z]{4,10})-[0-9a-f]{32}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final String FORM = "theo-doi/";

    private final PublicCopy copy;
    private final SubscriptionInbox inbox;
    private final FormDoor door;
    private final SenderLimits limits;
    private final Wording wording;
    private final Clock clock;

    SubscriptionPages(
            PublicCopy copy,
            SubscriptionInbox inbox,
            FormDoor door,
            SenderLimits limits,
            Wording wording,
            Clock clock) {
        this.copy = copy;
        this.inbox = inbox;
        this.door = door;
        this.limits = limits;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/theo-doi")
    ModelAndView form(HttpServletResponse response) {
        var topics = offered();
        return form(topics, new SubscriptionForm("", List.of("ANNOUNCEMENTS")), 200, null, Map.of(), response);
    }

    @PostMapping(path = "/theo-doi", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView ask(
            @RequestParam(name = "thu", defaultValue = "") String email,
            @RequestParam(name = "muc", required = false) @Nullable List<String> chosen,
            @RequestParam(name = "trang-web", defaultValue = "") String trap,
            @RequestParam(name = "the", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var topics = offered();
        var form = SubscriptionForm.of(email, chosen == null ? List.of() : chosen, topics);
        var problems = form.problems();
        var fate = door.take(
                new FormDoor.Sent(SenderLimits.What.LETTERS, FORM, trap, token, problems),
                request,
                () -> inbox.ask(form, Language.english(request) ? "en" : "vi"));
        if (fate.good()) {
            return said("letters.title", "letters.asked", 200, response);
        }
        var sentence = switch (fate) {
            case FIELDS, MANY, DATABASE -> "letters.problem." + fate.word();
            default -> "letters.problem.again";
        };
        return form(
                topics, form, fate.status(), sentence, fate == FormDoor.Fate.FIELDS ? problems : Map.of(), response);
    }

    @GetMapping("/theo-doi/xac-nhan/{token}")
    ModelAndView confirmation(@PathVariable String token, HttpServletResponse response) {
        return tooOld(token)
                ? said("letters.confirm.title", "letters.confirm.old", 410, response)
                : button("letters.confirm", response);
    }

    @PostMapping("/theo-doi/xac-nhan/{token}")
    ModelAndView confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (tooOld(token)) {
            return said("letters.confirm.title", "letters.confirm.old", 410, response);
        }
        if (!FormOrigin.ours(request)) {
            return button("letters.confirm", response);
        }
        return step("letters.confirm", request, response, () -> inbox.confirm(token));
    }

    @GetMapping("/theo-doi/huy/{token}")
    ModelAndView end(@PathVariable String token, HttpServletResponse response) {
        known(token);
        return button("letters.end", response);
    }

    /** By the button of the page above, or by the mail program's one click, which sends no cookie, no origin and no token but this. */
    @PostMapping("/theo-doi/huy/{token}")
    ModelAndView unsubscribe(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        known(token);
        return step("letters.end", request, response, () -> inbox.unsubscribe(token));
    }

    private ModelAndView step(String key, HttpServletRequest request, HttpServletResponse response, Runnable handIn) {
        if (!limits.allowsStep(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "600");
            return said(key + ".title", "letters.problem.many", 429, response);
        }
        try {
            handIn.run();
            return said(key + ".title", key + ".done", 200, response);
        } catch (DataAccessException e) {
            LOG.warn("A step of a subscription could not be taken: {}", e.getMessage());
            response.setHeader("Retry-After", "120");
            var page = button(key, response);
            page.setStatus(HttpStatusCode.valueOf(503));
            page.addObject("fate", "letters.problem.step");
            return page;
        }
    }

    private List<String> offered() {
        return copy.find(PublicKind.SUBSCRIPTION, PublicSubscription.EMAIL, PublicSubscription.class)
                .map(PublicSubscription::topics)
                .orElseThrow(Missing::never);
    }

    private static void known(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw Missing.never();
        }
    }

    /** Links tell their last second; whether they are genuine is for the console to say. */
    private boolean tooOld(String token) {
        var parts = CONFIRM_TOKEN.matcher(token);
        if (!parts.matches()) {
            throw Missing.never();
        }
        return Instant.ofEpochSecond(Long.parseLong(parts.group(1), 36)).isBefore(clock.instant());
    }

    private ModelAndView form(
            List<String> topics,
            SubscriptionForm form,
            int status,
            @Nullable String fate,
            Map<String, String> problems,
            HttpServletResponse response) {
        var page = page("letters.title", response);
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("noindex", false);
        page.addObject("topics", topics);
        page.addObject("form", form);
        page.addObject("fate", fate);
        page.addObject("problems", problems);
        page.addObject("token", door.token(FORM));
        return page;
    }

    /** A page with one button that does the step. */
    private ModelAndView button(String key, HttpServletResponse response) {
        var page = page(key + ".title", response);
        page.addObject("step", key);
        return page;
    }

    private ModelAndView said(String title, String key, int status, HttpServletResponse response) {
        var page = page(title, response);
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("said", key);
        page.addObject("good", status == 200);
        return page;
    }

    private ModelAndView page(String title, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("participation/letters");
        page.addObject("title", wording.text(title));
        page.addObject("noindex", true);
        page.addObject("problems", Map.of());
        return page;
    }
}
