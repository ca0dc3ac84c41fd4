package vn.vinhdanh.core.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows which strings of letters are Vietnamese syllables, by their beginnings, rhymes and tones; not which of them are words. */
public final class Syllables {

    private static final Set<String> BEGINNINGS =
            Set.of(("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").split(" "));

    private static final Set<String> RHYMES = new HashSet<>(Arrays.asList(("a ac ach ai am an ang anh ao ap at au ay"
                    + " ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu"
                    + " i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat"
                    + " oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt"
                    + " ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uô uôc uôi uôm uôn uông uôt"
                    + " uơ up ut uy uya uych uynh uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt"
                    + " ươu ưt ưu y yêm yên yêng yêt yêu ynh yt ych")
            .split(" ")));

    private Syllables() {}

    /** Whether a word is a Vietnamese syllable as Unicode writes it; the case does not count, nor on which vowel the tone stands. */
    public static boolean isOne(String word) {
        if (word.length() > 8) {
            return false;
        }
        var plain = new StringBuilder();
        int tones = 0;
        boolean sharp = false;
        var decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323) {
                tones++;
                sharp |= c == 0x301 || c == 0x323;
            } else {
                plain.append(c);
            }
        }
        if (tones > 1) {
            return false;
        }
        var letters = Normalizer.normalize(plain, Normalizer.Form.NFC);
        boolean stopped =
                letters.endsWith("c") || letters.endsWith("ch") || letters.endsWith("p") || letters.endsWith("t");
        if (stopped && tones == 1 && !sharp) {
            return false;
        }
        for (int i = 0; i <= Math.min(3, letters.length()); i++) {
            var rhyme = letters.substring(i);
            if ((i == 0 || BEGINNINGS.contains(letters.substring(0, i)))
                    && (RHYMES.contains(rhyme) || (rhyme.isEmpty() && letters.equals("gi")))) {
                return true;
            }
        }
        return false;
    }
}
