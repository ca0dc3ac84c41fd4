package vn.vinhdanh.core.publication;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.errorreport.ErrorReportChanged;
import vn.vinhdanh.core.shared.Ids;

/** Keeps the state of citizens' error reports on the showcase. */
@Component
class ErrorReportShowcase {

    private final Showcase showcase;

    ErrorReportShowcase(Showcase showcase) {
        this.showcase = showcase;
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
}
