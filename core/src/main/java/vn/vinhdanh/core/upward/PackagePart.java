package vn.vinhdanh.core.upward;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.core.round.PaperKind;

/**
 * The parts of the package in their order, as the Ministry asks for them: one set, electronic files in Word and PDF (decision 311/QĐ-BNV of 2025;
 * law 06/2022/QH15, article 84, for what belongs to a dossier). How the Ministry wants files to be named was read in no instrument: the names are ours,
 * without accents and blanks, numbered in this order.
 */
public enum PackagePart {
    /** Tờ trình của Ủy ban nhân dân tỉnh. */
    SUBMISSION("to-trinh", true, PackageForm.WORD, PackageForm.PDF),
    /** Danh sách đề nghị; made here as a Word file. */
    LIST("danh-sach", true, PackageForm.WORD, PackageForm.PDF),
    /** Báo cáo thành tích of each. */
    REPORT("bao-cao-thanh-tich", true, PackageForm.WORD, PackageForm.PDF),
    /** Biên bản họp Hội đồng, with the result of the ballot. */
    MINUTES("bien-ban", true, PackageForm.WORD, PackageForm.PDF),
    /** Ý kiến của cơ quan khác, kết quả lấy ý kiến Nhân dân; what was asked here is made as a Word file. */
    OPINIONS("y-kien", true),
    /** Chứng nhận, xác nhận of each. */
    CONFIRMATION("xac-nhan", false),
    /** Giấy tờ khác. */
    OTHER("giay-to-khac", false);

    private final String slug;
    private final boolean needed;
    private final Set<PackageForm> forms;

    PackagePart(String slug, boolean needed, PackageForm... forms) {
        this.slug = slug;
        this.needed = needed;
        this.forms = Set.of(forms);
    }

    /** Those that the board adds itself. */
    public static List<PackagePart> addable() {
        return Arrays.stream(values()).filter(part -> !part.ofNominee()).toList();
    }

    /** Whether each nominee has its own, taken from the dossier. */
    public boolean ofNominee() {
        return this == REPORT || this == CONFIRMATION;
    }

    /** Whether the package lacks something without it. */
    boolean needed() {
        return needed;
    }

    /** The forms in which it is wanted; empty where any will do. */
    Set<PackageForm> forms() {
        return forms;
    }

    /** Number and name in file names. */
    String prefix() {
        return "%02d_%s".formatted(ordinal() + 1, slug);
    }

    /** As the paper of a nominee is taken in. */
    static PackagePart of(PaperKind kind) {
        return kind == PaperKind.REPORT ? REPORT : CONFIRMATION;
    }
}
