package vn.vinhdanh.core.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Makes long lists for measurements. */
final class Workbooks {

    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Đinh"
    };
    private static final String[] MIDDLES = {"Văn", "Thị", "Đức", "Ngọc", "Quang", "Thu", "Minh", "Hữu", "Thanh", "Xuân"
    };
    private static final String[] GIVEN = {
        "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hòa", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quý", "Sơn",
        "Thủy", "Uyên", "Việt", "Xuân", "Yến"
    };

    private Workbooks() {}

    /** A list of persons with title lines, header and group row; names repeat now and then, as names do. */
    static byte[] list(int rows) {
        try (var book = new SXSSFWorkbook(100);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2020");
            var head = sheet.createRow(2);
            String[] heads = {"STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Danh hiệu", "Thành tích"};
            for (int c = 0; c < heads.length; c++) {
                head.createCell(c).setCellValue(heads[c]);
            }
            for (int i = 0; i < rows; i++) {
                var row = sheet.createRow(3 + i);
                row.createCell(0).setCellValue(i + 1);
                row.createCell(1)
                        .setCellValue((i % 2 == 0 ? "Ông " : "Bà ")
                                + FAMILIES[i % 10]
                                + " "
                                + MIDDLES[i / 10 % 10]
                                + " "
                                + GIVEN[i / 100 % 20]
                                + " "
                                + GIVEN[i / 2000 % 20]);
                row.createCell(2).setCellValue("Chuyên viên");
                row.createCell(3).setCellValue("Đơn vị thử số " + i % 300);
                row.createCell(4).setCellValue("Bằng khen của Chủ tịch UBND tỉnh");
                row.createCell(5)
                        .setCellValue(
                                "Có sáng kiến rút ngắn thời gian giải quyết hồ sơ từ 7 ngày xuống " + i % 7 + " ngày");
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
