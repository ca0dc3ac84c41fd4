package vn.vinhdanh.core.announcement;

import java.text.Normalizer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The body of an announcement: Markdown in, sanitised HTML out. Raw HTML is shown as the text it is; of links only http, https and
 * relative ones remain; pictures inside the body, code and anything else fall away with their text kept.
 */
final class ArticleBody {

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(30).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("\n")
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "blockquote", "br", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private ArticleBody() {}

    /** The form in which Markdown is stored: NFC, line feeds, no control or invisible characters; indentation stays. */
    static String normalise(String markdown) {
        var composed = Normalizer.normalize(markdown, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\t", "    ")
                .replace('\u00a0', ' ');
        var out = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        return out.toString().stripTrailing();
    }

    /**
     * What the citizen's browser gets.
     *
     * @throws AnnouncementProblem.TooNested when the text is nested beyond any reason
     */
    static String html(String markdown) {
        try {
            var document = PARSER.parse(markdown);
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                    // The page's h1 is the headline
                    heading.setLevel(Math.clamp(heading.getLevel(), 2, 3));
                    visitChildren(heading);
                }
            });
            return POLICY.sanitize(RENDERER.render(document)).strip();
        } catch (StackOverflowError e) {
            throw new AnnouncementProblem.TooNested();
        }
    }
}
