package vn.vinhdanh.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Language;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/**
 * Takes readers' comments. The form works without a script: it has a page of its own, and what is sent without a token comes
 * back with one and with the text. Nothing is shown before a moderator has approved it.
 */
@Controller
class CommentPages {

    private static final Logger LOG = LoggerFactory.getLogger(CommentPages.class);

    private final PublicCopy copy;
    private final CommentInbox inbox;
    private final FormTokens tokens;
    private final SenderLimits limits;
    private final Wording wording;

    CommentPages(PublicCopy copy, CommentInbox inbox, FormTokens tokens, SenderLimits limits, Wording wording) {
        this.copy = copy;
        this.inbox = inbox;
        this.tokens = tokens;
        this.limits = limits;
        this.wording = wording;
    }

    /** How a comment fared: its status for machines, the key of the sentence, and what was wrong with which field. */
    private record Fate(int status, String key, Map<String, String> problems) {

        static Fate of(int status, String key) {
            return new Fate(status, key, Map.of());
        }
    }

    @GetMapping("/tin-tuc/{slug}/y-kien")
    ModelAndView form(
            @PathVariable String slug,
            @RequestParam(name = "da-nhan", required = false) @Nullable String received,
            HttpServletResponse response) {
        var article = open(slug);
        return page(article, CommentForm.empty(), received == null ? null : Fate.of(200, "comment.received"), response);
    }

    /** A fresh token for the form in the kept page of the article. */
    @GetMapping(path = "/tin-tuc/{slug}/the", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(@PathVariable String slug) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(tokens.issue(open(slug).slug()));
    }

    @PostMapping(path = "/tin-tuc/{slug}/y-kien", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object send(
            @PathVariable String slug,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "thu", defaultValue = "") String email,
            @RequestParam(name = "y-kien", defaultValue = "") String text,
            @RequestParam(name = "trang-web", defaultValue = "") String trap,
            @RequestParam(name = "the", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var article = open(slug);
        var form = CommentForm.of(name, email, text);
        var fate = decide(article, form, trap, token, request);
        var accepted = request.getHeader("Accept");
        if (accepted != null && accepted.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return answer(fate, form);
        }
        if (fate.status() == 200) {
            var back = new RedirectView(
                    "/tin-tuc/" + article.slug() + "/y-kien?da-nhan=1" + (Language.english(request) ? "&lang=en" : ""));
            back.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        }
        return page(article, form, fate, response);
    }

    private Fate decide(
            PublicAnnouncement article, CommentForm form, String trap, String token, HttpServletRequest request) {
        if (!FormOrigin.ours(request)) {
            return Fate.of(403, "comment.problem.origin");
        }
        if (!trap.isEmpty()) {
            // A robot filled in what no person sees; it is told what it wants to hear.
            return Fate.of(200, "comment.received");
        }
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return new Fate(422, "comment.problem.fields", problems);
        }
        switch (tokens.look(article.slug(), token)) {
            case NONE -> {
                return Fate.of(409, "comment.problem.token");
            }
            case TOO_FAST -> {
                return Fate.of(409, "comment.problem.fast");
            }
            case USED -> {
                return Fate.of(200, "comment.received");
            }
            case GOOD -> {
                // goes on
            }
        }
        if (!limits.allows(request.getRemoteAddr())) {
            return Fate.of(429, "comment.problem.many");
        }
        try {
            inbox.handIn(article.slug(), form, request.getRemoteAddr());
            tokens.use(token);
            return Fate.of(200, "comment.received");
        } catch (DataAccessException e) {
            LOG.warn("A comment could not be taken: {}", e.getMessage());
            return Fate.of(503, "comment.problem.database");
        }
    }

    private ResponseEntity<Map<String, Object>> answer(Fate fate, CommentForm form) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("message", wording.text(fate.key(), form.count()));
        var problems = new LinkedHashMap<String, String>();
        fate.problems().forEach((field, key) -> problems.put(field, wording.text(key, form.count())));
        answer.put("problems", problems);
        return ResponseEntity.status(fate.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private ModelAndView page(
            PublicAnnouncement article, CommentForm form, @Nullable Fate fate, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("announcement/comment");
        if (fate != null) {
            page.setStatus(org.springframework.http.HttpStatusCode.valueOf(fate.status()));
            page.addObject("fate", fate.key());
            page.addObject("done", fate.status() == 200);
            page.addObject("problems", fate.problems());
        } else {
            page.addObject("problems", Map.of());
            page.addObject("done", false);
        }
        page.addObject("title", wording.text("comment.title"));
        page.addObject("article", article);
        page.addObject("form", form);
        page.addObject("token", tokens.issue(article.slug()));
        page.addObject(
                "crumbs",
                List.of(
                        new Crumb(wording.text("nav.news"), "/tin-tuc"),
                        new Crumb(article.headline(), "/tin-tuc/" + article.slug())));
        return page;
    }

    private PublicAnnouncement open(String slug) {
        return copy.find(PublicKind.ANNOUNCEMENT, slug, PublicAnnouncement.class)
                .filter(PublicAnnouncement::commentsOpen)
                .orElseThrow(() -> Missing.of(copy, PublicKind.ANNOUNCEMENT, slug));
    }
}
