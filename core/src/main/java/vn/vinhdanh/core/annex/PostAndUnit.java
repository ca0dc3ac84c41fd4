package vn.vinhdanh.core.annex;

import java.util.regex.Pattern;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Parts "Phó Trưởng phòng, Phòng Nội vụ, UBND xã" into post and unit.
 *
 * @param post the parts that begin with a post, joined; empty when there is none
 * @param unit the rest; empty when everything is a post
 */
record PostAndUnit(String post, String unit) {

    private static final Pattern POST = Pattern.compile(
            "^(?:nguyen |quyen |q )?(?:pho |uy vien|bi thu|chu tich|chu nhiem|giam doc|tong giam doc|hieu truong|hieu"
                    + " pho|truong (?:phong|ban|khoa|bo mon|tram|thon|xom|cong an|doan|doi|to|nhom|chi nhanh|tieu ban|dai"
                    + " dien|van phong|ap|khu|bo phan)\\b|truong$|chanh |cuc truong|vu truong|vien truong|doi truong|to"
                    + " truong|to pho|nhom truong|dieu duong|ke toan|thu quy|thu kho|thu truong|chuyen vien|can bo|cong"
                    + " chuc|vien chuc|nhan vien|giao vien|giang vien|bac si|y si|y ta|ho sinh|duoc si|ky su|ky thuat|cong"
                    + " nhan|nong dan|cong tac vien|thanh tra vien|kiem sat vien|tham phan|thu ky|lai xe|bao ve|van"
                    + " thu|phong vien|bien tap|si quan|chien si|dai doi truong|trung doi truong|tieu doan truong|chi"
                    + " huy|chinh tri vien|chinh uy|hoc sinh|sinh vien|hoc vien|doan vien|hoi vien|nguoi hoat dong|tro"
                    + " ly|dai bieu|thanh vien|luat su|kiem lam|huan luyen|van dong vien|dien vien|nghe nhan|tong bien"
                    + " tap|lanh dao|chu ho|dang uy vien|dang vien|huyen uy vien|tinh uy vien|xa doi)");

    private static final Pattern UNIT =
            Pattern.compile("^(?:so|ban|phong|truong (?:th|mam|mn|tieu|trung|dai|cao|pho|chinh|nang)\\w*|ubnd|uy"
                    + " ban|xa|phuong|huyen|thi tran|thanh pho|tinh|cong ty|tong cong ty|benh vien|trung tam|chi"
                    + " cuc|cuc|cong an|hoi|tram|khoa|thon|to dan pho|van phong|ngan hang|kho bac|toa an|vien|bo|dang"
                    + " uy|huyen uy|tinh uy)\\b");

    private static final Pattern WITHIN =
            Pattern.compile("(?<!Trưởng|trưởng|TRƯỞNG)\\s+(?=(?:Trường|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng nhân"
                    + " dân|Sở|Phòng|Bệnh viện|Trung tâm|Công ty|Tổng công ty|Chi cục|Cục|Công an|Hội|Trạm|Khoa|Văn"
                    + " phòng|Ngân hàng|Kho bạc|Viện|Đảng ủy|Đảng uỷ)\\s)");

    /** @param text of one cell that holds both, or a post alone */
    static PostAndUnit of(String text) {
        var parted = parted(text);
        var within = WITHIN.matcher(parted.post());
        // "Giáo viên Trường THPT Bến Mơ": the unit stands in the words of the post
        return parted.unit().isEmpty() && within.find()
                ? new PostAndUnit(
                        parted.post().substring(0, within.start()),
                        parted.post().substring(within.end()))
                : parted;
    }

    private static PostAndUnit parted(String text) {
        var parts = text.split("\\s*[,;]\\s*");
        if (parts.length < 2) {
            return POST.matcher(VietnameseText.fold(text)).find()
                    ? new PostAndUnit(text, "")
                    : new PostAndUnit("", text);
        }
        int posts = 0;
        while (posts < parts.length && isPost(parts[posts])) {
            posts++;
        }
        if (posts == 0 && !UNIT.matcher(VietnameseText.fold(parts[0])).find()) {
            posts = 1; // a post that is not known stands before the first comma
        }
        return new PostAndUnit(joined(parts, 0, posts), joined(parts, posts, parts.length));
    }

    private static boolean isPost(String part) {
        return POST.matcher(VietnameseText.fold(part)).find();
    }

    private static String joined(String[] parts, int from, int to) {
        return String.join(", ", java.util.Arrays.copyOfRange(parts, from, to)).strip();
    }
}
