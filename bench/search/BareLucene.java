import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * The other side of the comparison: the names of the portal's own copy in a bare index of one field, asked without a portal around it.
 * It also draws the questions that both are asked.
 *
 * <p>Arguments: folder of the portal's copy, folder to work in, number of questions to draw, of which the first 20,000 are asked here.
 */
public class BareLucene {

    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"\\\\]+)\"");
    private static final int USERS = 50;
    private static final int ASKED = 20_000;

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[1]);
        var names = names(Path.of(arguments[0]));
        var questions = questions(names, Integer.parseInt(arguments[2]));
        Files.write(
                work.resolve("questions.txt"),
                questions.stream()
                        .map(q -> "/vinh-danh?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                        .toList());
        Files.write(work.resolve("names.txt"), names);
        Files.write(
                work.resolve("questions-plain.txt"),
                questions.stream().map(q -> String.join(" ", SearchWords.plain(q))).toList());
        var index = work.resolve("bare");
        long begun = System.nanoTime();
        build(index, names);
        System.out.printf(
                "bare Lucene  %,d names indexed in %.1f s, %.0f MiB%n",
                names.size(), (System.nanoTime() - begun) / 1e9, size(index) / 1048576.0);
        try (var reader = DirectoryReader.open(FSDirectory.open(index))) {
            var searcher = new IndexSearcher(reader);
            var asked = questions.subList(0, Math.min(ASKED, questions.size()));
            ask(searcher, asked, 1);
            print("bare-1", ask(searcher, asked, 1));
            print("bare-50", ask(searcher, asked, USERS));
        }
    }

    private static List<String> names(Path copy) throws IOException {
        var names = new ArrayList<String>();
        try (var reader = DirectoryReader.open(FSDirectory.open(copy))) {
            var live = org.apache.lucene.index.MultiBits.getLiveDocs(reader);
            var fields = reader.storedFields();
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                if (live != null && !live.get(doc)) {
                    continue;
                }
                var body = fields.document(doc, Set.of("body")).getBinaryValue("body");
                if (body == null) {
                    continue;
                }
                var text = new String(body.bytes, body.offset, body.length, StandardCharsets.UTF_8);
                if (text.contains("\"recipientCode\"")) {
                    var name = NAME.matcher(text);
                    if (name.find()) {
                        names.add(name.group(1));
                    }
                }
            }
        }
        return names;
    }

    /** Six in ten a whole name, then its last two words, its last word, its first; every other one without accents. */
    private static List<String> questions(List<String> names, int count) {
        var random = new Random(20260718);
        var questions = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var words = names.get(random.nextInt(names.size())).split(" ");
            int kind = random.nextInt(20);
            int n = words.length;
            var part = kind < 12 || n < 3
                    ? words
                    : kind < 17
                            ? Arrays.copyOfRange(words, n - 2, n)
                            : kind < 19 ? Arrays.copyOfRange(words, n - 1, n) : Arrays.copyOf(words, 1);
            var question = String.join(" ", part);
            questions.add(random.nextBoolean() ? question : String.join(" ", SearchWords.plain(question)));
        }
        return questions;
    }

    private static void build(Path index, List<String> names) throws IOException {
        Analyzer analyzer = new WhitespaceAnalyzer();
        try (var writer = new IndexWriter(
                FSDirectory.open(index), new IndexWriterConfig(analyzer).setRAMBufferSizeMB(48))) {
            for (String name : names) {
                var document = new Document();
                document.add(new TextField("name", String.join(" ", SearchWords.plain(name)), Field.Store.NO));
                document.add(new StoredField("written", name));
                writer.addDocument(document);
            }
        }
    }

    private static Query query(String question) {
        var all = new BooleanQuery.Builder();
        var words = SearchWords.plain(question);
        words.forEach(word -> all.add(new TermQuery(new Term("name", word)), Occur.MUST));
        return all.build();
    }

    /** Nanoseconds of each answer, in order. */
    private static long[] ask(IndexSearcher searcher, List<String> questions, int users) throws Exception {
        var next = new AtomicInteger();
        var taken = new long[questions.size()];
        var threads = new ArrayList<Thread>();
        for (int user = 0; user < users; user++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int i = next.getAndIncrement(); i < taken.length; i = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        var query = query(questions.get(i));
                        var hits = searcher.search(query, 20).scoreDocs;
                        searcher.count(query);
                        for (var hit : hits) {
                            searcher.storedFields().document(hit.doc);
                        }
                        taken[i] = System.nanoTime() - begun;
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Arrays.sort(taken);
        return taken;
    }

    private static void print(String who, long[] taken) {
        System.out.printf(
                "%-10s p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms%n",
                who,
                taken[taken.length / 2] / 1e6,
                taken[taken.length * 95 / 100] / 1e6,
                taken[taken.length * 99 / 100] / 1e6);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
