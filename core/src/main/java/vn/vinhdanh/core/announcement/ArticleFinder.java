package vn.vinhdanh.core.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Finds announcements by the words of their headlines, the newest first, for those who write or publish them. */
@Component
class ArticleFinder implements Finder {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;

    ArticleFinder(JdbcClient jdbc, Schemas schemas, CurrentOfficial official) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
    }

    @Override
    public List<Found> find(Sought sought, int most) {
        if (!official.may(Permission.WRITE_ANNOUNCEMENTS) && !official.may(Permission.PUBLISH_ANNOUNCEMENTS)) {
            return List.of();
        }
        var parameters = new ArrayList<Object>();
        var words = sought.foundIn("a.headline_fold", parameters);
        parameters.add(most);
        return jdbc.sql(schemas.in(
                        "select a.id, a.headline, coalesce(a.published_at, a.saved_at) day from {domain}.article a"
                                + " where " + words
                                + " order by coalesce(a.published_at, a.saved_at) desc, a.id desc limit ?"))
                .params(parameters)
                .query(Rows.of(
                        Row.class,
                        row -> new Found(
                                FoundKind.ARTICLE,
                                String.valueOf(row.id),
                                row.headline,
                                "",
                                LocalDate.ofInstant(row.day, ZONE),
                                null)))
                .list();
    }

    private record Row(long id, String headline, Instant day) {}
}
