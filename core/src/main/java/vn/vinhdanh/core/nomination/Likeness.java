package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * How alike two achievement texts are: the share of runs of three words, without accents and case, that both have of those that either
 * has. Six numbers of a text are kept in columns with an index, each made of two minima of hashes, so that of texts which are alike by
 * {@value #LEAST} percent and more nearly all have one in common and are found without going through the others.
 */
final class Likeness {

    /** From so many percent on a text is called nearly the same. */
    static final int LEAST = 60;

    /** Shorter texts are set phrases of offices and say nothing. */
    private static final int FEWEST_WORDS = 12;

    private static final int RUN = 3;
    private static final int MARKS = 6;
    private static final int HASHES = 2 * MARKS;

    private Likeness() {}

    /** The six numbers of a text; empty for one that is too short to be told apart. */
    static List<Long> marks(String text) {
        var runs = runs(text);
        if (runs.isEmpty()) {
            return List.of();
        }
        var least = new long[HASHES];
        Arrays.fill(least, Long.MAX_VALUE);
        for (var run : runs) {
            long seed = mixed(run.hashCode() * 0x9E3779B97F4A7C15L + run.length());
            for (int i = 0; i < HASHES; i++) {
                least[i] = Math.min(least[i], mixed(seed + (i + 1) * 0xD1B54A32D192ED03L));
            }
        }
        var marks = new ArrayList<Long>(MARKS);
        for (int i = 0; i < MARKS; i++) {
            marks.add(mixed(least[2 * i] * 31 + least[2 * i + 1]));
        }
        return marks;
    }

    /** How alike two texts are, in percent; 0 where one of them is too short to be told apart. */
    static int percent(String one, String other) {
        var first = runs(one);
        var second = runs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long both = first.stream().filter(second::contains).count();
        return (int) (100 * both / (first.size() + second.size() - both));
    }

    private static Set<String> runs(String text) {
        var words =
                VietnameseText.fold(text).replaceAll("[^a-z0-9]+", " ").strip().split(" ");
        var runs = new HashSet<String>();
        if (words.length >= FEWEST_WORDS) {
            for (int i = 0; i + RUN <= words.length; i++) {
                runs.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
            }
        }
        return runs;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
