package vn.vinhdanh.core.officefile;

import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;

/** Adds elements to a part of an Excel or Word file while it is copied. */
final class XmlCopy {

    static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private XmlCopy() {}

    /** A name of the namespace and prefix that another one has. */
    static QName name(QName like, String local) {
        return new QName(like.getNamespaceURI(), local, like.getPrefix());
    }

    static void begin(XMLEventWriter out, QName name, List<Attribute> attributes) throws XMLStreamException {
        out.add(EVENTS.createStartElement(name, attributes.iterator(), null));
    }

    static void end(XMLEventWriter out, QName name) throws XMLStreamException {
        out.add(EVENTS.createEndElement(name, null));
    }

    /** An element of text whose blanks are kept. */
    static void text(XMLEventWriter out, QName name, String text) throws XMLStreamException {
        begin(out, name, List.of(EVENTS.createAttribute("xml", XML, "space", "preserve")));
        out.add(EVENTS.createCharacters(text));
        end(out, name);
    }
}
