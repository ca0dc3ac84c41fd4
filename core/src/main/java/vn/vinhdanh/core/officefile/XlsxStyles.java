package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the cell styles of an Excel file say that the texts do not: which numbers are dates, which cells are struck through. */
final class XlsxStyles {

    private final BitSet dates = new BitSet();
    private final BitSet struck = new BitSet();

    static XlsxStyles read(ZipFile zip, String part) throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        try (var in = GuardedFile.part(zip, part)) {
            if (in != null) {
                styles.read(GuardedFile.xml(in));
            }
        }
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        var formats = new HashMap<Integer, String>();
        var fonts = new ArrayList<Boolean>();
        boolean inFonts = false;
        boolean inCells = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(number(xml, "numFmtId"), XlsxTables.attribute(xml, "formatCode"));
                    case "fonts" -> inFonts = true;
                    case "font" -> {
                        if (inFonts) {
                            fonts.add(false);
                        }
                    }
                    case "strike" -> {
                        if (inFonts && !fonts.isEmpty()) {
                            fonts.set(fonts.size() - 1, isOn(xml));
                        }
                    }
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            int format = number(xml, "numFmtId");
                            int font = number(xml, "fontId");
                            dates.set(style, DateUtil.isADateFormat(format, formats.get(format)));
                            struck.set(style, font < fonts.size() && fonts.get(font));
                            style++;
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> inCells = false;
                    case "fonts" -> inFonts = false;
                    default -> {}
                }
            }
        }
    }

    /** Whether an element that switches something on does so: without a value it does. */
    static boolean isOn(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                var value = xml.getAttributeValue(i);
                return !value.equals("0") && !value.equals("false") && !value.equals("off");
            }
        }
        return true;
    }

    static int number(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null || value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    /** Whether a number in a cell of this style is a day. */
    boolean isDate(int style) {
        return dates.get(style);
    }

    boolean isStruck(int style) {
        return struck.get(style);
    }
}
