package vn.vinhdanh.portal.copy;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that are already made, as the index wants them. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private int next;

    WordStream(List<String> words) {
        this.words = words;
    }

    @Override
    public boolean incrementToken() {
        if (next >= words.size()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(words.get(next++));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
