package vn.vinhdanh.core.subscription;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.shared.NotFound;

/** What letters say, in Vietnamese and in English, as plain text and as HTML with the same content. */
@Component
class LetterText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ArticleQueries articles;
    private final DecisionQueries decisions;
    private final ErrorReportQueries reports;
    private final MailSettings settings;
    private final String agency;

    LetterText(
            ArticleQueries articles,
            DecisionQueries decisions,
            ErrorReportQueries reports,
            MailSettings settings,
            @Value("${vinhdanh.portal.agency:Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Ninh Bình}") String agency) {
        this.articles = articles;
        this.decisions = decisions;
        this.reports = reports;
        this.settings = settings;
        this.agency = agency;
    }

    /** A letter as it is read. */
    record Written(String subject, String plain, String html) {}

    /** A piece of a letter, in its order. */
    private sealed interface Part {

        /** As plain text; empty says nothing. */
        String plain();

        String html();
    }

    /** @param vietnamese whether it is Vietnamese whatever the letter's language */
    private record Paragraph(String text, boolean vietnamese) implements Part {

        Paragraph(String text) {
            this(text, false);
        }

        @Override
        public String plain() {
            return text.strip();
        }

        @Override
        public String html() {
            return text.isBlank() ? "" : (vietnamese ? "<p lang=\"vi\">" : "<p>") + escape(text) + "</p>";
        }
    }

    /** What is to be done, as a button. */
    private record Door(String label, String address) implements Part {

        @Override
        public String plain() {
            return label + ":\n" + address;
        }

        @Override
        public String html() {
            return "<p><a href=\"" + escape(address) + "\" style=\"display:inline-block;padding:12px 20px;"
                    + "background:#8f1d1d;color:#ffffff;text-decoration:none;border-radius:4px\">" + escape(label)
                    + "</a></p>";
        }
    }

    /** What the agency wrote, in Vietnamese whatever the letter's language. */
    private record Quote(String label, String text) implements Part {

        @Override
        public String plain() {
            return label + ":\n" + text;
        }

        @Override
        public String html() {
            return "<p style=\"margin-bottom:4px\"><strong>" + escape(label) + "</strong></p><blockquote lang=\"vi\""
                    + " style=\"margin:0 0 16px;padding:4px 0 4px 14px;border-left:3px solid #8f1d1d\">" + escape(text)
                    + "</blockquote>";
        }
    }

    /** Facts by name, each on a line. */
    private record Facts(List<Fact> facts) implements Part {

        @Override
        public String plain() {
            return facts.stream().map(f -> f.name + ": " + f.value).collect(Collectors.joining("\n"));
        }

        @Override
        public String html() {
            return facts.stream()
                    .map(f -> escape(f.name) + ": <strong" + (f.vietnamese ? " lang=\"vi\"" : "") + ">"
                            + escape(f.value) + "</strong>")
                    .collect(Collectors.joining("<br>", "<p>", "</p>"));
        }
    }

    private record Fact(String name, String value, boolean vietnamese) {}

    /** The letter as it is read; empty when what it tells of is not so any more. */
    Optional<Written> write(Letter letter) {
        return switch (letter.matter()) {
            case Letter.Confirmation confirmation -> Optional.of(confirmation(letter, confirmation));
            case Letter.News news when news.kind().equals("ARTICLE") -> article(letter, news);
            case Letter.News news -> decision(letter, news);
            case Letter.Reply reply -> reply(letter, reply);
            case Letter.Trial trial -> Optional.of(trial(letter));
        };
    }

    /** Asks whether the address is really its owner's wish. */
    private Written confirmation(Letter letter, Letter.Confirmation confirmation) {
        var words = words(letter.language());
        var topics = SubscriptionTopic.read(confirmation.wanted()).stream()
                .map(t -> say(words, "topic." + t.name()))
                .collect(Collectors.joining("; "));
        return write(
                letter,
                say(words, "confirm.subject"),
                say(words, "confirm.title"),
                List.of(
                        new Paragraph(say(words, "confirm.text", topics)),
                        new Paragraph(say(words, "confirm.do")),
                        new Door(
                                say(words, "confirm.link"),
                                settings.address() + "/theo-doi/xac-nhan/" + confirmation.token() + english(letter)),
                        new Paragraph(say(words, "confirm.else"))),
                "");
    }

    /** Says that letters arrive, to the administrator who wants to know. */
    private Written trial(Letter letter) {
        var words = words(letter.language());
        return write(
                letter,
                say(words, "test.subject"),
                say(words, "test.subject"),
                List.of(
                        new Paragraph(say(words, "test.text")),
                        new Door(say(words, "test.link"), settings.address() + "/")),
                "");
    }

    private Optional<Written> article(Letter letter, Letter.News news) {
        var words = words(letter.language());
        return articles.published(new ArticleId(news.subject())).map(article -> {
            var content = article.content();
            return write(
                    letter,
                    demo(words, content.demo()) + content.headline(),
                    content.headline(),
                    List.of(
                            new Paragraph(content.lead(), true),
                            new Door(
                                    say(words, "news.read"),
                                    settings.address() + "/tin-tuc/" + article.slug() + english(letter))),
                    unsubscribe(letter, news));
        });
    }

    private Optional<Written> decision(Letter letter, Letter.News news) {
        var words = words(letter.language());
        try {
            var decision = decisions.get(new DecisionId(news.subject()));
            if (decision.status() != DecisionStatus.PUBLISHED) {
                return Optional.empty();
            }
            var title = say(words, "decision.title", decision.fullNumber(), day(decision.decidedOn()));
            return Optional.of(write(
                    letter,
                    demo(words, decision.demo()) + title,
                    title,
                    List.of(
                            new Paragraph(decision.authority() + ". " + decision.title() + ".", true),
                            new Paragraph(say(words, "decision.count", decision.honourCount())),
                            new Door(
                                    say(words, "decision.read"),
                                    settings.address() + "/quyet-dinh/" + decision.code() + english(letter))),
                    unsubscribe(letter, news)));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /**
     * Answers who reported an error. Says what the page of the report says, and nothing of what was written in it: nobody has proved that
     * the address is the sender's.
     */
    private Optional<Written> reply(Letter letter, Letter.Reply reply) {
        var words = words(letter.language());
        var report = reports.get(reply.report());
        var summary = report.summary();
        var decision = say(words, "report.decision", summary.decisionNumber());
        var about = new Facts(List.of(
                new Fact(say(words, "report.reference"), summary.reference(), false),
                new Fact(
                        say(words, "report.about"),
                        summary.honourName().isEmpty()
                                ? decision
                                : summary.honourName() + " – " + summary.awardName() + " – " + decision,
                        true),
                new Fact(say(words, "report.kind"), say(words, "report.kind." + summary.kind()), false)));
        var door = new Door(
                say(words, "report.open"),
                settings.address() + "/bao-sai-sot/" + summary.reference() + english(letter));
        var foot = new Paragraph(say(words, "report.why"));
        var demo = demo(words, summary.demo());
        if (reply.step() == ReportStep.RECEIVED) {
            if (summary.status().closed()) {
                return Optional.empty();
            }
            var title = say(words, "report.received.title", summary.reference());
            return Optional.of(write(
                    letter,
                    demo + title,
                    title,
                    List.of(
                            new Paragraph(say(words, "report.received.text", day(summary.promisedOn()))),
                            about,
                            door,
                            foot),
                    ""));
        }
        // Taken up again, or closed anew, meanwhile: another letter tells of that
        if (!summary.status().closed() || !reply.at().equals(report.closedAt())) {
            return Optional.empty();
        }
        var title = say(words, "report.closed.title", summary.reference());
        return Optional.of(write(
                letter,
                demo + title,
                title,
                List.of(
                        about,
                        new Facts(List.of(new Fact(
                                say(words, "report.outcome"),
                                say(words, "report.outcome." + summary.status()),
                                false))),
                        new Quote(say(words, "report.answer"), report.answer()),
                        door,
                        foot),
                ""));
    }

    /** The address that ends it all, for the letter's foot and its header. */
    String unsubscribe(Letter letter, Letter.News news) {
        return settings.address() + "/theo-doi/huy/" + news.token() + english(letter);
    }

    private Written write(Letter letter, String subject, String title, List<Part> parts, String unsubscribe) {
        var words = words(letter.language());
        var plain = Stream.concat(
                        Stream.of(title), parts.stream().map(Part::plain).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("\n\n"));
        var html = parts.stream().map(Part::html).collect(Collectors.joining());
        var end = unsubscribe.isEmpty() ? "" : say(words, "foot.unsubscribe");
        var headline =
                letter.matter() instanceof Letter.News news && news.kind().equals("ARTICLE");
        var foot = escape(say(words, "foot", agency))
                + (unsubscribe.isEmpty()
                        ? ""
                        : "<br><a href=\"" + escape(unsubscribe) + "\" style=\"color:#5c5346\">" + escape(end)
                                + "</a>");
        return new Written(
                subject.replaceAll("[\\r\\n]+", " "),
                plain + "\n\n-- \n" + say(words, "foot", agency)
                        + (unsubscribe.isEmpty() ? "" : "\n" + end + ": " + unsubscribe) + "\n",
                "<!DOCTYPE html><html lang=\"" + letter.language() + "\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + escape(title)
                        + "</title></head><body style=\"margin:0;padding:24px;background:#fbf8f2;color:#1f1a14;"
                        + "font-family:'Be Vietnam Pro',Arial,sans-serif;font-size:16px;line-height:1.6\">"
                        + "<div style=\"max-width:36em;margin:0 auto\"><h1" + (headline ? " lang=\"vi\"" : "")
                        + " style=\"font-size:22px;line-height:1.3\">"
                        + escape(title) + "</h1>" + html
                        + "<hr style=\"border:0;border-top:1px solid #d8cfbf\"><p style=\"font-size:14px;color:#5c5346\">"
                        + foot + "</p></div></body></html>\n");
    }

    private static String demo(ResourceBundle words, boolean demo) {
        return demo ? "[" + say(words, "demo") + "] " : "";
    }

    private static String english(Letter letter) {
        return letter.language().equals("en") ? "?lang=en" : "";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                "messages.mail",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String say(ResourceBundle words, String key, Object... arguments) {
        return new MessageFormat(words.getString("mail." + key), words.getLocale()).format(arguments);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
