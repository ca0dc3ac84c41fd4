package vn.vinhdanh.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.door.ClientGone;
import vn.vinhdanh.portal.copy.CopyNotReady;

/** Our own pages for everything that cannot be shown: kind to readers, quiet to attackers. */
@Controller
@ControllerAdvice
class Failures implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Wording wording;

    Failures(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler(Missing.class)
    ModelAndView missing(Missing missing, HttpServletRequest request) {
        var move = missing.move();
        if (move != null) {
            var query = request.getQueryString();
            var there = new RedirectView(request.getRequestURI().replace("/" + move.from(), "/" + move.to())
                    + (query == null ? "" : "?" + query));
            there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            there.setPropagateQueryParams(false);
            return new ModelAndView(there);
        }
        var notice = missing.notice();
        if (notice == null) {
            return plain(HttpStatus.NOT_FOUND);
        }
        var page = new ModelAndView("gone", HttpStatus.GONE);
        page.addObject("notice", notice);
        var what = notice.type().equals("ANNULLED") ? "annulled" : "down";
        page.addObject(
                "title", wording.text(missing.lastOfRecipient() ? "gone.recipient.title" : "gone." + what + ".title"));
        page.addObject("lastOfRecipient", missing.lastOfRecipient());
        return page;
    }

    /** A year that is none. */
    @ExceptionHandler(Year.class)
    ModelAndView noYear(Year year) {
        return plain(HttpStatus.BAD_REQUEST).addObject("said", wording.text("failure.year", year.written()));
    }

    @ExceptionHandler(CopyNotReady.class)
    ModelAndView notReady(HttpServletResponse response) {
        response.setHeader("Retry-After", "10");
        return plain(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** @return null when nobody is left to read a page */
    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView other(Exception problem, HttpServletRequest request) {
        if (ClientGone.is(problem)) {
            return null;
        }
        if (problem instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return plain(response.getStatusCode());
        }
        if (problem instanceof org.springframework.beans.TypeMismatchException
                || problem instanceof org.springframework.http.converter.HttpMessageConversionException) {
            return plain(HttpStatus.BAD_REQUEST);
        }
        var reference = Ids.code(Ids.next());
        LOG.error("Reference {}: {} failed", reference, request.getRequestURI().replaceAll("[^ -~]", "?"), problem);
        return plain(HttpStatus.INTERNAL_SERVER_ERROR).addObject("reference", reference);
    }

    /** What the server itself refused, before any page was reached. */
    @RequestMapping("/error")
    ModelAndView refused(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api/")) {
            return new ModelAndView("forward:/api/refused");
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
        return plain(status);
    }

    private static String kind(int status) {
        return switch (status) {
            case 404, 405, 429, 503 -> Integer.toString(status);
            default -> status >= 500 ? "500" : "400";
        };
    }

    private ModelAndView plain(HttpStatusCode status) {
        var page = new ModelAndView("failure", status);
        page.addObject("status", status.value());
        page.addObject("title", wording.text("failure." + kind(status.value()) + ".title"));
        return page;
    }
}
