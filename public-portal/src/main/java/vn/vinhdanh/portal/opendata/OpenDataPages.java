package vn.vinhdanh.portal.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.portal.honour.HonourQuestion;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.opendata.Dumps.Dump;
import vn.vinhdanh.portal.opendata.Dumps.Form;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Language;
import vn.vinhdanh.portal.page.Parts;
import vn.vinhdanh.portal.page.Wording;

/** The page that explains open data to people, the files by year with their checksums, and the catalogue of it all (DCAT). */
@Controller
class OpenDataPages {

    private static final Pattern FILE = Pattern.compile("vinh-danh-([12][0-9]{3})\\.(csv\\.gz|jsonl\\.gz|sha256)");

    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private final Datasets datasets;
    private final Dumps dumps;
    private final HonourSearch search;
    private final Licence licence;
    private final Frame frame;
    private final FoundAsCsv answers;
    private final OpenDataDoor door;
    private final Problems problems;
    private final JsonMapper json;
    private final Wording wording;
    private final MessageSource messages;

    OpenDataPages(
            Datasets datasets,
            Dumps dumps,
            HonourSearch search,
            Licence licence,
            Frame frame,
            FoundAsCsv answers,
            OpenDataDoor door,
            Problems problems,
            JsonMapper json,
            Wording wording,
            MessageSource messages) {
        this.datasets = datasets;
        this.dumps = dumps;
        this.search = search;
        this.licence = licence;
        this.frame = frame;
        this.answers = answers;
        this.door = door;
        this.problems = problems;
        this.json = json;
        this.wording = wording;
        this.messages = messages;
    }

    /** A set of data as the page shows it. */
    public record Shown(String name, long total, List<String> filters) {}

    /** A year of honours as the page shows it. */
    public record Year(int year, int count) {}

    @GetMapping("/du-lieu-mo")
    String page(Model model) {
        model.addAttribute("title", wording.text("open.title"));
        model.addAttribute("description", wording.text("open.lead"));
        model.addAttribute(
                "sets",
                datasets.all().stream()
                        .map(set -> new Shown(set.name(), set.total(), set.filters()))
                        .toList());
        model.addAttribute(
                "years",
                dumps.years().entrySet().stream()
                        .map(e -> new Year(e.getKey(), e.getValue()))
                        .toList());
        model.addAttribute("coverage", search.coverage());
        model.addAttribute("licenceName", licence.name());
        model.addAttribute("licenceAddress", licence.address());
        model.addAttribute("most", door.most());
        model.addAttribute("site", frame.address());
        model.addAttribute(
                "problems",
                Arrays.stream(Refused.Reason.values())
                        .map(r -> new Problem(r.word(), r.status(), "open.problem." + r.name()))
                        .toList());
        return "opendata/open";
    }

    /** A kind of problem as the page explains it. */
    public record Problem(String word, int status, String key) {}

    /** A file by year, or the checksums of a year as {@code sha256sum -c} reads them. */
    @GetMapping("/du-lieu-mo/{file}")
    void file(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = FILE.matcher(file);
        var set =
                file.endsWith(".csv") ? datasets.find(file.substring(0, file.length() - 4)) : Optional.<Dataset>empty();
        if (set.isPresent()) {
            whole(request, response, set.get());
            return;
        }
        if (!parts.matches()) {
            throw new Refused(Refused.Reason.MISSING);
        }
        int year = Integer.parseInt(parts.group(1));
        switch (parts.group(2)) {
            case "csv.gz" -> send(request, response, year, Form.CSV);
            case "jsonl.gz" -> send(request, response, year, Form.JSON_LINES);
            default -> checksums(request, response, year);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, int year, Form form)
            throws IOException {
        try (Opened opened = open(() -> dump(year, form))) {
            var dump = opened.dump();
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Repr-Digest", "sha-256=:" + base64(dump.sha256()) + ":");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + Dumps.name(year, form) + "\"");
            response.setContentType("application/gzip");
            Parts.send(request, response, opened.in(), dump.size(), '"' + dump.sha256() + '"');
        }
    }

    /** All records of a set in one file, as many as the count beside its link says. */
    private void whole(HttpServletRequest request, HttpServletResponse response, Dataset set) throws IOException {
        try (Opened opened = open(() -> dumps.whole(set))) {
            var accepted = request.getHeader("Accept-Encoding");
            boolean packed = accepted != null && accepted.contains("gzip");
            var tag = '"' + opened.dump().sha256().substring(0, 32) + (packed ? "-gz\"" : "\"");
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Accept-Encoding");
            var has = request.getHeader("If-None-Match");
            if (has != null && has.contains(tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setHeader("Content-Disposition", "attachment; filename=\"" + set.name() + ".csv\"");
            response.setContentType(OpenDataApi.CSV);
            if (packed) {
                response.setHeader("Content-Encoding", "gzip");
                response.setContentLengthLong(opened.dump().size());
            }
            if ("GET".equals(request.getMethod())) {
                try (var in = packed ? opened.in() : new GZIPInputStream(opened.in())) {
                    in.transferTo(response.getOutputStream());
                }
            }
        }
    }

    /** What a question to the register finds as one file, as many honours as the count beside its link says. */
    @GetMapping("/du-lieu-mo/vinh-danh.csv")
    void found(@RequestParam Map<String, String> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        char separator = ";".equals(asked.get("phan-cach")) ? ';' : ',';
        var lines = answers.csv(HonourQuestion.of(asked), separator);
        response.setHeader("Content-Disposition", "attachment; filename=\"vinh-danh.csv\"");
        Answer.send(request, response, OpenDataApi.CSV, lines);
    }

    /** Makes a file, or gives the one that was made. */
    private interface Making {
        Dump make() throws IOException;
    }

    private record Opened(Dump dump, InputStream in) implements Closeable {

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Opens the file; when an honour changed at this very moment, the one that took its place. */
    private static Opened open(Making making) throws IOException {
        for (int attempt = 0; ; attempt++) {
            var dump = making.make();
            try {
                return new Opened(dump, Files.newInputStream(dump.path()));
            } catch (NoSuchFileException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    private void checksums(HttpServletRequest request, HttpServletResponse response, int year) throws IOException {
        var text = new StringBuilder();
        for (Form form : Form.values()) {
            text.append(dump(year, form).sha256())
                    .append("  ")
                    .append(Dumps.name(year, form))
                    .append('\n');
        }
        Answer.send(
                request, response, "text/plain;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Dump dump(int year, Form form) throws IOException {
        return dumps.dump(year, form).orElseThrow(() -> new Refused(Refused.Reason.MISSING));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** The catalogue of open data for portals that collect catalogues: DCAT as JSON-LD. */
    @GetMapping("/du-lieu-mo/catalog.jsonld")
    void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var context = new LinkedHashMap<String, Object>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        var service = frame.address() + OpenDataApi.ROOT;
        var body = node(frame.address() + "/du-lieu-mo/catalog.jsonld", "dcat:Catalog");
        body.put("dct:title", both("open.title"));
        body.put("dct:description", both("open.lead"));
        body.put("dct:publisher", publisher());
        body.put("dct:license", Map.of("@id", licence.address()));
        body.put("dct:language", List.of("vi", "en"));
        body.put("foaf:homepage", Map.of("@id", frame.address() + "/du-lieu-mo"));
        var sets = new ArrayList<Object>();
        for (Dataset set : datasets.all()) {
            sets.add(dataset(set, service));
        }
        body.put("dcat:dataset", sets);
        var api = node(service, "dcat:DataService");
        api.put("dct:title", both("open.title"));
        api.put("dct:license", Map.of("@id", licence.address()));
        api.put("dcat:endpointURL", Map.of("@id", service));
        api.put("dcat:endpointDescription", Map.of("@id", service + "/openapi.json"));
        api.put(
                "dcat:servesDataset",
                datasets.all().stream().map(set -> Map.of("@id", id(set))).toList());
        body.put("dcat:service", api);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", context);
        whole.putAll(body);
        Answer.send(request, response, "application/ld+json", json.writeValueAsBytes(whole));
    }

    private Map<String, Object> dataset(Dataset set, String service) {
        var body = node(id(set), "dcat:Dataset");
        body.put("dct:identifier", set.name());
        body.put("dct:title", both("open.set." + set.name()));
        body.put("dct:description", both("open.set." + set.name() + ".about"));
        body.put("dct:publisher", publisher());
        body.put("dct:license", Map.of("@id", licence.address()));
        body.put(
                "dct:accrualPeriodicity",
                Map.of("@id", "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT"));
        body.put("dcat:landingPage", Map.of("@id", frame.address() + "/du-lieu-mo"));
        body.put("dct:conformsTo", Map.of("@id", service + "/schemas/" + set.name() + ".json"));
        var ways = new ArrayList<Object>();
        for (String ending : List.of("json", "csv")) {
            var way = node(service + "/" + set.name() + "." + ending, "dcat:Distribution");
            way.put("dcat:accessURL", Map.of("@id", service + "/" + set.name() + "." + ending));
            way.put("dcat:mediaType", Map.of("@id", MEDIA + (ending.equals("json") ? "application/json" : "text/csv")));
            way.put("dct:license", Map.of("@id", licence.address()));
            way.put("dcat:accessService", Map.of("@id", service));
            ways.add(way);
        }
        if (set.name().equals("honours")) {
            dumps.years().keySet().forEach(year -> ways.addAll(files(year)));
        }
        body.put("dcat:distribution", ways);
        return body;
    }

    private List<Object> files(int year) {
        var files = new ArrayList<Object>();
        for (Form form : Form.values()) {
            var address = frame.address() + "/du-lieu-mo/" + Dumps.name(year, form);
            var file = node(address, "dcat:Distribution");
            file.put("dct:title", both("open.file", Integer.toString(year)));
            file.put("dcat:accessURL", Map.of("@id", frame.address() + "/du-lieu-mo"));
            file.put("dcat:downloadURL", Map.of("@id", address));
            file.put("dcat:mediaType", Map.of("@id", MEDIA + (form == Form.CSV ? "text/csv" : "application/jsonl")));
            file.put("dcat:compressFormat", Map.of("@id", MEDIA + "application/gzip"));
            file.put("dct:license", Map.of("@id", licence.address()));
            dumps.ready(year, form).ifPresent(dump -> {
                file.put("dcat:byteSize", dump.size());
                var checksum = new LinkedHashMap<String, Object>();
                checksum.put("@type", "spdx:Checksum");
                checksum.put("spdx:algorithm", Map.of("@id", "spdx:checksumAlgorithm_sha256"));
                checksum.put("spdx:checksumValue", dump.sha256());
                file.put("spdx:checksum", checksum);
            });
            files.add(file);
        }
        return files;
    }

    private Map<String, Object> publisher() {
        var agent = node(frame.address() + "/", "foaf:Agent");
        agent.put("foaf:name", frame.agency());
        return agent;
    }

    private String id(Dataset set) {
        return frame.address() + "/du-lieu-mo#" + set.name();
    }

    private static Map<String, Object> node(String id, String type) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", id);
        node.put("@type", type);
        return node;
    }

    private List<Map<String, String>> both(String key, Object... arguments) {
        return List.of(
                Map.of("@value", messages.getMessage(key, arguments, Language.VIETNAMESE), "@language", "vi"),
                Map.of("@value", messages.getMessage(key, arguments, Locale.ENGLISH), "@language", "en"));
    }

    @ExceptionHandler(Refused.class)
    void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, refused);
    }
}
