package vn.vinhdanh.core.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.shared.RecipientKind;

/** The Excel file that officials fill in with ratings. */
public final class RatingTemplate {

    private static final List<String> RATINGS = List.of(
            "Hoàn thành xuất sắc nhiệm vụ",
            "Hoàn thành tốt nhiệm vụ",
            "Hoàn thành nhiệm vụ",
            "Không hoàn thành nhiệm vụ");
    private static final List<String> KINDS = List.of("Cá nhân", "Tập thể");
    private static final int ROWS = 5000;

    private RatingTemplate() {}

    /**
     * An xlsx file with the columns, lists to choose from, and a row for each recipient given.
     *
     * @param year shown in the title
     * @param recipients people and collectives to fill in; may be empty
     */
    public static byte[] xlsx(int year, List<RecipientDetails> recipients) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Xếp loại " + year);
            sheet.createRow(0)
                    .createCell(0)
                    .setCellValue("KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ NĂM " + year);
            var bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            bold.setWrapText(true);
            var head = sheet.createRow(2);
            String[] headings = {
                "STT",
                ListColumn.NAME.heading(),
                ListColumn.UNIT.heading(),
                ListColumn.KIND.heading(),
                ListColumn.RATING.heading(),
                ListColumn.MATERNITY.heading() + " (x)"
            };
            int[] widths = {6, 36, 44, 14, 32, 14};
            for (int i = 0; i < headings.length; i++) {
                var cell = head.createCell(i);
                cell.setCellValue(headings[i]);
                cell.setCellStyle(bold);
                sheet.setColumnWidth(i, widths[i] * 256);
            }
            int at = 3;
            for (RecipientDetails recipient : recipients) {
                if (recipient.kind() != RecipientKind.HOUSEHOLD) {
                    var row = sheet.createRow(at);
                    row.createCell(0).setCellValue(at - 2);
                    row.createCell(1).setCellValue(recipient.name());
                    row.createCell(2).setCellValue(recipient.unitText());
                    row.createCell(3).setCellValue(KINDS.get(recipient.kind() == RecipientKind.PERSON ? 0 : 1));
                    at++;
                }
            }
            var validation = sheet.getDataValidationHelper();
            choices(sheet, validation, KINDS, 3);
            choices(sheet, validation, RATINGS, 4);
            sheet.createFreezePane(0, 3);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choices(
            org.apache.poi.xssf.usermodel.XSSFSheet sheet,
            org.apache.poi.ss.usermodel.DataValidationHelper helper,
            List<String> choices,
            int column) {
        var validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(3, ROWS, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
