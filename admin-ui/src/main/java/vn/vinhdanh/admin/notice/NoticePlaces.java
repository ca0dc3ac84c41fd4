package vn.vinhdanh.admin.notice;

import vn.vinhdanh.core.notice.Notice;
import vn.vinhdanh.core.shared.Ids;

/** Where the thing of a notice is looked at. */
final class NoticePlaces {

    private NoticePlaces() {}

    /** Address of a view, without a leading slash. */
    static String of(Notice notice) {
        boolean waits = notice.kind().waits() && !notice.over();
        return switch (notice.thing()) {
            case DECISION -> "quyet-dinh/" + Ids.code(notice.place());
            // all that wait stand on one page; what is settled stands with its decision
            case WITHDRAWAL -> waits ? "dinh-chinh" : "quyet-dinh/" + Ids.code(notice.place());
            case UNIT_READING -> "don-vi-bang-chu";
            case LAW_CHANGE -> "thay-doi-danh-muc";
            case CAMPAIGN -> "phong-trao/" + notice.place();
            case DECLARATION -> "so-day-du";
            case ANNOUNCEMENT, ARTICLE_CORRECTION -> "bai-viet/soan/" + notice.place();
            case DOSSIER -> "ho-so/" + notice.place();
            case REGISTRATION -> "dang-ky-thi-dua/" + notice.place();
            case OPINION_LIST -> "lay-y-kien/" + Ids.code(notice.place());
            case UPWARD_PROPOSAL -> "trinh-cap-tren/" + Ids.code(notice.place());
            case OPINION -> "y-kien-nhan-dan/" + Ids.code(notice.place());
            case CONSULTATION -> "hoi-y-kien/" + Ids.code(notice.place());
            case ERROR_REPORT -> "bao-sai-sot/" + Ids.code(notice.place());
        };
    }
}
