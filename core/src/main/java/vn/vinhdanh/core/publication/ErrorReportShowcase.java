package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.errorreport.ErrorReportChanged;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;

/** Keeps the state of citizens' error reports on the showcase. */
@Component
class ErrorReportShowcase {

    private final Showcase showcase;
    private final UnitScope scope;

    ErrorReportShowcase(Showcase showcase, UnitScope scope) {
        this.showcase = showcase;
        this.scope = scope;
    }

    @EventListener
    void on(ErrorReportChanged fact) {
        var honour = fact.honour();
        showcase.show(
                PublicKind.ERROR_REPORT,
                fact.reference(),
                new PublicErrorReport(
                        fact.reference(),
                        (honour == null ? PublicKind.DECISION : PublicKind.HONOUR).name(),
                        Ids.code(honour == null ? fact.decision().value() : honour.value()),
                        fact.kind().name(),
                        fact.status().name(),
                        fact.receivedAt(),
                        fact.promisedOn(),
                        fact.answer(),
                        fact.answeredAt(),
                        fact.demo()));
    }

    /** Shows anew which of these references there are, and takes the others away. */
    void again(Set<String> references) {
        var shown = new LinkedHashMap<String, PublicErrorReport>();
        scope.across(
                        Because.STEP_OF_THE_SYSTEM,
                        "select reference, decision_id, honour_id, kind, status, received_at, promised_on, answer,"
                                + " answered_at, demo from {scoped}.error_report where reference in (:references)")
                .param("references", List.copyOf(references))
                .query(Rows.of(Row.class, Row::shown))
                .list()
                .forEach(record -> shown.put(record.reference(), record));
        showcase.showAll(PublicKind.ERROR_REPORT, shown);
        showcase.hideShown(
                PublicKind.ERROR_REPORT,
                references.stream().filter(r -> !shown.containsKey(r)).toList());
    }

    private record Row(
            String reference,
            long decisionId,
            @Nullable Long honourId,
            String kind,
            String status,
            Instant receivedAt,
            LocalDate promisedOn,
            String answer,
            @Nullable Instant answeredAt,
            boolean demo) {

        PublicErrorReport shown() {
            return new PublicErrorReport(
                    reference,
                    (honourId == null ? PublicKind.DECISION : PublicKind.HONOUR).name(),
                    Ids.code(honourId == null ? decisionId : honourId),
                    kind,
                    status,
                    receivedAt,
                    promisedOn,
                    answer,
                    answeredAt,
                    demo);
        }
    }
}
