package vn.vinhdanh.core.announcement;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What waits of announcements and of their readers' comments for the official of this step. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('PUBLISH_ANNOUNCEMENTS', 'MODERATE_COMMENTS', 'SYSTEM')")
public class AnnouncementsAtAGlance {

    private static final String COMMENTS =
            "select null kind, 0 matter_id, 0 article_id, count(*) n from {domain}.comment where status = 'PENDING'";

    /** The drafts saved last and the corrections that wait longest, with the version that was handed over if it is still theirs. */
    private static final String HANDED_OVER = """
             union all select 'ANNOUNCEMENT', d.id, d.id, d.version from (
              select id, version from {domain}.article where status = 'DRAFT' order by saved_at desc limit 500
            ) d
            union all select 'ARTICLE_CORRECTION', c.id, c.article_id, %d from (
              select id, article_id from {domain}.article_correction order by proposed_at limit 500
            ) c
            """.formatted(ProposedCorrection.VERSION);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final MatterQueries matters;
    private final CurrentOfficial official;

    AnnouncementsAtAGlance(JdbcClient jdbc, Schemas schemas, MatterQueries matters, CurrentOfficial official) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.matters = matters;
        this.official = official;
    }

    /**
     * What waits.
     *
     * @param articles of which others handed over the draft, or a correction, to be published; none for one who publishes none
     * @param comments how many have not been looked at
     */
    public record Waiting(Set<ArticleId> articles, int comments) {}

    private record Part(@Nullable MatterKind kind, long matterId, ArticleId articleId, int n) {}

    /** What waits; two queries. */
    public Waiting waiting() {
        var articles = new HashMap<Matter, ArticleId>();
        var versions = new HashMap<Matter, Integer>();
        var comments = new int[1];
        jdbc.sql(schemas.in(official.may(Permission.PUBLISH_ANNOUNCEMENTS) ? COMMENTS + HANDED_OVER : COMMENTS))
                .query(Rows.each(Part.class, part -> {
                    var kind = part.kind();
                    if (kind == null) {
                        comments[0] = part.n();
                    } else {
                        var matter = new Matter(kind, part.matterId());
                        articles.put(matter, part.articleId());
                        versions.put(matter, part.n());
                    }
                }));
        return new Waiting(
                matters.waiting(Map.copyOf(versions)).stream()
                        .map(matter -> Objects.requireNonNull(articles.get(matter)))
                        .collect(Collectors.toSet()),
                comments[0]);
    }
}
