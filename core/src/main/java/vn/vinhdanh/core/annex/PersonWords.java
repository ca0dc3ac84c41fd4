package vn.vinhdanh.core.annex;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.core.shared.VietnameseText;

/** Knows what speaks for a person: a form of address, a post, a name that begins with a family name. */
final class PersonWords {

    /** Syllables that offices are called by; two of them in one text are never a person's. */
    private static final Set<String> UNITS = Set.of(
            ("sở ban phòng trường xã phường huyện tỉnh ubnd hội công ty chi cục trung tâm bệnh viện trạm thôn tổ "
                            + "đội khoa nhóm tập thể đơn vị đoàn niên nhà máy hợp tác khu ngân hàng thcs thpt mầm non tiểu học "
                            + "xóm ấp bản làng bộ")
                    .split(" "));
    /** The same as they are typed where there are no accents. */
    private static final Set<String> PLAIN_UNITS =
            UNITS.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());
    /** After Văn these are no given name: Văn hóa, Văn phòng. */
    private static final Set<String> AFTER_VAN = Set.of("hóa", "hoá", "phòng", "nghệ", "học", "thư", "minh");

    private static final Set<String> PLAIN_AFTER_VAN = Set.of("hoa", "phong", "nghe", "hoc", "thu", "minh");

    private static final int FEWEST = 3;
    private static final int MOST = 6;

    private PersonWords() {}

    /**
     * Whether a text reads as the name of a person: three to six words, all capitalised, the first a family name or the second Thị or
     * Văn.
     */
    static boolean isName(String text) {
        return reads(text, FEWEST);
    }

    /** The same of two words as well, which may as often be the name of a place: for what is asked, never for what is decided. */
    static boolean maybeName(String text) {
        return reads(text, 2);
    }

    private static boolean reads(String text, int fewest) {
        var words = text.strip().split("\\s+");
        if (words.length < fewest || words.length > MOST) {
            return false;
        }
        if (words[0].equalsIgnoreCase("danh") && words[1].equalsIgnoreCase("hiệu")) {
            return false; // a heading, though Danh is a family name
        }
        boolean plain = text.chars().allMatch(c -> c < 128);
        int likeUnits = 0;
        for (String word : words) {
            if (!Character.isUpperCase(word.charAt(0))
                    || !word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’')) {
                return false;
            }
            var small = word.toLowerCase(Locale.ROOT);
            likeUnits += (plain ? PLAIN_UNITS : UNITS).contains(small) ? 1 : 0;
        }
        boolean family = FamilyNames.begins(text) || words[0].equalsIgnoreCase("Ông");
        boolean middle = words.length >= FEWEST && isMiddleName(words[1], words[2].toLowerCase(Locale.ROOT));
        // "Đoàn Văn Hội" is somebody though a union and a league are called so too
        return likeUnits < (family && middle ? 3 : 2)
                && (family || (middle && !UNITS.contains(words[0].toLowerCase(Locale.ROOT))));
    }

    private static boolean isMiddleName(String word, String next) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "thị" -> !next.equals("xã") && !next.equals("trấn");
            case "thi" -> !next.equals("xa") && !next.equals("tran");
            case "văn" -> !AFTER_VAN.contains(next);
            case "van" -> !PLAIN_AFTER_VAN.contains(next);
            default -> false;
        };
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
    static boolean mayBeginAsAName(String text) {
        var words = text.strip().split("\\s+");
        return words.length >= 3
                && Character.isUpperCase(words[0].charAt(0))
                && Character.isUpperCase(words[1].charAt(0))
                && (FamilyNames.isOne(words[0]) || isName(text));
    }

    /** Whether a text begins with a family name and another capitalised word, whatever follows. */
    static boolean beginsAsAName(String text) {
        var words = text.strip().split("\\s+", 3);
        return words.length >= 2 && FamilyNames.isOne(words[0]) && isCapital(words[1]);
    }

    /** Whether words that are no name stand before one: "Bí thư chi bộ Lý Hạc Vân". */
    static boolean leadsToAName(String text) {
        var words = text.strip().split("\\s+");
        boolean small = false;
        for (int i = 0; i + 1 < words.length; i++) {
            if (small && FamilyNames.isOne(words[i]) && isCapital(words[i]) && isCapital(words[i + 1])) {
                return true;
            }
            small |= !words[i].isEmpty() && Character.isLowerCase(words[i].charAt(0));
        }
        return false;
    }

    /** Whether a text is a name with a calling or a post before it and nothing behind: "Đại diện hộ Nông Văn Bế". */
    static boolean isIntroduced(String text) {
        var words = text.strip().split("\\s+");
        int lead = 1;
        while (lead < words.length && Character.isLowerCase(words[lead].charAt(0))) {
            lead++;
        }
        return lead > 1
                && lead <= MOST
                && !UNITS.contains(words[lead - 1])
                && isName(String.join(" ", List.of(words).subList(lead, words.length)));
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** Whether a name without what is said before it reads as one person's, or may. */
    static boolean maybePerson(String written) {
        var parts = WrittenName.of(written);
        return maybeName(parts.name())
                || (!parts.salutation().isEmpty()
                        && isCapital(parts.name())
                        && written.chars().anyMatch(Character::isLowerCase));
    }

    /**
     * Whether a text alone in its line reads as one person, with a star, an address or a calling before the name; two words only where they
     * are not in capitals, as headings are.
     */
    static boolean isSomebody(String text) {
        var name = WrittenName.of(text).name();
        return isName(name)
                || isIntroduced(name)
                || (maybePerson(text) && text.chars().anyMatch(Character::isLowerCase));
    }

    /** Whether something of a row speaks for a person. */
    static boolean speakForOne(String salutation, String post, String name) {
        return !salutation.isEmpty() || !post.isEmpty() || isName(name);
    }
}
