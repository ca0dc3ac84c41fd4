package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which styles of a Word file strike their text through or raise it. */
final class DocxStyles {

    private static final int DEEPEST = 20;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Boolean> struck = new HashMap<>();
    private final Set<String> raised = new HashSet<>();

    static DocxStyles read(ZipFile zip, String part) throws IOException, XMLStreamException {
        var styles = new DocxStyles();
        try (var in = GuardedFile.part(zip, part)) {
            if (in == null) {
                return styles;
            }
            var xml = GuardedFile.xml(in);
            String style = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "style" -> style = attribute(xml, "styleId");
                        case "basedOn" -> styles.parents.put(style, attribute(xml, "val"));
                        case "strike", "dstrike" ->
                            styles.struck.merge(style, XlsxStyles.isOn(xml), Boolean::logicalOr);
                        case "vertAlign" -> {
                            if (attribute(xml, "val").equals("superscript")) {
                                styles.raised.add(style);
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        return styles;
    }

    /** An attribute of the element's own namespace; empty when it has none. */
    static String attribute(XMLStreamReader xml, String local) {
        var value = xml.getAttributeValue(xml.getNamespaceURI(), local);
        return value == null ? "" : value;
    }

    boolean isStruck(String style) {
        var at = style;
        for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
            var own = struck.get(at);
            if (own != null) {
                return own;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    boolean isRaised(String style) {
        return raised.contains(style);
    }
}
