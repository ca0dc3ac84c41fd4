package vn.vinhdanh.core.nomination;

import java.util.List;
import java.util.Locale;
import vn.vinhdanh.core.nomination.ReportBlock.Part;
import vn.vinhdanh.core.officefile.OfficialPaper;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/** An achievement report as a Word file, by the templates of Decree 152/2025 in the form of Decree 30/2020. */
final class ReportDocument {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> ROMAN = List.of("I", "II", "III");

    private final ReportContent content;
    private final boolean collective;
    private final OfficialPaper paper = new OfficialPaper();

    private ReportDocument(ReportContent content) {
        this.content = content;
        this.collective = content.nominee().kind() == RecipientKind.COLLECTIVE;
    }

    /** The bytes of the Word file. */
    static byte[] of(ReportContent content) {
        return new ReportDocument(content).make();
    }

    private byte[] make() {
        paper.head(
                content.superior().toUpperCase(VIETNAMESE),
                content.unit().toUpperCase(VIETNAMESE),
                content.place(),
                content.year());
        paper.title(
                "BÁO CÁO THÀNH TÍCH",
                (content.title() ? "Đề nghị tặng danh hiệu " : "Đề nghị tặng thưởng ") + content.award());
        var parts = content.blocks().stream().map(ReportBlock::part).distinct().toList();
        for (int i = 0; i < parts.size(); i++) {
            paper.heading(ROMAN.get(i) + ". " + heading(parts.get(i)));
            switch (parts.get(i)) {
                case WHO -> who();
                case WHAT -> what();
                case BEFORE -> before();
            }
        }
        signatures();
        return paper.bytes();
    }

    private String heading(Part part) {
        return switch (part) {
            case WHO -> collective ? "SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH" : "SƠ LƯỢC LÝ LỊCH";
            case WHAT -> "THÀNH TÍCH ĐẠT ĐƯỢC";
            case BEFORE -> "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG";
        };
    }

    private void who() {
        var nominee = content.nominee();
        var sex = nominee.sex();
        paper.item(nominee.kind() == RecipientKind.PERSON ? "Họ và tên" : "Tên gọi", nominee.name());
        for (var block : blocks(Part.WHO)) {
            paper.item(block.heading(), text(block));
            if (block == ReportBlock.BORN && nominee.kind() == RecipientKind.PERSON) {
                paper.item("Giới tính", sex == null ? "" : sex == Sex.FEMALE ? "Nữ" : "Nam");
            }
            if (block == ReportBlock.RESIDENCE) {
                paper.item("Đơn vị công tác", nominee.unitText());
            }
        }
    }

    private void what() {
        int number = 0;
        var blocks = blocks(Part.WHAT);
        for (var block : blocks) {
            if (blocks.size() > 1) {
                paper.heading(++number + ". " + block.heading());
            }
            paper.text(text(block));
        }
    }

    private void before() {
        int number = 0;
        for (var block : blocks(Part.BEFORE)) {
            boolean titles = block == ReportBlock.OTHER_TITLES;
            paper.heading(++number + ". " + block.heading());
            var rows = content.earlier().stream()
                    .filter(honour -> honour.title() == titles)
                    .map(honour -> List.of(honour.year(), honour.name(), honour.decision()))
                    .toList();
            if (rows.isEmpty()) {
                // that the register holds nothing is not that there was nothing
                paper.text("");
            } else {
                paper.table(
                        List.of(
                                "Năm",
                                block.heading(),
                                "Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định"),
                        List.of(14, 36, 50),
                        rows);
            }
        }
    }

    private List<ReportBlock> blocks(Part part) {
        return content.blocks().stream().filter(block -> block.part() == part).toList();
    }

    private String text(ReportBlock block) {
        return content.texts().getOrDefault(block, "");
    }

    private void signatures() {
        if (collective) {
            paper.signatures(
                    List.of("THỦ TRƯỞNG CẤP TRÊN TRỰC TIẾP", "XÁC NHẬN, ĐỀ NGHỊ", "(Ký, đóng dấu)"),
                    "",
                    List.of("THỦ TRƯỞNG ĐƠN VỊ", "(Ký, đóng dấu)"),
                    "");
        } else {
            paper.signatures(
                    List.of("THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ", "(Ký, đóng dấu)"),
                    "",
                    List.of("NGƯỜI BÁO CÁO THÀNH TÍCH", "(Ký, ghi rõ họ và tên)"),
                    content.nominee().kind() == RecipientKind.PERSON
                            ? content.nominee().name()
                            : "");
            paper.signature(List.of("THỦ TRƯỞNG CƠ QUAN CẤP TRÊN TRỰC TIẾP", "XÁC NHẬN, ĐỀ NGHỊ", "(Ký, đóng dấu)"));
        }
    }
}
