package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/**
 * A decision that the province will take.
 *
 * @param subject abstract without "Về việc"
 * @param slots what is given, in the order of the list
 * @param careerYear achievement year of whose honours people with a career get theirs here; null when none
 * @param ceremonyOn day of the ceremony, or null
 * @param featured keys of {@code demo/featured.csv} that stand first in the list
 */
record DemoDecisionPlan(
        LocalDate on,
        DemoAuthority authority,
        String subject,
        List<Slot> slots,
        @Nullable Integer careerYear,
        @Nullable LocalDate ceremonyOn,
        List<String> featured) {

    /** How the province's decisions at the end of a year begin and end. */
    private static final Pattern YEAR_END =
            Pattern.compile("tặng (?:Cờ thi đua và danh hiệu|danh hiệu Chiến sĩ thi đua cấp tỉnh).* năm (20[0-9]{2})");

    /**
     * Some honours of one kind.
     *
     * @param award code of the award
     * @param count how many at 5,000 honours in all
     * @param among whose people or which units get it
     */
    record Slot(
            String award,
            RecipientKind recipient,
            int count,
            CommendationKind kind,
            AchievementPeriod period,
            Predicate<DemoUnit> among) {}

    /** Slug of the campaign of {@code demo/campaigns.csv} that the decision sums up by its own words, or null. */
    @Nullable
    String campaign() {
        if (subject.contains("Cả nước chung sức xây dựng nông thôn mới")) {
            return "ca-nuoc-chung-suc-xay-dung-nong-thon-moi";
        }
        if (subject.contains("Doanh nghiệp Việt Nam hội nhập và phát triển")) {
            return "doanh-nghiep-viet-nam-hoi-nhap-va-phat-trien";
        }
        var yearly = YEAR_END.matcher(subject);
        return authority.level() == AuthorityLevel.PROVINCE_CHAIRMAN && yearly.matches()
                ? "phong-trao-thi-dua-yeu-nuoc-nam-" + yearly.group(1)
                : null;
    }

    DemoDecisionPlan with(List<Slot> others, LocalDate day) {
        return new DemoDecisionPlan(day, authority, subject, others, careerYear, ceremonyOn, featured);
    }
}
