package vn.vinhdanh.reporting.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import vn.vinhdanh.reporting.layout.Layout.Area;
import vn.vinhdanh.reporting.layout.Layout.Cell;
import vn.vinhdanh.reporting.layout.Layout.Look;
import vn.vinhdanh.reporting.layout.Layout.Paper;

/** Writes what a layout says into a sheet: the only things that ever get from a template into a workbook. */
final class LayoutSheet {

    private static final List<BorderSide> SIDES =
            List.of(BorderSide.TOP, BorderSide.RIGHT, BorderSide.BOTTOM, BorderSide.LEFT);
    private static final List<Position> PLACES = List.of(Position.LEFT, Position.CENTER, Position.RIGHT);

    private static final Pattern FORMAT = Pattern.compile("[#0,.?%;_() +@dmyhs/:-]+");

    private final Worksheet sheet;

    LayoutSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The layout as it is, with its names: a template to change. */
    void template(Layout layout, int headRow, int lettersRow) {
        layout.widths().forEach(sheet::width);
        layout.heights().forEach(sheet::rowHeight);
        for (Cell cell : layout.cells()) {
            write(cell.row(), cell.column(), cell);
        }
        layout.merges().forEach(this::merge);
        layout.names()
                .forEach((name, place) -> sheet.range(place.row(), place.column(), place.row(), place.column())
                        .setName(name));
        paper(layout.paper(), headRow, lettersRow);
    }

    void write(int row, int column, Cell cell) {
        switch (cell.kind()) {
            case BLANK -> {}
            case TEXT -> sheet.inlineString(row, column, cell.text());
            case NUMBER -> sheet.value(row, column, new BigDecimal(cell.text()));
            case FORMULA -> sheet.formula(row, column, cell.text());
        }
        look(row, column, cell.look());
    }

    void look(int row, int column, Look look) {
        var style = sheet.style(row, column);
        style.fontName(look.font()).fontSize(BigDecimal.valueOf(look.size())).wrapText(look.wrap());
        if (look.bold()) {
            style.bold();
        }
        if (look.italic()) {
            style.italic();
        }
        if (look.underlined()) {
            style.underlined();
        }
        if (!look.colour().isEmpty()) {
            style.fontColor(look.colour());
        }
        if (!look.fill().isEmpty()) {
            style.fillColor(look.fill());
        }
        if (!look.horizontal().isEmpty()) {
            style.horizontalAlignment(look.horizontal());
        }
        if (!look.vertical().isEmpty()) {
            style.verticalAlignment(look.vertical());
        }
        if (look.indent() > 0) {
            style.indent(look.indent());
        }
        if (look.rotation() > 0) {
            style.rotation(look.rotation());
        }
        // the library writes a format as it is
        if (FORMAT.matcher(look.format()).matches()) {
            style.format(look.format());
        }
        for (int i = 0; i < look.borders().size(); i++) {
            if (!look.borders().get(i).isEmpty()) {
                style.borderStyle(
                        SIDES.get(i),
                        org.dhatim.fastexcel.BorderStyle.valueOf(look.borders().get(i)));
            }
        }
        style.set();
    }

    void merge(Area area) {
        if (!area.single()) {
            sheet.range(area.top(), area.left(), area.bottom(), area.right()).merge();
        }
    }

    /** One page wide, with the heads on every page. */
    void paper(Paper paper, int headRow, int lettersRow) {
        sheet.paperSize(paper.large() ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.landscape() ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        // the rows of a form are few: it is signed on the page it stands on
        sheet.fitToHeight((short) (paper.high() ? 1 : 0));
        sheet.repeatRows(headRow, lettersRow);
        sheet.freezePane(2, lettersRow + 1);
        var margins = paper.margins();
        if (margins.size() == 6) {
            sheet.leftMargin(margins.get(0).floatValue());
            sheet.rightMargin(margins.get(1).floatValue());
            sheet.topMargin(margins.get(2).floatValue());
            sheet.bottomMargin(margins.get(3).floatValue());
            sheet.headerMargin(margins.get(4).floatValue());
            sheet.footerMargin(margins.get(5).floatValue());
        }
        for (int i = 0; i < PLACES.size(); i++) {
            if (!paper.head().get(i).isEmpty()) {
                sheet.header(paper.head().get(i), PLACES.get(i));
            }
            if (!paper.foot().get(i).isEmpty()) {
                sheet.footer(paper.foot().get(i), PLACES.get(i));
            }
        }
    }
}
