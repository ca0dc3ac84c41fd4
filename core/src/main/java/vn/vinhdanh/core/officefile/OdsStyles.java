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

/** What the styles of an OpenDocument file say that the texts do not: struck through, raised, a sheet that is not shown. */
final class OdsStyles {

    private static final int DEEPEST = 20;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Boolean> struck = new HashMap<>();
    private final Set<String> raised = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private String style = "";

    static OdsStyles common(ZipFile zip) throws IOException, XMLStreamException {
        var styles = new OdsStyles();
        try (var in = GuardedFile.part(zip, "styles.xml")) {
            if (in != null) {
                var xml = GuardedFile.xml(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        styles.begin(xml);
                    }
                }
            }
        }
        return styles;
    }

    /** Takes in an element of styles; others are left alone. */
    void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                style = OdsTables.attribute(xml, "name");
                parents.put(style, OdsTables.attribute(xml, "parent-style-name"));
            }
            case "text-properties" -> {
                var line = OdsTables.attribute(xml, "text-line-through-style");
                var type = OdsTables.attribute(xml, "text-line-through-type");
                if (!line.isEmpty() || !type.isEmpty()) {
                    struck.put(style, !line.equals("none") && !type.equals("none"));
                }
                var position = OdsTables.attribute(xml, "text-position");
                if (position.startsWith("super") || position.matches("[1-9][0-9]?%.*")) {
                    raised.add(style);
                }
            }
            case "table-properties" -> {
                if (OdsTables.attribute(xml, "display").equals("false")) {
                    hidden.add(style);
                }
            }
            default -> {}
        }
    }

    boolean isStruck(String name) {
        var at = name;
        for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
            var own = struck.get(at);
            if (own != null) {
                return own;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    boolean isRaised(String name) {
        return raised.contains(name);
    }

    /** Whether a sheet of this style is not shown. */
    boolean isHidden(String name) {
        return hidden.contains(name);
    }
}
