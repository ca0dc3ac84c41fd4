package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;

/** Writes notices anew that are missing where an honour, a decision or an article was taken away. */
@Component
class WithdrawnNotices {

    /** Its newest confirmed withdrawal says by which decision and when, the honour or decision whether it was annulled. */
    private static final String BY =
            " left join {scoped}.withdrawal w on w.id = (select max(x.id) from {scoped}.withdrawal x where x.decision_id = d.id"
                    + " and x.status = 'CONFIRMED' and x.kind <> 'CORRECTION' and ";

    private final Showcase showcase;
    private final UnitScope scope;

    WithdrawnNotices(Showcase showcase, UnitScope scope) {
        this.showcase = showcase;
        this.scope = scope;
    }

    /** @param codes as {@code honour/…}, {@code decision/…}, {@code announcement/…} */
    void again(Set<String> codes) {
        for (String code : codes) {
            var about = code.substring(0, code.indexOf('/'));
            var of = code.substring(code.indexOf('/') + 1);
            switch (about) {
                case "honour" ->
                    Ids.find(of)
                            .ifPresent(id -> show(
                                    code,
                                    PublicKind.HONOUR,
                                    of,
                                    "select h.status, d.number, d.symbol, d.demo, w.annulling_number, w.annulled_on,"
                                            + " w.settled_at from {scoped}.honour h join {scoped}.decision d on d.id ="
                                            + " h.decision_id" + BY
                                            + "(x.honour_id is null or x.honour_id = h.id)) where h.id = ?",
                                    id));
                case "decision" ->
                    Ids.find(of)
                            .ifPresent(id -> show(
                                    code,
                                    PublicKind.DECISION,
                                    of,
                                    "select d.status, d.number, d.symbol, d.demo, w.annulling_number, w.annulled_on,"
                                            + " w.settled_at from {scoped}.decision d" + BY
                                            + "x.honour_id is null) where d.id = ?",
                                    id));
                default ->
                    show(
                            code,
                            PublicKind.ANNOUNCEMENT,
                            of,
                            "select 'TAKEN_DOWN' status, null number, null symbol, demo, null annulling_number, null"
                                    + " annulled_on, withdrawn_at settled_at from {domain}.article where slug = ? and"
                                    + " status = 'WITHDRAWN'",
                            of);
            }
        }
    }

    private void show(String notice, PublicKind about, String code, String sql, Object key) {
        List<PublicNotice> found = scope.across(Because.STEP_OF_THE_SYSTEM, sql)
                .param(key)
                .query(Rows.of(Gone.class, gone -> gone.notice(about, code)))
                .list();
        found.forEach(one -> showcase.show(PublicKind.NOTICE, notice, one));
    }

    private record Gone(
            String status,
            @Nullable String number,
            @Nullable String symbol,
            boolean demo,
            @Nullable String annullingNumber,
            @Nullable LocalDate annulledOn,
            @Nullable Instant settledAt) {

        PublicNotice notice(PublicKind about, String code) {
            boolean annulled = status.equals("ANNULLED");
            return new PublicNotice(
                    about.name(),
                    code,
                    annulled ? "ANNULLED" : "TAKEN_DOWN",
                    number == null ? "" : number + "/" + symbol,
                    annulled && annullingNumber != null ? annullingNumber : "",
                    annulled ? annulledOn : null,
                    settledAt == null ? Instant.EPOCH : settledAt,
                    demo);
        }
    }
}
