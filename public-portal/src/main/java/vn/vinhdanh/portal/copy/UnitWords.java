package vn.vinhdanh.portal.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Brings what is written out and what is abbreviated to one form, so that "Trường Trung học phổ thông" and "THPT" find each other. What
 * is abbreviated how stands in {@code search/abbreviations.txt}.
 */
public final class UnitWords {

    private static final SynonymMap SHORT = read(true);
    private static final SynonymMap LONG = read(false);

    private UnitWords() {}

    /** The words with the abbreviation in place of what it stands for. */
    public static List<String> oneForm(List<String> plain) {
        return replaced(plain, SHORT);
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
        var in = Objects.requireNonNull(UnitWords.class.getResourceAsStream("/search/abbreviations.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (line.startsWith("#") || equals < 0) {
                    continue;
                }
                var form = phrase(line.substring(0, equals));
                var ways = line.substring(equals + 1).split("\\|");
                var first = phrase(ways[0]);
                if (!shorter) {
                    builder.add(form, first, false);
                }
                for (int i = shorter ? 0 : 1; i < ways.length; i++) {
                    builder.add(phrase(ways[i]), shorter ? form : first, false);
                }
            }
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharsRef phrase(String text) {
        return SynonymMap.Builder.join(SearchWords.plain(text).toArray(String[]::new), new CharsRefBuilder());
    }
}
