package vn.vinhdanh.reporting.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads a breakdown from an address and writes it into one. The whole question is in the address, so it can be shared and kept. */
public final class BreakdownAddress {

    static final String ROWS = "hang";
    static final String COLUMNS = "cot";
    static final String BASIS = "theo";
    static final String BY_ACHIEVEMENT = "thanh-tich";
    static final String BY_DECISION = "quyet-dinh";
    static final String FROM = "tu";
    static final String TO = "den";
    static final String UNIT_NAME = "ten-don-vi";
    static final String ORDER = "xep";
    static final String BY_COUNT = "so-luong";
    static final String BY_NAME = "ten";

    /** Parts of an address that do not belong to the question; {@code continue} is left by a sign-in on the way. */
    private static final Set<String> ELSEWHERE = Set.of("lang", "sau", "dong", "continue");

    private static final int LONGEST = 400;

    private BreakdownAddress() {}

    /**
     * Reads a breakdown; without {@code hang} honours are counted by award.
     *
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    public static Breakdown breakdown(MultiValueMap<String, String> query) {
        var rows = dimension(query, ROWS);
        var columns = dimension(query, COLUMNS);
        if (rows == null) {
            rows = Dimension.AWARD;
        }
        if (columns != null && (columns == rows || !columns.fitsColumns())) {
            throw new WrongAddress(COLUMNS);
        }
        var order = choice(query, ORDER, BY_COUNT, BY_NAME);
        return new Breakdown(rows, columns, filter(query), order == null ? rows.isUnit() : order.equals(BY_COUNT));
    }

    /**
     * Reads a filter.
     *
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    public static Filter filter(MultiValueMap<String, String> query) {
        var exact = new EnumMap<Dimension, String>(Dimension.class);
        for (String name : query.keySet()) {
            var dimension = Dimension.find(name);
            var known = Set.of(ROWS, COLUMNS, BASIS, FROM, TO, UNIT_NAME, ORDER);
            if (dimension.isEmpty() && !known.contains(name) && !ELSEWHERE.contains(name)) {
                throw new WrongAddress(name);
            }
            var key = one(query, name);
            if (dimension.isPresent() && key != null) {
                exact.put(dimension.get(), key(dimension.get(), key));
            }
        }
        var from = year(query, FROM);
        var to = year(query, TO);
        if (from != null && to != null && to < from) {
            throw new WrongAddress(TO);
        }
        return new Filter(
                BY_DECISION.equals(choice(query, BASIS, BY_ACHIEVEMENT, BY_DECISION)),
                from,
                to,
                one(query, UNIT_NAME),
                exact);
    }

    /** Whether the address has parts left empty by a form, so that a shorter address says the same. */
    public static boolean hasBlanks(MultiValueMap<String, String> query) {
        return query.values().stream().flatMap(List::stream).anyMatch(v -> v == null || v.isBlank());
    }

    /** An address of the path with these parts, encoded. */
    public static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static String key(Dimension dimension, String key) {
        if (dimension.isYear()) {
            return String.valueOf(number(key, dimension.parameter()));
        }
        if (!dimension.codes().isEmpty() && !dimension.codes().contains(key)) {
            throw new WrongAddress(dimension.parameter());
        }
        return key;
    }

    private static @Nullable Dimension dimension(MultiValueMap<String, String> query, String name) {
        var text = one(query, name);
        return text == null ? null : Dimension.find(text).orElseThrow(() -> new WrongAddress(name));
    }

    private static @Nullable Integer year(MultiValueMap<String, String> query, String name) {
        var text = one(query, name);
        return text == null ? null : number(text, name);
    }

    private static int number(String text, String name) {
        if (!text.matches("(19|20)\\d\\d")) {
            throw new WrongAddress(name);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String choice(MultiValueMap<String, String> query, String name, String... choices) {
        var text = one(query, name);
        if (text != null && !List.of(choices).contains(text)) {
            throw new WrongAddress(name);
        }
        return text;
    }

    private static @Nullable String one(MultiValueMap<String, String> query, String name) {
        var all = query.get(name);
        if (all == null || all.isEmpty()) {
            return null;
        }
        if (all.size() > 1) {
            throw new WrongAddress(name);
        }
        var text = all.getFirst();
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new WrongAddress(name);
        }
        return VietnameseText.normalise(text);
    }
}
