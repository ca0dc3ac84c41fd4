package vn.vinhdanh.core.letter;

import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Puts what a letter says into the frame of all letters, by the templates {@code letters/letter.txt} and {@code letters/letter.html}: as plain
 * text and as HTML with the same content. Whatever stands in a letter is text; the HTML template escapes all of it.
 */
@Component
class LetterFrame {

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final MailSettings settings;
    private final String agency;

    LetterFrame(
            MailSettings settings,
            @Value("${vinhdanh.portal.agency:Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Ninh Bình}") String agency) {
        this.settings = settings;
        this.agency = agency;
        templates.addTemplateResolver(resolver(1, ".txt", TemplateMode.TEXT));
        templates.addTemplateResolver(resolver(2, ".html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(int order, String ending, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(LetterFrame.class.getClassLoader());
        resolver.setOrder(order);
        resolver.setPrefix("letters/");
        resolver.setResolvablePatterns(java.util.Set.of("*" + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** A letter as it is read. */
    record Written(String subject, String plain, String html) {}

    Written write(Letter letter) {
        var words = LetterWords.in(letter.language());
        var unsubscribe = unsubscribe(letter);
        var context = new Context(
                Locale.forLanguageTag(letter.language()),
                Map.of(
                        "language",
                        letter.language(),
                        "title",
                        letter.title(),
                        "parts",
                        letter.parts(),
                        "portal",
                        settings.address(),
                        "query",
                        query(letter),
                        "foot",
                        words.say("foot", agency),
                        "end",
                        unsubscribe.isEmpty() ? "" : words.say("foot.unsubscribe"),
                        "unsubscribe",
                        unsubscribe));
        return new Written(
                ((letter.demo() ? "[" + words.say("demo") + "] " : "") + letter.subject()).replaceAll("[\\r\\n]+", " "),
                templates.process("letter.txt", context),
                templates.process("letter.html", context));
    }

    /** The address that ends letters of this kind, for the foot and the header; empty when there is none. */
    String unsubscribe(Letter letter) {
        return letter.unsubscribe() == null ? "" : settings.address() + letter.unsubscribe() + query(letter);
    }

    private static String query(Letter letter) {
        return letter.language().equals("en") ? "?lang=en" : "";
    }
}
