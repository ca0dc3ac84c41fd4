package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import vn.vinhdanh.reporting.fact.Facts;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;
import vn.vinhdanh.reporting.statistics.ReadyTable.Sum;

/** Answers the questions that stand ready, as far as the official may see, each in one snapshot. */
@Service
public class ReadyTables {

    private final Snapshots snapshots;
    private final Facts facts;
    private final Names names;
    private final Wording wording;
    private final Clock clock;
    private final TwiceHonoured twice;
    private final UnitsWithNone none;
    private final DirectWorkers direct;
    private final RecordSheets sheets;
    private final ProposalTables proposals;

    ReadyTables(
            Snapshots snapshots,
            Facts facts,
            Names names,
            Wording wording,
            Clock clock,
            TwiceHonoured twice,
            UnitsWithNone none,
            DirectWorkers direct,
            RecordSheets sheets,
            ProposalTables proposals) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
        this.twice = twice;
        this.none = none;
        this.direct = direct;
        this.sheets = sheets;
        this.proposals = proposals;
    }

    /**
     * What a kind of question found.
     *
     * @param subject whom it is about; empty of a question about a year
     * @param total how many of what is counted
     * @param control the same, counted in the other place
     */
    record Found(
            String subject,
            List<Column> columns,
            List<Row> rows,
            List<Sum> sums,
            List<String> notes,
            long total,
            long control,
            boolean demo) {}

    /**
     * Answers.
     *
     * @throws WrongAddress when there is no such recipient or unit, or none that the official may see
     * @throws TooFine when the list has more than {@value ReadyTable#MOST_ROWS} rows
     * @throws IllegalStateException when memory and database do not agree; nothing is shown then
     */
    public ReadyTable table(ReadyQuestion question, Locale locale) {
        return snapshots.count(asOf -> switch (question) {
            case ReadyAsked asked -> {
                var found = switch (asked.kind()) {
                    case TWICE -> twice.find(asked, asOf, locale);
                    case NONE -> none.find(asked, asOf, locale);
                    case DIRECT -> direct.find(asked, asOf, locale);
                    case RECIPIENT, UNIT -> sheets.find(asked, asOf, locale);
                };
                yield table(
                        found,
                        ReadyTable.Of.HONOURS,
                        title(asked, found.subject(), locale),
                        filters(asked, found.subject(), locale),
                        asOf);
            }
            case ProposalAsked asked ->
                table(
                        proposals.find(asked, asOf, locale),
                        ReadyTable.Of.of(asked.count()),
                        asked.title(wording, locale),
                        proposals.filters(asked, locale),
                        asOf);
        });
    }

    private ReadyTable table(Found found, ReadyTable.Of of, String title, List<String> filters, AsOf asOf) {
        if (found.total() != found.control()) {
            facts.doubt();
            throw new IllegalStateException("Found " + found.total() + " of " + of + ", there are " + found.control());
        }
        if (found.rows().size() > ReadyTable.MOST_ROWS) {
            throw new TooFine(ReadyTable.MOST_ROWS);
        }
        return new ReadyTable(
                of,
                title,
                filters,
                found.columns(),
                found.rows(),
                found.sums(),
                found.notes(),
                found.total(),
                found.demo(),
                asOf.version(),
                clock.instant());
    }

    private String title(ReadyAsked asked, String subject, Locale locale) {
        return asked.kind().isSheet()
                ? wording.text(locale, "ready.title." + asked.kind(), subject)
                : BreakdownTitle.withBasis(
                        wording.text(locale, "ready.title." + asked.kind(), String.valueOf(asked.year())),
                        asked.basis(),
                        wording,
                        locale);
    }

    private List<String> filters(ReadyAsked asked, String subject, Locale locale) {
        boolean sheet = asked.kind().isSheet();
        var filters = new ArrayList<String>();
        names.sentences(sheet ? Filter.NONE : asked.filter(), locale).forEach(one -> filters.add(one.toString()));
        if (sheet) {
            filters.add(wording.text(locale, "ready.filter." + asked.kind(), subject));
        }
        return List.copyOf(filters);
    }
}
