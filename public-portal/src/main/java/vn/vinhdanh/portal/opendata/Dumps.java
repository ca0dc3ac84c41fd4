package vn.vinhdanh.portal.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyWalk;
import vn.vinhdanh.portal.copy.CopyWalk.Order;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.UnitsOfToday;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Frame;

/**
 * All honours of the decisions of a year as packed files, made from the copy when somebody asks and kept until an honour, a decision or a unit changes. The
 * same honours give the same bytes on every node, so that their checksums can be compared.
 */
@Component
class Dumps {

    private static final int STRETCH = 2_000;

    /** What a file is made of; a decision tells for which campaign it commends, a unit what it is today. */
    private static final Set<PublicKind> MADE_OF =
            Set.of(PublicKind.HONOUR, PublicKind.DECISION, PublicKind.CAMPAIGN, PublicKind.UNIT, PublicKind.AWARD);

    private final PublicCopy copy;
    private final CopyWalk walk;
    private final DecisionCampaigns campaigns;
    private final UnitsOfToday units;
    private final AwardNames names;
    private final JsonMapper json;
    private final String site;
    private final Path folder;
    private final Map<String, Dump> made = new ConcurrentHashMap<>();
    private volatile @Nullable Years years;

    private record Years(long stamp, TreeMap<Integer, Integer> counts) {}

    /** Form of a dump. */
    enum Form {
        CSV("csv"),
        JSON_LINES("jsonl");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }

    /**
     * A file that was made.
     *
     * @param count how many honours are in it
     */
    record Dump(long stamp, Path path, long size, String sha256, long count) {}

    Dumps(
            PublicCopy copy,
            CopyWalk walk,
            DecisionCampaigns campaigns,
            UnitsOfToday units,
            AwardNames names,
            JsonMapper json,
            Frame frame,
            @Value("${vinhdanh.portal.dumps:${vinhdanh.home:./data}/portal-dumps}") Path folder) {
        this.copy = copy;
        this.walk = walk;
        this.campaigns = campaigns;
        this.units = units;
        this.names = names;
        this.json = json;
        this.site = frame.address();
        this.folder = folder;
        clear();
    }

    /** What another run left behind is not known to be true. */
    private void clear() {
        if (Files.isDirectory(folder)) {
            try (var left = Files.newDirectoryStream(folder, "{draft-,vinh-danh-,toan-bo-}*.gz")) {
                for (Path path : left) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The years of decisions, newest first, and how many honours each has. */
    Map<Integer, Integer> years() {
        long stamp = copy.stamp(Set.of(PublicKind.HONOUR));
        var known = years;
        if (known == null || known.stamp() != stamp) {
            known = new Years(stamp, survey());
            years = known;
        }
        return known.counts().descendingMap();
    }

    private TreeMap<Integer, Integer> survey() {
        var counts = new TreeMap<Integer, Integer>();
        var newest = copy.list(PublicKind.HONOUR, PublicCopy.NEWEST, 0, 1, PublicHonour.class)
                .items();
        if (newest.isEmpty()) {
            return counts;
        }
        long left = copy.count(PublicCopy.of(PublicKind.HONOUR));
        for (int year = newest.getFirst().decisionDate().getYear(); left > 0 && year >= 1945; year--) {
            int n = copy.count(Datasets.honoursDecidedIn(year));
            if (n > 0) {
                counts.put(year, n);
                left -= n;
            }
        }
        return counts;
    }

    static String name(int year, Form form) {
        return "vinh-danh-" + year + "." + form.ending() + ".gz";
    }

    /** The file of a year, or empty when there are no honours of that year. */
    Optional<Dump> dump(int year, Form form) throws IOException {
        var query = Datasets.honoursDecidedIn(year);
        if (copy.count(query) == 0) {
            return Optional.empty();
        }
        var name = name(year, form);
        long stamp = copy.stamp(MADE_OF);
        var known = made.get(name);
        return Optional.of(
                known != null && known.stamp() == stamp && Files.exists(known.path())
                        ? known
                        : make(name, MADE_OF, out -> write(out, form, query)));
    }

    /** All records of a set as one packed file of CSV: that of the count that stands beside it. */
    Dump whole(Dataset set) throws IOException {
        var kinds = EnumSet.copyOf(MADE_OF);
        kinds.addAll(set.kinds());
        var name = "toan-bo-" + set.name() + ".csv.gz";
        var known = made.get(name);
        return known != null && known.stamp() == copy.stamp(kinds) && Files.exists(known.path())
                ? known
                : make(name, kinds, out -> write(out, set));
    }

    private static long write(Writer out, Dataset set) {
        var lines = new CsvLines(set.type(), ',');
        lines.begin(out);
        var everything = new Asked(Map.of());
        long count = 0;
        String cursor = null;
        do {
            var stretch = set.walk(everything, Order.CODE, cursor, STRETCH).orElseThrow();
            for (Record record : stretch.items()) {
                lines.line(out, record);
                count++;
            }
            cursor = stretch.next();
        } while (cursor != null);
        return count;
    }

    /** Writes the records of a file. */
    private interface Writing {
        /** How many were written. */
        long to(Writer out);
    }

    /** The file of a year when it has been made and is still true. */
    Optional<Dump> ready(int year, Form form) {
        return Optional.ofNullable(made.get(name(year, form))).filter(d -> d.stamp() == copy.stamp(MADE_OF));
    }

    /** One at a time: it reads every record. */
    private synchronized Dump make(String name, Set<PublicKind> kinds, Writing writing) throws IOException {
        long stamp = copy.stamp(kinds);
        var known = made.get(name);
        if (known != null && known.stamp() == stamp && Files.exists(known.path())) {
            return known;
        }
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "draft-", ".gz");
        try {
            var hash = Answer.sha256();
            long count;
            try (OutputStream file = new DigestOutputStream(Files.newOutputStream(draft), hash);
                    OutputStream packed = new GZIPOutputStream(file, 1 << 16);
                    Writer out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16)) {
                count = writing.to(out);
            }
            var sha256 = HexFormat.of().formatHex(hash.digest());
            var path = folder.resolve(name.replaceFirst("\\.", "-" + sha256.substring(0, 16) + "."));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            var dump = new Dump(stamp, path, Files.size(path), sha256, count);
            made.put(name, dump);
            if (known != null && !known.path().equals(path)) {
                Files.deleteIfExists(known.path());
            }
            return dump;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private long write(Writer out, Form form, Query query) {
        var lines = new CsvLines(OpenHonour.class, ',');
        if (form == Form.CSV) {
            lines.begin(out);
        }
        long count = 0;
        String cursor = null;
        do {
            var stretch = walk.walk(query, Order.CODE, cursor, STRETCH, PublicHonour.class)
                    .orElseThrow();
            List<PublicHonour> honours = stretch.items();
            for (PublicHonour honour : honours) {
                var open = OpenHonour.of(honour, campaigns, units, names, site);
                if (form == Form.CSV) {
                    lines.line(out, open);
                } else {
                    line(out, open);
                }
                count++;
            }
            cursor = stretch.next();
        } while (cursor != null);
        return count;
    }

    private void line(Writer out, OpenHonour open) {
        try {
            out.write(json.writeValueAsString(open));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
