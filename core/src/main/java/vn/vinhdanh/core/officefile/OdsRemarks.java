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

/** Copies an OpenDocument spreadsheet and writes a column of remarks into one of its sheets. */
final class OdsRemarks {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private final Function<Place, @Nullable String> remark;
    private final String sheet;
    private final int free;

    /**
     * @param sheet name of the sheet of the list
     * @param free the column that nothing is written in
     */
    OdsRemarks(Function<Place, @Nullable String> remark, String sheet, int free) {
        this.remark = remark;
        this.sheet = sheet;
        this.free = free;
    }

    void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        boolean here = false;
        boolean done = false;
        int number = 1;
        int many = 1;
        int column = 0;
        String pending = null;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                var element = event.asStartElement();
                switch (element.getName().getLocalPart()) {
                    case "table" ->
                        here = !done
                                && new CellText().of(value(element, "name")).equals(sheet);
                    case "table-row" -> {
                        many = number(element, "number-rows-repeated");
                        column = 0;
                        pending = here ? remark.apply(new Place(0, number)) : null;
                    }
                    case "table-cell", "covered-table-cell" -> {
                        int same = number(element, "number-columns-repeated");
                        if (pending != null && column + same > free) {
                            // the cell at this column is empty, so that it can be parted
                            skip(in);
                            empty(out, element, free - column);
                            cell(out, element.getName(), pending);
                            empty(out, element, column + same - free - 1);
                            pending = null;
                            column += same;
                            continue;
                        }
                        column += same;
                    }
                    default -> {}
                }
            } else if (event.isEndElement()) {
                var name = event.asEndElement().getName();
                switch (name.getLocalPart()) {
                    case "table-row" -> {
                        if (pending != null) {
                            var like = XmlCopy.EVENTS.createStartElement(XmlCopy.name(name, "table-cell"), null, null);
                            empty(out, like, free - column);
                            cell(out, like.getName(), pending);
                            pending = null;
                        }
                        number += many;
                    }
                    case "table" -> {
                        done |= here;
                        here = false;
                        number = 1;
                    }
                    default -> {}
                }
            }
            out.add(event);
        }
    }

    private static void empty(XMLEventWriter out, StartElement like, int many) throws XMLStreamException {
        if (many < 1) {
            return;
        }
        var attributes = new ArrayList<Attribute>();
        for (Iterator<Attribute> all = like.getAttributes(); all.hasNext(); ) {
            var attribute = all.next();
            if (attribute.getName().getLocalPart().equals("style-name")) {
                attributes.add(attribute);
            }
        }
        var table = like.getName();
        attributes.add(XmlCopy.EVENTS.createAttribute(
                table.getPrefix(), table.getNamespaceURI(), "number-columns-repeated", String.valueOf(many)));
        XmlCopy.begin(out, table, attributes);
        XmlCopy.end(out, table);
    }

    private static void cell(XMLEventWriter out, QName like, String text) throws XMLStreamException {
        var cell = XmlCopy.name(like, "table-cell");
        var paragraph = new QName(TEXT, "p", "text");
        XmlCopy.begin(out, cell, List.of(XmlCopy.EVENTS.createAttribute("office", OFFICE, "value-type", "string")));
        for (String line : FormulaGuard.disarmed(text).split("\n", -1)) {
            XmlCopy.begin(out, paragraph, List.of());
            out.add(XmlCopy.EVENTS.createCharacters(line));
            XmlCopy.end(out, paragraph);
        }
        XmlCopy.end(out, cell);
    }

    private static String value(StartElement element, String local) {
        for (Iterator<Attribute> all = element.getAttributes(); all.hasNext(); ) {
            var attribute = all.next();
            if (attribute.getName().getLocalPart().equals(local)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    private static int number(StartElement element, String local) {
        var value = value(element, local);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    private static void skip(XMLEventReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            var event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }
}
