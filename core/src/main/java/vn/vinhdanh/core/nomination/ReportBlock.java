package vn.vinhdanh.core.nomination;

import java.util.Arrays;
import java.util.List;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * The blocks of an achievement report (báo cáo thành tích) that somebody writes, in the order of the templates of Decree 152/2025: who it is,
 * what was achieved, what it was honoured with before. What is known of the nominee (name, sex, unit, award) is printed from there. The heading
 * is what the report prints.
 */
public enum ReportBlock {
    BORN(Of.PERSON, Part.WHO, 100, "Sinh ngày, tháng, năm"),
    HOME(Of.PERSON, Part.WHO, 300, "Quê quán"),
    RESIDENCE(Of.PERSON, Part.WHO, 300, "Nơi thường trú"),
    POSTS(Of.PERSON, Part.WHO, 500, "Chức vụ (Đảng, chính quyền, đoàn thể)"),
    TRAINING(Of.PERSON, Part.WHO, 500, "Trình độ chuyên môn, nghiệp vụ"),
    DEGREES(Of.PERSON, Part.WHO, 500, "Học hàm, học vị, danh hiệu, giải thưởng"),
    SEAT(Of.COLLECTIVE, Part.WHO, 500, "Địa điểm trụ sở chính, điện thoại, địa chỉ trang tin điện tử"),
    FOUNDED(Of.COLLECTIVE, Part.WHO, 4000, "Quá trình thành lập và phát triển"),
    FEATURES(Of.COLLECTIVE, Part.WHO, 4000, "Cơ cấu tổ chức, cơ sở vật chất, tổ chức đảng, đoàn thể"),
    FUNCTIONS(Of.COLLECTIVE, Part.WHO, 4000, "Chức năng, nhiệm vụ"),
    DUTIES(Of.PERSON, Part.WHAT, 4000, "Quyền hạn, nhiệm vụ được giao hoặc đảm nhận"),
    ACHIEVEMENTS(Of.ANYBODY, Part.WHAT, 30_000, "Thành tích đạt được"),
    MEASURES(
            Of.COLLECTIVE,
            Part.WHAT,
            8000,
            "Biện pháp, nguyên nhân đạt được thành tích; phong trào thi đua đã áp dụng"),
    POLICY(Of.COLLECTIVE, Part.WHAT, 8000, "Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước"),
    ORGANISATIONS(Of.COLLECTIVE, Part.WHAT, 8000, "Hoạt động của tổ chức đảng, đoàn thể"),
    /** One a line: year; title; number, day and authority of the decision. */
    OTHER_TITLES(Of.ANYBODY, Part.BEFORE, 8000, "Danh hiệu thi đua"),
    /** One a line: year; form; number, day and authority of the decision. */
    OTHER_FORMS(Of.ANYBODY, Part.BEFORE, 8000, "Hình thức khen thưởng");

    /** A part of the report. */
    public enum Part {
        WHO,
        WHAT,
        BEFORE
    }

    private enum Of {
        PERSON,
        COLLECTIVE,
        ANYBODY
    }

    private final Of of;
    private final Part part;
    private final int most;
    private final String heading;

    ReportBlock(Of of, Part part, int most, String heading) {
        this.of = of;
        this.part = part;
        this.most = most;
        this.heading = heading;
    }

    /**
     * The blocks of a report. One on sudden merit is short: who it was and what was done.
     *
     * @param recipient a household reports as a person does
     */
    public static List<ReportBlock> of(RecipientKind recipient, CommendationKind kind) {
        var whose = recipient == RecipientKind.COLLECTIVE ? Of.COLLECTIVE : Of.PERSON;
        return Arrays.stream(values())
                .filter(block -> block.of == whose || block.of == Of.ANYBODY)
                .filter(block -> kind != CommendationKind.SUDDEN
                        || block.part == Part.WHO && block != DEGREES && block != FOUNDED && block != FEATURES
                        || block == ACHIEVEMENTS)
                .toList();
    }

    /** The part it stands in. */
    public Part part() {
        return part;
    }

    /** Its greatest length. */
    public int most() {
        return most;
    }

    /** Whether it is a text of several lines. */
    public boolean lines() {
        return most > 500;
    }

    /** What the report prints above or before it; always in Vietnamese, as the report. */
    public String heading() {
        return heading;
    }
}
