package vn.vinhdanh.core.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.proof.Difference.Kind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Compares the public records that are no honours and no decisions with what they come from, page by page: units, announcements,
 * campaigns, blocs, the catalogue, error reports; and looks for the notices that must stand where something was taken away. Only reads.
 */
final class RecordComparison {

    private static final int PAGE = 500;
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;

    RecordComparison(JdbcClient jdbc, Schemas schemas, JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
    }

    private record Shown(String code, String body) {}

    private record Gone(long sourceKey, String recordName) {}

    /** What must be shown. */
    private record Expected(Object key, String code, String name, Map<String, @Nullable Object> fields) {}

    /** @param day today, by which it is told what a unit is */
    void run(LocalDate day, Mismatches mismatches) {
        for (RecordSource source : RecordSource.ALL) {
            surplus(source.kind(), records(source, day, mismatches), mismatches);
        }
        missingNotices(
                "honour/",
                "select h.id source_key, '' record_name from {domain}.honour h where h.id > :after and h.status <> 'ACTIVE'"
                        + " order by h.id limit :limit",
                mismatches);
        missingNotices(
                "decision/",
                "select d.id source_key, concat(d.number, '/', d.symbol) record_name from {domain}.decision d where d.id >"
                        + " :after and d.status in ('TAKEN_DOWN', 'ANNULLED') order by d.id limit :limit",
                mismatches);
        withdrawnArticles(mismatches);
    }

    /** @return the codes of all that must be shown */
    private Set<String> records(RecordSource source, LocalDate day, Mismatches mismatches) {
        var codes = new HashSet<String>();
        var after = source.first();
        while (true) {
            var statement =
                    jdbc.sql(schemas.in(source.sql())).param("after", after).param("limit", PAGE);
            if (source.sql().contains(":day")) {
                statement = statement.param("day", day);
            }
            var page = statement.query().listOfRows().stream()
                    .map(RecordComparison::expected)
                    .toList();
            lists(source, page);
            var records =
                    bodies(source.kind(), page.stream().map(Expected::code).toList());
            for (Expected one : page) {
                codes.add(one.code);
                var record = records.get(one.code);
                if (record != null) {
                    one.fields.replaceAll((field, wanted) -> sameMoment(wanted, record.get(field)));
                }
                mismatches.compare(
                        Kind.RECORD_MISSING,
                        Kind.RECORD_FIELD,
                        code(source.kind(), one.code),
                        one.name,
                        one.fields,
                        record);
            }
            if (page.size() < PAGE) {
                return codes;
            }
            after = page.getLast().key;
        }
    }

    /** The database keeps microseconds, a record what the clock said: within a millisecond they are the same. */
    private static @Nullable Object sameMoment(@Nullable Object wanted, @Nullable Object there) {
        return wanted instanceof Instant a
                        && there instanceof Instant b
                        && Duration.between(a, b).abs().toMillis() < 1
                ? there
                : wanted;
    }

    private static Expected expected(Map<String, @Nullable Object> row) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((label, value) -> {
            if (!label.startsWith("source_") && !label.startsWith("record_")) {
                boolean yes = label.equals("demo")
                        || label.equals("title") && value instanceof Number
                        || label.equals("commentsOpen")
                        || label.equals("portrait") && value != null;
                fields.put(
                        label,
                        yes
                                ? Boolean.TRUE.equals(value) || value instanceof Number number && number.intValue() != 0
                                : value instanceof LocalDateTime at ? at.toInstant(ZoneOffset.UTC) : value);
            }
        });
        var key = Objects.requireNonNull(row.get("source_key"));
        var code = row.get("record_code");
        return new Expected(
                key,
                code == null ? Ids.code(((Number) key).longValue()) : code.toString(),
                Objects.toString(row.get("record_name"), ""),
                fields);
    }

    private void lists(RecordSource source, List<Expected> page) {
        if (page.isEmpty()) {
            return;
        }
        for (RecordSource.Elements elements : source.lists()) {
            var byKey = new HashMap<Object, List<Object>>();
            jdbc.sql(schemas.in(elements.sql()))
                    .param("keys", page.stream().map(Expected::key).toList())
                    .query()
                    .listOfRows()
                    .forEach(row -> {
                        var element = Objects.requireNonNull(row.get("element"));
                        byKey.computeIfAbsent(Objects.requireNonNull(row.get("source_key")), key -> new ArrayList<>())
                                .add(element instanceof Number id ? Ids.code(id.longValue()) : element);
                    });
            page.forEach(one ->
                    one.fields.put(elements.field(), json.writeValueAsString(byKey.getOrDefault(one.key, List.of()))));
        }
    }

    private Map<String, Map<String, @Nullable Object>> bodies(String kind, List<String> codes) {
        var records = new HashMap<String, Map<String, @Nullable Object>>();
        if (!codes.isEmpty()) {
            jdbc.sql(schemas.in(
                            "select code, body from {domain}.public_record where kind = :kind and code in (:codes)"))
                    .param("kind", kind)
                    .param("codes", codes)
                    .query(Rows.each(Shown.class, one -> records.put(one.code(), fields(one.body()))));
        }
        return records;
    }

    private Map<String, @Nullable Object> fields(String body) {
        var fields = new HashMap<String, @Nullable Object>();
        try {
            json.readTree(body).properties().forEach(field -> {
                var node = field.getValue();
                if (node.isObject()) {
                    node.properties()
                            .forEach(inner ->
                                    fields.put(field.getKey() + "." + inner.getKey(), value(inner.getValue())));
                } else {
                    fields.put(field.getKey(), value(node));
                }
            });
        } catch (JacksonException unreadable) {
            // nothing can be read of it: every field differs
        }
        return fields;
    }

    private @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            var elements = new ArrayList<String>();
            node.forEach(element -> elements.add(element(element)));
            return json.writeValueAsString(elements);
        }
        var text = node.isValueNode() ? node.asString() : node.toString();
        return INSTANT.matcher(text).matches() ? Instant.parse(text) : text;
    }

    /** An element of a list as the source names it: by its code, else by its name and first day. */
    private static String element(JsonNode element) {
        if (!element.isObject()) {
            return element.asString();
        }
        return element.has("code")
                ? element.path("code").asString("")
                : element.path("nameVi").asString("") + " "
                        + element.path("validFrom").asString("");
    }

    private void surplus(String kind, Set<String> right, Mismatches mismatches) {
        codes(kind, "").stream()
                .filter(code -> !right.contains(code))
                .forEach(code -> mismatches.surplus(Kind.RECORD_SURPLUS, code(kind, code), ""));
    }

    private List<String> codes(String kind, String prefix) {
        return jdbc.sql(schemas.in(
                        "select code from {domain}.public_record where kind = ? and code like ? order by code"))
                .params(kind, prefix + "%")
                .query(Rows.column(String.class))
                .list();
    }

    private void missingNotices(String about, String sql, Mismatches mismatches) {
        long after = Long.MIN_VALUE;
        while (true) {
            var names = new LinkedHashMap<String, String>();
            var last = new long[] {after};
            jdbc.sql(schemas.in(sql)).param("after", after).param("limit", PAGE).query(Rows.each(Gone.class, gone -> {
                last[0] = gone.sourceKey();
                names.put(about + Ids.code(last[0]), gone.recordName());
            }));
            missing(names, mismatches);
            if (names.size() < PAGE) {
                return;
            }
            after = last[0];
        }
    }

    private void withdrawnArticles(Mismatches mismatches) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(schemas.in("select slug from {domain}.article where status = 'WITHDRAWN' order by id"))
                .query(Rows.column(String.class))
                .list()
                .forEach(slug -> names.put("announcement/" + slug, ""));
        var codes = List.copyOf(names.keySet());
        for (int from = 0; from < codes.size(); from += PAGE) {
            var page = new LinkedHashMap<String, String>();
            codes.subList(from, Math.min(codes.size(), from + PAGE)).forEach(code -> page.put(code, ""));
            missing(page, mismatches);
        }
    }

    private void missing(Map<String, String> names, Mismatches mismatches) {
        var there = bodies("NOTICE", List.copyOf(names.keySet()));
        names.forEach((code, name) -> {
            if (!there.containsKey(code)) {
                mismatches.surplus(Kind.NOTICE_MISSING, code, name);
            }
        });
    }

    private static String code(String kind, String code) {
        return kind.toLowerCase(Locale.ROOT) + "/" + code;
    }
}
