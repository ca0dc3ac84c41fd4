package vn.vinhdanh.portal.announcement;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.page.Year;

/**
 * What a reader asks of the announcements; each part is empty when nothing is asked. What makes no sense is left out rather than
 * refused, so that an old link still leads to the list; but a year that is none is refused.
 *
 * @param words words of the announcement, accents optional
 * @param topic a key of {@link #TOPICS}
 * @param year four digits
 * @param unit code of a unit
 * @param campaign slug of a campaign
 */
record ArchiveQuestion(String words, String topic, String year, String unit, String campaign) {

    /** The topics in the order in which they are offered. */
    static final List<String> TOPICS = List.of("LAUNCH", "NEWS", "EXEMPLAR", "GUIDANCE", "NOTICE");

    private static final int LONGEST = 120;

    static ArchiveQuestion of(String words, String topic, String year, String unit, String campaign) {
        var normal = VietnameseText.normalise(words);
        return new ArchiveQuestion(
                normal.length() <= LONGEST ? normal : normal.substring(0, LONGEST),
                TOPICS.contains(topic) ? topic : "",
                Year.read(year),
                unit.matches("[A-Za-z0-9._-]{1,60}") ? unit : "",
                campaign.matches("[a-z0-9-]{1,120}") ? campaign : "");
    }

    Query query() {
        var query = new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.ANNOUNCEMENT), Occur.FILTER);
        require(query, Fields.TOPIC, topic);
        require(query, Fields.YEAR, year);
        require(query, Fields.UNIT_CODE, unit);
        require(query, Fields.CAMPAIGN, campaign);
        var asked = SearchWords.plain(words);
        for (int i = 0; i < asked.size(); i++) {
            var term = new Term(Fields.TEXT, asked.get(i));
            query.add(i == asked.size() - 1 ? new PrefixQuery(term) : new TermQuery(term), Occur.FILTER);
        }
        return query.build();
    }

    private static void require(BooleanQuery.Builder query, String field, String value) {
        if (!value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    /** Whether anything but a topic is asked. */
    public boolean narrowed() {
        return !(words.isEmpty() && year.isEmpty() && unit.isEmpty() && campaign.isEmpty());
    }

    /** The address of this question. */
    public String href() {
        return address(topic);
    }

    /** The address of the same question about another topic; of all when empty. */
    public String about(String other) {
        return address(other);
    }

    private String address(String of) {
        var address = UriComponentsBuilder.fromPath("/tin-tuc");
        add(address, "q", words.replace("{", "").replace("}", ""));
        add(address, "chu-de", of);
        add(address, "nam", year);
        add(address, "don-vi", unit);
        add(address, "phong-trao", campaign);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
