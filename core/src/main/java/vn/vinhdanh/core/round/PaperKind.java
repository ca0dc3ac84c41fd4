package vn.vinhdanh.core.round;

import java.util.Arrays;
import java.util.List;
import vn.vinhdanh.core.catalogue.Sureness;

/** The papers that a dossier may hold, with what they rest on; which of them a round asks for is data of the round. */
public enum PaperKind {
    /** Tờ trình. */
    SUBMISSION(
            Belongs.DOSSIER,
            "Luật số 06/2022/QH15, Điều 84 khoản 1; Nghị định số 152/2025/NĐ-CP, Mẫu số 01",
            Sureness.VERIFIED),
    /** Báo cáo thành tích. */
    REPORT(
            Belongs.NOMINEE,
            "Luật số 06/2022/QH15, Điều 84 khoản 1; mẫu báo cáo kèm theo Nghị định số 152/2025/NĐ-CP",
            Sureness.VERIFIED),
    /** Biên bản họp xét. */
    MINUTES(Belongs.DOSSIER, "Luật số 06/2022/QH15, Điều 84 khoản 1", Sureness.VERIFIED),
    /** Kết quả bỏ phiếu. */
    VOTES(
            Belongs.DOSSIER,
            "Nghị định số 98/2023/NĐ-CP, Điều 30 khoản 7; giữ như vậy ở Nghị định số 152/2025/NĐ-CP",
            Sureness.CORROBORATED),
    /** Chứng nhận, xác nhận sáng kiến, đề tài, or that tasks were fulfilled excellently. */
    INITIATIVE_CONFIRMATION(Belongs.NOMINEE, "Luật số 06/2022/QH15, Điều 84 khoản 1", Sureness.VERIFIED),
    /** Xác nhận của cơ quan khác: thuế, bảo hiểm, môi trường and the like. */
    OUTSIDE_CONFIRMATION(
            Belongs.NOMINEE, "Nghị định số 98/2023/NĐ-CP, Điều 30; quy chế của tỉnh", Sureness.CORROBORATED),
    /** Văn bản đồng ý của trẻ em và người đại diện. */
    CONSENT(
            Belongs.NOMINEE,
            "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Nghị định số 356/2025/NĐ-CP",
            Sureness.CORROBORATED),
    /** Giấy tờ khác: whatever a unit adds unasked. */
    OTHER(Belongs.DOSSIER, "", Sureness.VERIFIED);

    /** Whose a paper is as a rule; one of nominees may be for the whole dossier too, when it holds them all. */
    public enum Belongs {
        DOSSIER,
        NOMINEE
    }

    private final Belongs belongs;
    private final String legalBasis;
    private final Sureness sureness;

    PaperKind(Belongs belongs, String legalBasis, Sureness sureness) {
        this.belongs = belongs;
        this.legalBasis = legalBasis;
        this.sureness = sureness;
    }

    /** Those that a round may ask for. */
    public static List<PaperKind> askable() {
        return Arrays.stream(values()).filter(kind -> kind != OTHER).toList();
    }

    /** Whose it is as a rule. */
    public Belongs belongs() {
        return belongs;
    }

    /** Instrument and article that ask for it; empty where none does. */
    public String legalBasis() {
        return legalBasis;
    }

    /** Whether that was read in the instrument. */
    public Sureness sureness() {
        return sureness;
    }
}
