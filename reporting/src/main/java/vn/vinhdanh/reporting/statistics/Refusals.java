package vn.vinhdanh.reporting.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.vinhdanh.reporting.shared.Frame;
import vn.vinhdanh.reporting.shared.Wording;

/** Says no in a sentence: what happened and what to do. */
@ControllerAdvice
class Refusals {

    private final Wording wording;
    private final Frame frame;

    Refusals(Wording wording, Frame frame) {
        this.wording = wording;
        this.frame = frame;
    }

    @ExceptionHandler(WrongAddress.class)
    String wrongAddress(
            WrongAddress problem,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return refuse(
                400,
                wording.text(
                        locale, "refused.address." + problem.reason().code(), problem.parameter(), problem.value()),
                locale,
                request,
                response,
                model);
    }

    @ExceptionHandler(TooFine.class)
    String tooFine(
            TooFine problem, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
        return refuse(
                422,
                wording.text(locale, "refused.too-fine", wording.count(locale, problem.limit())),
                locale,
                request,
                response,
                model);
    }

    @ExceptionHandler(Busy.class)
    String busy(Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Retry-After", "60");
        return refuse(503, wording.text(locale, "refused.busy"), locale, request, response, model);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessException.class})
    String noDatabase(
            Exception problem, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
        LoggerFactory.getLogger(Refusals.class)
                .warn("No answer from the database for {}", request.getRequestURI(), problem);
        boolean slow = problem instanceof QueryTimeoutException;
        return refuse(
                503,
                wording.text(locale, slow ? "refused.slow" : "refused.database"),
                locale,
                request,
                response,
                model);
    }

    private String refuse(
            int status,
            String sentence,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        frame.fill(request, locale, model);
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("sentence", sentence);
        return "refused";
    }
}
