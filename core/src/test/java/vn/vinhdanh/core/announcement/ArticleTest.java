package vn.vinhdanh.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

class ArticleTest {

    private static final Instant NOW = Instant.parse("2021-01-18T09:26:45Z");

    @Test
    void allowsTheLegalMovesOnly() {
        var legal = Map.of(
                ArticleStatus.DRAFT, Set.of(ArticleStatus.SCHEDULED, ArticleStatus.PUBLISHED),
                ArticleStatus.SCHEDULED, Set.of(ArticleStatus.DRAFT, ArticleStatus.PUBLISHED),
                ArticleStatus.PUBLISHED, Set.of(ArticleStatus.WITHDRAWN),
                ArticleStatus.WITHDRAWN, Set.<ArticleStatus>of());
        for (ArticleStatus from : ArticleStatus.values()) {
            for (ArticleStatus to : ArticleStatus.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(legal.get(from).contains(to));
            }
        }
    }

    @Test
    void isPublishedOnlyWhenComplete() {
        assertThatThrownBy(() -> written(Articles.draft().headline(" ").build()).publish(NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("headline"));
        assertThatThrownBy(() -> written(Articles.draft().lead("").build()).publish(NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("lead"));
        assertThatThrownBy(() -> written(Articles.draft().body("\n\n").build()).publish(NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("body"));
        var picture = new ArticlePicture("a".repeat(64), "", "Hội nghị", "");
        assertThatThrownBy(
                        () -> written(Articles.draft().picture(picture).build()).publish(NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("pictureAlt"));
        var uncaptioned = new ArticlePicture("a".repeat(64), "Toàn cảnh hội nghị", " ", "");
        assertThatThrownBy(() ->
                        written(Articles.draft().picture(uncaptioned).build()).publish(NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("pictureCaption"));
    }

    @Test
    void asksForANoteWhenPublicWordsChange() {
        var article = written(Articles.draft().build());
        article.publish(NOW);
        var later = NOW.plusSeconds(60);
        assertThatThrownBy(() -> article.correct(Articles.draft().lead("Khác").build(), " ", later, "lan"))
                .isInstanceOf(AnnouncementProblem.CorrectionUnexplained.class);
        // A refused step is rolled back as a whole; the aggregate itself is thrown away with it
        var fresh = written(Articles.draft().build());
        fresh.publish(NOW);

        fresh.correct(Articles.draft().lead("Khác").build(), "Sửa câu mở đầu", later, "lan");
        assertThat(fresh.getCorrectedAt()).isEqualTo(later);
        assertThat(fresh.getCorrectionNote()).isEqualTo("Sửa câu mở đầu");
    }

    @Test
    void closesCommentsWithoutACorrection() {
        var article = written(Articles.draft().build());
        article.publish(NOW);
        article.correct(Articles.draft().commentsClosed().build(), "", NOW, "lan");
        assertThat(article.isCommentsOpen()).isFalse();
        assertThat(article.getCorrectedAt()).isNull();
    }

    @Test
    void tellsConsentToThePictureFromNoneAndAsksForNoNoteWhenItChanges() {
        var silent = new ArticlePicture("a".repeat(64), "Cô giáo bên học trò", "Cô giáo Hòa", "  ");
        var article = written(Articles.draft().exemplar().picture(silent).build());
        assertThat(article.written()).containsEntry("pictureConsent", "");
        article.publish(NOW);
        var agreed = new ArticlePicture(silent.sha256(), silent.alt(), silent.caption(), " Đơn ngày 02/3/2026 ");
        article.correct(Articles.draft().exemplar().picture(agreed).build(), "", NOW, "lan");
        assertThat(article.written()).containsEntry("pictureConsent", "Đơn ngày 02/3/2026");
        assertThat(article.getPicture()).isNotNull();
        assertThat(article.getPicture().consent()).isEqualTo("Đơn ngày 02/3/2026");
        assertThat(article.getCorrectedAt()).isNull();
        var tooLong = new ArticlePicture(silent.sha256(), silent.alt(), silent.caption(), "x".repeat(301));
        assertThatThrownBy(() -> written(Articles.draft().picture(tooLong).build()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("pictureConsent"));
    }

    @Test
    void isNotScheduledForThePast() {
        var article = written(Articles.draft().build());
        assertThatThrownBy(() -> article.schedule(NOW, NOW)).isInstanceOf(AnnouncementProblem.HourPassed.class);
        article.schedule(NOW.plusSeconds(1), NOW);
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.SCHEDULED);
    }

    @Test
    void keepsItsAddressOncePublished() {
        var article = written(Articles.draft().build());
        article.moveTo("moi");
        article.publish(NOW);
        assertThatThrownBy(() -> article.moveTo("khac")).isInstanceOf(AnnouncementProblem.IllegalMove.class);
    }

    @Test
    void isNotWrittenAfterPublicationNorTakenDownWithoutReason() {
        var article = written(Articles.draft().build());
        article.publish(NOW);
        assertThatThrownBy(() -> article.write(Articles.draft().build(), NOW, "lan"))
                .isInstanceOf(AnnouncementProblem.IllegalMove.class);
        assertThatThrownBy(() -> article.withdraw(" ", NOW)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesAStaleVersion() {
        assertThatThrownBy(() -> written(Articles.draft().build()).expect(7)).isInstanceOf(StaleData.class);
    }

    @Test
    void decidesACommentBothWaysButNotTwice() {
        var comment = new Comment(1, 2, "Lan", null, "Rất hay", "h", NOW);
        assertThatThrownBy(() -> comment.answer("Cảm ơn", NOW, "x"))
                .isInstanceOf(AnnouncementProblem.CommentMove.class);
        comment.approve(NOW, "x");
        assertThatThrownBy(() -> comment.approve(NOW, "x")).isInstanceOf(AnnouncementProblem.CommentMove.class);
        comment.answer("Cảm ơn bạn", NOW, "x");
        comment.reject(RejectionReason.SPAM, NOW, "x");
        comment.approve(NOW, "x");
        assertThat(comment.status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void countsTheCharactersOfACommentAsAPersonDoes() {
        assertThat(new Comment(1, 2, "Lan", null, "ậ".repeat(500), "h", NOW).isReadable())
                .isTrue();
        assertThat(new Comment(1, 2, "Lan", null, "👨‍👩‍👧".repeat(500), "h", NOW).isReadable())
                .isTrue();
        assertThat(new Comment(1, 2, "Lan", null, "ậ".repeat(501), "h", NOW).isReadable())
                .isFalse();
        assertThat(new Comment(1, 2, "", null, "a", "h", NOW).isReadable()).isFalse();
    }

    private static Article written(ArticleDraft draft) {
        var article = new Article(1, "bai", NOW, "lan");
        article.write(draft, NOW, "lan");
        return article;
    }
}
