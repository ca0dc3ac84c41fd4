package vn.vinhdanh.portal.honour;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.page.Year;

/**
 * What a citizen asks the register; every part may be empty. The whole question is in the address, so it can be shared.
 *
 * @param words names and words, with or without accents
 * @param award code of a title or form
 * @param level key of the level of the award: STATE, GOVERNMENT, PROVINCE, GRASSROOTS
 * @param year achievement year
 * @param kind key of a recipient kind
 * @param commendation key of a kind of commendation
 * @param unit words of a unit's name, of the time or of today
 * @param commune a commune in small letters and its name, e.g. {@code xã Gia Hòa}
 * @param campaign slug of a campaign
 * @param recipient code of a recipient
 * @param decision code of a decision
 * @param decided the year of the decision, or the first and the last of several: {@code 2020-2025}
 * @param group {@code nguoi} to show each recipient once with how often they were found, else each honour
 * @param sort {@code ten} (Vietnamese order of names), {@code moi} (newest first), else by relevance
 */
public record HonourQuestion(
        String words,
        String award,
        String level,
        String year,
        String kind,
        String commendation,
        String unit,
        String commune,
        String campaign,
        String recipient,
        String decision,
        String decided,
        String group,
        String sort) {

    /** Names of the filters in an address, in their order. */
    public static final List<String> FILTERS = List.of(
            "danh-hieu",
            "cap",
            "nam",
            "doi-tuong",
            "loai-hinh",
            "don-vi",
            "xa",
            "phong-trao",
            "nguoi",
            "quyet-dinh",
            "nam-ban-hanh");

    /** Keys of the levels of awards, the highest first. */
    static final List<String> LEVELS = List.of("STATE", "GOVERNMENT", "PROVINCE", "GRASSROOTS");

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 24;

    /** Keeps what is sensible of what came in the address. */
    public static HonourQuestion of(
            String words, String award, String year, String kind, String unit, String decision, String sort) {
        return of(Map.of(
                "q", words,
                "danh-hieu", award,
                "nam", year,
                "doi-tuong", kind,
                "don-vi", unit,
                "quyet-dinh", decision,
                "sap-xep", sort));
    }

    /**
     * Keeps what is sensible of what came in the address.
     *
     * @param asked parameters of the address; others than {@code q}, the {@link #FILTERS}, {@code nhom} and {@code sap-xep} are not
     *     looked at
     * @throws Year when the year is none
     */
    public static HonourQuestion of(Map<String, String> asked) {
        var sort = asked.getOrDefault("sap-xep", "");
        return new HonourQuestion(
                text(asked.getOrDefault("q", "")),
                code(asked.getOrDefault("danh-hieu", "")),
                oneOf(asked.getOrDefault("cap", ""), LEVELS),
                Year.read(asked.getOrDefault("nam", "")),
                oneOf(asked.getOrDefault("doi-tuong", ""), names(RecipientKind.values())),
                oneOf(asked.getOrDefault("loai-hinh", ""), names(CommendationKind.values())),
                text(asked.getOrDefault("don-vi", "")),
                commune(asked.getOrDefault("xa", "")),
                code(asked.getOrDefault("phong-trao", "")),
                code(asked.getOrDefault("nguoi", "")),
                code(asked.getOrDefault("quyet-dinh", "")),
                Year.readRange(asked.getOrDefault("nam-ban-hanh", "")),
                oneOf(asked.getOrDefault("nhom", ""), List.of("nguoi")),
                sort.equals("ten") || sort.equals("moi") ? sort : "");
    }

    /** Whether nothing is asked. */
    public boolean empty() {
        return words.isEmpty() && !filtered();
    }

    /** Whether any filter is set. */
    public boolean filtered() {
        return FILTERS.stream().anyMatch(name -> !part(name).isEmpty());
    }

    /** The value of a part by its name in the address; empty when not asked. */
    public String part(String name) {
        return parts().getOrDefault(name, "");
    }

    /** The address of this question. */
    public String href() {
        var address = UriComponentsBuilder.fromPath("/vinh-danh");
        parts().forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, value.replace("{", "").replace("}", ""));
            }
        });
        return address.encode().build().toUriString();
    }

    /** The question as parameters of an address, with the question mark; empty when nothing is asked. */
    String parameters() {
        return href().substring("/vinh-danh".length());
    }

    /** The same question with one part changed. */
    public HonourQuestion with(String part, String value) {
        var parts = parts();
        parts.put(part, value);
        return of(parts);
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", words);
        parts.put("danh-hieu", award);
        parts.put("cap", level);
        parts.put("nam", year);
        parts.put("doi-tuong", kind);
        parts.put("loai-hinh", commendation);
        parts.put("don-vi", unit);
        parts.put("xa", commune);
        parts.put("phong-trao", campaign);
        parts.put("nguoi", recipient);
        parts.put("quyet-dinh", decision);
        parts.put("nam-ban-hanh", decided);
        parts.put("nhom", group);
        parts.put("sap-xep", sort);
        return parts;
    }

    private static List<String> names(Enum<?>[] keys) {
        return Arrays.stream(keys).map(Enum::name).toList();
    }

    private static String oneOf(String value, List<String> known) {
        return known.contains(value) ? value : "";
    }

    private static String code(String value) {
        return value.matches("[A-Za-z0-9_.-]{1,120}") ? value : "";
    }

    private static String commune(String value) {
        var text = text(value);
        int end = text.toLowerCase(Locale.ROOT).startsWith("thị trấn ") ? 8 : Math.max(0, text.indexOf(' '));
        return text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end);
    }

    private static String text(String text) {
        var normal = VietnameseText.normalise(text);
        if (normal.length() > LONGEST) {
            normal = normal.substring(0, LONGEST);
        }
        return Arrays.stream(normal.split(" ")).limit(MOST_WORDS).collect(Collectors.joining(" "));
    }
}
