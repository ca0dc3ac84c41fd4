package vn.vinhdanh.reporting.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.shared.Wording;

/** What campaigns are called; may be a minute old. */
@Component
class CampaignNames {

    private final LoadingCache<Boolean, Map<String, String>> names;
    private final Wording wording;

    CampaignNames(JdbcClient jdbc, Schemas schemas, Wording wording) {
        this.wording = wording;
        this.names =
                Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(60)).build(all -> read(jdbc, schemas));
    }

    private record Name(String slug, String name) {}

    private static Map<String, String> read(JdbcClient jdbc, Schemas schemas) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(schemas.in("select slug, name from {report}.campaign_fact order by launched_on desc, slug"))
                .query(Rows.each(Name.class, one -> names.put(one.slug(), one.name())));
        return names;
    }

    /** The name of a campaign, or the words for none. */
    String of(String slug, Locale locale) {
        return slug.equals(FactColumn.UNKNOWN)
                ? wording.text(locale, "campaign.none")
                : names.get(true).getOrDefault(slug, slug);
    }

    /** Public campaigns by their short name, the newest first. */
    Map<String, String> all() {
        return names.get(true);
    }
}
