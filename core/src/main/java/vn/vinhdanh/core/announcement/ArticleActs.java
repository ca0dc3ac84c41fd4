package vn.vinhdanh.core.announcement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.Written;

/** What the audit keeps of announcements. */
@Component
class ArticleActs {

    private final ArticleRepository articles;
    private final UnitDirectory units;
    private final Ledger ledger;

    ArticleActs(ArticleRepository articles, UnitDirectory units, Ledger ledger) {
        this.articles = articles;
        this.units = units;
        this.ledger = ledger;
    }

    /** An act, under the headline that the announcement has now. */
    void record(String verb, Article article, Map<String, ?> detail) {
        var all = new LinkedHashMap<String, Object>();
        all.put("headline", article.headline());
        all.putAll(detail);
        ledger.record(new Act(verb, "article", String.valueOf(article.id()), all));
    }

    /** What is written as the audit reads it: its unit by name, related announcements by headline. */
    Map<String, @Nullable Object> fields(Article article) {
        var written = article.written();
        var fields = Written.values(written);
        var unit = written.unit();
        fields.put("unit", unit == null ? null : units.get(unit).name());
        fields.put(
                "bodyPictures",
                written.bodyPictures().stream()
                        .map(p -> p.number() + ": " + p.alt() + " | " + p.caption() + " | " + p.sha256())
                        .toList());
        var related = written.related().stream().map(ArticleId::value).toList();
        var headlines =
                articles.findAllById(related).stream().collect(Collectors.toMap(Article::id, Article::headline));
        fields.put(
                "related",
                related.stream().map(headlines::get).filter(Objects::nonNull).toList());
        return fields;
    }
}
