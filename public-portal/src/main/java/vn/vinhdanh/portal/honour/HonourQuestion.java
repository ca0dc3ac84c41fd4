package vn.vinhdanh.portal.honour;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What a citizen asks the register; every part may be empty. The whole question is in the address, so it can be shared.
 *
 * @param words names and words, with or without accents
 * @param award code of a title or form
 * @param year achievement year
 * @param kind key of a recipient kind
 * @param unit words of a unit's name, of the time or of today
 * @param decision code of a decision
 * @param sort {@code ten} (Vietnamese order of names), {@code moi} (newest first), else by relevance
 */
public record HonourQuestion(
        String words, String award, String year, String kind, String unit, String decision, String sort) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    /** Keeps what is sensible of what came in the address. */
    public static HonourQuestion of(
            String words, String award, String year, String kind, String unit, String decision, String sort) {
        return new HonourQuestion(
                text(words),
                award.matches("[A-Za-z0-9_.-]{1,120}") ? award : "",
                year.matches("[12][0-9]{3}") ? year : "",
                Arrays.stream(RecipientKind.values()).anyMatch(k -> k.name().equals(kind)) ? kind : "",
                text(unit),
                decision.matches("[A-Za-z0-9_-]{1,120}") ? decision : "",
                sort.equals("ten") || sort.equals("moi") ? sort : "");
    }

    /** Whether nothing is asked. */
    public boolean empty() {
        return words.isEmpty() && !filtered();
    }

    /** Whether any filter is set. */
    public boolean filtered() {
        return !(award.isEmpty() && year.isEmpty() && kind.isEmpty() && unit.isEmpty() && decision.isEmpty());
    }

    /** The address of this question. */
    public String href() {
        var address = UriComponentsBuilder.fromPath("/vinh-danh");
        add(address, "q", words);
        add(address, "danh-hieu", award);
        add(address, "nam", year);
        add(address, "doi-tuong", kind);
        add(address, "don-vi", unit);
        add(address, "quyet-dinh", decision);
        add(address, "sap-xep", sort);
        return address.encode().build().toUriString();
    }

    /** The same question with one part changed. */
    public HonourQuestion with(String part, String value) {
        return new HonourQuestion(
                part.equals("q") ? value : words,
                part.equals("danh-hieu") ? value : award,
                part.equals("nam") ? value : year,
                part.equals("doi-tuong") ? value : kind,
                part.equals("don-vi") ? value : unit,
                part.equals("quyet-dinh") ? value : decision,
                part.equals("sap-xep") ? value : sort);
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }

    private static String text(String text) {
        var normal = VietnameseText.normalise(text);
        if (normal.length() > LONGEST) {
            normal = normal.substring(0, LONGEST);
        }
        return Arrays.stream(normal.split(" ")).limit(MOST_WORDS).collect(Collectors.joining(" "));
    }
}
