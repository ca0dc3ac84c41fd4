package vn.vinhdanh.portal.opendata;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicNotice;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.door.ClientGone;
import vn.vinhdanh.portal.copy.CopyNotReady;
import vn.vinhdanh.portal.copy.CopyState;
import vn.vinhdanh.portal.copy.CopyWalk.Order;
import vn.vinhdanh.portal.copy.CopyWalk.Stretch;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Wording;

/**
 * Open data at {@code /api/v1}: lists as JSON or CSV, stretch by stretch, and single records. Answers are small enough to be made
 * whole before the first byte is sent, so that no answer ends in its middle; who wants all takes the files by year.
 */
@Controller
class OpenDataApi {

    static final String ROOT = "/api/v1";
    static final String JSON = "application/json";
    static final String CSV = "text/csv;charset=UTF-8;header=present";

    private static final Logger LOG = LoggerFactory.getLogger(OpenDataApi.class);

    private final Datasets datasets;
    private final HonourSearch search;
    private final Description description;
    private final Licence licence;
    private final PublicCopy copy;
    private final CopyState state;
    private final Frame frame;
    private final Problems problems;
    private final JsonMapper json;

    OpenDataApi(
            Datasets datasets,
            HonourSearch search,
            Description description,
            Licence licence,
            PublicCopy copy,
            CopyState state,
            Frame frame,
            Problems problems,
            JsonMapper json) {
        this.datasets = datasets;
        this.search = search;
        this.description = description;
        this.licence = licence;
        this.copy = copy;
        this.state = state;
        this.frame = frame;
        this.problems = problems;
        this.json = json;
    }

    private enum Format {
        JSON,
        CSV
    }

    /** What there is. */
    @GetMapping({ROOT, ROOT + "/"})
    void root(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireCopy();
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "Vinh Danh – " + frame.province());
        body.put("publisher", frame.agency());
        body.put("licence", licence.address());
        body.put("documentation", frame.address() + "/du-lieu-mo");
        body.put("openapi", frame.address() + ROOT + "/openapi.json");
        body.put("catalogue", frame.address() + "/du-lieu-mo/catalog.jsonld");
        var since = state.staleSince();
        body.put("staleSince", since == null ? null : Wording.toTheSecond(since));
        body.put("demo", frame.demo());
        body.put("coverage", search.coverage());
        body.put(
                "datasets",
                datasets.all().stream()
                        .map(set -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("name", set.name());
                            one.put("total", set.total());
                            one.put("filters", set.filters());
                            one.put("json", frame.address() + ROOT + "/" + set.name() + ".json");
                            one.put("csv", frame.address() + ROOT + "/" + set.name() + ".csv");
                            one.put("schema", frame.address() + ROOT + "/schemas/" + set.name() + ".json");
                            return one;
                        })
                        .toList());
        Answer.send(request, response, JSON, bytes(body));
    }

    @GetMapping(ROOT + "/openapi.json")
    void openapi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer.send(request, response, "application/vnd.oai.openapi+json;version=3.1", description.json());
    }

    @GetMapping(ROOT + "/openapi.yaml")
    void openapiYaml(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer.send(request, response, "application/vnd.oai.openapi;version=3.1", description.yaml());
    }

    /** The JSON Schema of the records of a set. */
    @GetMapping(ROOT + "/schemas/{file}")
    void schema(@PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var set = file.endsWith(".json") ? file.substring(0, file.length() - 5) : "";
        var known = datasets.find(set).orElseThrow(() -> new Refused(Refused.Reason.MISSING));
        Answer.send(request, response, "application/schema+json", description.schema(known));
    }

    /** A stretch of a list; the name may end in {@code .json} or {@code .csv}. */
    @GetMapping(ROOT + "/{name}")
    void list(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireCopy();
        int dot = name.indexOf('.');
        var set = datasets.find(dot < 0 ? name : name.substring(0, dot))
                .orElseThrow(() -> new Refused(Refused.Reason.MISSING));
        var format = dot < 0 ? accepted(request.getHeader("Accept")) : named(name.substring(dot + 1));
        var asked = new Asked(request.getParameterMap());
        var parameters = new ArrayList<>(set.filters());
        parameters.addAll(Asked.OF_ALL);
        asked.only(parameters);
        var order = asked.order();
        if (order == Order.NEWEST && !set.dated()) {
            throw Asked.refused("sap-xep");
        }
        var stretch = set.walk(asked, order, asked.cursor(), asked.limit())
                .orElseThrow(() -> new Refused(Refused.Reason.CURSOR));
        var self = frame.address() + ROOT + "/" + name;
        var next = stretch.next() == null ? null : address(self, request.getParameterMap(), stretch.next());
        response.setHeader(
                "Link",
                (next == null ? "" : "<" + next + ">; rel=\"next\", ") + "<" + licence.address()
                        + ">; rel=\"license\", <" + frame.address() + ROOT + "/openapi.json>; rel=\"service-desc\"");
        if (format == Format.CSV) {
            response.setHeader("Content-Disposition", "inline; filename=\"" + set.name() + ".csv\"");
            Answer.send(request, response, CSV, csv(set, stretch, asked.separator()));
        } else {
            Answer.send(request, response, JSON, bytes(page(set, stretch, next)));
        }
    }

    /** One record. */
    @GetMapping(ROOT + "/{name}/{code}")
    void one(
            @PathVariable String name,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireCopy();
        var set = datasets.find(name).orElseThrow(() -> new Refused(Refused.Reason.MISSING));
        new Asked(request.getParameterMap()).only(List.of("lang"));
        var found = set.find(code).orElseThrow(() -> missing(set, code));
        Answer.send(request, response, JSON, bytes(found));
    }

    /** What the server itself refused before it came here. */
    @RequestMapping("/api/refused")
    void refused(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw new Refused(
                code instanceof Integer status
                        ? switch (status) {
                            case 400 -> Refused.Reason.PARAMETER;
                            case 405 -> Refused.Reason.METHOD;
                            case 414 -> Refused.Reason.TOO_LONG;
                            case 500 -> Refused.Reason.FAILED;
                            default -> Refused.Reason.MISSING;
                        }
                        : Refused.Reason.MISSING,
                "-");
    }

    /** Whatever else is asked of this part of the site. */
    @RequestMapping({"/api", "/api/**"})
    void nothing(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            throw new Refused(Refused.Reason.METHOD);
        }
        throw new Refused(Refused.Reason.MISSING);
    }

    @ExceptionHandler(Refused.class)
    void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, refused);
    }

    @ExceptionHandler(CopyNotReady.class)
    void wait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "10");
        problems.write(request, response, new Refused(Refused.Reason.NOT_READY));
    }

    @ExceptionHandler(Exception.class)
    void fail(Exception problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ClientGone.is(problem)) {
            return;
        }
        var reference = Ids.code(Ids.next());
        LOG.error("Reference {}: open data failed", reference, problem);
        response.reset();
        problems.write(request, response, new Refused(Refused.Reason.FAILED, reference), reference);
    }

    private void requireCopy() {
        if (!state.ready()) {
            throw new Refused(Refused.Reason.NOT_READY);
        }
    }

    private Refused missing(Dataset set, String code) {
        for (PublicKind kind : set.kinds()) {
            var notice = copy.find(
                    PublicKind.NOTICE, kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + code, PublicNotice.class);
            if (notice.isPresent() && !set.name().equals("units")) {
                return new Refused(Refused.Reason.WITHDRAWN);
            }
        }
        return new Refused(Refused.Reason.MISSING);
    }

    private Map<String, Object> page(Dataset set, Stretch<? extends Record> stretch, @Nullable String next) {
        var body = new LinkedHashMap<String, Object>();
        body.put("dataset", set.name());
        body.put("licence", licence.address());
        body.put("attribution", frame.agency());
        body.put("total", stretch.total());
        body.put("count", stretch.items().size());
        body.put("cursor", stretch.next());
        body.put("next", next);
        body.put("items", stretch.items());
        return body;
    }

    private byte[] bytes(Object body) {
        return json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(Dataset set, Stretch<? extends Record> stretch, char separator) {
        var lines = new CsvLines(set.type(), separator);
        var out = new StringBuilder();
        lines.begin(out);
        stretch.items().forEach(item -> lines.line(out, item));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String address(String self, Map<String, String[]> parameters, String cursor) {
        var address = UriComponentsBuilder.fromUriString(self);
        var values = new LinkedHashMap<String, Object>();
        parameters.forEach((name, value) -> {
            if (!name.equals("cursor")) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value[0]);
            }
        });
        return address.queryParam("cursor", cursor)
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }

    private static Format named(String ending) {
        return switch (ending) {
            case "json" -> Format.JSON;
            case "csv" -> Format.CSV;
            default -> throw new Refused(Refused.Reason.FORMAT);
        };
    }

    /** JSON unless CSV is liked better. */
    private static Format accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Format.JSON;
        }
        try {
            double likesJson = 0;
            double likesCsv = 0;
            for (MediaType type : MediaType.parseMediaTypes(header)) {
                if (type.includes(MediaType.APPLICATION_JSON)) {
                    likesJson = Math.max(likesJson, type.getQualityValue());
                }
                if (type.includes(new MediaType("text", "csv"))) {
                    likesCsv = Math.max(likesCsv, type.getQualityValue());
                }
            }
            if (likesJson == 0 && likesCsv == 0) {
                throw new Refused(Refused.Reason.FORMAT);
            }
            return likesCsv > likesJson ? Format.CSV : Format.JSON;
        } catch (InvalidMediaTypeException e) {
            throw new Refused(Refused.Reason.FORMAT);
        }
    }
}
