package vn.vinhdanh.portal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicPicture;
import vn.vinhdanh.portal.copy.SearchWords;

/** How dates, numbers and marked words are written on the pages, in the language of the page and the time of Viet Nam. */
@Component("wording")
public class Wording {

    /** The time of Viet Nam. */
    public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME_LINE = DateTimeFormatter.ofPattern("dd.MM.yyyy | HH:mm:ss");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    /** No picture of a text is in the first screen. */
    private static final List<String> LAZY = List.of("loading", "lazy", "decoding", "async");

    /** The console has cleaned the text already; this second wall costs little and needs no trust. */
    private static final PolicyFactory BODY =
            body(attributes -> attributes.addAll(LAZY)).toFactory();

    private static final int MOST_LETTERS_CLEANED = 4_000_000;

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+");

    private final MessageSource messages;
    private final Pictures pictures;
    private final Clock clock;
    /** Cleaning a long text costs more than the rest of its page. */
    private final Cache<String, String> cleaned = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS_CLEANED)
            .weigher((String html, String clean) -> html.length() + clean.length())
            .build();

    Wording(MessageSource messages, Pictures pictures, Clock clock) {
        this.messages = messages;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Whether the page is in English. */
    public boolean english() {
        return Locale.ENGLISH.equals(LocaleContextHolder.getLocale());
    }

    /** A sentence of the bundle. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The word for a stable key, e.g. {@code topic.LAUNCH}; the key itself when a newer console sends one that is not known here. */
    public String word(String group, @Nullable String key) {
        if (key == null) {
            return "";
        }
        var word = messages.getMessage(group + "." + key, null, key, LocaleContextHolder.getLocale());
        return word == null ? key : word;
    }

    /** {@code 18/01/2021}. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The date in Viet Nam of an instant, {@code 18/01/2021}. */
    public String date(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(VIET_NAM));
    }

    /** The day under which an announcement stands: its own where it has one, else that on which it was put online. */
    public LocalDate dayOf(PublicAnnouncement article) {
        var own = article.datedOn();
        return own == null ? LocalDate.ofInstant(article.publishedAt(), VIET_NAM) : own;
    }

    /**
     * The state of a campaign as a reader of today understands it: {@code AHEAD} before its period, {@code ENDED} after it while nobody
     * has summed it up, else what its office says.
     */
    public String state(PublicCampaign campaign) {
        if (!campaign.status().equals("LAUNCHED")) {
            return campaign.status();
        }
        return today().isAfter(campaign.to()) ? "ENDED" : today().isBefore(campaign.from()) ? "AHEAD" : "LAUNCHED";
    }

    /** The machine's form of a time, for {@code <time datetime>}. */
    public String iso(@Nullable Instant at) {
        return at == null ? "" : machine(at);
    }

    /** A time as machines read it, to the second: nothing that is public happens more exactly. */
    public static String machine(Instant at) {
        return toTheSecond(at).toString();
    }

    /** The time without what is less than a second. */
    public static Instant toTheSecond(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** {@code 16:26, 18/01/2021}. */
    public String hour(@Nullable Instant at) {
        return at == null ? "" : HOUR.format(at.atZone(VIET_NAM));
    }

    /** The line above an announcement: {@code Thứ 2, 18.01.2021 | 16:26:45}. */
    public String timeLine(Instant at) {
        ZonedDateTime time = at.atZone(VIET_NAM);
        return text("weekday." + time.getDayOfWeek().getValue()) + ", " + TIME_LINE.format(time);
    }

    /** A number as it is written: {@code 1.234} in Vietnamese. */
    public String number(long number) {
        // a format of Java costs more than all else on a page of filters
        var digits = Long.toString(Math.abs(number));
        var out = new StringBuilder(digits.length() + 8).append(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(english() ? ',' : '.');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** Size of a file: {@code 1,4 MB}. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return number(bytes) + " B";
        }
        var format = NumberFormat.getNumberInstance(english() ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN"));
        format.setMaximumFractionDigits(1);
        double kilo = bytes / 1024.0;
        return kilo < 1000 ? format.format(kilo) + " KB" : format.format(kilo / 1024) + " MB";
    }

    /** Today in Viet Nam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIET_NAM);
    }

    /** The paragraphs of a plain text. */
    public List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** The body of an announcement, cleaned once more. */
    public String body(String html) {
        return cleaned.get(html, BODY::sanitize);
    }

    /**
     * The body of an announcement, cleaned once more, its pictures in the sizes that there are and with the room they take.
     *
     * @param known the pictures with their sizes; one that is not among them is shown as it stands in the text
     */
    public String body(String html, List<PublicPicture> known) {
        if (known.isEmpty()) {
            return body(html);
        }
        return body(attributes -> {
                    int source = attributes.indexOf("src");
                    known.stream()
                            .filter(p ->
                                    source >= 0 && attributes.get(source + 1).equals(Pictures.address(p.path())))
                            .findFirst()
                            .ifPresent(p -> {
                                attributes.set(source + 1, pictures.src(p, 960));
                                attributes.addAll(List.of(
                                        "srcset", pictures.srcset(p),
                                        "sizes", "(min-width: 46rem) 44rem, calc(100vw - 40px)",
                                        "width", Integer.toString(p.width()),
                                        "height", Integer.toString(p.height())));
                            });
                    attributes.addAll(LAZY);
                })
                .toFactory()
                .sanitize(html);
    }

    /** @param image gets names and values of the attributes of each picture, clean, to add to them */
    private static HtmlPolicyBuilder body(Consumer<List<String>> image) {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "h2",
                        "h3",
                        "ul",
                        "ol",
                        "li",
                        "strong",
                        "em",
                        "b",
                        "i",
                        "blockquote",
                        "br",
                        "figure",
                        "figcaption",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td")
                .allowElements("a")
                .allowAttributes("href")
                .onElements("a")
                .allowStandardUrlProtocols()
                .requireRelNofollowOnLinks()
                .allowElements(
                        (name, attributes) -> {
                            image.accept(attributes);
                            return name;
                        },
                        "img")
                .allowAttributes("src")
                .matching(Pattern.compile("/tep/[0-9a-zA-Z._-]+"))
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img");
    }

    /** The address of a page in the language of this one. */
    public String link(String path) {
        return english() ? LanguageLinks.inEnglish(path) : path;
    }

    /** The text cut into words, those that were asked for marked, their accents as written. */
    public List<Marked> marked(String text, @Nullable String question) {
        return asked(question).marked(text);
    }

    /** The words of a question, to mark them in many texts. */
    public Asked asked(@Nullable String question) {
        return new Asked(question == null ? List.of() : SearchWords.plain(question));
    }

    /** Words that were asked for, plain. */
    public record Asked(List<String> words) {

        /** The text cut into words, those that were asked for marked, their accents as written. */
        public List<Marked> marked(String text) {
            if (words.isEmpty()) {
                return List.of(new Marked(text, false));
            }
            var parts = new ArrayList<Marked>();
            var matcher = WORDS.matcher(text);
            while (matcher.find()) {
                var part = matcher.group();
                var plain = SearchWords.plain(part);
                boolean hit = plain.size() == 1
                        && (words.contains(plain.getFirst()) || plain.getFirst().startsWith(words.getLast()));
                parts.add(new Marked(part, hit));
            }
            return parts;
        }
    }

    /** A part of a text, marked when it was asked for. */
    public record Marked(String text, boolean hit) {}
}
