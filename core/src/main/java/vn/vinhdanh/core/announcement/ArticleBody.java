package vn.vinhdanh.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import vn.vinhdanh.core.shared.InvalidInput;

/**
 * The body of an announcement: Markdown in, sanitised HTML and places for pictures out. Raw HTML is shown as the text it is; of
 * links only http, https and relative ones remain; code and anything else fall away with their text kept. A picture of the
 * announcement stands where a line of its own says {@code [Ảnh 1]}; a picture at any other address is never shown.
 */
final class ArticleBody {

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(30)
            .customInlineContentParserFactory(new Angle())
            .build();
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
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    /** A place for a picture, as people type it: with or without accent, in any case, spaces where they fell. */
    private static final Pattern PLACE =
            Pattern.compile("\\[ *(?:ảnh|anh) *([0-9]{1,3}) *\\]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Piece> pieces = new ArrayList<>();
    private final SortedSet<Integer> placed = new TreeSet<>();
    private final SortedSet<Integer> adrift = new TreeSet<>();
    private final List<String> foreign = new ArrayList<>();

    /** Sanitised words, or the number of a picture. */
    private record Piece(String html, int picture) {}

    /**
     * Takes {@code <} for what is written, unless an address follows: there is no HTML in these texts, and for each sign the library would
     * look for its end through all that follows, so that a text of such signs alone kept it busy for the square of its length.
     */
    private static final class Angle implements InlineContentParserFactory, InlineContentParser {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            var scanner = state.scanner();
            var begin = scanner.position();
            scanner.next();
            if (scanner.next("http://") || scanner.next("https://")) {
                scanner.setPosition(begin);
                return ParsedInline.none();
            }
            return ParsedInline.of(new Text("<"), scanner.position());
        }
    }

    private ArticleBody() {}

    /**
     * Reads a body.
     *
     * @throws AnnouncementProblem.TooNested when the text is nested beyond any reason
     */
    static ArticleBody read(String markdown) {
        var body = new ArticleBody();
        try {
            body.take(PARSER.parse(markdown));
        } catch (StackOverflowError e) {
            throw new AnnouncementProblem.TooNested();
        }
        return body;
    }

    private void take(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                // The page's h1 is the headline
                heading.setLevel(Math.clamp(heading.getLevel(), 2, 3));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                foreign.add(image.getDestination());
                image.unlink();
            }
        });
        var words = new Document();
        for (var block = document.getFirstChild(); block != null; block = document.getFirstChild()) {
            block.unlink();
            words = block instanceof Paragraph paragraph ? lines(paragraph, words) : append(words, block);
        }
        flush(words);
    }

    private static Document append(Document words, Node block) {
        words.appendChild(block);
        return words;
    }

    /** A paragraph, cut at the lines that place a picture; the words that come after the last of them are still open. */
    private Document lines(Paragraph paragraph, Document before) {
        var words = before;
        var kept = new Paragraph();
        var line = new ArrayList<Node>();
        for (var node = paragraph.getFirstChild(); ; node = paragraph.getFirstChild()) {
            if (node != null) {
                node.unlink();
                line.add(node);
                if (!(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
                    continue;
                }
            }
            int picture = picture(line);
            if (picture > 0) {
                close(kept, words);
                flush(words);
                pieces.add(new Piece("", picture));
                placed.add(picture);
                words = new Document();
                kept = new Paragraph();
            } else {
                line.forEach(kept::appendChild);
            }
            line.clear();
            if (node == null) {
                close(kept, words);
                return words;
            }
        }
    }

    private static void close(Paragraph paragraph, Document words) {
        var last = paragraph.getLastChild();
        if (last instanceof SoftLineBreak || last instanceof HardLineBreak) {
            last.unlink();
        }
        if (paragraph.getFirstChild() != null) {
            words.appendChild(paragraph);
        }
    }

    /** The number of the picture that a line places, or 0 when it holds anything else. */
    private static int picture(List<Node> line) {
        var text = new StringBuilder();
        for (Node node : line) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (!(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
                return 0;
            }
        }
        var place = PLACE.matcher(text.toString().strip());
        return place.matches() ? Integer.parseInt(place.group(1)) : 0;
    }

    private void flush(Document words) {
        if (words.getFirstChild() == null) {
            return;
        }
        words.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                look(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                look(code.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                look(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                look(code.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                look(html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                look(html.getLiteral());
            }
        });
        pieces.add(new Piece(POLICY.sanitize(RENDERER.render(words)).strip(), 0));
    }

    private void look(String text) {
        var place = PLACE.matcher(text);
        while (place.find()) {
            adrift.add(Integer.parseInt(place.group(1)));
        }
    }

    /** Numbers of the pictures that the text places. */
    SortedSet<Integer> placed() {
        return placed;
    }

    /** Words and pictures in order. */
    List<BodyPart> parts(Map<Integer, PlacedPicture> pictures) {
        var parts = new ArrayList<BodyPart>();
        for (Piece piece : pieces) {
            var picture = pictures.get(piece.picture);
            if (piece.picture == 0) {
                parts.add(new BodyPart.Words(piece.html));
            } else if (picture == null) {
                parts.add(new BodyPart.Gap(piece.picture));
            } else {
                parts.add(new BodyPart.Picture(
                        new BodyPicture(piece.picture, picture.sha256(), picture.alt(), picture.caption())));
            }
        }
        return parts;
    }

    /**
     * Checks that the text can be published with these pictures.
     *
     * @throws InvalidInput when it names a picture elsewhere or one that is missing, places one where none can stand, or places
     *     one without alternative text or caption
     */
    void check(Map<Integer, PlacedPicture> pictures) {
        if (!foreign.isEmpty()) {
            throw new InvalidInput("body", "problem.announcement.foreign-picture", foreign.getFirst());
        }
        if (!adrift.isEmpty()) {
            throw new InvalidInput("body", "problem.announcement.picture-in-a-line", adrift.first());
        }
        for (int number : placed) {
            var picture = pictures.get(number);
            if (picture == null) {
                throw new InvalidInput("body", "problem.announcement.no-such-picture", number);
            }
            if (picture.alt().isEmpty()) {
                throw new InvalidInput(
                        "bodyPicture" + number + ".alt", "problem.announcement.body-picture-without-text", number);
            }
            if (picture.caption().isEmpty()) {
                throw new InvalidInput(
                        "bodyPicture" + number + ".caption",
                        "problem.announcement.body-picture-without-caption",
                        number);
            }
        }
    }
}
