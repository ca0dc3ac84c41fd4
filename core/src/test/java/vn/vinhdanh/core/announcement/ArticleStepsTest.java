package vn.vinhdanh.core.announcement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.OpenSteps;

/** What the page of an announcement offers is what its doors let through: each step from each state for each kind of official. */
@CoreTest
class ArticleStepsTest {

    private final ArticleWriting writing;
    private final ArticlePublication publication;
    private final ArticleCorrections corrections;
    private final ArticleQueries queries;
    private final OpenSteps open;

    ArticleStepsTest(
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleCorrections corrections,
            ArticleQueries queries,
            PlatformTransactionManager transactions) {
        this.writing = writing;
        this.publication = publication;
        this.corrections = corrections;
        this.queries = queries;
        this.open = new OpenSteps(transactions);
    }

    @Test
    void whatIsOfferedIsWhatTheDoorsLetThrough() {
        var officials = List.of(
                LimitedOfficials.official("chuyenvien", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("nguoi-khac", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("lanhdao", Set.of(Role.LEADER)),
                LimitedOfficials.official("uyvien", Set.of(Role.COUNCIL_MEMBER)));
        articles()
                .forEach((state, id) -> open.compare(
                        state,
                        officials,
                        ArticleStep.values(),
                        () -> queries.get(id).steps(),
                        step -> take(step, Officials.asSpecialist(() -> queries.get(id)))));
        open.assertSame();
    }

    private void take(ArticleStep step, ArticleDetails now) {
        var id = now.id();
        int version = now.version();
        switch (step) {
            case WRITE -> writing.save(id, version, Articles.of("Từng bước, viết lại"));
            case DISCARD -> writing.discard(id, version);
            case HAND_OVER -> writing.handOver(id, version);
            case SCHEDULE -> publication.scheduleAt(id, version, Instant.now().plusSeconds(86_400));
            case CANCEL_SCHEDULE -> publication.cancelSchedule(id, version);
            case PUBLISH -> publication.publishNow(id, version);
            case CORRECT -> corrections.correct(id, version, Articles.of("Từng bước, đính chính"), "Sửa tiêu đề");
            case CONFIRM_CORRECTION -> corrections.confirm(waiting(now), ProposedCorrection.VERSION);
            case DROP_CORRECTION -> corrections.drop(waiting(now));
            case MOVE -> publication.moveTo(id, version, "tung-buoc-" + id.value());
            case WITHDRAW -> publication.withdraw(id, version, "Đăng nhầm");
        }
    }

    private static CorrectionId waiting(ArticleDetails now) {
        var correction = now.correction();
        return correction == null ? new CorrectionId(-1) : correction.id();
    }

    private Map<String, ArticleId> articles() {
        var states = new LinkedHashMap<String, ArticleId>();
        for (var state : List.of(
                "DRAFT",
                "HANDED_OVER",
                "SCHEDULED",
                "PUBLISHED",
                "CORRECTION_WAITS",
                "WITHDRAWN",
                "WITHDRAWN_WHILE_A_CORRECTION_WAITS")) {
            var id = Officials.asSpecialist(() -> writing.begin(Articles.of("Từng bước " + state)))
                    .id();
            states.put(state, id);
            switch (state) {
                case "DRAFT" -> {}
                case "HANDED_OVER" ->
                    Officials.run("chuyenvien", Role.SPECIALIST, () -> writing.handOver(id, version(id)));
                case "SCHEDULED" ->
                    Officials.run(
                            "lanhdao",
                            Role.LEADER,
                            () -> publication.scheduleAt(
                                    id, version(id), Instant.now().plusSeconds(86_400)));
                default -> {
                    Officials.run("lanhdao", Role.LEADER, () -> publication.publishNow(id, version(id)));
                    if (state.endsWith("CORRECTION_WAITS")) {
                        Officials.asSpecialist(() -> corrections.correct(
                                id, version(id), Articles.of("Từng bước, chờ duyệt"), "Sửa tiêu đề"));
                    }
                    if (state.startsWith("WITHDRAWN")) {
                        Officials.run("lanhdao", Role.LEADER, () -> publication.withdraw(id, version(id), "Nhầm"));
                    }
                }
            }
        }
        return states;
    }

    private int version(ArticleId id) {
        return queries.get(id).version();
    }
}
