package vn.vinhdanh.core.subscription;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.letter.Letter;
import vn.vinhdanh.core.letter.LetterPart;
import vn.vinhdanh.core.letter.LetterPart.Door;
import vn.vinhdanh.core.letter.LetterPart.Paragraph;
import vn.vinhdanh.core.letter.LetterWords;
import vn.vinhdanh.core.letter.LetterWriter;
import vn.vinhdanh.core.letter.NotedLetter;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What subscribers are written: whether the address is really its owner's wish, and what was published. */
@Component
class SubscriberLetters implements LetterWriter {

    /** Asks for confirmation; the secret is the token of the link. */
    static final String CONFIRMATION = "CONFIRMATION";

    /** Tells of what was published; the subject is a mailing. */
    static final String NEWS = "NEWS";

    /** All that this room notes. */
    static final Set<String> KINDS = Set.of(CONFIRMATION, NEWS);

    private final ArticleQueries articles;
    private final DecisionQueries decisions;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    SubscriberLetters(ArticleQueries articles, DecisionQueries decisions, JdbcClient jdbc, Schemas schemas) {
        this.articles = articles;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    /** @param token for unsubscribing */
    private record Subscriber(String email, String language, String token, String wanted) {}

    private record Published(String kind, long subject) {}

    @Override
    public Optional<Letter> write(NotedLetter noted) {
        return sql("select email, language, token, wanted from {domain}.subscriber where id = ?")
                .param(noted.recipient())
                .query(Rows.of(Subscriber.class))
                .optional()
                .flatMap(to -> noted.kind().equals(CONFIRMATION)
                        ? Optional.of(confirmation(to, Objects.requireNonNull(noted.secret())))
                        : news(to, noted.subject()));
    }

    private static Letter confirmation(Subscriber to, String token) {
        var words = LetterWords.in(to.language);
        var topics = SubscriptionTopic.read(to.wanted).stream()
                .map(t -> words.say("topic." + t.name()))
                .collect(Collectors.joining("; "));
        return letter(
                to,
                words.say("confirm.subject"),
                new Paragraph(words.say("confirm.title")),
                List.of(
                        new Paragraph(words.say("confirm.text", topics)),
                        new Paragraph(words.say("confirm.do")),
                        new Door(words.say("confirm.link"), "/theo-doi/xac-nhan/" + token),
                        new Paragraph(words.say("confirm.else"))),
                null,
                false);
    }

    private Optional<Letter> news(Subscriber to, long mailing) {
        var published = sql("select kind, subject_id subject from {domain}.mailing where id = ?")
                .param(mailing)
                .query(Rows.of(Published.class))
                .single();
        return published.kind.equals("ARTICLE") ? article(to, published.subject) : decision(to, published.subject);
    }

    private Optional<Letter> article(Subscriber to, long id) {
        var words = LetterWords.in(to.language);
        return articles.published(new ArticleId(id)).map(article -> {
            var content = article.written();
            return letter(
                    to,
                    content.headline(),
                    new Paragraph(content.headline(), true),
                    List.of(
                            new Paragraph(content.lead(), true),
                            new Door(words.say("news.read"), "/tin-tuc/" + article.slug())),
                    wayOut(to),
                    article.demo());
        });
    }

    private Optional<Letter> decision(Subscriber to, long id) {
        var words = LetterWords.in(to.language);
        try {
            var decision = decisions.get(new DecisionId(id));
            if (decision.status() != DecisionStatus.PUBLISHED) {
                return Optional.empty();
            }
            var title = words.say(
                    "decision.title",
                    decision.fullNumber(),
                    words.day(decision.written().decidedOn()));
            return Optional.of(letter(
                    to,
                    title,
                    new Paragraph(title),
                    List.of(
                            new Paragraph(
                                    decision.written().authority() + ". "
                                            + decision.written().title() + ".",
                                    true),
                            new Paragraph(words.say("decision.count", decision.honourCount())),
                            new Door(words.say("decision.read"), "/quyet-dinh/" + decision.code())),
                    wayOut(to),
                    decision.demo()));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private static String wayOut(Subscriber to) {
        return "/theo-doi/huy/" + to.token;
    }

    private static Letter letter(
            Subscriber to,
            String subject,
            Paragraph title,
            List<LetterPart> parts,
            @Nullable String unsubscribe,
            boolean demo) {
        return new Letter(to.email, to.language, subject, title, parts, unsubscribe, demo);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
