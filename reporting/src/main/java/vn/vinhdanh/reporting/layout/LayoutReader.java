package vn.vinhdanh.reporting.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.layout.Layout.Area;
import vn.vinhdanh.reporting.layout.Layout.Cell;
import vn.vinhdanh.reporting.layout.Layout.Kind;
import vn.vinhdanh.reporting.layout.Layout.Look;
import vn.vinhdanh.reporting.layout.Layout.Paper;
import vn.vinhdanh.reporting.layout.Layout.Place;

/** Reads the layout of a workbook that was looked into before ({@link LayoutTemplates}); what it does not know is not taken over. */
final class LayoutReader {

    /** More rows or columns than these have no form and no table. */
    static final int MOST_ROWS = 400;

    static final int MOST_COLUMNS = 100;

    private static final double INCHES = 3;
    private static final short A3 = 8;

    private final List<Finding> findings = new ArrayList<>();
    private final XSSFWorkbook book;
    private final XSSFSheet sheet;

    private LayoutReader(XSSFWorkbook book) {
        this.book = book;
        this.sheet = formSheet(book);
    }

    /**
     * A layout, with what hinders it already as a workbook.
     *
     * @param findings names that point nowhere, cells out of bounds, links, hidden rows and columns
     */
    record Read(Layout layout, List<Finding> findings) {}

    /** @throws LayoutRefused when it cannot be read at all */
    static Read read(InputStream content) throws IOException {
        try (var book = new XSSFWorkbook(content)) {
            return new LayoutReader(book).read();
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
            throw new LayoutRefused(List.of(Finding.of("unreadable")));
        }
    }

    private Read read() {
        var names = names();
        var cells = new ArrayList<Cell>();
        var heights = new HashMap<Integer, Double>();
        for (var row : sheet) {
            var own = sheet.getRow(row.getRowNum());
            if (own.getRowNum() < MOST_ROWS && own.getCTRow().isSetHt()) {
                heights.put(own.getRowNum(), (double) own.getHeightInPoints());
            }
            if (own.getZeroHeight()) {
                findings.add(Finding.of("hidden-row", own.getRowNum() + 1));
            }
            for (var one : own) {
                cell((XSSFCell) one).ifPresent(cells::add);
            }
        }
        var merges = sheet.getMergedRegions().stream()
                .map(area ->
                        new Area(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()))
                .toList();
        if (merges.stream().anyMatch(area -> area.bottom() >= MOST_ROWS || area.right() >= MOST_COLUMNS)) {
            findings.add(Finding.of("too-large", MOST_ROWS, MOST_COLUMNS));
        }
        sheet.getHyperlinkList().forEach(link -> findings.add(Finding.of("link", link.getCellRef())));
        var layout = new Layout(trimmed(cells, merges), merges, Map.of(), heights, names, paper());
        return new Read(
                new Layout(layout.cells(), merges, widths(layout.lastColumn()), heights, names, paper()),
                List.copyOf(findings));
    }

    /** The sheet on which most names are. */
    private static XSSFSheet formSheet(XSSFWorkbook book) {
        return book.getAllNames().stream()
                .filter(LayoutReader::ours)
                .flatMap(name -> place(name).stream())
                .map(CellReference::getSheetName)
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(most -> book.getSheet(most.getKey()))
                .orElseGet(() -> book.getSheetAt(0));
    }

    /** Not those that programs keep for themselves, such as print areas. */
    private static boolean ours(XSSFName name) {
        return !name.getNameName().startsWith("_xlnm.") && !name.getNameName().startsWith("_xlfn");
    }

    private static Optional<CellReference> place(XSSFName name) {
        var formula = name.getRefersToFormula();
        if (formula == null || formula.contains("#REF!") || formula.contains("[")) {
            return Optional.empty();
        }
        try {
            var first = new AreaReference(formula, org.apache.poi.ss.SpreadsheetVersion.EXCEL2007).getFirstCell();
            return first.getSheetName() == null || first.getRow() < 0 || first.getCol() < 0
                    ? Optional.empty()
                    : Optional.of(first);
        } catch (IllegalArgumentException noArea) {
            return Optional.empty();
        }
    }

    private Map<String, Place> names() {
        var names = new HashMap<String, Place>();
        for (XSSFName name : book.getAllNames()) {
            if (!ours(name)) {
                continue;
            }
            var place = place(name);
            if (place.isEmpty() || !sheet.getSheetName().equals(place.get().getSheetName())) {
                findings.add(Finding.of("nowhere", name.getNameName()));
            } else {
                names.put(
                        name.getNameName(),
                        new Place(place.get().getRow(), place.get().getCol()));
            }
        }
        return names;
    }

    private Optional<Cell> cell(XSSFCell cell) {
        var type = cell.getCellType();
        boolean blank = type == CellType.BLANK || type == CellType.ERROR;
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
            if (!blank) {
                findings.add(Finding.of("outside", new Place(row, column), MOST_ROWS, MOST_COLUMNS));
            }
            return Optional.empty();
        }
        var look = look(cell.getCellStyle());
        return Optional.of(
                switch (type) {
                    case STRING -> new Cell(row, column, Kind.TEXT, cell.getStringCellValue(), look);
                    case NUMERIC ->
                        new Cell(
                                row,
                                column,
                                Kind.NUMBER,
                                java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                                        .toPlainString(),
                                look);
                    case FORMULA -> new Cell(row, column, Kind.FORMULA, formula(cell), look);
                    case BOOLEAN -> new Cell(row, column, Kind.TEXT, String.valueOf(cell.getBooleanCellValue()), look);
                    default -> new Cell(row, column, Kind.BLANK, "", look);
                });
    }

    private String formula(XSSFCell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException unreadable) {
            findings.add(Finding.of("formula", cell.getReference(), "?"));
            return "0";
        }
    }

    /** Without the blank cells behind and below all others. */
    private static List<Cell> trimmed(List<Cell> cells, List<Area> merges) {
        int row = 0;
        int column = 0;
        for (Cell cell : cells) {
            if (cell.kind() != Kind.BLANK || !cell.look().borders().stream().allMatch(String::isEmpty)) {
                row = Math.max(row, cell.row());
                column = Math.max(column, cell.column());
            }
        }
        for (Area area : merges) {
            row = Math.max(row, area.bottom());
            column = Math.max(column, area.right());
        }
        int lastRow = row;
        int lastColumn = column;
        return cells.stream()
                .filter(cell -> cell.row() <= lastRow && cell.column() <= lastColumn)
                .toList();
    }

    private Map<Integer, Double> widths(int last) {
        var widths = new HashMap<Integer, Double>();
        for (int column = 0; column <= last; column++) {
            widths.put(column, sheet.getColumnWidth(column) / 256.0);
            if (sheet.isColumnHidden(column)) {
                findings.add(Finding.of("hidden-column", Layout.letters(column)));
            }
        }
        return widths;
    }

    private static Look look(XSSFCellStyle style) {
        var font = style.getFont();
        return new Look(
                font.getFontName().replaceAll("[<>&\"]", ""),
                font.getFontHeight() / 20.0,
                font.getBold(),
                font.getItalic(),
                font.getUnderline() != org.apache.poi.ss.usermodel.Font.U_NONE,
                colour(font.getXSSFColor(), "000000"),
                style.getFillPattern() == org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND
                        ? colour(style.getFillForegroundXSSFColor(), "FFFFFF")
                        : "",
                across(style.getAlignment()),
                style.getVerticalAlignment() == VerticalAlignment.BOTTOM
                        ? ""
                        : camel(style.getVerticalAlignment().name()),
                style.getWrapText(),
                style.getIndention(),
                Math.max(0, style.getRotation()),
                "General".equals(style.getDataFormatString())
                        ? ""
                        : Optional.ofNullable(style.getDataFormatString()).orElse(""),
                List.of(
                        border(style.getBorderTop()),
                        border(style.getBorderRight()),
                        border(style.getBorderBottom()),
                        border(style.getBorderLeft())));
    }

    private static String across(HorizontalAlignment alignment) {
        return switch (alignment) {
            case GENERAL -> "";
            case CENTER_SELECTION -> "centerContinuous";
            default -> camel(alignment.name());
        };
    }

    private static String camel(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + java.util.Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static String border(BorderStyle style) {
        return style == BorderStyle.NONE ? "" : style == BorderStyle.SLANTED_DASH_DOT ? "SLANT_DASH_DOT" : style.name();
    }

    private static String colour(@Nullable XSSFColor colour, String usual) {
        var bytes = colour == null || colour.isAuto() ? null : colour.getRGBWithTint();
        if (bytes == null || bytes.length < 3) {
            return "";
        }
        var text = String.format(
                Locale.ROOT,
                "%02X%02X%02X",
                bytes[bytes.length - 3] & 0xff,
                bytes[bytes.length - 2] & 0xff,
                bytes[bytes.length - 1] & 0xff);
        return text.equals(usual) ? "" : text;
    }

    private Paper paper() {
        var print = sheet.getPrintSetup();
        var margins = Stream.of(
                        PageMargin.LEFT,
                        PageMargin.RIGHT,
                        PageMargin.TOP,
                        PageMargin.BOTTOM,
                        PageMargin.HEADER,
                        PageMargin.FOOTER)
                .map(margin -> Math.min(INCHES, Math.max(0, sheet.getMargin(margin))))
                .toList();
        var head = sheet.getHeader();
        var foot = sheet.getFooter();
        return new Paper(
                print.getPaperSize() == A3,
                print.getLandscape(),
                sheet.getFitToPage() && print.getFitHeight() == 1,
                margins,
                List.of(plain(head.getLeft()), plain(head.getCenter()), plain(head.getRight())),
                List.of(plain(foot.getLeft()), plain(foot.getCenter()), plain(foot.getRight())));
    }

    /** Without the sign for a picture. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("&G", "");
    }
}
