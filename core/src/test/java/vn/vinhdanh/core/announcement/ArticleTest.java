package vn.vinhdanh.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.Articles;

class ArticleTest {

    private static final Instant NOW = Instant.parse("2021-01-18T09:26:45Z");

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
        var sha256 = "a".repeat(64);
        assertThatThrownBy(() -> written(Articles.draft()
                                .picture(sha256, "", "Hội nghị", "")
                                .build())
                        .publish(NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("pictureAlt"));
        assertThatThrownBy(() -> written(Articles.draft()
                                .picture(sha256, "Toàn cảnh hội nghị", " ", "")
                                .build())
                        .publish(NOW))
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
        assertThat(fresh.correctedAt()).isEqualTo(later);
        assertThat(fresh.correctionNote()).isEqualTo("Sửa câu mở đầu");
    }

    @Test
    void closesCommentsWithoutACorrection() {
        var article = written(Articles.draft().build());
        article.publish(NOW);
        article.correct(Articles.draft().commentsClosed().build(), "", NOW, "lan");
        assertThat(article.written().commentsOpen()).isFalse();
        assertThat(article.correctedAt()).isNull();
    }

    @Test
    void tellsConsentToThePictureFromNoneAndAsksForNoNoteWhenItChanges() {
        var draft = Articles.draft().exemplar().picture("a".repeat(64), "Cô giáo bên học trò", "Cô giáo Hòa", "  ");
        var article = written(draft.build());
        assertThat(article.written().pictureConsent()).isEmpty();
        article.publish(NOW);
        draft.picture("a".repeat(64), "Cô giáo bên học trò", "Cô giáo Hòa", " Đơn ngày 02/3/2026 ");
        article.correct(draft.build(), "", NOW, "lan");
        assertThat(article.written().pictureConsent()).isEqualTo("Đơn ngày 02/3/2026");
        assertThat(article.correctedAt()).isNull();
        draft.picture("a".repeat(64), "Cô giáo bên học trò", "Cô giáo Hòa", "x".repeat(301));
        assertThatThrownBy(() -> written(draft.build()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("pictureConsent"));
    }

    @Test
    void saysNothingOfAPictureThatIsNotThere() {
        var silent = Articles.draft()
                .picture(null, "Toàn cảnh", "Hội nghị", "Đơn ngày 02/3/2026")
                .build();
        assertThat(silent.pictureAlt() + silent.pictureCaption() + silent.pictureConsent())
                .isEmpty();
        assertThat(written(silent).written().picture()).isNull();
    }

    @Test
    void keepsTheSpacesOfItsTextThatMeanSomething() {
        var text = "Đoạn một.\r\n\r\n- một\n    - hai\u200b  \n\n";
        assertThat(written(Articles.draft().body(text).build()).written().body())
                .isEqualTo("Đoạn một.\n\n- một\n    - hai");
    }

    @Test
    void isNotScheduledForThePast() {
        var article = written(Articles.draft().build());
        assertThatThrownBy(() -> article.schedule(NOW, NOW)).isInstanceOf(AnnouncementProblem.HourPassed.class);
        article.schedule(NOW.plusSeconds(1), NOW);
        assertThat(article.status()).isEqualTo(ArticleStatus.SCHEDULED);
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

    private static Article written(ArticleWritten written) {
        return new Article(1, "bai", written, false, NOW, "lan");
    }
}
