package vn.vinhdanh.core.subscription;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.shared.NotFound;

/** What letters say, in Vietnamese and in English, as plain text and as HTML with the same content. */
@Component
class LetterText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ArticleQueries articles;
    private final DecisionQueries decisions;
    private final MailSettings settings;
    private final String agency;

    LetterText(
            ArticleQueries articles,
            DecisionQueries decisions,
            MailSettings settings,
            @Value("${vinhdanh.portal.agency:Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Ninh Bình}") String agency) {
        this.articles = articles;
        this.decisions = decisions;
        this.settings = settings;
        this.agency = agency;
    }

    /** A letter as it is read. */
    record Written(String subject, String plain, String html) {}

    /** A paragraph; with a link below it when there is one. */
    private record Part(String text, String link, String label) {

        static Part text(String text) {
            return new Part(text, "", "");
        }
    }

    /** Asks whether the address is really its owner's wish. */
    Written confirmation(Letter letter) {
        var words = words(letter.language());
        var topics = SubscriptionTopic.read(letter.wanted()).stream()
                .map(t -> say(words, "topic." + t.name()))
                .collect(Collectors.joining("; "));
        var link = settings.address() + "/theo-doi/xac-nhan/" + letter.confirmToken() + english(letter);
        return write(
                letter,
                say(words, "confirm.subject"),
                say(words, "confirm.title"),
                List.of(
                        Part.text(say(words, "confirm.text", topics)),
                        new Part(say(words, "confirm.do"), link, say(words, "confirm.link")),
                        Part.text(say(words, "confirm.else"))),
                "");
    }

    /** Says that letters arrive, to the administrator who wants to know. */
    Written test() {
        var letter = new Letter(0, 1, "", "vi", "", null, "", null);
        var words = words("vi");
        return write(
                letter,
                say(words, "test.subject"),
                say(words, "test.subject"),
                List.of(new Part(say(words, "test.text"), settings.address() + "/", say(words, "test.link"))),
                "");
    }

    /** Tells what was published; empty when it is not public any more. */
    Optional<Written> news(Letter letter, Letter.Mailing mailing) {
        return mailing.kind().equals("ARTICLE") ? article(letter, mailing) : decision(letter, mailing);
    }

    private Optional<Written> article(Letter letter, Letter.Mailing mailing) {
        var words = words(letter.language());
        return articles.published(new ArticleId(mailing.subject())).map(article -> {
            var content = article.content();
            return write(
                    letter,
                    demo(words, content.demo()) + content.headline(),
                    content.headline(),
                    List.of(
                            Part.text(content.lead()),
                            new Part(
                                    "",
                                    settings.address() + "/tin-tuc/" + article.slug() + english(letter),
                                    say(words, "news.read"))),
                    unsubscribe(letter));
        });
    }

    private Optional<Written> decision(Letter letter, Letter.Mailing mailing) {
        var words = words(letter.language());
        try {
            var decision = decisions.get(new DecisionId(mailing.subject()));
            if (decision.status() != DecisionStatus.PUBLISHED) {
                return Optional.empty();
            }
            var title = say(words, "decision.title", decision.fullNumber(), day(decision.decidedOn()));
            return Optional.of(write(
                    letter,
                    demo(words, decision.demo()) + title,
                    title,
                    List.of(
                            Part.text(decision.authority() + ". " + decision.title() + "."),
                            new Part(
                                    say(words, "decision.count", decision.honourCount()),
                                    settings.address() + "/quyet-dinh/" + decision.code() + english(letter),
                                    say(words, "decision.read"))),
                    unsubscribe(letter)));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** The address that ends it all, for the letter's foot and its header. */
    String unsubscribe(Letter letter) {
        return settings.address() + "/theo-doi/huy/" + letter.token() + english(letter);
    }

    private Written write(Letter letter, String subject, String title, List<Part> parts, String unsubscribe) {
        var words = words(letter.language());
        var plain = new ArrayList<String>();
        var html = new StringBuilder();
        plain.add(title);
        for (Part part : parts) {
            plain.add((part.text + (part.link.isEmpty() ? "" : "\n" + part.label + ": " + part.link)).strip());
            if (!part.text.isEmpty()) {
                html.append("<p>")
                        .append(escape(part.text).replace("\n", "<br>"))
                        .append("</p>");
            }
            if (!part.link.isEmpty()) {
                html.append("<p><a href=\"")
                        .append(escape(part.link))
                        .append("\" style=\"display:inline-block;padding:10px 18px;background:#8f1d1d;color:#ffffff;"
                                + "text-decoration:none;border-radius:4px\">")
                        .append(escape(part.label))
                        .append("</a></p>");
            }
        }
        plain.add("-- \n" + say(words, "foot", agency)
                + (unsubscribe.isEmpty() ? "" : "\n" + say(words, "foot.unsubscribe") + ": " + unsubscribe));
        var foot = escape(say(words, "foot", agency))
                + (unsubscribe.isEmpty()
                        ? ""
                        : "<br><a href=\"" + escape(unsubscribe) + "\" style=\"color:#5c5346\">"
                                + escape(say(words, "foot.unsubscribe")) + "</a>");
        return new Written(
                subject.replaceAll("[\\r\\n]+", " "),
                String.join("\n\n", plain) + "\n",
                "<!DOCTYPE html><html lang=\"" + letter.language() + "\"><head><meta charset=\"utf-8\"><title>"
                        + escape(title)
                        + "</title></head><body style=\"margin:0;padding:24px;background:#fbf8f2;color:#1f1a14;"
                        + "font-family:'Be Vietnam Pro',Arial,sans-serif;font-size:16px;line-height:1.6\">"
                        + "<div style=\"max-width:36em;margin:0 auto\"><h1 style=\"font-size:22px;line-height:1.3\">"
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
                .replace("\"", "&quot;");
    }
}
