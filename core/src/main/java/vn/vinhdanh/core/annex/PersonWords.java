package vn.vinhdanh.core.annex;

import java.util.Set;
import vn.vinhdanh.core.shared.VietnameseText;

/** Knows what speaks for a person: a form of address, a post, a name that begins with a family name. */
final class PersonWords {

    private static final Set<String> FAMILIES =
            Set.of(("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh "
                            + "truong dinh lam phung mai to luong quach la mac vi nong khuat khong tong ta cao chu ha luu thai "
                            + "tang tu kieu dam nghiem au bach be ca cam chau cung cu dau dong du giang giap han hua khuc kim "
                            + "lai lo lu ma man nghi ninh ong phi pho phuong quan sam son than thach thieu tieu ton trieu "
                            + "trang tuong van vien hoa")
                    .split(" "));
    private static final Set<String> UNITS =
            Set.of(("so ban phong truong xa phuong huyen tinh ubnd hoi cong ty chi cuc trung tam benh tram thon to "
                            + "doi khoa nhom tap the don vi doan nha may hop tac khu van vien ngan hang thcs thpt mam non tieu "
                            + "hoc xom ap")
                    .split(" "));

    private PersonWords() {}

    /** Whether a text reads as the name of a person: three to six words, all capitalised, the first a family name. */
    static boolean isName(String text) {
        var words = text.strip().split("\\s+");
        if (words.length < 3 || words.length > 6 || !FAMILIES.contains(VietnameseText.fold(words[0]))) {
            return false;
        }
        int likeUnits = 0;
        for (String word : words) {
            if (!Character.isUpperCase(word.charAt(0))
                    || !word.chars().allMatch(c -> Character.isLetter(c) || c == '-')) {
                return false;
            }
            likeUnits += UNITS.contains(VietnameseText.fold(word)) ? 1 : 0;
        }
        return likeUnits < 2;
    }

    /** Whether a text reads as the name of an office, a school, a hamlet, and not as one of a person whose family is called alike. */
    static boolean isUnit(String text) {
        var words = text.strip().split("\\s+");
        boolean person = FamilyNames.isOne(words[0]);
        for (String word : words) {
            person &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        }
        return !person && !GroupWords.of(text, false).unit().isEmpty();
    }

    /**
     * Whether a name may be those of two persons: parted by a sign or by "và", or six words and more with a second family name among
     * them, as two lines of one cell read.
     */
    static boolean maybeSeveral(String text) {
        var folded = VietnameseText.fold(text);
        if (folded.startsWith("vo chong ")
                || folded.matches(".* (?:va|cung)(?: \\w+)? (?:vo|chong|nguoi|con|dong su)\\b.*")) {
            return true;
        }
        int persons = 0;
        for (String part : text.split("\\s+(?:và|và bà|&|-|–|\\+)\\s+|\\s*[,;/&]\\s*")) {
            var name = WrittenName.of(part).name().split("\\s+");
            persons +=
                    name.length >= 2 && FamilyNames.isOne(name[0]) && Character.isUpperCase(name[1].charAt(0)) ? 1 : 0;
        }
        if (persons >= 2) {
            return true;
        }
        var words = text.split("\\s+");
        if (words.length < 6 || !FamilyNames.isOne(words[0])) {
            return false;
        }
        for (int i = 2; i <= words.length - 2; i++) {
            if (FamilyNames.isOne(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name of three words and more begins as one of a person, whatever follows. */
    static boolean beginsAsAName(String text) {
        var words = text.strip().split("\\s+");
        return words.length >= 3
                && Character.isUpperCase(words[0].charAt(0))
                && Character.isUpperCase(words[1].charAt(0))
                && (FamilyNames.isOne(words[0]) || isName(text));
    }

    /** Whether something of a row speaks for a person. */
    static boolean speakForOne(String salutation, String post, String name) {
        return !salutation.isEmpty() || !post.isEmpty() || isName(name);
    }
}
