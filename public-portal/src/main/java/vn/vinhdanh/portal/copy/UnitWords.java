package vn.vinhdanh.portal.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Brings what is written out and what is abbreviated to one form, so that "Trường Trung học phổ thông" and "THPT", "Chiến sĩ thi đua cơ
 * sở" and "CSTĐCS" find each other. What is abbreviated how stands in {@code search/abbreviations.txt} and {@code search/awards.txt}.
 */
public final class UnitWords {

    private static final String UNITS = "/search/abbreviations.txt";
    private static final String AWARDS = "/search/awards.txt";

    private static final SynonymMap SHORT = read(true);
    private static final SynonymMap LONG = read(false);
    private static final Set<String> AWARD_WORDS = awardWords();

    /**
     * Letters that stand for a kind of place or office before its name. They are no other form of it in the index: Hải Phòng, quốc phòng
     * and the name Phương would all become P.
     */
    private static final Map<String, List<String>> LETTERS = Map.of(
            "p", List.of("p", "phuong", "phong"),
            "x", List.of("x", "xa"),
            "h", List.of("h", "huyen"),
            "q", List.of("q", "quan"));

    private UnitWords() {}

    /** The words with the abbreviation in place of what it stands for. */
    public static List<String> oneForm(List<String> plain) {
        return replaced(plain, SHORT);
    }

    /** What a plain word of a unit may stand for, the word itself too: P. is a phường or a phòng. */
    public static List<String> meanings(String plain) {
        return LETTERS.getOrDefault(plain, List.of(plain));
    }

    /** Whether words in their one form say the abbreviation of an award. */
    public static boolean sayAward(List<String> oneForm) {
        return oneForm.stream().anyMatch(AWARD_WORDS::contains);
    }

    /** The words as written, abbreviated, and written out. */
    static Collection<String> allForms(List<String> plain) {
        var words = new LinkedHashSet<>(plain);
        words.addAll(replaced(plain, SHORT));
        words.addAll(replaced(plain, LONG));
        return words;
    }

    private static List<String> replaced(List<String> plain, SynonymMap forms) {
        var words = new ArrayList<String>();
        try (var stream = new SynonymGraphFilter(new WordStream(plain), forms, false)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** @param shorter whether to the abbreviation, else to the first way that it is written out */
    private static SynonymMap read(boolean shorter) {
        var builder = new SynonymMap.Builder(true);
        for (Form form :
                Stream.concat(forms(UNITS).stream(), forms(AWARDS).stream()).toList()) {
            var first = phrase(form.ways().getFirst());
            if (!shorter) {
                builder.add(phrase(form.abbreviated()), first, false);
            }
            for (String way : form.ways().subList(shorter ? 0 : 1, form.ways().size())) {
                builder.add(phrase(way), shorter ? phrase(form.abbreviated()) : first, false);
            }
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> awardWords() {
        var words = new HashSet<String>();
        forms(AWARDS)
                .forEach(form -> words.add(SearchWords.plain(form.abbreviated()).getFirst()));
        return words;
    }

    /** One line: the form, and the ways it is written. */
    private record Form(String abbreviated, List<String> ways) {}

    private static List<Form> forms(String resource) {
        var in = Objects.requireNonNull(UnitWords.class.getResourceAsStream(resource));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                    .map(line -> new Form(
                            line.substring(0, line.indexOf('=')),
                            List.of(line.substring(line.indexOf('=') + 1).split("\\|"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharsRef phrase(String text) {
        return SynonymMap.Builder.join(SearchWords.plain(text).toArray(String[]::new), new CharsRefBuilder());
    }
}
