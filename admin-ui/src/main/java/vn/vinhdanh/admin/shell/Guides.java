package vn.vinhdanh.admin.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * The guides for officials, as they stand in {@code docs/guides} and come with the console: made to HTML once, at the start. Which place
 * tells of which view is said in {@code guide-places.properties}.
 */
@Component
public class Guides {

    /** Where the guides are read, without a leading slash. */
    static final String ADDRESS = "huong-dan";

    private static final String PLACES = "guide-places.properties";
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    /**
     * A guide.
     *
     * @param name as it stands in its address, {@code quyet-dinh}
     * @param title its first heading
     * @param html the rest; its headings have their places as ids
     * @param places of its headings, in their order
     */
    record Guide(String name, String title, String html, List<String> places) {}

    /**
     * A place in a guide.
     *
     * @param place the id of a heading
     */
    record Place(Guide guide, String place) {}

    private final Map<String, Guide> guides = new TreeMap<>();
    private final Properties places = new Properties();

    Guides() {
        try {
            var resources = new PathMatchingResourcePatternResolver();
            for (var file : resources.getResources("classpath*:/guides/*.md")) {
                var name = Objects.requireNonNull(file.getFilename()).replace(".md", "");
                guides.put(name, read(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
            try (var text = resources.getResource("classpath:" + PLACES).getInputStream()) {
                places.load(text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The guides that come with the console cannot be read", unreadable);
        }
    }

    /** All guides in the order of their titles. */
    List<Guide> all() {
        return guides.values().stream()
                .sorted(Comparator.comparing(Guide::title, VietnameseText.ORDER))
                .toList();
    }

    /** The guide of that name. */
    Optional<Guide> find(String name) {
        return Optional.ofNullable(guides.get(name));
    }

    /** The place that tells of a view; empty where none does. */
    Optional<Place> of(Class<?> view) {
        var said = places.getProperty(view.getSimpleName(), "").split("#");
        return find(said[0])
                .filter(guide -> said.length == 2 && guide.places().contains(said[1]))
                .map(guide -> new Place(guide, said[1]));
    }

    private static Guide read(String name, String markdown) {
        var document = Parser.builder().extensions(TABLES).build().parse(markdown);
        var outline = new Outline();
        document.accept(outline);
        var title = outline.headings.isEmpty() ? name : text(outline.headings.getFirst());
        if (!outline.headings.isEmpty()) {
            outline.headings.getFirst().unlink();
        }
        var html = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> Guides::attributes)
                .build()
                .render(document);
        return new Guide(
                name,
                title,
                html,
                outline.headings.stream().skip(1).map(Guides::place).toList());
    }

    /** Headings have their places; what leads to another guide leads to it here, what leads elsewhere leads nowhere. */
    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", place(heading));
        } else if (node instanceof Link link) {
            var to = link.getDestination();
            if (to.matches("[a-z-]+\\.md(#.*)?")) {
                attributes.put("href", ADDRESS + "/" + to.replaceFirst("\\.md(#.*)?$", ""));
            } else {
                attributes.remove("href");
            }
        } else if (node instanceof Image picture) {
            attributes.put("src", "guides/" + picture.getDestination());
            attributes.put("loading", "lazy");
        }
    }

    private static String place(Heading heading) {
        return VietnameseText.slug(text(heading));
    }

    private static String text(Node heading) {
        var said = new Said();
        heading.accept(said);
        return said.text.toString();
    }

    /** The headings in their order. */
    private static final class Outline extends AbstractVisitor {

        private final List<Heading> headings = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            headings.add(heading);
        }
    }

    /** The words of a heading. */
    private static final class Said extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code words) {
            text.append(words.getLiteral());
        }
    }
}
