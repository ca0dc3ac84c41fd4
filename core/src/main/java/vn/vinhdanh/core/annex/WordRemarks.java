package vn.vinhdanh.core.annex;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.RemarkWriter.Place;

/** Copies the text of a Word file and writes a column of remarks into the tables of the list. */
final class WordRemarks {

    private final Function<Place, @Nullable String> remark;
    private final Set<Integer> tables;

    /** @param tables numbers of the tables that hold the list */
    WordRemarks(Function<Place, @Nullable String> remark, Set<Integer> tables) {
        this.remark = remark;
        this.tables = tables;
    }

    void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        int table = 0;
        int depth = 0;
        int paragraphs = 0;
        int row = 0;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                switch (event.asStartElement().getName().getLocalPart()) {
                    case "p" -> paragraphs++;
                    case "tbl" -> {
                        depth++;
                        if (depth == 1 && paragraphs == 0) {
                            table++;
                            row = 0;
                        }
                    }
                    case "tr" -> {
                        if (depth == 1 && paragraphs == 0) {
                            row++;
                        }
                    }
                    default -> {}
                }
            } else if (event.isEndElement()) {
                var name = event.asEndElement().getName();
                boolean here = depth == 1 && paragraphs == 0 && tables.contains(table);
                switch (name.getLocalPart()) {
                    case "p" -> paragraphs--;
                    case "tbl" -> depth--;
                    case "tblGrid" -> {
                        if (here) {
                            XmlCopy.begin(out, XmlCopy.name(name, "gridCol"), List.of(wide(name, "w", "3600")));
                            XmlCopy.end(out, XmlCopy.name(name, "gridCol"));
                        }
                    }
                    case "tr" -> {
                        if (here) {
                            var text = remark.apply(new Place(table, row));
                            tableCell(out, name, text == null ? "" : text);
                        }
                    }
                    default -> {}
                }
            }
            out.add(event);
        }
    }

    private static Attribute wide(QName like, String attribute, String value) {
        return XmlCopy.EVENTS.createAttribute(like.getPrefix(), like.getNamespaceURI(), attribute, value);
    }

    private static void tableCell(XMLEventWriter out, QName like, String text) throws XMLStreamException {
        XmlCopy.begin(out, XmlCopy.name(like, "tc"), List.of());
        XmlCopy.begin(out, XmlCopy.name(like, "tcPr"), List.of());
        XmlCopy.begin(out, XmlCopy.name(like, "tcW"), List.of(wide(like, "w", "3600"), wide(like, "type", "dxa")));
        XmlCopy.end(out, XmlCopy.name(like, "tcW"));
        XmlCopy.end(out, XmlCopy.name(like, "tcPr"));
        for (String line : text.split("\n", -1)) {
            XmlCopy.begin(out, XmlCopy.name(like, "p"), List.of());
            XmlCopy.begin(out, XmlCopy.name(like, "r"), List.of());
            XmlCopy.text(out, XmlCopy.name(like, "t"), line);
            XmlCopy.end(out, XmlCopy.name(like, "r"));
            XmlCopy.end(out, XmlCopy.name(like, "p"));
        }
        XmlCopy.end(out, XmlCopy.name(like, "tc"));
    }
}
