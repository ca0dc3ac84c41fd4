package vn.vinhdanh.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;

/** The naughty strings of {@code naughty.txt}, and how to tell that one of them got through. */
final class Naughty {

    private Naughty() {}

    /**
     * A naughty string.
     *
     * @param encoded as it stands in an address or a form, byte for byte
     * @param text what it means, as far as it means anything
     */
    record Input(String encoded, String text) {}

    static List<Input> inputs() {
        try (var in = Naughty.class.getResourceAsStream("/naughty.txt")) {
            var all = new ArrayList<Input>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("text ")) {
                    var text = unescape(line.substring(5));
                    all.add(new Input(URLEncoder.encode(text, StandardCharsets.UTF_8), text));
                } else if (line.startsWith("raw ")) {
                    var encoded = line.substring(4);
                    String text;
                    try {
                        text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException e) {
                        text = encoded;
                    }
                    all.add(new Input(encoded, text));
                }
            }
            // and long ones, which nobody wants to read
            all.add(long_("a", 1900));
            all.add(long_("nguyen ", 250));
            all.add(long_("e\u0301\u0323\u0302", 150));
            all.add(long_("\uD83D\uDE00", 150));
            all.add(long_("<vh-x>", 150));
            all.add(long_("(", 600));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Input long_(String part, int times) {
        var text = part.repeat(times);
        return new Input(URLEncoder.encode(text, StandardCharsets.UTF_8), text);
    }

    private static String unescape(String line) {
        var text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = c == '\\' && i + 1 < line.length() ? line.charAt(i + 1) : 0;
            switch (next) {
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                    i += 5;
                }
                case 'n', 'r', 't', '0' -> {
                    text.append("\n\r\t\0".charAt("nrt0".indexOf(next)));
                    i++;
                }
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    /** What in a page would run or was never meant to be there; empty when all is well. */
    static List<String> foundIn(String html) {
        var found = new ArrayList<String>();
        Document page = Jsoup.parse(html);
        if (html.contains("54439")) {
            found.add("a template was evaluated");
        }
        if (html.contains("root:x:0") || html.contains("uid=0(")) {
            found.add("a file or a command was read");
        }
        for (var element : page.getAllElements()) {
            var name = element.normalName();
            if (name.startsWith("vh-x")
                    || List.of("iframe", "object", "embed", "base", "style", "math")
                            .contains(name)) {
                found.add("element " + element.outerHtml());
            }
            if (name.equals("script")
                    && !element.attr("src").startsWith("/portal/")
                    && !element.attr("type").equals("application/ld+json")) {
                found.add("script " + element.outerHtml());
            }
            if (name.equals("meta") && element.hasAttr("http-equiv")) {
                found.add("meta " + element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                var value =
                        attribute.getValue().strip().toLowerCase(Locale.ROOT).replaceAll("[\\x00-\\x20]", "");
                var key = attribute.getKey().toLowerCase(Locale.ROOT);
                if (key.startsWith("on") || key.equals("style") || key.equals("srcdoc")) {
                    found.add("attribute " + attribute);
                }
                if (List.of("href", "src", "action", "formaction", "srcset", "data", "poster", "xlink:href")
                                .contains(key)
                        && (value.startsWith("javascript:")
                                || value.startsWith("vbscript:")
                                || value.startsWith("data:")
                                || value.startsWith("vh:")
                                || value.startsWith("//")
                                || value.startsWith("\\")
                                || value.matches("[a-z]+:/*evil\\.example.*"))) {
                    found.add("address " + attribute);
                }
            }
        }
        return found;
    }
}
