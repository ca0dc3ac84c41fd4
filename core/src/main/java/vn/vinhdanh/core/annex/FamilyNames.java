package vn.vinhdanh.core.annex;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.core.shared.VietnameseText;

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
                            + " tông vày xồng lầu lỳ thò hờ chang chá ly phàng tráng sồng cà sơn nghi lí")
                    .split(" "));

    /** The same as they are typed where there are no accents. */
    private static final Set<String> PLAIN =
            KNOWN.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());

    private FamilyNames() {}

    /** Whether a word, in any case, is a family name that many people have. */
    static boolean isOne(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a name begins with a family name: with its accents, or without any where the whole name is typed without. */
    static boolean begins(String name) {
        var first = name.strip().split("[\\s.]", 2)[0].toLowerCase(Locale.ROOT);
        return KNOWN.contains(first) || (PLAIN.contains(first) && name.chars().allMatch(c -> c < 128));
    }
}
