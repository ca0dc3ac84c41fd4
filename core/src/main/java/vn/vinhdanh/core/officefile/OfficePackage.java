package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of an Excel or Word file lie: told by the relations and content types of the file (ECMA-376, part 2), for programs
 * name them as they like; Word in a browser calls its main part {@code document2.xml}.
 *
 * @param main name of the main part
 * @param type content type of the main part; empty when the file does not say it
 * @param parts of the main part, by the id of the relation
 */
record OfficePackage(String main, String type, Map<String, Part> parts) {

    /**
     * A part that the main part refers to.
     *
     * @param type last word of the relation's type, such as {@code worksheet}
     */
    record Part(String type, String name) {}

    /** Reads the relations of a file; null when it has no main part. */
    static @Nullable OfficePackage of(ZipFile zip) throws IOException, XMLStreamException {
        String main = null;
        for (Part part : relations(zip, "_rels/.rels", "").values()) {
            if (part.type.equals("officeDocument")) {
                main = part.name;
            }
        }
        for (String usual : new String[] {"xl/workbook.xml", "word/document.xml"}) {
            if (main == null && has(zip, usual)) {
                main = usual;
            }
        }
        if (main == null || !has(zip, main)) {
            return null;
        }
        int slash = main.lastIndexOf('/') + 1;
        var folder = main.substring(0, slash);
        var own = folder + "_rels/" + main.substring(slash) + ".rels";
        return new OfficePackage(main, type(zip, main), relations(zip, own, folder));
    }

    private static boolean has(ZipFile zip, String name) throws IOException {
        try (var in = GuardedFile.part(zip, name)) {
            return in != null;
        }
    }

    private static Map<String, Part> relations(ZipFile zip, String name, String folder)
            throws IOException, XMLStreamException {
        var parts = new HashMap<String, Part>();
        try (var in = GuardedFile.part(zip, name)) {
            if (in == null) {
                return parts;
            }
            var xml = GuardedFile.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))) {
                    var type = attribute(xml, "Type");
                    parts.put(
                            attribute(xml, "Id"),
                            new Part(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, attribute(xml, "Target"))));
                }
            }
        }
        return parts;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var base = folder;
        var rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }

    private static String type(ZipFile zip, String main) throws IOException, XMLStreamException {
        var wanted = "/" + main.toLowerCase(Locale.ROOT);
        String usual = "";
        try (var in = GuardedFile.part(zip, "[Content_Types].xml")) {
            if (in == null) {
                return "";
            }
            var xml = GuardedFile.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (attribute(xml, "PartName").toLowerCase(Locale.ROOT).equals(wanted)) {
                        return attribute(xml, "ContentType");
                    }
                    var extension = attribute(xml, "Extension").toLowerCase(Locale.ROOT);
                    if (!extension.isEmpty() && wanted.endsWith("." + extension)) {
                        usual = attribute(xml, "ContentType");
                    }
                }
            }
        }
        return usual;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** What the main part is; null for anything but a workbook or a document. */
    @Nullable
    FileFormat format() {
        if (type.contains("spreadsheetml")) {
            return FileFormat.XLSX;
        }
        if (type.contains("wordprocessingml")) {
            return FileFormat.DOCX;
        }
        if (!type.isEmpty() && !type.equals("application/xml")) {
            return null;
        }
        return main.startsWith("xl/") ? FileFormat.XLSX : main.startsWith("word/") ? FileFormat.DOCX : null;
    }

    /** Whether this is an Excel workbook in Excel's own binary form (.xlsb). */
    boolean isBinary() {
        return main.toLowerCase(Locale.ROOT).endsWith(".bin")
                || type.toLowerCase(Locale.ROOT).contains("sheet.binary");
    }

    /** Name of the only part of this kind; the usual name when the file does not say. */
    String part(String kind, String usual) {
        for (Part part : parts.values()) {
            if (part.type.equals(kind)) {
                return part.name;
            }
        }
        return usual;
    }
}
