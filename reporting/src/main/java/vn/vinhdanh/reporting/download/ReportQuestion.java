package vn.vinhdanh.reporting.download;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.chart.ChartKind;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.Breakdown;
import vn.vinhdanh.reporting.statistics.BreakdownAddress;
import vn.vinhdanh.reporting.statistics.BreakdownTitle;
import vn.vinhdanh.reporting.statistics.Filter;
import vn.vinhdanh.reporting.statistics.FormAsked;
import vn.vinhdanh.reporting.statistics.ProposalAsked;
import vn.vinhdanh.reporting.statistics.ReadyAsked;
import vn.vinhdanh.reporting.statistics.ReadyQuestion;

/** A question that has files: its address can be shared, kept, and asked again. */
public sealed interface ReportQuestion {

    /** Where breakdowns are shown. */
    String FIGURES = "/thong-ke";

    /** Where honours are listed. */
    String HONOURS = "/thong-ke/danh-sach";

    /** Where statutory forms are shown. */
    String FORM = "/bieu-thong-ke";

    /** The page that answers it. */
    String path();

    /** Parts of the address, in a stable order. */
    Map<String, String> parameters();

    /** In which formats it is given out, the most useful first. */
    List<FileFormat> formats();

    /** What it is called when nobody gave it a name. */
    String title(Wording wording, Locale locale);

    /** Where questions that stand ready are answered. */
    String READY = ReadyAsked.PATH;

    /** Where dossiers and registrations are counted. */
    String PROPOSALS = ProposalAsked.PATH;

    /** Where record sheets are. */
    String SHEETS = ReadyAsked.SHEETS;

    /** Path and parts, encoded; the same for the same question. */
    default String address() {
        return BreakdownAddress.address(path(), parameters());
    }

    /**
     * A table of figures.
     *
     * @param asked as what the official asks to have it drawn; null as what it is drawn unless somebody asks
     */
    record OfBreakdown(Breakdown breakdown, @Nullable ChartKind asked) implements ReportQuestion {

        @Override
        public String path() {
            return FIGURES;
        }

        @Override
        public Map<String, String> parameters() {
            var parameters = new LinkedHashMap<>(breakdown.parameters());
            if (asked != null) {
                parameters.put(BreakdownAddress.CHART, asked.parameter());
            }
            return parameters;
        }

        @Override
        public List<FileFormat> formats() {
            return List.of(FileFormat.XLSX, FileFormat.CSV, FileFormat.PDF, FileFormat.ODS, FileFormat.JSON);
        }

        @Override
        public String title(Wording wording, Locale locale) {
            return BreakdownTitle.of(breakdown, wording, locale);
        }
    }

    /** A list of honours. */
    record OfList(Filter filter) implements ReportQuestion {

        @Override
        public String path() {
            return HONOURS;
        }

        @Override
        public Map<String, String> parameters() {
            return filter.parameters();
        }

        @Override
        public List<FileFormat> formats() {
            return List.of(FileFormat.XLSX, FileFormat.CSV, FileFormat.ODS, FileFormat.JSON);
        }

        @Override
        public String title(Wording wording, Locale locale) {
            return BreakdownTitle.ofList(filter, wording, locale);
        }
    }

    /** A question that stands ready, a record sheet, or a breakdown of dossiers and registrations. */
    record OfReady(ReadyQuestion asked) implements ReportQuestion {

        @Override
        public String path() {
            return asked.path();
        }

        @Override
        public Map<String, String> parameters() {
            return asked.parameters();
        }

        @Override
        public List<FileFormat> formats() {
            return List.of(FileFormat.XLSX, FileFormat.CSV, FileFormat.PDF, FileFormat.ODS, FileFormat.JSON);
        }

        @Override
        public String title(Wording wording, Locale locale) {
            return asked.title(wording, locale);
        }
    }

    /** A statutory form of a year. */
    record OfForm(FormAsked asked) implements ReportQuestion {

        @Override
        public String path() {
            return FORM;
        }

        @Override
        public Map<String, String> parameters() {
            return asked.parameters();
        }

        @Override
        public List<FileFormat> formats() {
            return List.of(FileFormat.XLSX, FileFormat.PDF, FileFormat.ODS, FileFormat.CSV, FileFormat.JSON);
        }

        @Override
        public String title(Wording wording, Locale locale) {
            return wording.text(
                    locale,
                    "form.title",
                    asked.form().code(),
                    asked.form().title().in(locale),
                    String.valueOf(asked.year()));
        }
    }
}
