package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every naughty string in inputs of every page there is: nothing runs, nothing falls over, nothing is kept that should not be. Each build
 * gives a page every fifth of them, its neighbour the next fifths; with {@code -Dvinhdanh.whole=true}, as before a change is taken, each
 * page gets all.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class HostileTest {

    private static final int ONE_IN = Boolean.getBoolean("vinhdanh.whole") ? 1 : 5;

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/}]+}");

    /** What pages read without saying so in a parameter of a method. */
    private static final List<String> ALSO = List.of(
            "q",
            "danh-hieu",
            "cap",
            "nam",
            "doi-tuong",
            "loai-hinh",
            "don-vi",
            "xa",
            "quyet-dinh",
            "chu-de",
            "phong-trao",
            "sap-xep",
            "trang",
            "lang");

    private static final Set<Integer> JUDGED = new HashSet<>();

    private final Reader reader;
    private final int port;
    private final RequestMappingHandlerMapping mapping;

    HostileTest(
            @LocalServerPort int port,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.reader = new Reader(port);
        this.port = port;
        this.mapping = mapping;
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    @Test
    void nothingRunsWhateverIsInTheAddress() throws Exception {
        var problems = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        var inputs = Naughty.inputs();
        int asked = 0;
        int first = 0;
        try (var wire = new Wire(port)) {
            for (var page : pages(RequestMethod.GET).entrySet()) {
                var parameters = new ArrayList<>(page.getValue());
                for (int i = first++ % ONE_IN; i < inputs.size(); i += ONE_IN) {
                    var naughty = inputs.get(i).encoded();
                    var addresses = new LinkedHashSet<String>();
                    if (page.getKey().indexOf('{') >= 0) {
                        addresses.add(VARIABLE.matcher(page.getKey())
                                .replaceAll(java.util.regex.Matcher.quoteReplacement(naughty.replace("+", "%20"))));
                    } else {
                        // each string in all parameters at once where that is not too long, else in one after the other
                        var all = page.getKey() + "?" + String.join("=" + naughty + "&", parameters) + "=" + naughty;
                        addresses.add(
                                all.length() < 1900
                                        ? all
                                        : page.getKey() + "?" + parameters.get(i % parameters.size()) + "=" + naughty);
                        if (i / ONE_IN % 5 == 0) {
                            addresses.add(
                                    page.getKey() + "?" + parameters.get(i / 5 % parameters.size()) + "=" + naughty);
                        }
                    }
                    for (String address : addresses) {
                        var answer = wire.send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                        asked++;
                        statuses.merge(answer.status(), 1, Integer::sum);
                        judge(address, answer, problems);
                    }
                }
            }
        }
        System.out.println("Asked " + asked + " hostile addresses: " + statuses);
        assertThat(problems).isEmpty();
        assertThat(asked).isGreaterThan(10_000 / ONE_IN);
        assertThat(statuses.keySet()).contains(200, 404);
    }

    @Test
    void nothingRunsWhateverIsInAForm() throws Exception {
        var problems = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        var inputs = Naughty.inputs();
        int first = 0;
        try (var wire = new Wire(port)) {
            for (var page : pages(RequestMethod.POST).entrySet()) {
                var path = page.getKey()
                        .replace("/tin-tuc/{slug}", "/tin-tuc/" + FakeProvince.ARTICLE)
                        .replace("/vinh-danh/{code}", "/vinh-danh/h1")
                        .replace("/quyet-dinh/{code}", "/quyet-dinh/qd-9087")
                        .replaceAll("\\{[^/}]+}", "x");
                for (int i = first++ % ONE_IN; i < inputs.size(); i += ONE_IN) {
                    var input = inputs.get(i);
                    // the trap of the robots stays empty: what is in it is thrown away
                    var body = String.join(
                            "&",
                            page.getValue().stream()
                                    .map(p -> p + "=" + (p.equals("trang-web") ? "" : input.encoded()))
                                    .toList());
                    var answer = wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body);
                    statuses.merge(answer.status(), 1, Integer::sum);
                    judge("POST " + path + " " + body, answer, problems);
                }
            }
        }
        System.out.println("Sent hostile forms: " + statuses);
        assertThat(problems).isEmpty();
        assertThat(statuses.values().stream().mapToInt(n -> n).sum()).isGreaterThan(150);
    }

    @Test
    void nothingRunsWhateverIsInAHeader(CapturedOutput output) throws Exception {
        var problems = new ArrayList<String>();
        var headers = List.of(
                "User-Agent",
                "Referer",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Cookie",
                "If-None-Match",
                "If-Modified-Since",
                "Range",
                "If-Range",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Forwarded-Port",
                "Forwarded",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Real-IP",
                "Origin",
                "Sec-Fetch-Site",
                "Content-Type",
                "Transfer-Encoding",
                "Expect",
                "Upgrade",
                "Authorization",
                "traceparent",
                "Via");
        var paths = List.of(
                "/", "/vinh-danh/h1", "/vinh-danh?q=hoa", "/khong-co", "/feed.atom", "/tep/" + FakeProvince.PDF);
        int n = 0;
        for (var input : Naughty.inputs()) {
            var value = input.text().replaceAll("[\r\n\0]", " ");
            if (value.length() > 1000) {
                continue;
            }
            for (String header : headers) {
                var path = paths.get(n++ % paths.size());
                if (n % ONE_IN != 0) {
                    continue;
                }
                try (var wire = new Wire(port)) {
                    var answer = wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + ": " + value
                            + "\r\nConnection: close\r\n\r\n");
                    judge(header + ": " + value + " at " + path, answer, problems);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(output.getAll()).doesNotContain("\nforged").doesNotContain("INFO another");
    }

    @Test
    void noHeaderChangesWhatOthersAreShown() throws Exception {
        var poison = List.of(
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Prefix: /evil.example",
                "X-Forwarded-Port: 1",
                "Forwarded: host=evil.example;proto=evil",
                "X-Original-URL: /khong-co",
                "X-Rewrite-URL: /khong-co",
                "X-HTTP-Method-Override: DELETE",
                "X-Host: evil.example",
                "Accept-Language: en",
                "Accept: application/json",
                "Cookie: lang=en");
        var paths = List.of(
                "/",
                "/tin-tuc",
                "/tin-tuc/" + FakeProvince.ARTICLE,
                "/vinh-danh?q=lan",
                "/vinh-danh/p7",
                "/quyet-dinh/qd-9087",
                "/feed.atom",
                "/sitemap.xml",
                "/robots.txt");
        for (String path : paths) {
            var fresh = path + (path.contains("?") ? "&" : "?") + "khong-biet=" + System.nanoTime();
            try (var wire = new Wire(port)) {
                var poisoned = wire.send("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n"
                        + String.join("\r\n", poison) + "\r\n\r\n");
                assertThat(poisoned.status()).as(path).isEqualTo(200);
                assertThat(poisoned.body()).as(path).doesNotContain("evil.example");
            }
            var clean = reader.get(path);
            assertThat(clean.statusCode()).isEqualTo(200);
            assertThat(clean.body()).as(path).doesNotContain("evil.example");
            assertThat(reader.get(fresh).headers().firstValue("ETag"))
                    .as("an unknown parameter changes nothing of %s", path)
                    .isEqualTo(clean.headers().firstValue("ETag"));
        }
    }

    @Test
    void everyParameterThatAPageReadsDecidesWhatIsKept() {
        // a page that read a parameter which the key of kept pages does not know would show one reader what another
        // asked
        var known = Set.copyOf(vn.vinhdanh.portal.page.KnownParameters.all());
        var problems = new TreeSet<String>();
        pages(RequestMethod.GET).forEach((path, parameters) -> {
            if (!vn.vinhdanh.portal.page.KnownParameters.kept(path)) {
                return;
            }
            declared(path).stream().filter(p -> !known.contains(p)).forEach(p -> problems.add(path + " reads " + p));
        });
        assertThat(problems).isEmpty();
    }

    private static void judge(String asked, Wire.Answer answer, List<String> problems) {
        var what = asked.length() > 300 ? asked.substring(0, 300) + "…" : asked;
        if (answer.status() >= 500
                && !(answer.status() == 503 && answer.headers().containsKey("retry-after"))
                // what the protocol itself asks for where a transfer coding is not known
                && !(answer.status() == 501 && asked.startsWith("Transfer-Encoding"))) {
            problems.add(answer.status() + " for " + what);
        }
        if (answer.body().contains("Tomcat") || answer.headers().containsKey("server")) {
            problems.add("the server tells its name for " + what);
        }
        if (answer.headers().containsKey("x-evil") || answer.headers().containsKey("set-cookie")) {
            problems.add("a header for " + what + ": " + answer.headers());
        }
        var location = answer.headers().get("location");
        if (location != null && !location.matches("/[^/\\\\].*|/|https://vinhdanh\\.example/.*")) {
            problems.add("sent away to " + location + " for " + what);
        }
        if (answer.status() != 304
                && !answer.headers().containsKey("content-security-policy")
                && answer.headers().getOrDefault("content-type", "").contains("html")
                && !answer.body().isEmpty()) {
            problems.add("no policy for " + what + " " + answer.status());
        }
        if (answer.headers().getOrDefault("content-type", "").contains("html")
                && JUDGED.add(answer.body().hashCode())) {
            Naughty.foundIn(answer.body()).forEach(found -> problems.add(found + " in " + what));
        }
    }

    /** Every address there is, with the parameters it may take; what others add is asked too. */
    private Map<String, Set<String>> pages(RequestMethod method) {
        var pages = new LinkedHashMap<String, Set<String>>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            if (!methods.contains(method)) {
                return;
            }
            for (String path : info.getPatternValues()) {
                var parameters = new LinkedHashSet<>(declared(path));
                parameters.addAll(method == RequestMethod.GET ? ALSO : List.of("lang"));
                pages.put(path, parameters);
            }
        });
        assertThat(pages).isNotEmpty();
        return pages;
    }

    private Set<String> declared(String path) {
        var names = new LinkedHashSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPatternValues().contains(path)) {
                for (var parameter : handler.getMethod().getParameters()) {
                    var asked = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
                    if (asked != null && !asked.name().isEmpty()) {
                        names.add(asked.name());
                    }
                }
            }
        });
        return names;
    }
}
