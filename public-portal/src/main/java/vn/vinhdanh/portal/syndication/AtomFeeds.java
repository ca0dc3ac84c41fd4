package vn.vinhdanh.portal.syndication;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.change.ChangeWords;
import vn.vinhdanh.portal.copy.CopyPage;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;

/** Atom feeds of all announcements, of each topic, of the decisions and of the log of changes, newest first, in pages (RFC 4287, RFC 5005). */
@Controller
class AtomFeeds {

    /** The topics that have a feed. */
    static final List<String> TOPICS = List.of("LAUNCH", "NEWS", "EXEMPLAR", "GUIDANCE", "NOTICE");

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final int SIZE = 50;

    private final PublicCopy copy;
    private final Frame frame;
    private final ChangeWords changes;
    private final Wording wording;

    AtomFeeds(PublicCopy copy, Frame frame, ChangeWords changes, Wording wording) {
        this.changes = changes;
        this.copy = copy;
        this.frame = frame;
        this.wording = wording;
    }

    /** The address of the feed of a topic. */
    static String address(String topic) {
        return "/feed/" + topic.toLowerCase(Locale.ROOT) + ".atom";
    }

    /** One entry. */
    private record Entry(
            String id,
            String address,
            String title,
            Instant published,
            Instant updated,
            String summary,
            @Nullable String category,
            @Nullable String label,
            String author) {}

    @GetMapping("/feed.atom")
    ResponseEntity<String> all(@RequestParam(name = "trang", defaultValue = "1") String page) {
        int number = Paging.read(page, SIZE);
        var found = copy.list(
                PublicKind.ANNOUNCEMENT, PublicCopy.NEWEST, (number - 1) * SIZE, SIZE, PublicAnnouncement.class);
        return feed("/feed.atom", "/tin-tuc", wording.text("feed.title", frame.province()), number, entries(found));
    }

    @GetMapping("/nhat-ky-thay-doi.atom")
    ResponseEntity<String> changes(@RequestParam(name = "trang", defaultValue = "1") String page) {
        int number = Paging.read(page, SIZE);
        var found = copy.list(PublicKind.CHANGE, PublicCopy.NEWEST, (number - 1) * SIZE, SIZE, PublicChange.class);
        return feed(
                "/nhat-ky-thay-doi.atom",
                "/nhat-ky-thay-doi",
                wording.text("feed.changes", frame.province()),
                number,
                new CopyPage<>(found.items().stream().map(this::entry).toList(), found.total()));
    }

    @GetMapping("/feed/{file}")
    ResponseEntity<String> one(
            @PathVariable String file, @RequestParam(name = "trang", defaultValue = "1") String page) {
        int number = Paging.read(page, SIZE);
        if (file.equals("quyet-dinh.atom")) {
            var found =
                    copy.list(PublicKind.DECISION, PublicCopy.NEWEST, (number - 1) * SIZE, SIZE, PublicDecision.class);
            return feed(
                    "/feed/quyet-dinh.atom",
                    "/quyet-dinh",
                    wording.text("feed.decisions", frame.province()),
                    number,
                    new CopyPage<>(found.items().stream().map(this::entry).toList(), found.total()));
        }
        var topic = TOPICS.stream()
                .filter(t -> file.equals(t.toLowerCase(Locale.ROOT) + ".atom"))
                .findFirst()
                .orElseThrow(Missing::never);
        var found = copy.search(
                PublicCopy.of(PublicKind.ANNOUNCEMENT, Fields.TOPIC, topic),
                PublicCopy.NEWEST,
                (number - 1) * SIZE,
                SIZE,
                PublicAnnouncement.class);
        return feed(
                address(topic),
                topic.equals("EXEMPLAR") ? "/guong-dien-hinh" : "/tin-tuc?chu-de=" + topic,
                wording.text("feed.topic", wording.word("topic", topic), frame.province()),
                number,
                entries(found));
    }

    private CopyPage<Entry> entries(CopyPage<PublicAnnouncement> found) {
        return new CopyPage<>(found.items().stream().map(this::entry).toList(), found.total());
    }

    private Entry entry(PublicAnnouncement a) {
        var address = frame.address() + "/tin-tuc/" + a.slug();
        return new Entry(
                address,
                address,
                a.headline(),
                a.publishedAt(),
                a.updatedAt() == null ? a.publishedAt() : a.updatedAt(),
                a.lead(),
                a.topic(),
                wording.word("topic", a.topic()),
                a.author());
    }

    private Entry entry(PublicDecision d) {
        var address = frame.address() + "/quyet-dinh/" + d.code();
        return new Entry(
                address,
                address,
                wording.text("decision.title", d.number()) + ": " + d.title(),
                d.publishedAt(),
                d.publishedAt(),
                wording.text(
                        "feed.decision", d.authority(), wording.date(d.decidedOn()), wording.number(d.honourCount())),
                null,
                null,
                "");
    }

    private Entry entry(PublicChange c) {
        return new Entry(
                frame.address() + "/nhat-ky-thay-doi#" + c.code(),
                frame.address() + changes.address(c),
                wording.word("change.type", c.type()) + ": " + changes.about(c),
                c.at(),
                c.at(),
                changes.whole(c),
                c.type(),
                wording.word("change.type", c.type()),
                "");
    }

    private ResponseEntity<String> feed(String path, String html, String title, int number, CopyPage<Entry> entries) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "vi");
            element(xml, "id", frame.address() + path);
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    entries.items().stream()
                            .map(Entry::updated)
                            .max(Comparator.naturalOrder())
                            .map(Wording::machine)
                            .orElse("1970-01-01T00:00:00Z"));
            pages(xml, new Paging(number, SIZE, entries.total(), frame.address() + path));
            link(xml, "alternate", "text/html", frame.address() + html);
            author(xml, frame.agency());
            for (Entry entry : entries.items()) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory takes what is written", e);
        }
        return ResponseEntity.ok().contentType(TYPE).body(text.toString());
    }

    private static void pages(XMLStreamWriter xml, Paging paging) throws XMLStreamException {
        var type = "application/atom+xml";
        link(xml, "self", type, paging.href(paging.page()));
        if (paging.several()) {
            link(xml, "first", type, paging.href(1));
            link(xml, "last", type, paging.href(paging.pages()));
            if (paging.page() > 1) {
                link(xml, "previous", type, paging.href(paging.page() - 1));
            }
            if (paging.page() < paging.pages()) {
                link(xml, "next", type, paging.href(paging.page() + 1));
            }
        }
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", Wording.machine(entry.published()));
        element(xml, "updated", Wording.machine(entry.updated()));
        link(xml, "alternate", "text/html", entry.address());
        if (!entry.author().isEmpty()) {
            author(xml, entry.author());
        }
        if (entry.category() != null) {
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", entry.category());
            xml.writeAttribute("label", allowed(String.valueOf(entry.label())));
        }
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(allowed(value));
        xml.writeEndElement();
    }

    /** Without what XML cannot hold. */
    private static String allowed(String value) {
        return value.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
