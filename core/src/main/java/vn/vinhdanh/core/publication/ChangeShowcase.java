package vn.vinhdanh.core.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.ConfirmedWithdrawal;
import vn.vinhdanh.core.decision.ConfirmedWithdrawals;
import vn.vinhdanh.core.decision.DecisionChanged;
import vn.vinhdanh.core.decision.DecisionPublished;
import vn.vinhdanh.core.decision.HonoursWithdrawn;
import vn.vinhdanh.core.shared.Ids;

/** Keeps the public log of changes in line with the confirmed withdrawals and corrections, in the transaction of the fact. */
@Component
public class ChangeShowcase {

    private static final int PAGE = 1000;

    private final Showcase showcase;
    private final ConfirmedWithdrawals confirmed;

    ChangeShowcase(Showcase showcase, ConfirmedWithdrawals confirmed) {
        this.showcase = showcase;
        this.confirmed = confirmed;
    }

    /** Brings the whole log in line with what was confirmed; writes nothing when it already is. As SYSTEM. */
    @Transactional
    @PreAuthorize("hasAuthority('SYSTEM')")
    public void refresh() {
        long last = Long.MIN_VALUE;
        while (true) {
            var page = confirmed.after(last, PAGE);
            show(page);
            if (page.size() < PAGE) {
                return;
            }
            last = page.getLast().id().value();
        }
    }

    @EventListener
    void on(DecisionPublished fact) {
        CurrentOfficial.asSystem(() -> show(confirmed.of(fact.decision())));
    }

    @EventListener
    void on(DecisionChanged fact) {
        CurrentOfficial.asSystem(() -> show(confirmed.of(fact.decision())));
    }

    @EventListener
    void on(HonoursWithdrawn fact) {
        CurrentOfficial.asSystem(() -> show(confirmed.of(fact.decision())));
    }

    private void show(List<ConfirmedWithdrawal> withdrawals) {
        var records = new LinkedHashMap<String, PublicChange>();
        withdrawals.forEach(one -> records.put(Ids.code(one.id().value()), record(one)));
        showcase.showChanged(PublicKind.CHANGE, records);
    }

    private static PublicChange record(ConfirmedWithdrawal one) {
        var honour = one.honour();
        return new PublicChange(
                Ids.code(one.id().value()),
                switch (one.kind()) {
                    case CORRECTION -> "CORRECTED";
                    case TAKE_DOWN -> "TAKEN_DOWN";
                    case ANNULMENT -> "ANNULLED";
                },
                honour == null ? PublicKind.DECISION.name() : PublicKind.HONOUR.name(),
                honour == null ? "" : Ids.code(honour.value()),
                one.ordinal(),
                one.decision().code(),
                one.decision().number(),
                one.decision().decidedOn(),
                one.decisionStands(),
                one.annullingNumber(),
                one.annulledOn(),
                one.standing() ? one.publicNote() : "",
                one.standing() ? fields(one) : List.of(),
                one.at(),
                one.demo());
    }

    private static List<PublicChange.Field> fields(ConfirmedWithdrawal one) {
        var fields = new ArrayList<PublicChange.Field>();
        one.before().forEach((field, before) -> {
            var after = one.after().getOrDefault(field, "");
            if (!Objects.equals(before, after)) {
                fields.add(new PublicChange.Field(field, before, after));
            }
        });
        return List.copyOf(fields);
    }
}
