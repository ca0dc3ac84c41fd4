package vn.vinhdanh.core.officefile;

import java.util.ArrayDeque;
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
import vn.vinhdanh.core.officefile.RemarkedCopy.Place;

/** Copies the text of a Word file and writes a column of remarks into the tables of the list. */
final class WordRemarks {

    private final Function<Place, @Nullable String> remark;
    private final Set<Integer> tables;

    /** @param tables numbers of the tables that hold the list */
    WordRemarks(Function<Place, @Nullable String> remark, Set<Integer> tables) {
        this.remark = remark;
        this.tables = tables;
    }

    /** A table whose end is not reached. */
    private static final class Open {
        private final int table;
        private int row;

        Open(int table) {
            this.table = table;
        }
    }

    void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        int table = 0;
        int copies = 0;
        var open = new ArrayDeque<Open>();
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                var local = event.asStartElement().getName().getLocalPart();
                if (local.equals("Fallback")) {
                    copies++;
                } else if (copies == 0 && local.equals("tbl")) {
                    open.push(new Open(++table));
                } else if (copies == 0 && local.equals("tr") && !open.isEmpty()) {
                    open.element().row++;
                }
            } else if (event.isEndElement()) {
                var name = event.asEndElement().getName();
                boolean here = copies == 0 && !open.isEmpty() && tables.contains(open.element().table);
                switch (name.getLocalPart()) {
                    case "Fallback" -> copies--;
                    case "tbl" -> {
                        if (copies == 0 && !open.isEmpty()) {
                            open.pop();
                        }
                    }
                    case "tblGrid" -> {
                        if (here) {
                            XmlCopy.begin(out, XmlCopy.name(name, "gridCol"), List.of(wide(name, "w", "3600")));
                            XmlCopy.end(out, XmlCopy.name(name, "gridCol"));
                        }
                    }
                    case "tr" -> {
                        if (here) {
                            var text = remark.apply(new Place(open.element().table, open.element().row));
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
