package vn.vinhdanh.portal.opendata;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.portal.copy.CopyWalk;
import vn.vinhdanh.portal.copy.CopyWalk.Order;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.UnitsOfToday;
import vn.vinhdanh.portal.honour.HonourQuestion;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Frame;

/** Everything that a question to the register finds, as the page shows it, in lines of CSV. */
@Component
class FoundAsCsv {

    private static final int STRETCH = 2_000;

    private final PublicCopy copy;
    private final CopyWalk walk;
    private final HonourSearch search;
    private final DecisionCampaigns campaigns;
    private final UnitsOfToday units;
    private final AwardNames names;
    private final String site;

    FoundAsCsv(
            PublicCopy copy,
            CopyWalk walk,
            HonourSearch search,
            DecisionCampaigns campaigns,
            UnitsOfToday units,
            AwardNames names,
            Frame frame) {
        this.copy = copy;
        this.walk = walk;
        this.search = search;
        this.campaigns = campaigns;
        this.units = units;
        this.names = names;
        this.site = frame.address();
    }

    /**
     * The lines, the newest first. One at a time: it may read ten thousand honours.
     *
     * @throws Refused when so many are found that the page does not count them either
     */
    synchronized byte[] csv(HonourQuestion question, char separator) {
        var query = search.shown(question);
        if (copy.count(query) > HonourSearch.MOST_IN_A_FILE) {
            throw Asked.refused("q");
        }
        var lines = new CsvLines(OpenHonour.class, separator);
        var out = new StringBuilder();
        lines.begin(out);
        String cursor = null;
        do {
            var stretch = walk.walk(query, Order.NEWEST, cursor, STRETCH, PublicHonour.class)
                    .orElseThrow();
            stretch.items().forEach(honour -> lines.line(out, OpenHonour.of(honour, campaigns, units, names, site)));
            cursor = stretch.next();
        } while (cursor != null);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
