package vn.vinhdanh.core.announcement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.OpenSteps;

/** What the list of comments offers is what its doors let through: each step from each state for each kind of official. */
@CoreTest
class CommentStepsTest {

    private final ArticleWriting writing;
    private final CommentModeration moderation;
    private final CommentQueries queries;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final OpenSteps open;

    CommentStepsTest(
            ArticleWriting writing,
            CommentModeration moderation,
            CommentQueries queries,
            JdbcClient jdbc,
            Schemas schemas,
            PlatformTransactionManager transactions) {
        this.writing = writing;
        this.moderation = moderation;
        this.queries = queries;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.open = new OpenSteps(transactions);
    }

    @Test
    void whatIsOfferedIsWhatTheDoorsLetThrough() {
        var officials = List.of(
                LimitedOfficials.official("chuyenvien", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("lanhdao", Set.of(Role.LEADER)),
                LimitedOfficials.official("uyvien", Set.of(Role.COUNCIL_MEMBER)));
        for (var status : CommentStatus.values()) {
            var article = Officials.asSpecialist(() -> writing.begin(Articles.of("Từng bước với ý kiến")))
                    .id();
            var id = comment(article, status);
            open.compare(
                    status.name(), officials, CommentStep.values(), () -> offered(article), step -> take(step, id));
        }
        open.assertSame();
    }

    private Set<CommentStep> offered(ArticleId article) {
        var comment =
                queries.list(new CommentFilter(null, article), Page.of(0, 1)).getFirst();
        return Arrays.stream(CommentStep.values()).filter(comment::may).collect(Collectors.toSet());
    }

    /** One that is decided in this way already is left alone, and not decided again. */
    private void take(CommentStep step, CommentId id) {
        int decided = switch (step) {
            case APPROVE -> moderation.approve(List.of(id));
            case REJECT -> moderation.reject(List.of(id), RejectionReason.SPAM);
            case ANSWER -> {
                moderation.answer(id, "Cảm ơn bạn");
                yield 1;
            }
        };
        if (decided == 0) {
            throw new AnnouncementProblem.CommentMove();
        }
    }

    private CommentId comment(ArticleId article, CommentStatus status) {
        var id = new CommentId(Ids.next());
        jdbc.sql(schemas.in("insert into {domain}.comment (id, article_id, author_name, body, sender_hash, received_at,"
                        + " status, answer, version) values (?, ?, 'Bạn đọc', 'Rất hay', ?, now(6), 'PENDING', '', 0)"))
                .params(id.value(), article.value(), "a".repeat(64))
                .update();
        switch (status) {
            case PENDING -> {}
            case APPROVED -> Officials.asLeader(() -> moderation.approve(List.of(id)));
            case REJECTED -> Officials.asLeader(() -> moderation.reject(List.of(id), RejectionReason.SPAM));
        }
        return id;
    }
}
