package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import vn.vinhdanh.core.publication.PublicKind;

/** Reads the codes of a kind in their own order, out of the dictionary of the index. */
final class Codes {

    private Codes() {}

    static List<String> from(IndexSearcher searcher, PublicKind kind, String from, int limit) {
        var codes = new ArrayList<String>();
        var live = MultiBits.getLiveDocs(searcher.getIndexReader());
        each(searcher, kind, from, (code, terms) -> {
            if (live == null || isLive(terms, live)) {
                codes.add(code);
            }
            return codes.size() < limit;
        });
        return codes;
    }

    static List<String> beginnings(IndexSearcher searcher, PublicKind kind, int each) {
        var beginnings = new ArrayList<String>();
        var n = new int[1];
        each(searcher, kind, "", (code, terms) -> {
            if (n[0]++ % each == 0) {
                beginnings.add(code);
            }
            return true;
        });
        return beginnings;
    }

    private interface Visitor {
        /** Whether to go on. */
        boolean visit(String code, TermsEnum terms) throws IOException;
    }

    private static void each(IndexSearcher searcher, PublicKind kind, String from, Visitor visitor) {
        try {
            var all = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ID);
            if (all == null) {
                return;
            }
            var terms = all.iterator();
            var prefix = RecordDocuments.id(kind, "");
            boolean more = terms.seekCeil(new BytesRef(prefix + from)) != TermsEnum.SeekStatus.END;
            while (more) {
                var id = terms.term().utf8ToString();
                more = id.startsWith(prefix)
                        && visitor.visit(id.substring(prefix.length()), terms)
                        && terms.next() != null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLive(TermsEnum terms, Bits live) throws IOException {
        var postings = terms.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live.get(doc)) {
                return true;
            }
        }
        return false;
    }
}
