package vn.vinhdanh.core.officefile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.RemarkedCopy.Place;
import vn.vinhdanh.core.shared.FormulaGuard;

/** Copies the sheet of an Excel file and writes a column of remarks into it. */
final class SheetRemarks {

    private static final QName REFERENCE = new QName("r");
    private static final QName SPANS = new QName("spans");

    private final Function<Place, @Nullable String> remark;
    private final int free;

    /** @param free the column that nothing is written in */
    SheetRemarks(Function<Place, @Nullable String> remark, int free) {
        this.remark = remark;
        this.free = free;
    }

    void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        var letters = FileLine.letter(free);
        int row = 0;
        String pending = null;
        boolean columnsSeen = false;
        boolean inColumns = false;
        boolean widthTaken = false;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                var element = event.asStartElement();
                var ns = element.getName();
                switch (element.getName().getLocalPart()) {
                    case "cols" -> {
                        columnsSeen = true;
                        inColumns = true;
                    }
                    case "col" -> {
                        int from = number(element, "min");
                        int to = number(element, "max");
                        if (inColumns && !widthTaken && free + 1 < from) {
                            width(out, ns, free);
                            widthTaken = true;
                        }
                        widthTaken |= free + 1 >= from && free + 1 <= to;
                    }
                    case "sheetData" -> {
                        if (!columnsSeen) {
                            var cols = new QName(ns.getNamespaceURI(), "cols", ns.getPrefix());
                            XmlCopy.begin(out, cols, List.of());
                            width(out, ns, free);
                            XmlCopy.end(out, cols);
                        }
                    }
                    case "row" -> {
                        row = element.getAttributeByName(REFERENCE) == null ? row + 1 : number(element, "r");
                        pending = remark.apply(new Place(0, row));
                        event = withoutSpans(element);
                    }
                    case "c" -> {
                        var reference = element.getAttributeByName(REFERENCE);
                        int at = reference == null ? -1 : XlsxTables.column(reference.getValue());
                        if (pending != null && at >= free) {
                            cell(out, ns, letters + row, pending);
                            pending = null;
                        }
                        if (at == free && remark.apply(new Place(0, row)) != null) {
                            skip(in); // an empty styled cell makes room
                            continue;
                        }
                    }
                    default -> {}
                }
            } else if (event.isEndElement()) {
                var name = event.asEndElement().getName();
                if (name.getLocalPart().equals("row") && pending != null) {
                    cell(out, name, letters + row, pending);
                    pending = null;
                } else if (name.getLocalPart().equals("cols")) {
                    inColumns = false;
                    if (!widthTaken) {
                        width(out, name, free);
                    }
                }
            }
            out.add(event);
        }
    }

    private XMLEvent withoutSpans(StartElement row) {
        if (row.getAttributeByName(SPANS) == null) {
            return row;
        }
        var kept = new ArrayList<Attribute>();
        for (Iterator<Attribute> all = row.getAttributes(); all.hasNext(); ) {
            var attribute = all.next();
            if (!attribute.getName().equals(SPANS)) {
                kept.add(attribute);
            }
        }
        return XmlCopy.EVENTS.createStartElement(row.getName(), kept.iterator(), row.getNamespaces());
    }

    private void width(XMLEventWriter out, QName like, int column) throws XMLStreamException {
        var number = String.valueOf(column + 1);
        XmlCopy.begin(
                out,
                XmlCopy.name(like, "col"),
                List.of(
                        XmlCopy.EVENTS.createAttribute("min", number),
                        XmlCopy.EVENTS.createAttribute("max", number),
                        XmlCopy.EVENTS.createAttribute("width", "70"),
                        XmlCopy.EVENTS.createAttribute("customWidth", "1")));
        XmlCopy.end(out, XmlCopy.name(like, "col"));
    }

    /** A cell of text in the file itself: whatever it begins with, Excel never takes it for a formula. */
    private void cell(XMLEventWriter out, QName like, String reference, String text) throws XMLStreamException {
        XmlCopy.begin(
                out,
                XmlCopy.name(like, "c"),
                List.of(
                        XmlCopy.EVENTS.createAttribute("r", reference),
                        XmlCopy.EVENTS.createAttribute("t", "inlineStr")));
        XmlCopy.begin(out, XmlCopy.name(like, "is"), List.of());
        XmlCopy.text(out, XmlCopy.name(like, "t"), FormulaGuard.disarmed(text));
        XmlCopy.end(out, XmlCopy.name(like, "is"));
        XmlCopy.end(out, XmlCopy.name(like, "c"));
    }

    private static int number(StartElement element, String attribute) {
        var value = element.getAttributeByName(new QName(attribute));
        return value == null ? 0 : Integer.parseInt(value.getValue());
    }

    private static void skip(XMLEventReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            var event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }
}
