package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads what was confirmed about public decisions, for the public log of changes: without reasons and without names of officials. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SYSTEM')")
public class ConfirmedWithdrawals {

    private static final int MOST_OF_A_DECISION = 5_000;

    private static final String CONFIRMED = "select " + DecisionHead.COLUMNS + """
            , w.*, w.honour_id honour, d.demo, d.status = 'PUBLISHED' decision_stands, coalesce(h.ordinal, 0) ordinal,
              coalesce(h.status, 'ACTIVE') = 'ACTIVE' honour_stands
            from {scoped}.withdrawal w join {scoped}.decision d on d.id = w.decision_id
            left join {scoped}.honour h on h.id = w.honour_id
            where w.status = 'CONFIRMED'
            """;

    private final UnitScope scope;
    private final NamedCampaigns campaigns;
    private final JsonMapper json;

    ConfirmedWithdrawals(UnitScope scope, NamedCampaigns campaigns, JsonMapper json) {
        this.scope = scope;
        this.campaigns = campaigns;
        this.json = json;
    }

    /** What was confirmed about a decision and its honours, oldest first. */
    public List<ConfirmedWithdrawal> of(DecisionId decision) {
        return read(" and w.decision_id = ? order by w.id limit ?", decision.value(), MOST_OF_A_DECISION);
    }

    /** A page of everything that was confirmed, by id (keyset). */
    public List<ConfirmedWithdrawal> after(long id, int limit) {
        return read(" and w.id > ? order by w.id limit ?", id, limit);
    }

    private List<ConfirmedWithdrawal> read(String rest, Object... parameters) {
        return scope.across(Because.STEP_OF_THE_SYSTEM, CONFIRMED + rest)
                .params(parameters)
                .query(Rows.of(Row.class, this::confirmed))
                .list();
    }

    private record Row(
            WithdrawalId id,
            WithdrawalKind kind,
            DecisionHead decision,
            boolean decisionStands,
            @Nullable HonourId honour,
            int ordinal,
            boolean honourStands,
            String annullingNumber,
            @Nullable LocalDate annulledOn,
            String publicNote,
            @Nullable String was,
            @Nullable String corrected,
            Instant settledAt,
            boolean demo) {}

    private ConfirmedWithdrawal confirmed(Row row) {
        boolean whole = row.honour() == null;
        return new ConfirmedWithdrawal(
                row.id(),
                row.kind(),
                row.decision(),
                row.decisionStands(),
                row.honour(),
                row.ordinal(),
                row.decisionStands() && row.honourStands(),
                row.annullingNumber(),
                row.annulledOn(),
                row.publicNote(),
                whole ? fields(row.was(), row.corrected()) : fields(row.was()),
                whole ? fields(row.corrected(), row.corrected()) : fields(row.corrected()),
                row.settledAt(),
                row.demo());
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
