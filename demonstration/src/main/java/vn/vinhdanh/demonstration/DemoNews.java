package vn.vinhdanh.demonstration;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleTopic;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.announcement.BodyPicture;
import vn.vinhdanh.core.announcement.CommentId;
import vn.vinhdanh.core.announcement.CommentIntake;
import vn.vinhdanh.core.announcement.CommentModeration;
import vn.vinhdanh.core.announcement.RejectionReason;
import vn.vinhdanh.core.announcement.SavedArticle;
import vn.vinhdanh.core.attachment.Attachments;

/** What the public was told in seven years, with pictures drawn for it, and what readers said about it. */
@Component
class DemoNews {

    private static final List<String> NAMES = List.of(
            "01-phat-dong-2021",
            "02-giao-uoc-2021",
            "03-huong-dan-dang-ky-2021",
            "04-guong-dieu-duong",
            "05-phat-dong-2022",
            "06-guong-htx",
            "07-so-ket-hoc-tap-bac",
            "08-guong-co-giao-cuc-phuong",
            "09-huong-dan-luat-2022",
            "10-khen-thuong-mua-lu-2024",
            "11-tham-quyen-cap-xa",
            "12-dai-hoi-thi-dua-2025",
            "13-phat-dong-2026",
            "14-guong-to-truong",
            "15-binh-xet-2026");

    /** Waits for the leader, whatever day it is. */
    private static final String ON_THE_DESK = "16-cho-duyet";

    private final ArticleWriting writing;
    private final ArticlePublication publication;
    private final CommentIntake intake;
    private final DemoCitizens citizens;
    private final CommentModeration moderation;
    private final Attachments attachments;
    private final DemoDecisions decisions;
    private final DemoUnits units;
    private final DemoClock clock;
    private final DemoPictures pictures = new DemoPictures();
    private final Map<String, SavedArticle> written = new HashMap<>();

    DemoNews(
            ArticleWriting writing,
            ArticlePublication publication,
            CommentIntake intake,
            DemoCitizens citizens,
            CommentModeration moderation,
            Attachments attachments,
            DemoDecisions decisions,
            DemoUnits units,
            DemoClock clock) {
        this.writing = writing;
        this.publication = publication;
        this.intake = intake;
        this.citizens = citizens;
        this.moderation = moderation;
        this.attachments = attachments;
        this.decisions = decisions;
        this.units = units;
        this.clock = clock;
    }

    /** A text: head lines {@code key: value}, a line {@code ---}, the body in Markdown. */
    private record Text(Map<String, String> head, String body) {

        static Text read(String name) {
            var parts = DemoTable.text("announcements/" + name + ".md").split("\n---\n", 2);
            var head = new HashMap<String, String>();
            parts[0].lines()
                    .forEach(line ->
                            head.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
            return new Text(head, parts[1]);
        }

        String get(String key) {
            return head.getOrDefault(key, "");
        }

        Instant at() {
            return LocalDateTime.parse(get("at")).atZone(DemoCalendar.HERE).toInstant();
        }
    }

    /** How many articles there are. */
    int count() {
        return written.size();
    }

    /** Tells when each article is published and each comment received. */
    void tell(BiConsumer<Instant, Runnable> events) {
        var hours = new HashMap<String, Instant>();
        for (int i = 0; i < NAMES.size(); i++) {
            int seed = i;
            var name = NAMES.get(i);
            var text = Text.read(name);
            hours.put(name, text.at());
            events.accept(text.at(), () -> publish(name, text, seed));
        }
        DemoTable.rows("comments.csv").forEach(row -> {
            var published = hours.get(row.get(0));
            if (published == null) {
                throw new IllegalStateException("demo/comments.csv names no announcement: " + row.get(0));
            }
            var at = published.plus(Duration.ofHours(Long.parseLong(row.get(2))));
            events.accept(at, () -> comment(row, at));
        });
    }

    /** Lays an announcement on the leader's desk today: written and handed over, to be published by somebody else. */
    void layOut() {
        clock.tell(null);
        var saved = begin(ON_THE_DESK, Text.read(ON_THE_DESK), NAMES.size());
        DemoOfficials.SPECIALIST.run(() -> writing.handOver(saved.id(), saved.version()));
    }

    private void publish(String name, Text text, int seed) {
        var at = text.at();
        clock.tell(at.minus(Duration.ofMinutes(50)));
        var saved = begin(name, text, seed);
        written.put(name, saved);
        clock.tell(at);
        DemoOfficials.SPECIALIST.run(() -> writing.handOver(saved.id(), saved.version()));
        DemoOfficials.LEADER.run(() -> publication.publishNow(saved.id(), saved.version()));
    }

    private SavedArticle begin(String name, Text text, int seed) {
        var png = pictures.draw(DemoPictures.Motif.valueOf(text.get("motif")), seed);
        var honour = text.get("honour");
        var code = honour.isEmpty() ? null : decisions.codeOf(honour);
        var related = text.get("related");
        var before = related.isEmpty() ? null : written.get(related);
        return DemoOfficials.SPECIALIST.does(() -> {
            var picture = attachments.store(
                    "tranh-" + name + ".png", new ByteArrayInputStream(png), Attachments.PICTURES, 10_000_000);
            var written = new ArticleWritten(
                    ArticleTopic.valueOf(text.get("topic")),
                    text.get("headline"),
                    text.get("lead"),
                    picture.sha256(),
                    text.get("alt"),
                    text.get("caption"),
                    text.get("consent"),
                    text.body,
                    bodyPictures(name, text, seed),
                    text.get("author"),
                    text.get("source"),
                    null,
                    text.get("campaign").isEmpty() ? null : text.get("campaign"),
                    text.get("unit").isEmpty() ? null : units.id(text.get("unit")),
                    code == null ? List.of() : List.of(code),
                    before == null ? List.of() : List.of(before.id()),
                    true);
            return writing.begin(written, true);
        });
    }

    /** Pictures that stand in the text: head lines {@code picture1: MOTIF | alternative text | caption}. */
    private List<BodyPicture> bodyPictures(String name, Text text, int seed) {
        var drawn = new ArrayList<BodyPicture>();
        for (int n = 1; !text.get("picture" + n).isEmpty(); n++) {
            var parts = text.get("picture" + n).split(" \\| ", 3);
            var png = pictures.draw(DemoPictures.Motif.valueOf(parts[0]), seed + 100L * n);
            var kept = attachments.store(
                    "tranh-" + name + "-" + n + ".png",
                    new ByteArrayInputStream(png),
                    Attachments.PICTURES,
                    10_000_000);
            drawn.add(new BodyPicture(n, kept.sha256(), parts[1], parts[2]));
        }
        return drawn;
    }

    private void comment(List<String> row, Instant at) {
        var article = written.get(row.get(0));
        if (article == null) {
            return;
        }
        var comment = citizens.send(
                intake, at, Map.of("article_slug", article.slug(), "author_name", row.get(3), "body", row.get(5)));
        if (comment.isEmpty() || row.get(1).equals("WAITING")) {
            return;
        }
        clock.tell(at.plus(Duration.ofMinutes(100)));
        var id = new CommentId(comment.get());
        DemoOfficials.LEADER.run(() -> {
            if (row.get(1).equals("REJECTED")) {
                moderation.reject(List.of(id), RejectionReason.SPAM);
                return;
            }
            moderation.approve(List.of(id));
            if (!row.get(4).isEmpty()) {
                moderation.answer(id, row.get(4));
            }
        });
    }
}
