package vn.vinhdanh.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicOpinionList;
import vn.vinhdanh.core.publication.PublicOpinionList.Proposed;
import vn.vinhdanh.core.shared.WorkingDays;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Language;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;

/**
 * "Lấy ý kiến Nhân dân": lists of those who are proposed, public from an hour to an hour, and what citizens say of them. Nothing of these
 * pages is kept: a list is gone at its hour, whether the console says so in time or not.
 */
@Controller
class OpinionPages {

    private static final int SIZE = 100;
    private static final int MOST_LISTS = 200;

    /** Whoever had the form open at the hour may still send it: as long as its token lives. */
    private static final Duration STILL_TAKEN = Duration.ofHours(2);

    private final PublicCopy copy;
    private final OpinionInbox inbox;
    private final FormDoor door;
    private final Wording wording;
    private final Clock clock;

    OpinionPages(PublicCopy copy, OpinionInbox inbox, FormDoor door, Wording wording, Clock clock) {
        this.copy = copy;
        this.inbox = inbox;
        this.door = door;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/lay-y-kien")
    ModelAndView lists(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var all = copy
                .list(PublicKind.OPINION_LIST, PublicCopy.NEWEST, 0, MOST_LISTS, PublicOpinionList.class)
                .items()
                .stream()
                .collect(Collectors.partitioningBy(this::open));
        var page = new ModelAndView("participation/opinion-lists");
        page.addObject("title", wording.text("opinion.title"));
        page.addObject("description", wording.text("opinion.intro"));
        page.addObject("open", all.get(true));
        page.addObject("over", all.get(false));
        return page;
    }

    @GetMapping("/lay-y-kien/{code}")
    ModelAndView list(
            @PathVariable String code,
            @RequestParam(name = "trang", defaultValue = "1") String number,
            HttpServletResponse response) {
        return page(find(code), Paging.read(number, SIZE), response);
    }

    private ModelAndView page(PublicOpinionList list, int number, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        boolean open = open(list);
        var page = new ModelAndView("participation/opinion-list");
        page.addObject("title", list.title());
        page.addObject("noindex", true);
        page.addObject("list", list);
        page.addObject("open", open);
        page.addObject("crumbs", crumbs());
        if (open) {
            int from = Math.min((number - 1) * SIZE, list.nominees().size());
            var shown = list.nominees()
                    .subList(from, Math.min(from + SIZE, list.nominees().size()));
            var byAward = new LinkedHashMap<String, List<Proposed>>();
            shown.forEach(one -> byAward.computeIfAbsent(one.awardCode(), award -> new java.util.ArrayList<>())
                    .add(one));
            page.addObject("byAward", byAward.values());
            page.addObject("paging", new Paging(number, SIZE, list.nominees().size(), "/lay-y-kien/" + list.code()));
            page.addObject("left", left(list));
        }
        return page;
    }

    /** Working days until the last one; 0 on it. */
    private int left(PublicOpinionList list) {
        return new WorkingDays(Set.copyOf(list.off()), Set.copyOf(list.worked()))
                .between(wording.today(), LocalDate.ofInstant(list.until(), Wording.VIET_NAM));
    }

    private List<Crumb> crumbs() {
        return List.of(new Crumb(wording.text("opinion.title"), "/lay-y-kien"));
    }

    /** The copy may not know yet that a list is over; its own hour says so. */
    private boolean open(PublicOpinionList list) {
        return list.state().equals("PUBLIC") && clock.instant().isBefore(list.until());
    }

    @GetMapping({"/lay-y-kien/{code}/y-kien", "/lay-y-kien/{code}/y-kien/{number}"})
    ModelAndView ask(
            @PathVariable String code,
            @PathVariable(required = false) @Nullable String number,
            HttpServletResponse response) {
        var list = find(code);
        return open(list)
                ? form(list, about(list, number), OpinionForm.empty(), null, response)
                : page(list, 1, response);
    }

    @PostMapping(
            path = {"/lay-y-kien/{code}/y-kien", "/lay-y-kien/{code}/y-kien/{number}"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(
            @PathVariable String code,
            @PathVariable(required = false) @Nullable String number,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @RequestParam(name = "ho-ten", defaultValue = "") String sender,
            @RequestParam(name = "lien-he", defaultValue = "") String contact,
            @RequestParam(name = "trang-web", defaultValue = "") String trap,
            @RequestParam(name = "the", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var list = find(code);
        int about = about(list, number);
        if (!open(list) && clock.instant().isAfter(list.until().plus(STILL_TAKEN))) {
            return page(list, 1, response);
        }
        var form = OpinionForm.of(kind, text, sender, contact);
        var promise = inbox.promise(list);
        var reference = inbox.reference(token);
        var fate = door.take(
                new FormDoor.Sent(SenderLimits.What.OPINION, key(list, about), trap, token, form.problems()),
                request,
                () -> inbox.handIn(
                        reference,
                        list.code(),
                        about,
                        form,
                        Language.english(request) ? "en" : "vi",
                        promise,
                        request.getRemoteAddr()));
        return switch (fate) {
            case TAKEN, REPEATED -> thanks(list, reference, promise, request);
            case ROBOT -> thanks(list, inbox.reference("robot " + token), promise, request);
            default -> form(list, about, form, fate, response);
        };
    }

    /** What whoever sent something is told: the reference and the promised day; the address can be kept. */
    @GetMapping("/lay-y-kien/{code}/da-gui/{typed}")
    ModelAndView sent(
            @PathVariable String code,
            @PathVariable String typed,
            @RequestParam(name = "hen", defaultValue = "") String promise,
            @RequestParam(name = "dau", defaultValue = "") String receipt,
            HttpServletResponse response) {
        var list = find(code);
        var reference = ErrorReportPages.canonical(typed);
        var promised = inbox.promised(reference, promise, receipt).orElseThrow(Missing::never);
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("participation/opinion-sent");
        page.addObject("title", wording.text("opinion.sent.title"));
        page.addObject("noindex", true);
        page.addObject("list", list);
        page.addObject("reference", ErrorReportPages.hyphened(reference));
        page.addObject("promised", promised);
        page.addObject("crumbs", crumbs());
        return page;
    }

    private ModelAndView thanks(
            PublicOpinionList list, String reference, LocalDate promise, HttpServletRequest request) {
        var there = new RedirectView("/lay-y-kien/" + list.code() + "/da-gui/" + ErrorReportPages.hyphened(reference)
                + "?hen=" + promise + "&dau=" + inbox.receipt(reference, promise)
                + (Language.english(request) ? "&lang=en" : ""));
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }

    private ModelAndView form(
            PublicOpinionList list,
            int about,
            OpinionForm form,
            FormDoor.@Nullable Fate fate,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("participation/opinion");
        if (fate != null) {
            page.setStatus(HttpStatusCode.valueOf(fate.status()));
            page.addObject("fate", "opinion.problem." + fate.word());
        }
        page.addObject("problems", fate == FormDoor.Fate.FIELDS ? form.problems() : Map.of());
        page.addObject("title", wording.text("opinion.form.title"));
        page.addObject("noindex", true);
        page.addObject("list", list);
        page.addObject("about", proposed(list, about));
        page.addObject("action", address(list, about));
        page.addObject("kinds", OpinionForm.KINDS);
        page.addObject("form", form);
        page.addObject("token", door.token(key(list, about)));
        page.addObject("promise", inbox.promise(list));
        page.addObject("crumbs", List.of(crumbs().getFirst(), new Crumb(list.title(), "/lay-y-kien/" + list.code())));
        return page;
    }

    private static String address(PublicOpinionList list, int about) {
        return "/lay-y-kien/" + list.code() + "/y-kien" + (about == 0 ? "" : "/" + about);
    }

    /** The key of its form tokens. */
    private static String key(PublicOpinionList list, int about) {
        return "lay-y-kien/" + list.code() + "/" + about;
    }

    private static @Nullable Proposed proposed(PublicOpinionList list, int about) {
        return list.nominees().stream()
                .filter(one -> one.number() == about)
                .findFirst()
                .orElse(null);
    }

    /** Place on the list of whom it is about; 0 for the whole list. */
    private static int about(PublicOpinionList list, @Nullable String number) {
        if (number == null) {
            return 0;
        }
        int about = number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        if (about > list.count()) {
            throw Missing.never();
        }
        return about;
    }

    private PublicOpinionList find(String code) {
        return copy.find(PublicKind.OPINION_LIST, code, PublicOpinionList.class)
                .orElseThrow(() -> Missing.of(copy, PublicKind.OPINION_LIST, code));
    }
}
