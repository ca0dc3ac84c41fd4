package vn.vinhdanh.core.officefile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of paragraphs of a Word file: without what was deleted or moved away while changes were tracked, and without the
 * second copy kept for old programs.
 */
final class DocxText {

    /** Reads a table that lies inside a paragraph, in a text box. */
    @FunctionalInterface
    interface InnerTable {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private final DocxStyles styles;
    private final InnerTable inner;
    private boolean styleStruck;
    private boolean styleRaised;
    private boolean struck;
    private boolean raised;
    private boolean hidden;

    DocxText(DocxStyles styles, InnerTable inner) {
        this.styles = styles;
        this.inner = inner;
    }

    /** Adds the text of the paragraph whose start was read, up to its end. */
    void paragraph(XMLStreamReader xml, TextRuns out) throws XMLStreamException {
        int depth = 1;
        int paragraphProperties = 0;
        boolean paragraphStruck = false;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> depth++;
                    case "pPr" -> paragraphProperties++;
                    case "pStyle" -> paragraphStruck = styles.isStruck(DocxStyles.attribute(xml, "val"));
                    case "r" -> {
                        styleStruck = paragraphStruck;
                        styleRaised = false;
                        struck = false;
                        raised = false;
                        hidden = false;
                    }
                    case "rStyle" -> {
                        var style = DocxStyles.attribute(xml, "val");
                        styleStruck = paragraphStruck || styles.isStruck(style);
                        styleRaised = styles.isRaised(style);
                    }
                    case "strike", "dstrike" -> {
                        if (XlsxStyles.isOn(xml)) {
                            struck = true;
                        } else {
                            styleStruck = false;
                        }
                    }
                    case "vertAlign" ->
                        raised = DocxStyles.attribute(xml, "val").equals("superscript");
                    case "vanish" -> hidden = XlsxStyles.isOn(xml);
                    case "t" -> run(xml.getElementText(), out);
                    case "tab", "br", "cr" -> {
                        if (paragraphProperties == 0) {
                            out.gap();
                        }
                    }
                    case "noBreakHyphen" -> run("-", out);
                    case "Fallback" -> skip(xml);
                    case "del", "moveFrom" -> {
                        // in the properties it is the mark of the paragraph's end, which holds no text
                        if (paragraphProperties == 0 && deletedText(xml)) {
                            out.delete();
                        }
                    }
                    case "tbl" -> inner.read(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "pPr" -> paragraphProperties--;
                    case "p" -> {
                        depth--;
                        if (depth > 0) {
                            out.gap();
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private void run(String text, TextRuns out) {
        out.add(text, struck || styleStruck, raised || styleRaised);
        if (hidden && !text.isBlank()) {
            out.hide();
        }
    }

    /** Skips what was deleted; whether it held any text. */
    private static boolean deletedText(XMLStreamReader xml) throws XMLStreamException {
        return !deleted(xml).isBlank();
    }

    /** The text inside an element, whatever became of it. */
    private static String deleted(XMLStreamReader xml) throws XMLStreamException {
        var out = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                out.append(xml.getText());
            }
        }
        return out.toString();
    }

    /** Adds the text of a paragraph of a deleted row, with what is deleted. */
    static void whole(XMLStreamReader xml, TextRuns out) throws XMLStreamException {
        out.add(deleted(xml), false, false);
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
