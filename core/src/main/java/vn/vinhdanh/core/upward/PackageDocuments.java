package vn.vinhdanh.core.upward;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.consultation.BodyAnswer;
import vn.vinhdanh.core.consultation.ConsultationQueries.Said;
import vn.vinhdanh.core.consultation.ConsultationStatus;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.officefile.OfficialPaper;
import vn.vinhdanh.core.opinion.OpinionQueries.Heard;
import vn.vinhdanh.core.shared.Sex;

/** The Word files of a package that are made here, in the form of Decree 30/2020: the list, the opinions, the list of contents. */
final class PackageDocuments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final UpwardWritten written;
    private final List<UpwardNominee> nominees;
    private final Map<String, String> awards;
    private final int year;

    /**
     * @param awards names by code
     * @param today for the year of their heads, as long as the submission has no day
     */
    PackageDocuments(UpwardWritten written, List<UpwardNominee> nominees, Map<String, String> awards, LocalDate today) {
        this.written = written;
        this.nominees = nominees;
        this.awards = awards;
        var dated = written.datedOn();
        this.year = dated == null ? today.getYear() : dated.getYear();
    }

    private OfficialPaper paper(boolean across) {
        var paper = new OfficialPaper(across);
        paper.head("", "ỦY BAN NHÂN DÂN TỈNH", "", year);
        return paper;
    }

    private String with() {
        var dated = written.datedOn();
        return "(Kèm theo Tờ trình số " + (written.number().isEmpty() ? "…………" : written.number()) + " ngày "
                + (dated == null ? "……/……/" + year : dated.format(DAY)) + ")";
    }

    /** The list of those who are proposed, by award. */
    byte[] list() {
        var paper = paper(true);
        paper.title(
                "DANH SÁCH ĐỀ NGHỊ "
                        + (written.authority() == AuthorityLevel.PRESIDENT
                                ? "CHỦ TỊCH NƯỚC KHEN THƯỞNG"
                                : "THỦ TƯỚNG CHÍNH PHỦ KHEN THƯỞNG"),
                with());
        int number = 0;
        for (var award : nominees.stream().map(UpwardNominee::award).distinct().toList()) {
            var rows =
                    nominees.stream().filter(one -> one.award().equals(award)).toList();
            paper.heading(++number + ". " + name(award) + " (" + rows.size() + " trường hợp)");
            paper.table(
                    List.of(
                            "TT",
                            "Họ tên, tên tập thể",
                            "Giới tính",
                            "Chức vụ, đơn vị",
                            "Đơn vị đề nghị",
                            "Thời gian lập thành tích",
                            "Thành tích"),
                    List.of(5, 20, 8, 20, 15, 10, 22),
                    rows.stream()
                            .map(one -> List.of(
                                    String.valueOf(one.ordinal()),
                                    one.name(),
                                    sex(one),
                                    Stream.of(one.post(), one.unitText())
                                            .filter(part -> !part.isEmpty())
                                            .collect(Collectors.joining("\n")),
                                    one.proposedBy(),
                                    one.period().label(),
                                    one.achievement()))
                            .toList());
        }
        return paper.bytes();
    }

    private static String sex(UpwardNominee one) {
        var sex = one.sex();
        return sex == null ? "" : sex == Sex.FEMALE ? "Nữ" : "Nam";
    }

    private String name(String award) {
        return awards.getOrDefault(award, award);
    }

    /** What other bodies answered and how much citizens sent, of each; names no citizen. */
    byte[] opinions(Map<NomineeId, List<Said>> bodies, Map<NomineeId, Heard> citizens) {
        var paper = paper(true);
        paper.title("TỔNG HỢP Ý KIẾN VỀ CÁC TRƯỜNG HỢP ĐỀ NGHỊ KHEN THƯỞNG", with());
        paper.table(
                List.of("TT", "Họ tên, tên tập thể", "Ý kiến của cơ quan liên quan", "Ý kiến Nhân dân"),
                List.of(5, 25, 45, 25),
                nominees.stream()
                        .map(one -> List.of(
                                String.valueOf(one.ordinal()),
                                one.name(),
                                said(bodies.getOrDefault(one.nominee(), List.of())),
                                heard(citizens.get(one.nominee()))))
                        .toList());
        return paper.bytes();
    }

    private static String said(List<Said> bodies) {
        var lines = new ArrayList<String>();
        for (var one : bodies) {
            lines.add(one.body() + ": " + answer(one) + (one.reason().isEmpty() ? "" : " – " + one.reason()));
        }
        return lines.isEmpty() ? "Không hỏi" : String.join("\n", lines);
    }

    private static String answer(Said one) {
        var answer = one.answer();
        if (one.status() == ConsultationStatus.ASKED || answer == null) {
            return "chưa trả lời";
        }
        return answer == BodyAnswer.NO_OBJECTION
                ? "thống nhất"
                : answer == BodyAnswer.OBJECTION ? "có ý kiến khác" : "không nắm thông tin";
    }

    private static String heard(@Nullable Heard heard) {
        return heard == null
                ? "Không có"
                : heard.all() + " ý kiến, trong đó " + heard.accepted() + " phản ánh được chấp nhận, " + heard.open()
                        + " đang giải quyết";
    }

    /** The list of contents, with what is missing said below. */
    byte[] contents(List<PackageLine> lines, List<PackageGap> gaps) {
        var paper = paper(false);
        paper.title("MỤC LỤC HỒ SƠ", written.title());
        paper.text(with());
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    part(line.paper().part()),
                    line.whose(),
                    line.file(),
                    form(line.paper().form())));
        }
        paper.table(List.of("TT", "Thành phần", "Của", "Tên tệp", "Dạng"), List.of(6, 22, 22, 40, 10), rows);
        if (!gaps.isEmpty()) {
            paper.heading("Còn thiếu");
            paper.text(gaps.stream()
                    .map(gap -> {
                        var form = gap.form();
                        return "- " + part(gap.part()) + (gap.whose().isEmpty() ? "" : " của " + gap.whose())
                                + (form == null ? ": chưa có" : ": chưa có bản " + form(form));
                    })
                    .collect(Collectors.joining("\n")));
        }
        return paper.bytes();
    }

    private static String part(PackagePart part) {
        return switch (part) {
            case SUBMISSION -> "Tờ trình";
            case LIST -> "Danh sách đề nghị";
            case REPORT -> "Báo cáo thành tích";
            case MINUTES -> "Biên bản họp Hội đồng";
            case OPINIONS -> "Ý kiến";
            case CONFIRMATION -> "Chứng nhận, xác nhận";
            case OTHER -> "Giấy tờ khác";
        };
    }

    private static String form(PackageForm form) {
        return switch (form) {
            case WORD -> "Word";
            case PDF -> "PDF";
            case OTHER -> "Khác";
        };
    }
}
