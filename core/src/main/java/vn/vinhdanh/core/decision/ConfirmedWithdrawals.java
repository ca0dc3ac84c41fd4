package vn.vinhdanh.core.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads what was confirmed about public decisions, for the public log of changes: without reasons and without names of officials. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SYSTEM')")
public class ConfirmedWithdrawals {

    private static final int MOST_OF_A_DECISION = 5_000;

    private static final String CONFIRMED = """
            select w.*, d.number, d.symbol, d.decided_on, d.demo, d.status decision_status,
              coalesce(h.ordinal, 0) ordinal, h.status honour_status
            from {domain}.withdrawal w join {domain}.decision d on d.id = w.decision_id
            left join {domain}.honour h on h.id = w.honour_id
            where w.status = 'CONFIRMED'
            """;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final NamedCampaigns campaigns;
    private final JsonMapper json;

    ConfirmedWithdrawals(JdbcClient jdbc, Schemas schemas, NamedCampaigns campaigns, JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.campaigns = campaigns;
        this.json = json;
    }

    /** What was confirmed about a decision and its honours, oldest first. */
    public List<ConfirmedWithdrawal> of(DecisionId decision) {
        return jdbc.sql(schemas.in(CONFIRMED + " and w.decision_id = ? order by w.id limit ?"))
                .params(decision.value(), MOST_OF_A_DECISION)
                .query((row, n) -> read(row))
                .list();
    }

    /** A page of everything that was confirmed, by id (keyset). */
    public List<ConfirmedWithdrawal> after(long id, int limit) {
        return jdbc.sql(schemas.in(CONFIRMED + " and w.id > ? order by w.id limit ?"))
                .params(id, limit)
                .query((row, n) -> read(row))
                .list();
    }

    private ConfirmedWithdrawal read(ResultSet row) throws SQLException {
        long honour = row.getLong("honour_id");
        boolean whole = row.wasNull();
        var corrected = row.getString("corrected");
        boolean decisionStands = row.getString("decision_status").equals(DecisionStatus.PUBLISHED.name());
        return new ConfirmedWithdrawal(
                new WithdrawalId(row.getLong("id")),
                WithdrawalKind.valueOf(row.getString("kind")),
                new DecisionId(row.getLong("decision_id")),
                row.getString("number") + "/" + row.getString("symbol"),
                row.getObject("decided_on", LocalDate.class),
                decisionStands,
                whole ? null : new HonourId(honour),
                row.getInt("ordinal"),
                decisionStands && (whole || row.getString("honour_status").equals(HonourStatus.ACTIVE.name())),
                row.getString("annulling_number"),
                row.getObject("annulled_on", LocalDate.class),
                row.getString("public_note"),
                whole ? fields(row.getString("was"), corrected) : fields(row.getString("was")),
                whole ? fields(corrected, corrected) : fields(corrected),
                row.getObject("settled_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean("demo"));
    }

    /** Of a decision: its campaign, or the fingerprint of its signed PDF, whichever was corrected. */
    private Map<String, String> fields(@Nullable String state, @Nullable String corrected) {
        if (state == null || corrected == null) {
            return Map.of();
        }
        var read = DecisionCorrection.FORM.read(json, state);
        if (DecisionCorrection.FORM.read(json, corrected).fileSha256() == null) {
            return Map.of("campaign", campaigns.name(read.campaign()));
        }
        var file = read.fileSha256();
        return Map.of("file", file == null ? "" : "SHA-256 " + file);
    }

    private Map<String, String> fields(@Nullable String state) {
        var fields = new LinkedHashMap<String, String>();
        if (state == null) {
            return fields;
        }
        var read = HonourCorrection.FORM.read(json, state);
        fields.put("salutation", VietnameseText.normalise(read.salutation()));
        fields.put("name", VietnameseText.normalise(read.name()));
        fields.put("post", VietnameseText.normalise(read.post()));
        fields.put("unit", VietnameseText.normalise(read.unit()));
        fields.put("achievement", VietnameseText.normaliseLines(read.achievement()));
        fields.put("period", read.period().label());
        return fields;
    }
}
