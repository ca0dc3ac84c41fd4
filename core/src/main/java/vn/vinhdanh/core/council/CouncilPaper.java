package vn.vinhdanh.core.council;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.consultation.BodyAnswer;
import vn.vinhdanh.core.consultation.ConsultationStatus;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.officefile.OfficialPaper;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** The merged list as a Word file in the form of Decree 30/2020, on its side: first the figures of all awards, then each award by itself. */
final class CouncilPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CouncilList list;
    private final LocalDate today;
    private final OfficialPaper paper = new OfficialPaper(true);

    CouncilPaper(CouncilList list, LocalDate today) {
        this.list = list;
        this.today = today;
    }

    /** The bytes of the Word file. */
    byte[] bytes() {
        paper.head("ỦY BAN NHÂN DÂN TỈNH", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "", today.getYear());
        paper.title(
                "DANH SÁCH TỔNG HỢP TRƯỜNG HỢP ĐỀ NGHỊ KHEN THƯỞNG",
                list.round().name());
        paper.text(
                "Số liệu tính đến ngày " + today.format(DAY) + ", gồm các hồ sơ đã gửi và không đang trả lại đơn vị.");
        paper.heading("I. TỔNG HỢP");
        figures();
        int number = 0;
        paper.heading("II. DANH SÁCH THEO DANH HIỆU, HÌNH THỨC");
        for (var group : list.groups()) {
            paper.heading(
                    ++number + ". " + group.name() + " (" + group.nominees().size() + " trường hợp)");
            nominees(group);
        }
        return paper.bytes();
    }

    private void figures() {
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var group : list.groups()) {
            rows.add(List.of(
                    String.valueOf(++number),
                    group.name(),
                    String.valueOf(group.nominees().size()),
                    String.valueOf(group.count(NomineeStatus.ELIGIBLE)),
                    String.valueOf(group.count(NomineeStatus.NOT_ELIGIBLE)),
                    String.valueOf(group.count(NomineeStatus.ON_HOLD)),
                    String.valueOf(group.count(NomineeStatus.PROPOSED)),
                    share(group.women(), group.persons(), group.sexUnknown()),
                    share(group.directWorkers(), group.persons(), group.classUnknown()),
                    String.valueOf(group.opposed())));
        }
        paper.table(
                List.of(
                        "TT",
                        "Danh hiệu, hình thức",
                        "Đề nghị",
                        "Đủ điều kiện",
                        "Không đủ",
                        "Tạm dừng",
                        "Chưa kết luận",
                        "Nữ (cá nhân)",
                        "Trực tiếp (cá nhân)",
                        "Có ý kiến khác"),
                List.of(4, 24, 8, 8, 8, 8, 8, 12, 12, 8),
                rows);
    }

    /** A part of those of whom it is known; whoever it is not known of is said. */
    private static String share(int part, int of, int unknown) {
        int known = of - unknown;
        if (of == 0) {
            return "–";
        }
        var said = known == 0 ? "" : part + "/" + known + " (" + Math.round(100f * part / known) + "%)";
        return unknown == 0 ? said : (said.isEmpty() ? "" : said + "; ") + "chưa rõ " + unknown;
    }

    private void nominees(CouncilGroup group) {
        var rows = new ArrayList<List<String>>();
        for (var one : group.nominees()) {
            var nominee = one.nominee();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    nominee.name() + (nominee.post().isEmpty() ? "" : "\n" + nominee.post()),
                    nominee.unitName(),
                    between(one),
                    nominee.achievement(),
                    concluded(one),
                    bodies(one),
                    citizens(one)));
        }
        paper.table(
                List.of(
                        "TT",
                        "Họ tên, tên tập thể; chức vụ",
                        "Đơn vị đề nghị",
                        "Giới tính; đối tượng",
                        "Thành tích",
                        "Kết quả thẩm định",
                        "Ý kiến cơ quan liên quan",
                        "Ý kiến Nhân dân"),
                List.of(4, 15, 13, 10, 20, 15, 13, 10),
                rows);
    }

    private static String between(CouncilNominee one) {
        var nominee = one.nominee();
        if (nominee.kind() != RecipientKind.PERSON) {
            return "Tập thể, hộ gia đình";
        }
        return sex(nominee.sex()) + "; " + worker(nominee.subjectClass());
    }

    private static String sex(@Nullable Sex sex) {
        return sex == null ? "Giới tính chưa rõ" : sex == Sex.FEMALE ? "Nữ" : "Nam";
    }

    private static String worker(@Nullable SubjectClass of) {
        return of == null
                ? "đối tượng chưa rõ"
                : of == SubjectClass.DIRECT_WORKER ? "người trực tiếp" : "không phải người trực tiếp";
    }

    private static String concluded(CouncilNominee one) {
        var nominee = one.nominee();
        var conclusion = switch (nominee.status()) {
            case PROPOSED -> "Chưa kết luận";
            case ELIGIBLE -> "Đủ điều kiện";
            case NOT_ELIGIBLE -> "Không đủ điều kiện";
            case ON_HOLD -> "Tạm dừng";
        };
        var outcome = nominee.outcome();
        var register = outcome == null
                ? ""
                : switch (outcome) {
                    case MET -> "\nSổ theo dõi: đạt";
                    case NOT_MET -> "\nSổ theo dõi: chưa đạt";
                    case NOT_KNOWN -> "\nSổ theo dõi: chưa đủ dữ liệu";
                    case TO_JUDGE -> "\nSổ theo dõi: cần người xem xét";
                };
        return conclusion + register + (nominee.reason().isEmpty() ? "" : "\n" + nominee.reason());
    }

    private static String bodies(CouncilNominee one) {
        if (one.bodies().isEmpty()) {
            return "Không hỏi";
        }
        var lines = new ArrayList<String>();
        for (var said : one.bodies()) {
            lines.add(said.body() + ": " + answer(said.status(), said.answer())
                    + (said.reason().isEmpty() ? "" : " – " + said.reason()));
        }
        return String.join("\n", lines);
    }

    private static String answer(ConsultationStatus status, @Nullable BodyAnswer answer) {
        if (status == ConsultationStatus.ASKED || answer == null) {
            return "chưa trả lời";
        }
        return switch (answer) {
            case NO_OBJECTION -> "thống nhất";
            case OBJECTION -> "có ý kiến khác";
            case NOT_KNOWN -> "không nắm thông tin";
        };
    }

    private static String citizens(CouncilNominee one) {
        var heard = one.citizens();
        if (heard == null) {
            return "Không có";
        }
        var lines = new ArrayList<>(List.of(heard.all() + " ý kiến"));
        if (heard.accepted() > 0) {
            lines.add(heard.accepted() + " phản ánh được chấp nhận");
        }
        if (heard.open() > 0) {
            lines.add(heard.open() + " phản ánh đang giải quyết");
        }
        return String.join("\n", lines);
    }
}
