package vn.vinhdanh.admin.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of the console: the core's bundle {@code messages/core_*} and one bundle per room, {@code messages/console-<room>_vi} and
 * {@code _en} (UTF-8), read at the start. Sentences without arguments are taken as they are written; with arguments they are
 * {@link MessageFormat} patterns (there an apostrophe is written twice). Vietnamese is the default.
 */
@Component
class ConsoleWords implements I18NProvider {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWords.class);
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> IN_VIETNAMESE = read("vi");
    private static final Map<String, String> IN_ENGLISH = read("en");

    ConsoleWords() {}

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(VIETNAMESE, ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return VIETNAMESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        var sentence = bundle(locale).get(key);
        if (sentence == null) {
            LOG.warn("No words for {} in {}", key, locale.getLanguage());
            return "!" + key + "!";
        }
        return arguments.length == 0 ? sentence : new MessageFormat(sentence, locale).format(arguments);
    }

    /** The keys and sentences of one language, of all bundles. */
    static Map<String, String> bundle(Locale locale) {
        return "en".equals(locale.getLanguage()) ? IN_ENGLISH : IN_VIETNAMESE;
    }

    static Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(bundle(locale).get(key));
    }

    private static Map<String, String> read(String language) {
        var words = new HashMap<String, String>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (String name : List.of("core", "console-*")) {
                for (var resource :
                        resolver.getResources("classpath*:messages/" + name + "_" + language + ".properties")) {
                    var properties = new Properties();
                    try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                        properties.load(reader);
                    }
                    properties.forEach((key, sentence) -> {
                        if (words.put((String) key, (String) sentence) != null) {
                            LOG.warn("Two bundles have the key {}", key);
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
