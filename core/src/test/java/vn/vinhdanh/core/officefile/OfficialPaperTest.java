package vn.vinhdanh.core.officefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of a paper is as wide as the page between its margins, in its grid as in its cells. */
class OfficialPaperTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void columnsAreSharesOfThePage(boolean across) throws IOException {
        var paper = new OfficialPaper(across);
        paper.table(List.of("TT", "Họ và tên"), List.of(20, 80), List.of(List.of("1", "Nguyễn Thị Hòa")));
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper.bytes()))) {
            var table = document.getTables().getFirst();
            int page = table.getWidth();
            assertThat(table.getCTTbl().getTblGrid().getGridColList())
                    .extracting(column -> ((BigInteger) column.getW()).intValue())
                    .containsExactly(page * 20 / 100, page * 80 / 100);
            assertThat(table.getRow(1).getCell(1).getWidth()).isEqualTo(page * 80 / 100);
        }
    }
}
