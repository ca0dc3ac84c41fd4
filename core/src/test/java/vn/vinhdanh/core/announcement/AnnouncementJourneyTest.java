package vn.vinhdanh.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.inbox.InboxProblem;
import vn.vinhdanh.core.inbox.SetAsideRows;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicMove;
import vn.vinhdanh.core.publication.PublicNotice;
import vn.vinhdanh.core.publication.PublicPicture;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.Units;

@CoreTest
class AnnouncementJourneyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final Path OPEN = TestDatabase.home().resolve("public");

    private final ArticleWriting writing;
    private final ArticlePublication publication;
    private final ArticleCorrections corrections;
    private final TwoPeople twoPeople;
    private final ArticleQueries queries;
    private final CommentIntake intake;
    private final CommentModeration moderation;
    private final CommentQueries comments;
    private final ReaderCounts readers;
    private final UnitDirectory units;
    private final Attachments attachments;
    private final SetAsideRows setAside;
    private final AuditChain audit;
    private final JsonMapper json;
    private final TestDatabase database = TestDatabase.shared();
    private final JdbcClient portal = database.as(DatabaseRole.PORTAL);
    private final ShowcaseReader showcase = new ShowcaseReader(portal, database.schemas());

    AnnouncementJourneyTest(
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleCorrections corrections,
            TwoPeople twoPeople,
            ArticleQueries queries,
            CommentIntake intake,
            CommentModeration moderation,
            CommentQueries comments,
            ReaderCounts readers,
            UnitDirectory units,
            Attachments attachments,
            SetAsideRows setAside,
            AuditChain audit,
            JsonMapper json) {
        this.writing = writing;
        this.publication = publication;
        this.corrections = corrections;
        this.twoPeople = twoPeople;
        this.queries = queries;
        this.intake = intake;
        this.moderation = moderation;
        this.comments = comments;
        this.readers = readers;
        this.units = units;
        this.attachments = attachments;
        this.setAside = setAside;
        this.audit = audit;
        this.json = json;
    }

    @Test
    void showsAPublishedAnnouncementWithAllItsParts() throws IOException {
        var related = begin(unique("Bài liên quan"));
        publish(related);
        var unpublished = begin(unique("Bản nháp liên quan"));
        var picture = Officials.asSpecialist(
                () -> attachments.store("anh.png", new ByteArrayInputStream(png()), Attachments.PICTURES, 1_000_000));
        var unit = Officials.asAdministrator(() -> units.enter(Units.of(unique("Sở Y tế"))));
        var draft = Articles.draft()
                .headline(unique("Phát động"))
                .body("Nội dung **chính**. <script>alert(1)</script>")
                .picture(picture.sha256(), "Toàn cảnh", "Hội nghị", "Đơn ngày 02/3/2026")
                .related(unpublished.id(), related.id())
                .tellingOf(unit)
                .build();
        var saved = Officials.asSpecialist(() -> writing.begin(draft));
        assertThat(shown(saved.slug())).as("a draft is not public").isEmpty();
        publish(saved);
        var shown = shown(saved.slug()).orElseThrow();
        assertThat(shown.headline()).isEqualTo(draft.headline());
        assertThat(shown.bodyHtml()).contains("<strong>chính</strong>").doesNotContain("<script");
        assertThat(shown.unit()).startsWith("Sở Y tế");
        assertThat(shown.unitCode())
                .isEqualTo(Officials.asSpecialist(() -> units.get(unit)).code());
        assertThat(queries(saved).written().unit()).isEqualTo(unit);
        assertThat(shown.related()).containsExactly(related.slug());
        assertThat(shown.picture()).isNotNull();
        assertThat(shown.picture().alt()).isEqualTo("Toàn cảnh");
        assertThat(shown.portrait())
                .as("only an exemplar is shown beside honours")
                .isNull();
        assertThat(shown.publishedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(queries(saved).publishedAt()).isEqualTo(shown.publishedAt());
    }

    @Test
    void showsPicturesInTheTextAndTakesThemAwayWithIt() throws IOException {
        var one = picture();
        var two = picture();
        var draft = Articles.draft()
                .headline(unique("Có ảnh trong bài"))
                .body("Đoạn một.\n\n[Ảnh 1]\n\nĐoạn hai.")
                .bodyPictures(
                        new BodyPicture(1, one, "Toàn cảnh \"hội trường\" <1>", "Hội nghị & đại biểu"),
                        new BodyPicture(2, two, "", ""))
                .build();
        var saved = Officials.asSpecialist(() -> writing.begin(draft));
        assertThat(queries(saved).written().bodyPictures()).isEqualTo(draft.bodyPictures());
        publish(saved);
        var shown = shown(saved.slug()).orElseThrow();
        assertThat(shown.bodyPictures())
                .as("what the text does not place stays inside")
                .hasSize(1);
        var placed = shown.bodyPictures().getFirst();
        assertThat(placed.copies()).extracting(PublicPicture.Copy::width).startsWith(480);
        assertThat(shown.bodyHtml())
                .isEqualTo("<p>Đoạn một.</p><figure><img src=\"/tep/" + placed.path()
                        + "\" alt=\"Toàn cảnh &quot;hội trường&quot; &lt;1&gt;\">"
                        + "<figcaption>Hội nghị &amp; đại biểu</figcaption></figure><p>Đoạn hai.</p>");
        assertThat(placed.copies())
                .allSatisfy(c -> assertThat(OPEN.resolve(c.path())).exists());

        correct(
                saved.id(),
                version(saved.id()),
                Articles.draft()
                        .headline(draft.headline())
                        .body("[Ảnh 2]")
                        .bodyPictures(new BodyPicture(2, two, "Trao thưởng", "Lễ trao thưởng"))
                        .build(),
                "Thay ảnh");
        var corrected = shown(saved.slug()).orElseThrow().bodyPictures().getFirst();
        assertThat(corrected.alt()).isEqualTo("Trao thưởng");
        assertThat(placed.copies())
                .allSatisfy(c -> assertThat(OPEN.resolve(c.path())).doesNotExist());
        assertThat(corrected.copies())
                .allSatisfy(c -> assertThat(OPEN.resolve(c.path())).exists());

        Officials.run("lanhdao", Role.LEADER, () -> publication.withdraw(saved.id(), version(saved.id()), "Nhầm ảnh"));
        assertThat(corrected.copies())
                .allSatisfy(c -> assertThat(OPEN.resolve(c.path())).doesNotExist());
    }

    @Test
    void publishesNoTextThatNamesAMissingPicture() {
        var saved = Officials.asSpecialist(() -> writing.begin(
                Articles.draft().headline(unique("Thiếu ảnh")).body("[Ảnh 7]").build()));
        assertThatThrownBy(() -> publish(saved))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.key()).isEqualTo("problem.announcement.no-such-picture"));
        assertThat(queries(saved).status()).isEqualTo(ArticleStatus.DRAFT);
        var preview = Officials.asSpecialist(() -> writing.preview("[Ảnh 7]", List.of()));
        assertThat(preview.parts()).containsExactly(new BodyPart.Gap(7));
        assertThat(preview.problem()).isNotNull();
    }

    @Test
    void discardsADraftWithItsPictures() throws IOException {
        var one = picture();
        var saved = Officials.asSpecialist(() -> writing.begin(Articles.draft()
                .headline(unique("Bỏ đi cùng ảnh"))
                .bodyPictures(new BodyPicture(1, one, "", ""))
                .build()));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> writing.discard(saved.id(), saved.version()));
        assertThat(Officials.asSpecialist(() -> queries.find(saved.id()))).isEmpty();
    }

    @Test
    void theConsentOfAnExemplarMakesThePictureAPortraitByTwoPeopleAndStaysInTheConsole() throws IOException {
        var sha256 = picture();
        var draft = Articles.draft().exemplar().headline(unique("Gương điển hình"));
        var silent = draft.picture(sha256, "Cô giáo", "Cô giáo Hòa", "").build();
        var saved = Officials.asSpecialist(() -> writing.begin(silent));
        publish(saved);
        assertThat(shown(saved.slug()).orElseThrow().portrait())
                .as("a picture without consent stays with its article")
                .isNull();
        var agreed = draft.picture(sha256, "Cô giáo", "Cô giáo Hòa", "Đơn lưu tại Phòng TĐKT")
                .build();
        correct(saved.id(), queries(saved).version(), agreed, "");
        assertThat(shown(saved.slug()).orElseThrow().portrait()).isTrue();
        assertThat(showcase.find(PublicKind.ANNOUNCEMENT, saved.slug())
                        .orElseThrow()
                        .body())
                .as("where the consent is kept is nobody else's business")
                .doesNotContain("Phòng TĐKT");
        correct(saved.id(), queries(saved).version(), silent, "");
        assertThat(shown(saved.slug()).orElseThrow().portrait())
                .as("a consent that is taken back")
                .isNull();
    }

    @Test
    void readsARecordFromBeforePicturesStoodInTheText() {
        var saved = begin(unique("Bản ghi cũ"));
        publish(saved);
        var body = showcase.find(PublicKind.ANNOUNCEMENT, saved.slug())
                .orElseThrow()
                .body()
                .replace(",\"bodyPictures\":[]", "")
                .replace(",\"portrait\":null", "");
        assertThat(body).doesNotContain("bodyPictures", "portrait");
        assertThat(json.readValue(body, PublicAnnouncement.class).bodyPictures())
                .isEmpty();
    }

    private String picture() throws IOException {
        var bytes = png();
        return Officials.asSpecialist(() ->
                        attachments.store("anh.png", new ByteArrayInputStream(bytes), Attachments.PICTURES, 1_000_000))
                .sha256();
    }

    @Test
    void givesEveryAnnouncementAnAddressOfItsOwn() {
        var headline = unique("Cùng một tiêu đề");
        var one = begin(headline);
        var two = begin(headline);
        assertThat(two.slug()).isEqualTo(one.slug() + "-2");
        var moved = Officials.asSpecialist(() -> writing.save(
                one.id(),
                one.version(),
                Articles.draft().headline(headline + " mới").build()));
        assertThat(moved.slug()).isEqualTo(one.slug() + "-moi");
        var corrected = publish(moved);
        correct(
                corrected,
                version(corrected),
                Articles.draft().headline(unique("Khác")).build(),
                "Sửa tiêu đề");
        assertThat(shown(moved.slug())).isPresent();
        assertThat(Officials.asSpecialist(() -> queries.find(moved.slug()))).contains(corrected);
    }

    @Test
    void publishesAtTheHourAndNotBefore() {
        var early = begin(unique("Hẹn giờ"));
        var at = Instant.now().plus(Duration.ofHours(2));
        Officials.run("lanhdao", Role.LEADER, () -> publication.scheduleAt(early.id(), early.version(), at));
        Officials.asSystem(publication::publishDue);
        assertThat(shown(early.slug())).isEmpty();
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("update {domain}.article set publish_at = ? where id = ?"))
                .params(
                        LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                        early.id().value())
                .update();
        assertThat(Officials.asSystem(publication::publishDue)).isEqualTo(1);
        assertThat(shown(early.slug())).isPresent();
    }

    @Test
    void keepsTheTextThatWasApprovedForItsHourAndLetsTheHourBeCancelled() {
        var saved = begin(unique("Hẹn giờ"));
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> publication.scheduleAt(
                        saved.id(), saved.version(), Instant.now().plusSeconds(3600)));
        assertThatThrownBy(() -> Officials.asSpecialist(() -> writing.save(
                        saved.id(),
                        version(saved.id()),
                        Articles.draft().body("Sửa sau khi duyệt").build())))
                .isInstanceOf(AnnouncementProblem.ApprovedForItsHour.class);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> publication.cancelSchedule(saved.id(), version(saved.id())));
        assertThat(queries(saved).status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(queries(saved).publishAt()).isNull();
    }

    @Test
    void refusesTheSecondOfTwoEditors() {
        var saved = begin(unique("Hai người sửa"));
        Officials.asSpecialist(() -> writing.save(
                saved.id(),
                saved.version(),
                Articles.draft().lead("Người thứ nhất").build()));
        assertThatThrownBy(() -> Officials.asSpecialist(() -> writing.save(
                        saved.id(),
                        saved.version(),
                        Articles.draft().lead("Người thứ hai").build())))
                .isInstanceOf(StaleData.class);
        assertThat(queries(saved).written().lead()).isEqualTo("Người thứ nhất");
    }

    @Test
    void leavesATruthfulNoticeWithoutTheReason() {
        var saved = begin(unique("Sẽ gỡ"));
        publish(saved);
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> publication.withdraw(saved.id(), version(saved.id()), "Nhầm tên đơn vị, nội bộ"));
        assertThat(shown(saved.slug())).isEmpty();
        var notice =
                showcase.find(PublicKind.NOTICE, "announcement/" + saved.slug()).orElseThrow();
        assertThat(notice.body()).doesNotContain("nội bộ");
        assertThat(json.readValue(notice.body(), PublicNotice.class).type()).isEqualTo("TAKEN_DOWN");
        assertThat(queries(saved).withdrawalReason()).isEqualTo("Nhầm tên đơn vị, nội bộ");
    }

    @Test
    void leadsOnFromEveryAddressItEverHad() {
        var first = begin(unique("Đường dẫn cũ"));
        var id = publish(first);
        var naming = Officials.asSpecialist(() -> writing.begin(Articles.draft()
                .headline(unique("Nhắc đến bài kia"))
                .related(id)
                .build()));
        publish(naming);
        var second = first.slug() + "-hai";
        var third = first.slug() + "-ba";
        assertThat(Officials.asSpecialist(() -> publication.moveTo(id, version(id), first.slug() + " HAI")))
                .isEqualTo(second);
        Officials.asSpecialist(() -> publication.moveTo(id, version(id), third));
        assertThat(shown(third)).isPresent();
        assertThat(shown(second)).isEmpty();
        assertThat(shown(naming.slug()).orElseThrow().related()).containsExactly(third);
        for (String old : List.of(first.slug(), second)) {
            assertThat(json.readValue(
                                    showcase.find(PublicKind.MOVED, "announcement/" + old)
                                            .orElseThrow()
                                            .body(),
                                    PublicMove.class)
                            .to())
                    .as("no chains")
                    .isEqualTo(third);
        }
        send(first.slug(), "Trần Văn Bình", "Gửi ở địa chỉ cũ", "c");
        takeIn();
        assertThat(pending(id)).hasSize(1);

        var other = begin(unique("Bài khác"));
        publish(other);
        assertThatThrownBy(() ->
                        Officials.asSpecialist(() -> publication.moveTo(other.id(), version(other.id()), first.slug())))
                .isInstanceOf(InvalidInput.class);
        assertThat(queries(other).slug()).isEqualTo(other.slug());
        Officials.asSpecialist(() -> publication.moveTo(id, version(id), first.slug()));
        assertThat(shown(first.slug())).isPresent();
        assertThat(showcase.find(PublicKind.MOVED, "announcement/" + first.slug()))
                .isEmpty();
    }

    @Test
    void aCommentThatCannotBeKeptHoldsNoOtherBackAndIsSetAside() {
        var saved = begin(unique("Một dòng hỏng"));
        publish(saved);
        send(saved.slug(), "Trần Văn Bình", "Ý kiến thứ nhất", "d");
        takeIn();
        long taken = pending(saved.id()).getFirst().id().value();
        // the portal may be anybody: it gives a number that another comment has
        send(taken, saved.slug(), "Kẻ phá", "Trùng số", "e");
        send(saved.slug(), "Lê Thị Tư", "Ý kiến thứ hai", "f");
        takeIn();
        assertThat(pending(saved.id())).hasSize(2);
        var aside = Officials.asAdministrator(() -> setAside.list(0, 500)).stream()
                .filter(row -> row.id() == taken)
                .findFirst()
                .orElseThrow();
        assertThat(aside.table()).isEqualTo("comment");
        assertThat(aside.content()).containsEntry("body", "Trùng số");
        assertThat(aside.problem()).contains("Duplicate entry");
        assertThatThrownBy(() -> Officials.run("quantri", Role.ADMINISTRATOR, () -> setAside.tryAgain(taken)))
                .isInstanceOf(InboxProblem.StillFails.class);
        assertThat(Officials.asAdministrator(() -> setAside.list(0, 500)).stream()
                        .filter(row -> row.id() == taken)
                        .findFirst()
                        .orElseThrow()
                        .attempts())
                .isEqualTo(2);
        Officials.run("quantri", Role.ADMINISTRATOR, () -> setAside.dismiss(taken, "Trùng số, không phải ý kiến"));
        assertThat(pending(saved.id())).hasSize(2);
    }

    @Test
    void takesACommentFromTheInboxToThePublicPage() {
        var saved = begin(unique("Có ý kiến"));
        publish(saved);
        send(saved.slug(), "Trần Văn Bình", "Rất phấn khởi!", "a");
        send(saved.slug(), "Trần Văn Bình", "Rất phấn khởi!", "a");
        send("khong-co-bai-nay", "Ai đó", "Xin chào", "b");
        takeIn();
        takeIn();
        var waiting = pending(saved.id());
        assertThat(waiting).hasSize(1);
        assertThat(shown(saved.slug()).orElseThrow().comments()).isEmpty();
        var id = waiting.getFirst().id();
        assertThat(Officials.asLeader(() -> comments.email(id))).isEqualTo("binh@example.vn");
        assertThatThrownBy(() -> Officials.asAdministrator(() -> comments.email(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Officials.asLeader(() -> moderation.approve(List.of(id)))).isEqualTo(1);
        assertThat(Officials.asLeader(() -> moderation.approve(List.of(id)))).isZero();
        Officials.run("lanhdao", Role.LEADER, () -> moderation.answer(id, "Cảm ơn ông."));
        var shown = shown(saved.slug()).orElseThrow().comments();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().name()).isEqualTo("Trần Văn Bình");
        assertThat(shown.getFirst().answer()).isEqualTo("Cảm ơn ông.");
        assertThat(showcase.find(PublicKind.ANNOUNCEMENT, saved.slug())
                        .orElseThrow()
                        .body())
                .doesNotContain("binh@example.vn");
        Officials.asLeader(() -> moderation.reject(List.of(id), RejectionReason.PERSONAL_DATA));
        assertThat(shown(saved.slug()).orElseThrow().comments()).isEmpty();
    }

    @Test
    void countsEachReaderOncePerDayAndExactlyAcrossRestarts() {
        var saved = begin(unique("Được đọc"));
        publish(saved);
        read(saved.slug(), TODAY, 3);
        read(saved.slug(), TODAY, 3);
        addUp();
        assertThat(shown(saved.slug()).orElseThrow().views()).isEqualTo(3);
        read(saved.slug(), TODAY.minusDays(5), 4);
        addUp();
        addUp();
        assertThat(shown(saved.slug()).orElseThrow().views()).isEqualTo(7);
        read(saved.slug(), TODAY, 5);
        addUp();
        assertThat(shown(saved.slug()).orElseThrow().views()).isEqualTo(9);
        assertThat(summary(saved).views()).isEqualTo(9);
        assertThat(queries(saved).version()).as("counting disturbs no editor").isEqualTo(version(saved.id()));
    }

    @Test
    void listsByWordsWithoutAccentsByStatusTopicAndYear() {
        var headline = unique("Gương điển hình làng nghề");
        var saved = begin(headline);
        var folded = headline.replace("Gương điển hình làng nghề", "guong dien hinh lang nghe");
        assertThat(list(new ArticleFilter(folded, null, null, null)))
                .extracting(ArticleSummary::id)
                .containsExactly(saved.id());
        assertThat(list(new ArticleFilter(folded, ArticleStatus.PUBLISHED, null, null)))
                .isEmpty();
        assertThat(list(new ArticleFilter(folded, null, ArticleTopic.LAUNCH, TODAY.getYear())))
                .hasSize(1);
        assertThat(list(new ArticleFilter(folded, null, null, 2015))).isEmpty();
        assertThat(Officials.asSpecialist(() -> queries.count(new ArticleFilter(folded, null, null, null))))
                .isEqualTo(1);
    }

    @Test
    void discardsADraftButNothingElse() {
        var saved = begin(unique("Bỏ đi"));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> writing.discard(saved.id(), saved.version()));
        assertThat(Officials.asSpecialist(() -> queries.find(saved.id()))).isEmpty();
        var published = begin(unique("Không bỏ"));
        publish(published);
        assertThatThrownBy(() -> Officials.run(
                        "chuyenvien", Role.SPECIALIST, () -> writing.discard(published.id(), version(published.id()))))
                .isInstanceOf(AnnouncementProblem.IllegalMove.class);
    }

    @Test
    void keepsWhatADiscardedDraftSaidInTheAudit() {
        var saved = Officials.asSpecialist(() -> writing.begin(Articles.draft()
                .headline(unique("Xóa hẳn"))
                .body("Câu không được mất.")
                .build()));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> writing.discard(saved.id(), saved.version()));
        assertThat(Officials.asLeader(
                        () -> audit.about("article", String.valueOf(saved.id().value()))))
                .filteredOn(entry -> entry.verb().equals("article.discarded"))
                .singleElement()
                .extracting(AuditEntry::detail)
                .asString()
                .contains("Xóa hẳn", "Câu không được mất.");
    }

    @Test
    void anOldArticleCarriesItsOwnDayWhichIsNeverAhead() {
        var day = LocalDate.of(2021, 5, 12);
        var saved = Officials.asSpecialist(() -> writing.begin(
                Articles.draft().headline(unique("Bài năm 2021")).datedOn(day).build()));
        publish(saved);
        var shown = shown(saved.slug()).orElseThrow();
        assertThat(shown.datedOn()).isEqualTo(day);
        assertThat(shown.publishedAt()).isAfter(Instant.now().minusSeconds(60));

        var ahead = LocalDate.now().plusDays(2);
        assertThatThrownBy(() -> Officials.asSpecialist(() -> writing.begin(Articles.draft()
                        .headline(unique("Bài ngày mai"))
                        .datedOn(ahead)
                        .build())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("datedOn"));
    }

    @Test
    void letsOnlyThoseWhoMayDoIt() {
        var saved = begin(unique("Quyền"));
        assertThatThrownBy(() -> Officials.as(
                        "lanhdao",
                        Role.LEADER,
                        () -> writing.begin(Articles.draft().build())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.run(
                        "donvi", Role.UNIT_OFFICER, () -> publication.publishNow(saved.id(), saved.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.asSpecialist(publication::publishDue))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.asSpecialist(intake::takeIn)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.asSpecialist(readers::addUp)).isInstanceOf(AccessDeniedException.class);
    }

    private SavedArticle begin(String headline) {
        return Officials.asSpecialist(
                () -> writing.begin(Articles.draft().headline(headline).build()));
    }

    @Test
    void theOfficeMayChooseThatWhoWroteItPublishesIt() {
        var article =
                new Article(Ids.next(), "mot-nguoi", Articles.draft().build(), false, Instant.now(), "chuyenvien");
        var one = new PeopleOfAnnouncement(twoPeople, 1);
        assertThat(one.two()).isFalse();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> one.requireAnother(article, article.version()));
        assertThatThrownBy(() -> one.requireAnother(article, article.version() + 1))
                .as("as it was seen all the same")
                .isInstanceOf(StaleData.class);
        assertThatThrownBy(() -> new PeopleOfAnnouncement(twoPeople, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One proposes, another confirms. */
    private void correct(ArticleId id, int version, ArticleWritten draft, String note) {
        assertThat(Officials.asSpecialist(() -> corrections.correct(id, version, draft, note)))
                .as("public at once")
                .isFalse();
        var waits = Officials.asLeader(() -> queries.get(id)).correction();
        Officials.run("lanhdao", Role.LEADER, () -> corrections.confirm(waits.id(), ProposedCorrection.VERSION));
        assertThat(Officials.asLeader(() -> queries.get(id)).correction()).isNull();
    }

    private ArticleId publish(SavedArticle saved) {
        Officials.run("lanhdao", Role.LEADER, () -> publication.publishNow(saved.id(), saved.version()));
        return saved.id();
    }

    private ArticleDetails queries(SavedArticle saved) {
        return Officials.asSpecialist(() -> queries.get(saved.id()));
    }

    private ArticleSummary summary(SavedArticle saved) {
        return Officials.asSpecialist(() -> queries.find(saved.id())).orElseThrow();
    }

    private int version(ArticleId id) {
        return Officials.asSpecialist(() -> queries.get(id)).version();
    }

    private List<ArticleSummary> list(ArticleFilter filter) {
        return Officials.asSpecialist(() -> queries.list(filter, Page.of(0, 20)));
    }

    private Optional<PublicAnnouncement> shown(String slug) {
        return showcase.find(PublicKind.ANNOUNCEMENT, slug)
                .map(r -> json.readValue(r.body(), PublicAnnouncement.class));
    }

    private List<CommentSummary> pending(ArticleId article) {
        return Officials.asLeader(
                () -> comments.list(new CommentFilter(CommentStatus.PENDING, article), Page.of(0, 10)));
    }

    private void takeIn() {
        Officials.asSystem(intake::takeIn);
    }

    private void addUp() {
        Officials.asSystem(readers::addUp);
    }

    private void send(String slug, String name, String text, String sender) {
        send(Ids.next(), slug, name, text, sender);
    }

    private void send(long id, String slug, String name, String text, String sender) {
        portal.sql(database.schemas()
                        .in("insert into {inbox}.comment (id, article_slug, author_name, author_email, body,"
                                + " sender_hash, received_at) values (?, ?, ?, ?, ?, ?, ?)"))
                .params(id, slug, name, "binh@example.vn", text, sender.repeat(64), LocalDateTime.now(ZoneOffset.UTC))
                .update();
    }

    private void read(String slug, LocalDate day, int readers) {
        for (int i = 0; i < readers; i++) {
            portal.sql(database.schemas()
                            .in("insert ignore into {inbox}.reader (article_slug, day, reader_hash) values (?, ?, ?)"))
                    .params(
                            slug,
                            day,
                            ("reader" + i + "0000000000000000").substring(0, 16).getBytes())
                    .update();
        }
    }

    private static String unique(String words) {
        return words + " " + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }

    /** Of a colour of its own: copies of two pictures that are alike would be one file. */
    private static byte[] png() throws IOException {
        var picture = new BufferedImage(
                900 + ThreadLocalRandom.current().nextInt(300),
                500 + ThreadLocalRandom.current().nextInt(300),
                BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(ThreadLocalRandom.current().nextInt(1 << 24)));
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
