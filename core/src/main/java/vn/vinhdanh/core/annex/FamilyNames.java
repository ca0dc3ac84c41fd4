package vn.vinhdanh.core.annex;

import java.util.Locale;
import java.util.Set;

/** Family names of the peoples of Vietnam: what follows a salutation is one of them, what follows the family name Ông hardly ever is. */
final class FamilyNames {

    private static final Set<String> KNOWN =
            Set.of(("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn"
                            + " trịnh trương mai lâm tô tạ hà cao lưu lương thái châu tăng chu quách phùng vương triệu"
                            + " kiều nghiêm thạch tống từ hứa diệp âu la lã lại doãn khổng khúc khương mạc mạch nông vi"
                            + " giáp bạch bế ma hoa ninh phó quan sầm sùng giàng vàng thào lò quàng cầm tòng lường vừ"
                            + " mùa cứ hạng hầu sìn lù cháng chảo tẩn lồ phàn bàn đàm đồng đổng đới đường viên nhâm nhữ"
                            + " ngụy nguỵ ôn phí phù phương quản quế sái thân thiều thẩm tiêu tôn trà trang trầm uông"
                            + " ứng vạn vòng xa hình hàn hàng hạ hậu kha kim lạc lăng liêu liễu lôi lộ lỗ lục lữ mã mẫn"
                            + " mông nhan nhạc bá bành biện bồ cái cam cát cấn chế chung chúc cù cồ cung danh dư giang"
                            + " hác đậu đái tào tất thi thiệu thang thôi tiết tưởng trưng ung vòong khiếu khuất mỵ quảng"
                            + " tông vày xồng lầu lỳ thò hờ chang chá ly")
                    .split(" "));

    private FamilyNames() {}

    /** Whether a word, in any case, is a family name that many people have. */
    static boolean isOne(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }
}
