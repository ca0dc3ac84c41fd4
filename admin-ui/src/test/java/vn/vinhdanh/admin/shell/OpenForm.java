package vn.vinhdanh.admin.shell;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form of the console in a browser of its own, as far as the server can tell: signs in, opens a page and says what Vaadin's client would
 * say, in its words over HTTP. It shows nothing, so that fifty of them cost no more than what they ask.
 */
final class OpenForm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient http;
    private final URI console;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private int page;
    private String key = "";
    private int heard;
    private int said;
    private int draft;

    OpenForm(HttpClient http, URI console) {
        this.http = http;
        this.console = console;
    }

    /** Signs in as an official. */
    void signIn(String name, String password) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("A form to sign in without its token");
        }
        var form = "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        var answer = send(HttpRequest.newBuilder(console.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("/login")) {
            throw new IllegalStateException(name + " is not let in: " + answer.statusCode() + " " + to);
        }
    }

    /** Opens the page of a form. */
    void open(String path) throws IOException, InterruptedException {
        var begin = JSON.readTree(
                get("/?v-r=init&location=" + encoded(path) + "&query=").body());
        page = begin.at("/appConfig/v-uiId").asInt();
        var shown = begin.at("/appConfig/uidl");
        key = shown.path("Vaadin-Security-Key").asString();
        heard(shown);
        draft = listens(say("""
                {"type":"event","node":1,"event":"ui-navigate","data":
                  {"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}\
                """.formatted(path)).join());
    }

    /** The place of the draft, which asks the script of the page to listen. */
    private static int listens(JsonNode answer) {
        for (var call : answer.path("execute")) {
            if (call.get(call.size() - 1).asString().contains("vdFormDraft.listen")) {
                return call.get(call.size() - 2).path("@v-node").asInt();
            }
        }
        throw new IllegalStateException("No form that keeps a draft");
    }

    /** Says what is being typed, as {@code form-draft.js} does. @return whether the server has it now */
    CompletableFuture<Boolean> typed(String field, String text) {
        var call = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", draft)
                .put("templateEventMethodName", "typed")
                .put("promise", 0);
        call.putArray("templateEventMethodArgs")
                .add(JSON.createObjectNode().put(field, text).toString());
        return say(call.toString()).thenApply(OpenForm::kept);
    }

    private static boolean kept(JsonNode answer) {
        for (var call : answer.path("execute")) {
            if (call.get(call.size() - 1).asString().contains("}p")) {
                for (var said : call) {
                    if (said.isBoolean()) {
                        return said.booleanValue();
                    }
                }
            }
        }
        throw new IllegalStateException("No answer to what was typed: " + answer);
    }

    private CompletableFuture<JsonNode> say(String step) {
        var message = "{\"csrfToken\":\"" + key + "\",\"rpc\":[" + step + "],\"syncId\":" + heard + ",\"clientId\":"
                + said++ + "}";
        return http.sendAsync(
                        withCookies(HttpRequest.newBuilder(console.resolve("/?v-r=uidl&v-uiId=" + page))
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(message))),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> heard(JSON.readTree(answer.body())));
    }

    private JsonNode heard(JsonNode answer) {
        if (!answer.path("meta").path("appError").isMissingNode()) {
            throw new IllegalStateException("The page is at its end: " + answer.path("meta"));
        }
        heard = answer.path("syncId").asInt();
        return answer;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(console.resolve(path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(withCookies(request), HttpResponse.BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private HttpRequest withCookies(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request.header("Accept-Language", "vi").build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
