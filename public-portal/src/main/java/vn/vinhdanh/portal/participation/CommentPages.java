package vn.vinhdanh.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

    private final PublicCopy copy;
    private final CommentInbox inbox;
    private final FormDoor door;
    private final Wording wording;

    CommentPages(PublicCopy copy, CommentInbox inbox, FormDoor door, Wording wording) {
        this.copy = copy;
        this.inbox = inbox;
        this.door = door;
        this.wording = wording;
    }

    @GetMapping("/tin-tuc/{slug}/y-kien")
    ModelAndView form(
            @PathVariable String slug,
            @RequestParam(name = "da-nhan", required = false) @Nullable String received,
            HttpServletResponse response) {
        var article = open(slug);
        return page(article, CommentForm.empty(), received == null ? null : FormDoor.Fate.TAKEN, response);
    }

    /** A fresh token for the form in the kept page of the article. */
    @GetMapping(path = "/tin-tuc/{slug}/the", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(@PathVariable String slug) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(door.token(open(slug).slug()));
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
        var fate = door.take(
                new FormDoor.Sent(SenderLimits.What.COMMENT, article.slug(), trap, token, form.problems()),
                request,
                () -> inbox.handIn(article.slug(), form, request.getRemoteAddr()));
        var accepted = request.getHeader("Accept");
        if (accepted != null && accepted.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return answer(fate, form);
        }
        if (fate.good()) {
            var back = new RedirectView(
                    "/tin-tuc/" + article.slug() + "/y-kien?da-nhan=1" + (Language.english(request) ? "&lang=en" : ""));
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        }
        return page(article, form, fate, response);
    }

    private static String sentence(FormDoor.Fate fate) {
        return fate.good() ? "comment.received" : "comment.problem." + fate.word();
    }

    private static Map<String, String> problems(FormDoor.@Nullable Fate fate, CommentForm form) {
        return fate == FormDoor.Fate.FIELDS ? form.problems() : Map.of();
    }

    private ResponseEntity<Map<String, Object>> answer(FormDoor.Fate fate, CommentForm form) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("message", wording.text(sentence(fate), form.count()));
        var problems = new LinkedHashMap<String, String>();
        problems(fate, form).forEach((field, key) -> problems.put(field, wording.text(key, form.count())));
        answer.put("problems", problems);
        return ResponseEntity.status(fate.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private ModelAndView page(
            PublicAnnouncement article, CommentForm form, FormDoor.@Nullable Fate fate, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("announcement/comment");
        if (fate != null) {
            page.setStatus(HttpStatusCode.valueOf(fate.status()));
            page.addObject("fate", sentence(fate));
        }
        page.addObject("done", fate != null && fate.good());
        page.addObject("problems", problems(fate, form));
        page.addObject("title", wording.text("comment.title"));
        page.addObject("article", article);
        page.addObject("form", form);
        page.addObject("token", door.token(article.slug()));
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
