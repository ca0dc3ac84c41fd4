package vn.vinhdanh.admin.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.DayAndHour;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.AnnouncementsAtAGlance;
import vn.vinhdanh.core.announcement.ArticleCorrections;
import vn.vinhdanh.core.announcement.ArticleFilter;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleStatus;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.announcement.BodyPicture;
import vn.vinhdanh.core.announcement.CommentFilter;
import vn.vinhdanh.core.announcement.CommentIntake;
import vn.vinhdanh.core.announcement.CommentQueries;
import vn.vinhdanh.core.announcement.CommentStatus;
import vn.vinhdanh.core.announcement.CommentSummary;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

@WithMockUser(
        username = "chuyenvien",
        authorities = {
            "VIEW_CONSOLE",
            "WRITE_ANNOUNCEMENTS",
            "PUBLISH_ANNOUNCEMENTS",
            "MODERATE_COMMENTS",
            "ROLE_WRITE_ANNOUNCEMENTS",
            "ROLE_PUBLISH_ANNOUNCEMENTS",
            "ROLE_MODERATE_COMMENTS"
        })
class AnnouncementViewsTest extends ConsoleTest {

    @Autowired
    ArticleWriting writing;

    @Autowired
    Attachments attachments;

    @Autowired
    ArticlePublication publication;

    @Autowired
    ArticleCorrections corrections;

    @Autowired
    ArticleQueries queries;

    @Autowired
    AnnouncementsAtAGlance glance;

    @Autowired
    CommentIntake intake;

    @Autowired
    CommentQueries comments;

    @Test
    void savesWhatIsTypedByItselfAndHandsItOverToBePublishedBySomebodyElse() {
        var headline = unique("Lễ phát động");
        navigate(ArticleView.class, ArticleView.NEW);
        test(field(TextField.class, "article.headline")).setValue(headline);
        var saved = one(headline);
        assertThat(saved.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(saved.savedBy()).isEqualTo("chuyenvien");
        test(field(TextArea.class, "article.lead")).setValue("UBND tỉnh phát động phong trào thi đua năm 2021.");
        test(field(TextArea.class, "article.body")).setValue("Nội dung **chính** <script>alert(1)</script>");
        assertThat(queries.get(saved.id()).written().body()).startsWith("Nội dung **chính**");

        assertThat(buttons("article.publish"))
                .as("who wrote it does not publish it")
                .isEmpty();
        press("article.hand-over");
        assertThat(buttons("article.publish")).isEmpty();
        assertThat(one(headline).status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(Officials.asLeader(glance::waiting).articles()).contains(saved.id());
        assertThat(glance.waiting().articles()).as("not for its writer").doesNotContain(saved.id());
        publish(saved.id());
        navigate(ArticleView.class, String.valueOf(saved.id().value()));
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo(headline);
        assertThat(buttons("article.correct")).hasSize(1);
        assertThat(buttons("article.publish")).isEmpty();
    }

    @Test
    void saysAtTheFieldWhatIsMissingAndKeepsTheDraft() {
        var headline = unique("Chưa có lời dẫn");
        navigate(ArticleView.class, ArticleView.NEW);
        test(field(TextField.class, "article.headline")).setValue(headline);
        press("article.hand-over");
        assertThat(find(ConfirmDialog.class).all())
                .as("nobody is asked about what cannot be done")
                .isEmpty();
        assertThat(field(TextArea.class, "article.body").isInvalid())
                .as("all at once")
                .isTrue();
        assertThat(one(headline).status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(field(TextArea.class, "article.lead").isInvalid()).isTrue();
        assertThat(field(TextField.class, "article.headline").getValue()).isEqualTo(headline);
    }

    @Test
    void publishesAtAnHour() {
        var id = Officials.as("nguoi-viet", Role.SPECIALIST, () -> begin(unique("Hẹn giờ đăng")));
        navigate(ArticleView.class, String.valueOf(id.value()));
        press("article.schedule");
        var at = LocalDateTime.now(Words.VIETNAM).plusDays(2).truncatedTo(ChronoUnit.HOURS);
        var hour = find(DayAndHour.class).single();
        assertThat(find(DatePicker.class).all().stream()
                        .filter(day -> Objects.equals(day.getParent().orElse(null), hour))
                        .map(day -> day.getFallbackParser()
                                .apply("31/02/2031")
                                .getMessage()
                                .orElseThrow()))
                .as("why a day is none, as in every date field")
                .singleElement()
                .asString()
                .contains(Words.say("calendar.no-day", "31/02/2031", "2/2031", "28"));
        hour.setValue(null);
        press("article.schedule");
        assertThat(hour.isInvalid()).isTrue();
        assertThat(hour.getErrorMessage()).isEqualTo(Words.say("problem.shared.required"));
        test(find(TimePicker.class).single()).setValue(LocalTime.of(8, 30));
        press("article.schedule");
        assertThat(hour.getErrorMessage()).isEqualTo(Words.say("day-and-hour.no-day"));
        assertThat(queries.get(id).status()).isEqualTo(ArticleStatus.DRAFT);
        hour.setValue(at);
        press("article.schedule");
        var details = queries.get(id);
        assertThat(details.status()).isEqualTo(ArticleStatus.SCHEDULED);
        assertThat(details.publishAt()).isEqualTo(at.atZone(Words.VIETNAM).toInstant());
        press("article.unschedule");
        assertThat(queries.get(id).status()).isEqualTo(ArticleStatus.DRAFT);
    }

    @Test
    void takesDownOnlyWithAReason() {
        var id = published(unique("Gỡ xuống"));
        navigate(ArticleView.class, String.valueOf(id.value()));
        press("article.withdraw");
        press("article.withdraw");
        assertThat(queries.get(id).status()).isEqualTo(ArticleStatus.PUBLISHED);
        var reason = field(TextArea.class, "article.withdraw.reason");
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("Nhầm ảnh");
        press("article.withdraw");
        assertThat(queries.get(id).status()).isEqualTo(ArticleStatus.WITHDRAWN);
        assertThat(field(TextField.class, "article.headline").isReadOnly()).isTrue();
    }

    @Test
    void correctsWithANoteForTheReaders() {
        var id = published(unique("Đính chính"));
        navigate(ArticleView.class, String.valueOf(id.value()));
        test(field(TextArea.class, "article.lead")).setValue("Lời dẫn đã sửa.");
        assertThat(queries.get(id).written().lead())
                .as("not public before it is said")
                .isEqualTo("Lời dẫn.");
        press("article.correct");
        test(field(TextArea.class, "article.correct.note")).setValue("Sửa lời dẫn");
        press("article.correct.do");
        assertThat(queries.get(id).written().lead())
                .as("not public before a second official confirms")
                .isEqualTo("Lời dẫn.");
        assertThat(find(CorrectionCard.class).single().getElement().getTextRecursively())
                .contains("Lời dẫn đã sửa.", Words.say("matter.own"));
        assertThat(buttons("article.correction.confirm")).isEmpty();
        press("article.correction.take-back");

        Officials.as(
                "nguoi-sua",
                Role.SPECIALIST,
                () -> corrections.correct(
                        id,
                        queries.get(id).version(),
                        draft(queries.get(id).written().headline(), "Nội dung đã sửa."),
                        "Sửa lời dẫn"));
        navigate(ArticlesView.class);
        navigate(ArticleView.class, String.valueOf(id.value()));
        press("article.correction.confirm");
        assertThat(queries.get(id).written().body()).isEqualTo("Nội dung đã sửa.");
        assertThat(queries.get(id).correctionNote()).isEqualTo("Sửa lời dẫn");
    }

    @Test
    void showsThePageAsTheCitizenReadsIt() {
        var headline = unique("Xem trước");
        var id = begin(headline);
        navigate(ArticlePreviewView.class, id.value());
        assertThat(find(H1.class).single().getText()).isEqualTo(headline);
        UI.getCurrent().setLocale(Locale.of("vi", "VN"));
        assertThat(Life.line(java.time.Instant.parse("2021-01-18T09:26:45Z")))
                .isEqualTo("Thứ 2, 18.01.2021 | 16:26:45");
        assertThat(Life.line(java.time.Instant.parse("2021-01-16T17:00:00Z"))).startsWith("Chủ nhật, 17.01.2021");
    }

    @Test
    void insertsAPictureIntoTheTextAndWarnsBeforeItIsRemoved() throws IOException {
        var picture = attachments.store("anh.png", new ByteArrayInputStream(png()), Attachments.PICTURES, 1_000_000);
        var id = writing.begin(draft(
                        unique("Có ảnh"),
                        "Đoạn một.",
                        new BodyPicture(1, picture.sha256(), "", ""),
                        new BodyPicture(4, picture.sha256(), "Trao thưởng", "Lễ trao thưởng")))
                .id();
        navigate(ArticleView.class, String.valueOf(id.value()));
        press("article.pictures.insert", 1);
        assertThat(queries.get(id).written().body()).isEqualTo("Đoạn một.\n\n[Ảnh 1]");
        assertThat(find(BodyShown.class).single().getElement().getChildren().map(e -> e.getTag()))
                .containsExactly("div", "figure");

        press("article.hand-over");
        assertThat(queries.get(id).status()).isEqualTo(ArticleStatus.DRAFT);
        var alt = find(TextField.class).all().stream()
                .filter(f -> Words.say("article.pictures.alt", 1).equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(alt.isInvalid()).as("said at the field").isTrue();
        test(alt).setValue("Đại biểu dự hội nghị");
        assertThat(queries.get(id).written().bodyPictures().getFirst().alt()).isEqualTo("Đại biểu dự hội nghị");

        press("article.pictures.remove", 4);
        assertThat(queries.get(id).written().bodyPictures())
                .as("what the text does not use goes without asking")
                .hasSize(1);
        press("article.pictures.remove", 1);
        assertThat(queries.get(id).written().bodyPictures()).hasSize(1);
        confirm();
        assertThat(queries.get(id).written().bodyPictures()).isEmpty();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains(Words.say("problem.announcement.no-such-picture", 1));
        press("article.hand-over");
        assertThat(queries.get(id).status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(field(TextArea.class, "article.body").isInvalid()).isTrue();
    }

    @Test
    void asksBeforeAnExemplarIsHandedOverWhoseConsentToThePictureIsNotRecorded() throws IOException {
        var kept = attachments.store("anh.png", new ByteArrayInputStream(png()), Attachments.PICTURES, 1_000_000);
        var id = writing.begin(Articles.draft()
                        .exemplar()
                        .headline(unique("Cô giáo vùng cao"))
                        .picture(kept.sha256(), "Cô giáo bên học trò", "Cô giáo Hòa", "")
                        .build())
                .id();
        navigate(ArticleView.class, String.valueOf(id.value()));
        press("article.hand-over");
        assertThat(Officials.asLeader(glance::waiting).articles())
                .as("nothing is done before the answer")
                .doesNotContain(id);
        confirm();
        assertThat(Officials.asLeader(glance::waiting).articles()).contains(id);

        test(field(TextField.class, "article.picture.consent")).setValue("Đơn ngày 02/3/2026, lưu tại Phòng TĐKT");
        assertThat(queries.get(id).written().pictureConsent()).isEqualTo("Đơn ngày 02/3/2026, lưu tại Phòng TĐKT");
        press("article.hand-over");
        assertThat(Officials.asLeader(glance::waiting).articles())
                .as("handed over without a question")
                .contains(id);
    }

    @Test
    void saysThatAPictureElsewhereIsNeverShown() {
        var id = writing.begin(draft(unique("Ảnh ở nơi khác"), "![x](https://example.com/anh.png)"))
                .id();
        navigate(ArticlePreviewView.class, id.value());
        assertThat(find(BodyShown.class).single().getElement().getOuterHTML()).doesNotContain("example.com");
        navigate(ArticleView.class, String.valueOf(id.value()));
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains(Words.say("problem.announcement.foreign-picture", "https://example.com/anh.png"));
    }

    @Test
    void listsWithoutAccents() {
        var headline = unique("Gương sáng quê lúa");
        begin(headline);
        var view = navigate(ArticlesView.class);
        assertThat(view).isNotNull();
        test(field(TextField.class, "articles.search"))
                .setValue(headline.replace("Gương sáng quê lúa", "guong sang que lua"));
        @SuppressWarnings("unchecked")
        Grid<ArticleSummary> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).headline()).isEqualTo(headline);
    }

    @Test
    void handsOverSeveralAtOnceAfterOneQuestionAndPublishesNoneOfTheOwn() {
        var first = unique("Nhiều bài một");
        var second = first.replace("một", "hai");
        begin(first);
        begin(second);
        navigate(ArticlesView.class);
        test(field(TextField.class, "articles.search")).setValue(first.replace("Nhiều bài một", "Nhiều bài"));
        @SuppressWarnings("unchecked")
        Grid<ArticleSummary> grid = find(Grid.class).single();
        test(grid).size();
        grid.asMultiSelect().select(test(grid).getRow(0), test(grid).getRow(1));
        press("list.bulk.act", Words.say("articles.bulk.hand-over"), Words.number(2));
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains(Words.say("articles.bulk.hand-over.what", Words.number(2)));
        confirm();
        assertThat(Officials.asLeader(glance::waiting).articles())
                .contains(one(first).id(), one(second).id());

        grid.asMultiSelect().select(test(grid).getRow(0));
        press("list.bulk.act", Words.say("articles.bulk.publish"), Words.number(1));
        confirm();
        assertThat(find(Dialog.class).all().getLast().getElement().getTextRecursively())
                .contains(Words.say("list.bulk.refused", Words.number(1)));
        assertThat(one(first).status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(one(second).status()).isEqualTo(ArticleStatus.DRAFT);
    }

    @Test
    void approvesAndRejectsWhatReadersSent() {
        var id = published(unique("Có ý kiến"));
        send(queries.get(id).slug(), "Trần Văn Bình", "Rất phấn khởi!");
        send(queries.get(id).slug(), "Người quảng cáo", "Mua ngay!");
        Officials.asSystem(intake::takeIn);
        navigate(CommentsView.class, id.value());
        @SuppressWarnings("unchecked")
        Grid<CommentSummary> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        grid.asMultiSelect().select(row(grid, "Trần Văn Bình"));
        press("list.bulk.act", Words.say("comments.bulk.approve"), Words.number(1));
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(status(id, "Trần Văn Bình")).isEqualTo(CommentStatus.APPROVED);
        grid.asMultiSelect().select(row(grid, "Người quảng cáo"));
        press("list.bulk.act", Words.say("comments.bulk.reject"), Words.number(1));
        press("comments.reject");
        assertThat(status(id, "Người quảng cáo")).isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "PUBLISH_ANNOUNCEMENTS", "MODERATE_COMMENTS", "ROLE_PUBLISH_ANNOUNCEMENTS"})
    void letsAReaderOfDraftsWriteNothing() {
        var id = Officials.as("nguoi-viet", Role.SPECIALIST, () -> begin(unique("Của người khác")));
        navigate(ArticleView.class, String.valueOf(id.value()));
        assertThat(field(TextField.class, "article.headline").isReadOnly()).isTrue();
        assertThat(buttons("article.publish")).hasSize(1);
        assertThat(buttons("article.discard")).isEmpty();
        navigate(ArticlesView.class);
        assertThat(buttons("articles.write")).isEmpty();
    }

    private CommentSummary row(Grid<CommentSummary> grid, String name) {
        for (int i = 0; i < test(grid).size(); i++) {
            if (test(grid).getRow(i).name().equals(name)) {
                return test(grid).getRow(i);
            }
        }
        throw new AssertionError("No comment of " + name);
    }

    private CommentStatus status(ArticleId article, String name) {
        return comments.list(new CommentFilter(null, article), Page.of(0, 10)).stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private ArticleSummary one(String headline) {
        var found = queries.list(new ArticleFilter(headline, null, null, null), Page.of(0, 5));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private ArticleId begin(String headline) {
        return writing.begin(draft(headline, "Nội dung.")).id();
    }

    private static ArticleWritten draft(String headline, String body, BodyPicture... pictures) {
        return Articles.draft()
                .headline(headline)
                .lead("Lời dẫn.")
                .body(body)
                .bodyPictures(pictures)
                .build();
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 361, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private ArticleId published(String headline) {
        var id = begin(headline);
        publish(id);
        return id;
    }

    private void publish(ArticleId id) {
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> publication.publishNow(id, queries.get(id).version()));
    }

    private static void send(String slug, String name, String text) {
        var database = TestDatabase.shared();
        database.as(DatabaseRole.PORTAL)
                .sql(database.schemas()
                        .in("insert into {inbox}.comment (id, article_slug, author_name, author_email, body,"
                                + " sender_hash, received_at) values (?, ?, ?, null, ?, ?, ?)"))
                .params(Ids.next(), slug, name, text, "a".repeat(64), LocalDateTime.now(ZoneOffset.UTC))
                .update();
    }

    private static String unique(String words) {
        return words + " " + Ids.code(Ids.next());
    }
}
