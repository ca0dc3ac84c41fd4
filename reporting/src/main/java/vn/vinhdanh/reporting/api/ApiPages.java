package vn.vinhdanh.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.door.ClientGone;
import vn.vinhdanh.reporting.api.ApiProblem.Reason;
import vn.vinhdanh.reporting.shared.ApiToken;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.BreakdownAddress;
import vn.vinhdanh.reporting.statistics.BreakdownTitle;
import vn.vinhdanh.reporting.statistics.Dimension;
import vn.vinhdanh.reporting.statistics.Figures;
import vn.vinhdanh.reporting.statistics.Filter;
import vn.vinhdanh.reporting.statistics.HonourRow;
import vn.vinhdanh.reporting.statistics.Honours;
import vn.vinhdanh.reporting.statistics.Names;
import vn.vinhdanh.reporting.statistics.Questions;
import vn.vinhdanh.reporting.statistics.TooFine;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/** Answers as the pages do: the same questions, in the same words of the address, counted by the same statements. */
@RestController
class ApiPages {

    static final String FIGURES = TokenDoor.ROOT + "/thong-ke";
    static final String HONOURS = TokenDoor.ROOT + "/thong-ke/danh-sach";

    private static final Logger LOG = LoggerFactory.getLogger(ApiPages.class);
    private static final String AFTER = "sau";
    private static final String LIMIT = "so-dong";
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Questions questions;
    private final Figures figures;
    private final Honours honours;
    private final Names names;
    private final Wording wording;
    private final ApiTokens tokens;
    private final Problems problems;
    private final Description description;

    ApiPages(
            Questions questions,
            Figures figures,
            Honours honours,
            Names names,
            Wording wording,
            ApiTokens tokens,
            Problems problems,
            Description description) {
        this.questions = questions;
        this.figures = figures;
        this.honours = honours;
        this.names = names;
        this.wording = wording;
        this.tokens = tokens;
        this.problems = problems;
        this.description = description;
    }

    @GetMapping({TokenDoor.ROOT, TokenDoor.ROOT + "/"})
    ResponseEntity<ApiAnswer.Root> root() {
        var token = token();
        return answer(new ApiAnswer.Root(
                token.name(),
                reach(token),
                honours.version().label(),
                Map.of("figures", FIGURES, "honours", HONOURS),
                TokenDoor.ROOT + "/openapi.json"));
    }

    /** A breakdown, whole. */
    @GetMapping(FIGURES)
    ResponseEntity<ApiAnswer.Figures> figures(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        var token = token();
        var locale = Problems.language(request);
        var breakdown = questions.breakdown(query);
        requireReach(token, breakdown.filter());
        var table = figures.count(breakdown, locale);
        return answer(new ApiAnswer.Figures(
                BreakdownTitle.of(breakdown, wording, locale),
                breakdown.parameters(),
                sentences(breakdown.filter(), request),
                reach(token),
                table.version().label(),
                table.countedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                table.demo(),
                table.columns().stream()
                        .map(column -> new ApiAnswer.Column(column.key(), column.label()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new ApiAnswer.Row(row.key(), row.label(), row.cells(), row.total()))
                        .toList(),
                table.columnTotals(),
                table.measured(),
                table.total(),
                table.unmatched(),
                table.unpriced(),
                BreakdownTitle.notes(breakdown, wording, locale)));
    }

    /** A stretch of a list. */
    @GetMapping(HONOURS)
    ResponseEntity<ApiAnswer.Honours> honours(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        var token = token();
        var filter = questions.filter(query, AFTER, LIMIT);
        requireReach(token, filter);
        var page = honours.page(filter, Honours.Position.of(query.getFirst(AFTER)), limit(query));
        var following = page.next();
        String next = null;
        if (following != null) {
            var onward = new LinkedHashMap<>(filter.parameters());
            onward.put(AFTER, following.label());
            if (query.containsKey(LIMIT)) {
                onward.put(LIMIT, String.valueOf(limit(query)));
            }
            next = BreakdownAddress.address(HONOURS, onward);
        }
        return answer(new ApiAnswer.Honours(
                BreakdownTitle.ofList(filter, wording, Problems.language(request)),
                filter.parameters(),
                sentences(filter, request),
                reach(token),
                page.version().label(),
                page.countedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                page.total(),
                page.rows().size(),
                next,
                page.rows().stream().map(ApiPages::honour).toList()));
    }

    @GetMapping(value = TokenDoor.ROOT + "/openapi.json", produces = "application/vnd.oai.openapi+json;version=3.1")
    byte[] openapi() {
        return description.json();
    }

    @GetMapping(value = TokenDoor.ROOT + "/openapi.yaml", produces = "application/vnd.oai.openapi;version=3.1")
    byte[] openapiYaml() {
        return description.yaml();
    }

    /** Whatever else is asked of this part of the site. */
    @RequestMapping({"/api", "/api/**"})
    void nothing() {
        throw new ApiProblem(Reason.MISSING);
    }

    private static ApiToken token() {
        return ApiToken.current().orElseThrow(() -> new ApiProblem(Reason.NO_TOKEN));
    }

    private static ApiAnswer.Reach reach(ApiToken token) {
        return new ApiAnswer.Reach(token.limited(), token.units());
    }

    /** A unit outside is refused, never answered with 0: nothing was counted there. */
    private void requireReach(ApiToken token, Filter filter) {
        for (String unit : filter.keys(Dimension.UNIT)) {
            if (!tokens.reaches(token, unit)) {
                throw new ApiProblem(Reason.REACH, unit);
            }
        }
    }

    private List<String> sentences(Filter filter, HttpServletRequest request) {
        return names.sentences(filter, Problems.language(request)).stream()
                .map(Names.Sentence::toString)
                .toList();
    }

    private static int limit(MultiValueMap<String, String> query) {
        var text = query.getFirst(LIMIT);
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw new WrongAddress(LIMIT, text, WrongAddress.Reason.UNREADABLE);
        }
        return Integer.parseInt(text);
    }

    private static ApiAnswer.Honour honour(HonourRow row) {
        return new ApiAnswer.Honour(
                row.code(),
                row.recipientKind(),
                row.name(),
                row.sex(),
                row.subjectClass(),
                row.awardCode(),
                row.awardName(),
                row.awardLevel(),
                row.kind(),
                row.yearFrom(),
                row.yearTo(),
                row.decisionCode(),
                row.decisionNumber(),
                row.decidedOn(),
                row.authority(),
                row.unitName(),
                row.currentUnitName(),
                row.currentUnitLastDay(),
                row.demo());
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, "Authorization, Accept-Language")
                .body(body);
    }

    @ExceptionHandler
    void refuse(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, problem);
    }

    @ExceptionHandler
    void refuse(WrongAddress wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, wrong);
    }

    @ExceptionHandler
    void refuse(TooFine problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, new ApiProblem(Reason.TOO_FINE, problem.limit()));
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessException.class})
    void away(Exception problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("No answer from the database for {}", request.getRequestURI(), problem);
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        problems.write(request, response, new ApiProblem(Reason.AWAY));
    }

    @ExceptionHandler
    void fail(Exception problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ClientGone.is(problem)) {
            return;
        }
        LOG.error("The API failed for {}", request.getRequestURI(), problem);
        problems.write(request, response, new ApiProblem(Reason.FAILED));
    }
}
