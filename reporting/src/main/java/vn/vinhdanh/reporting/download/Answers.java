package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.download.ReportQuestion.OfBreakdown;
import vn.vinhdanh.reporting.download.ReportQuestion.OfForm;
import vn.vinhdanh.reporting.download.ReportQuestion.OfList;
import vn.vinhdanh.reporting.download.ReportQuestion.OfReady;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FigureTable;
import vn.vinhdanh.reporting.statistics.Figures;
import vn.vinhdanh.reporting.statistics.FormAsked;
import vn.vinhdanh.reporting.statistics.FormSubmissions;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.Honours;
import vn.vinhdanh.reporting.statistics.ReadyTables;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/** What questions are answered now, in the canonical form of files: a file is genuine and still true when its lines are these. */
@Component
public class Answers {

    private final Figures figures;
    private final FigureFiles figureFiles;
    private final HonourFiles honourFiles;
    private final Honours honours;
    private final FormSubmissions forms;
    private final ReadyTables ready;
    private final Wording wording;

    Answers(
            Figures figures,
            FigureFiles figureFiles,
            HonourFiles honourFiles,
            Honours honours,
            FormSubmissions forms,
            ReadyTables ready,
            Wording wording) {
        this.figures = figures;
        this.figureFiles = figureFiles;
        this.honourFiles = honourFiles;
        this.honours = honours;
        this.forms = forms;
        this.ready = ready;
        this.wording = wording;
    }

    /**
     * The figures of a question as they are now, in the language and canonical form of a file, with the reach of the official who asks.
     *
     * @param most lines of a list; a longer one is not read
     * @return null when the list is longer
     */
    public @Nullable Answer now(ReportQuestion question, Locale locale, long most) throws IOException {
        var text = new CanonicalText();
        Honours.Extent extent;
        switch (question) {
            case OfBreakdown of -> {
                var table = figures.count(of.breakdown(), locale);
                lines(table, text, locale);
                extent = new Honours.Extent(table.total(), table.version(), table.countedAt());
            }
            case OfForm of -> {
                var table = table(of.asked(), locale);
                lines(table, text, locale);
                extent = new Honours.Extent(table.total(), table.version(), table.countedAt());
            }
            case OfReady of -> {
                var table = ready.table(of.asked(), locale);
                ReadyFiles.lines(table).forEach(text::line);
                extent = new Honours.Extent(table.total(), table.version(), table.countedAt());
            }
            case OfList of -> {
                if (honours.number(of.filter()) > most) {
                    return null;
                }
                extent = honourFiles.text(of.filter(), text, locale);
            }
        }
        text.about(List.of());
        var lines = GivenFile.Lines.unpacked(text.packed());
        return new Answer(text.figures(), lines == null ? null : lines.figures(), extent);
    }

    /**
     * What a question is answered now.
     *
     * @param figures hexadecimal SHA-256 of the lines
     * @param lines the lines; null when they are many
     */
    public record Answer(String figures, @Nullable List<List<String>> lines, Honours.Extent extent) {}

    /** Says a breakdown to the text that files are sealed by. */
    void lines(FigureTable table, CanonicalText text, Locale locale) {
        text.line(figureFiles.headings(table, locale));
        table.rows().forEach(row -> text.line(FigureFiles.line(row.label(), row.cells(), row.total())));
        text.line(FigureFiles.line(wording.text(locale, "figures.total"), table.columnTotals(), table.measured()));
    }

    /** The same of a statutory form. */
    void lines(FormTable table, CanonicalText text, Locale locale) {
        FormLines.of(table, wording, locale).forEach(text::line);
    }

    /** @throws WrongAddress when it was never submitted with that number */
    FormTable table(FormAsked asked, Locale locale) {
        return forms.table(asked, locale)
                .orElseThrow(() ->
                        new WrongAddress("lan", String.valueOf(asked.number()), WrongAddress.Reason.UNKNOWN_CODE));
    }
}
