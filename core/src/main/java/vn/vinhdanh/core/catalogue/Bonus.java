package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bonus (tiền thưởng) with the way it was reckoned.
 *
 * @param factors what the base is multiplied by, in order; two for a household
 * @param base the base salary, or the rounded bonus of a person where a household's is reckoned from that, đồng
 * @param salary the base salary on the day of the decision, with its legal ground
 * @param exact product before rounding, đồng
 * @param national product rounded up to tens of thousands, đồng
 * @param supplement what the province pays beside, or null
 * @param supplementAmount that in đồng, rounded up likewise; 0 without
 * @param legalRef where the multiple is said
 * @param sureness of the weakest part
 */
public record Bonus(
        List<BigDecimal> factors,
        long base,
        BaseSalary salary,
        BigDecimal exact,
        long national,
        @Nullable LocalSupplement supplement,
        long supplementAmount,
        String legalRef,
        Sureness sureness) {

    /** What is paid in all, đồng. */
    public long amount() {
        return national + supplementAmount;
    }

    /**
     * The reckoning in words and numbers: {@code 0,3 × 2.340.000 đồng = 702.000 đồng; làm tròn lên hàng chục nghìn: 710.000 đồng}.
     *
     * @param language English, or else Vietnamese
     */
    public String arithmetic(Locale language) {
        var words = Words.of(language);
        var text = new StringBuilder();
        factors.forEach(f -> text.append(words.number(f)).append(" × "));
        text.append(words.money(BigDecimal.valueOf(base))).append(" = ").append(words.money(exact));
        if (exact.compareTo(BigDecimal.valueOf(national)) != 0) {
            text.append(words.rounded()).append(words.money(BigDecimal.valueOf(national)));
        }
        var beside = supplement;
        if (beside != null) {
            text.append(words.beside(beside.resolution()))
                    .append(words.number(beside.multiple()))
                    .append(" × ")
                    .append(words.money(BigDecimal.valueOf(salary.amount())))
                    .append(" → ")
                    .append(words.money(BigDecimal.valueOf(supplementAmount)))
                    .append(words.inAll())
                    .append(words.money(BigDecimal.valueOf(amount())));
        }
        return text.toString();
    }

    private record Words(boolean english, DecimalFormat format) {

        static Words of(Locale language) {
            boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
            var symbols = new DecimalFormatSymbols(Locale.ROOT);
            symbols.setGroupingSeparator(english ? ',' : '.');
            symbols.setDecimalSeparator(english ? '.' : ',');
            return new Words(english, new DecimalFormat("#,##0.###", symbols));
        }

        String number(BigDecimal number) {
            return format.format(number);
        }

        String money(BigDecimal amount) {
            return number(amount) + (english ? " VND" : " đồng");
        }

        String rounded() {
            return english ? "; rounded up to tens of thousands: " : "; làm tròn lên hàng chục nghìn: ";
        }

        String beside(String resolution) {
            return english
                    ? "; beside that by the province (" + resolution + "): "
                    : "; tỉnh thưởng thêm (" + resolution + "): ";
        }

        String inAll() {
            return english ? "; in all " : "; tổng cộng ";
        }
    }
}
