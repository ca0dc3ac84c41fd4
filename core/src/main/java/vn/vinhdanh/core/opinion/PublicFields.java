package vn.vinhdanh.core.opinion;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/** What the public reads of a nominee, and what it does not: the one place that says so. */
final class PublicFields {

    /** How what a unit wrote as unit begins when it is where somebody lives. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)^(số( nhà)?\\s*\\d|\\d+[\\p{L}]?[,/ ]|(thôn|xóm|ấp|bản|buôn|làng|tổ|tổ dân phố|khu phố|khu|ngõ|ngách|hẻm|kiệt|đường|phố|căn hộ|chung cư)\\s).*");

    private PublicFields() {}

    static ListedNominee of(int number, NomineeSummary nominee) {
        boolean person = nominee.kind() == RecipientKind.PERSON;
        return new ListedNominee(
                number,
                nominee.id(),
                person,
                person ? salutation(nominee.sex()) : "",
                nominee.name(),
                nominee.post(),
                unit(nominee.kind(), nominee.unitText()),
                nominee.unitName(),
                nominee.award(),
                nominee.period().label(),
                nominee.achievement(),
                false,
                "");
    }

    private static String salutation(@Nullable Sex sex) {
        return switch (sex) {
            case null -> "";
            case MALE -> "Ông";
            case FEMALE -> "Bà";
        };
    }

    /** A household's unit is its address; of a person only what does not begin as an address does. */
    private static String unit(RecipientKind kind, String text) {
        return kind == RecipientKind.HOUSEHOLD
                        || kind == RecipientKind.PERSON
                                && ADDRESS.matcher(text.strip()).matches()
                ? ""
                : text;
    }
}
