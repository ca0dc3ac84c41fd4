package vn.vinhdanh.core.officefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A Word file in the form of an administrative document (Decree 30/2020, annex I): A4 with margins of 20, 20, 30 and 15 mm, Times New Roman 13
 * to 14, national heads on the right and the body's on the left, pages numbered above from the second on. Sizes are in points, widths in
 * twentieths of a point.
 */
public final class OfficialPaper {

    private static final String FONT = "Times New Roman";
    private static final int TEXT = 14;
    private static final int SMALL = 13;
    private static final int MM = 57;
    private static final int SHORT = 11_906;
    private static final int LONG = 16_838;
    private static final int UPRIGHT = 165 * MM;
    private static final int ACROSS = 252 * MM;
    private static final String DOTS = "…………………………………………";

    private final XWPFDocument document = new XWPFDocument();
    private final int width;

    /** An upright page, as for reports. */
    public OfficialPaper() {
        this(false);
    }

    /** @param across whether the page lies on its side, as for lists of many columns */
    public OfficialPaper(boolean across) {
        width = across ? ACROSS : UPRIGHT;
        var section = document.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setW(BigInteger.valueOf(across ? LONG : SHORT));
        page.setH(BigInteger.valueOf(across ? SHORT : LONG));
        if (across) {
            page.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(20L * MM));
        margin.setBottom(BigInteger.valueOf(20L * MM));
        margin.setLeft(BigInteger.valueOf(30L * MM));
        margin.setRight(BigInteger.valueOf(15L * MM));
        margin.setHeader(BigInteger.valueOf(10L * MM));
        margin.setFooter(BigInteger.valueOf(10L * MM));
        section.addNewTitlePg();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        var look = run.addNewRPr();
        look.addNewRFonts().set(fonts());
        look.addNewSz().setVal(BigInteger.valueOf(2L * TEXT));
        run.addNewT().setStringValue("2");
        document.createHeader(HeaderFooterType.FIRST);
        var defaults = document.createStyles();
        defaults.setDefaultFonts(fonts());
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts fonts() {
        var fonts = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        return fonts;
    }

    /** The heads: the body above and the body on the left, the nation's on the right, place and day below. */
    public void head(String superior, String unit, String place, int year) {
        var row = bare(List.of(44, 56)).getRow(0);
        var left = row.getCell(0);
        var right = row.getCell(1);
        if (!superior.isEmpty()) {
            centred(left, superior, 12, false, false);
        }
        centred(left, unit, 12, true, false);
        rule(left, 26);
        centred(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false);
        centred(right, "Độc lập - Tự do - Hạnh phúc", SMALL, true, false);
        rule(right, 58);
        centred(right, (place.isEmpty() ? "…………" : place) + ", ngày …… tháng …… năm " + year, SMALL, false, true);
        left.removeParagraph(0);
        right.removeParagraph(0);
    }

    /** Kind of the document in capitals and what it is about, with a rule below. */
    public void title(String kind, String about) {
        space(document.createParagraph(), 6, 0);
        var first = centred(document.createParagraph(), kind, TEXT, true, false);
        first.setSpacingBefore(12 * 20);
        centred(document.createParagraph(), about, TEXT, true, false);
        rule(document.createParagraph(), width * 2 / 5);
    }

    /** A heading in bold. */
    public void heading(String text) {
        var paragraph = body();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(3 * 20);
        paragraph.setKeepNext(true);
        run(paragraph, text, TEXT, true, false);
    }

    /** A line of particulars: a name and what is said; dots where nothing is. */
    public void item(String name, String value) {
        var lines =
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var first = lines.isEmpty() ? DOTS : lines.size() == 1 ? lines.getFirst() : "";
        var paragraph = body();
        // dots that wrap would tear a justified line apart
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        run(paragraph, "- " + name + ": " + first, TEXT, false, false);
        if (lines.size() > 1) {
            lines.forEach(line -> run(body(), line, TEXT, false, false));
        }
    }

    /** Paragraphs, one a line; dots where nothing is said. */
    public void text(String value) {
        var lines =
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        (lines.isEmpty() ? List.of(DOTS) : lines).forEach(line -> run(body(), line, TEXT, false, false));
    }

    /**
     * A table with a heading that stands on each page again; a cell may have several lines.
     *
     * @param widths of the columns, in hundredths
     */
    public void table(List<String> headings, List<Integer> widths, List<List<String>> rows) {
        var table = document.createTable(rows.size() + 1, headings.size());
        widths(table, widths);
        for (int column = 0; column < headings.size(); column++) {
            cell(table.getRow(0).getCell(column), headings.get(column), true, true);
        }
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            table.getRow(i + 1).setCantSplitRow(true);
            for (int column = 0; column < headings.size(); column++) {
                cell(table.getRow(i + 1).getCell(column), rows.get(i).get(column), false, column == 0);
            }
        }
        space(document.createParagraph(), 0, 0);
    }

    /** Two signatures side by side; what stands in brackets is in italics, names stand below the room to sign. */
    public void signatures(List<String> left, String leftName, List<String> right, String rightName) {
        space(document.createParagraph(), 6, 0);
        var row = bare(List.of(50, 50)).getRow(0);
        row.setCantSplitRow(true);
        sign(row.getCell(0), left, leftName);
        sign(row.getCell(1), right, rightName);
    }

    /** One more signature in the middle below. */
    public void signature(List<String> words) {
        space(document.createParagraph(), 6, 0);
        var row = bare(List.of(100)).getRow(0);
        row.setCantSplitRow(true);
        sign(row.getCell(0), words, "");
    }

    private static void sign(XWPFTableCell cell, List<String> words, String name) {
        words.forEach(line -> centred(cell, line, SMALL, !line.startsWith("("), line.startsWith("(")));
        for (int i = 0; i < 4; i++) {
            centred(cell, "", SMALL, false, false);
        }
        centred(cell, name, TEXT, true, false);
        cell.removeParagraph(0);
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFParagraph body() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(567);
        paragraph.setSpacingBefore(6 * 20);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    private XWPFTable bare(List<Integer> widths) {
        var table = document.createTable(1, widths.size());
        table.removeBorders();
        widths(table, widths);
        return table;
    }

    private void widths(XWPFTable table, List<Integer> widths) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(String.valueOf(width));
        table.setTableAlignment(TableRowAlign.CENTER);
        var layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(share -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * share / 100)));
        table.getRows().forEach(row -> {
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(width * widths.get(column) / 100));
            }
        });
    }

    private static void cell(XWPFTableCell cell, String text, boolean bold, boolean middle) {
        var paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(middle ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        space(paragraph, 3, 3);
        run(paragraph, text, SMALL, bold, false);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    }

    private static void centred(XWPFTableCell cell, String text, int size, boolean bold, boolean italic) {
        centred(cell.addParagraph(), text, size, bold, italic);
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        space(paragraph, 0, 0);
        run(paragraph, text, size, bold, italic);
        return paragraph;
    }

    /** A thin line below heads and title, of a length in millimetres from the middle of a cell. */
    private static void rule(XWPFTableCell cell, int millimetres) {
        var paragraph = cell.addParagraph();
        int width = cell.getWidth();
        rule(paragraph, Math.max(0, (width - 2 * 108) / 2 - millimetres * MM / 2));
    }

    private static void rule(XWPFParagraph paragraph, int indent) {
        space(paragraph, 0, 0);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setBorderTop(Borders.SINGLE);
        run(paragraph, "", 4, false, false);
        paragraph.setSpacingAfter(60);
    }

    private static void space(XWPFParagraph paragraph, int before, int after) {
        paragraph.setSpacingBefore(before * 20);
        paragraph.setSpacingAfter(after * 20);
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
