package vn.vinhdanh.core.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * Compares figures and public records with what decisions, corrections and withdrawals say, page by page: its memory does not grow with
 * the number of honours, its time grows with it. Only reads, three schemas: the domain, the figures and the audit. To be true it must run in
 * one snapshot, that is in one transaction with repeatable reads.
 */
final class Comparison {

    private static final int PAGE = 1000;
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;
    private final Truth truth;
    private final RecordComparison records;
    private final SettledProposals proposals;
    private final Clock clock;

    /** How much was looked at. */
    record Extent(long honours, long decisions) {}

    Comparison(JdbcClient jdbc, Schemas schemas, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
        this.truth = new Truth(jdbc, schemas);
        this.records = new RecordComparison(jdbc, schemas, json);
        this.clock = clock;
        this.proposals = new SettledProposals(jdbc, schemas, json);
    }

    /** Tells every difference, at once when it is found. */
    Extent run(Consumer<Difference> told) {
        var mismatches = new Mismatches(told);
        long honours = honours(mismatches);
        long decisions = decisions(mismatches);
        surplus("HONOUR", Kind.HONOUR_SURPLUS, mismatches);
        surplus("DECISION", Kind.DECISION_SURPLUS, mismatches);
        notices(mismatches);
        proposals.compare(told);
        records.run(LocalDate.now(clock.withZone(HERE)), mismatches);
        return new Extent(honours, decisions);
    }

    private long honours(Mismatches mismatches) {
        long count = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            var page = truth.honours(after, PAGE);
            count += page.size();
            long upTo = page.size() < PAGE ? Long.MAX_VALUE : page.getLast().id();
            facts(page, after, upTo, mismatches);
            shown(page, mismatches);
            if (page.size() < PAGE) {
                return count;
            }
            after = upTo;
        }
    }

    private void facts(List<Truth.Standing> page, long after, long upTo, Mismatches mismatches) {
        var expected = new LinkedHashMap<Long, Truth.Standing>();
        page.forEach(honour -> expected.put(honour.id(), honour));
        long last = after;
        while (true) {
            var facts = jdbc.sql(schemas.in("select * from {report}.honour_fact where honour_id > ? and honour_id <= ?"
                            + " order by honour_id limit " + PAGE))
                    .params(last, upTo)
                    .query()
                    .listOfRows();
            for (Map<String, @Nullable Object> fact : facts) {
                last = (Long) java.util.Objects.requireNonNull(fact.get("honour_id"));
                var honour = expected.remove(last);
                if (honour == null) {
                    mismatches.surplus(Kind.FACT_SURPLUS, Ids.code(last), String.valueOf(fact.get("recipient_name")));
                } else {
                    if (fact.get("bonus_state") == null) {
                        // a fact of former times learns what it pays soon after the console began
                        honour.fact().keySet().removeAll(List.of("bonus", "bonus_state"));
                    }
                    mismatches.compare(
                            Kind.FACT_MISSING, Kind.FACT_FIELD, honour.code(), honour.name(), honour.fact(), fact);
                }
            }
            if (facts.size() < PAGE) {
                break;
            }
        }
        expected.values()
                .forEach(honour -> mismatches.compare(
                        Kind.FACT_MISSING, Kind.FACT_FIELD, honour.code(), honour.name(), honour.fact(), null));
    }

    private void shown(List<Truth.Standing> page, Mismatches mismatches) {
        var records = records("HONOUR", page.stream().map(Truth.Standing::code).toList());
        for (Truth.Standing honour : page) {
            var record = records.get(honour.code());
            mismatches.compare(
                    Kind.HONOUR_MISSING,
                    Kind.HONOUR_FIELD,
                    honour.code(),
                    honour.name(),
                    honour.shown(),
                    record == null ? null : fields(record));
        }
    }

    private long decisions(Mismatches mismatches) {
        long count = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            var page = truth.decisions(after, PAGE);
            count += page.size();
            var records =
                    records("DECISION", page.stream().map(Truth.Published::code).toList());
            for (Truth.Published decision : page) {
                after = decision.id();
                var record = records.get(decision.code());
                mismatches.compare(
                        Kind.DECISION_MISSING,
                        Kind.DECISION_FIELD,
                        decision.code(),
                        decision.number(),
                        decision.shown(),
                        record == null ? null : decisionFields(record));
            }
            if (page.size() < PAGE) {
                return count;
            }
        }
    }

    private record Shown(String code, String body) {}

    private Map<String, JsonNode> records(String kind, List<String> codes) {
        var records = new HashMap<String, JsonNode>();
        if (!codes.isEmpty()) {
            jdbc.sql(schemas.in(
                            "select code, body from {domain}.public_record where kind = :kind and code in (:codes)"))
                    .param("kind", kind)
                    .param("codes", codes)
                    .query(Rows.each(Shown.class, one -> records.put(one.code(), tree(one.body()))));
        }
        return records;
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            return json.createObjectNode();
        }
    }

    private static Map<String, @Nullable Object> fields(JsonNode record) {
        var fields = new HashMap<String, @Nullable Object>();
        record.properties().forEach(field -> fields.put(field.getKey(), value(field.getKey(), field.getValue())));
        return fields;
    }

    private static @Nullable Object value(String field, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        var text = node.isValueNode() ? node.asString() : node.toString();
        // 01:00:00.500Z and 01:00:00.500000Z are the same hour
        return field.equals("publishedAt") && text.endsWith("Z") ? Instant.parse(text) : text;
    }

    private static Map<String, @Nullable Object> decisionFields(JsonNode record) {
        var fields = fields(record);
        var file = record.path("file");
        fields.put("file", file.isObject() ? file.path("sha256").asString("") : null);
        var counts = new HashMap<String, Long>();
        record.path("awards")
                .forEach(award -> counts.merge(
                        Truth.awardKey(
                                award.path("awardCode").asString(""),
                                award.path("awardName").asString(""),
                                award.path("recipientKind").asString("")),
                        award.path("count").asLong(0),
                        Long::sum));
        fields.put("awards", String.join("; ", Truth.awardLines(counts)));
        return fields;
    }

    private void surplus(String kind, Kind surplus, Mismatches mismatches) {
        var after = "";
        while (true) {
            var codes = codes(kind, after);
            var ids = ids(codes);
            var right = kind.equals("HONOUR")
                    ? truth.standing(List.copyOf(ids.values()))
                    : truth.published(List.copyOf(ids.values()));
            var wrong = codes.stream()
                    .filter(code -> !right.contains(ids.get(code)))
                    .toList();
            records(kind, wrong)
                    .forEach((code, record) -> mismatches.surplus(
                            surplus,
                            code,
                            record.path(kind.equals("HONOUR") ? "name" : "number")
                                    .asString("")));
            if (codes.size() < PAGE) {
                return;
            }
            after = codes.getLast();
        }
    }

    /** What stands is not said to be withdrawn. */
    private void notices(Mismatches mismatches) {
        var after = "";
        while (true) {
            var codes = codes("NOTICE", after);
            for (String kind : List.of("honour/", "decision/")) {
                var about = codes.stream()
                        .filter(code -> code.startsWith(kind))
                        .map(code -> code.substring(kind.length()))
                        .toList();
                var ids = ids(about);
                var standing = kind.equals("honour/")
                        ? truth.standing(List.copyOf(ids.values()))
                        : truth.published(List.copyOf(ids.values()));
                ids.forEach((code, id) -> {
                    if (standing.contains(id)) {
                        mismatches.surplus(Kind.NOTICE_SURPLUS, kind + code, "");
                    }
                });
            }
            if (codes.size() < PAGE) {
                return;
            }
            after = codes.getLast();
        }
    }

    private List<String> codes(String kind, String after) {
        return jdbc.sql(schemas.in(
                        "select code from {domain}.public_record where kind = ? and code > ? order by code limit "
                                + PAGE))
                .params(kind, after)
                .query(Rows.column(String.class))
                .list();
    }

    /** Ids by code; a text that is no code has none, so it is surplus. */
    private static Map<String, Long> ids(List<String> codes) {
        var ids = new LinkedHashMap<String, Long>();
        for (String code : codes) {
            Ids.find(code).ifPresent(id -> ids.put(code, id));
        }
        return ids;
    }
}
