package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormScopes;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/** Reads the question in an address: every page and file reads it here. */
@Component
public class Questions {

    private final Names names;
    private final FormScopes scopes;
    private final Clock clock;

    Questions(Names names, FormScopes scopes, Clock clock) {
        this.clock = clock;
        this.names = names;
        this.scopes = scopes;
    }

    /**
     * The breakdown that is asked for.
     *
     * @throws WrongAddress when a part is unknown, given twice, not readable, or a code that nothing has
     */
    public Breakdown breakdown(MultiValueMap<String, String> query) {
        var breakdown = BreakdownAddress.breakdown(query);
        refuseUnknown(breakdown.filter());
        return breakdown;
    }

    /**
     * The filter of a list.
     *
     * @param further names of other parts that this page knows
     * @throws WrongAddress when a part is unknown, given twice, not readable, or a code that nothing has
     */
    public Filter filter(MultiValueMap<String, String> query, String... further) {
        var filter = BreakdownAddress.filter(query, further);
        refuseUnknown(filter);
        return filter;
    }

    /**
     * The statutory form that is asked for; the form of its year where another one about the same is asked.
     *
     * @param now the day on which it is asked
     * @throws WrongAddress when a part is unknown, given twice or not readable, or there is no such form
     */
    public FormAsked form(MultiValueMap<String, String> query, LocalDate now) {
        return FormAsked.of(query, now, scopes);
    }

    /**
     * The question that stands ready, or the record sheet.
     *
     * @param path which of the two
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    public ReadyAsked ready(String path, MultiValueMap<String, String> query) {
        return path.equals(ReadyAsked.SHEETS)
                ? ReadyAsked.ofSheet(query)
                : ReadyAsked.ofYear(
                        query, LocalDate.now(clock.withZone(Wording.ZONE)).getYear());
    }

    /**
     * The breakdown of dossiers, days or registered titles.
     *
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    public ProposalAsked proposals(MultiValueMap<String, String> query) {
        return ProposalAsked.of(query);
    }

    /** For whom the form of a figure is filled in. */
    FormScope scope(FormCell cell) {
        return cell.unit().isEmpty()
                ? FormScope.ALL
                : scopes.find(cell.unit())
                        .orElseThrow(() -> new WrongAddress(FormScope.PART, cell.unit(), Reason.UNKNOWN_CODE));
    }

    private void refuseUnknown(Filter filter) {
        var cell = filter.cell();
        if (cell != null) {
            scope(cell);
        }
        for (Dimension dimension : filter.dimensions()) {
            for (String key : filter.keys(dimension)) {
                if (!names.known(dimension, key, filter.stood())) {
                    throw new WrongAddress(dimension.parameter(), key, Reason.UNKNOWN_CODE);
                }
            }
        }
    }
}
