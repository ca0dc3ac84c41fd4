package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.vinhdanh.reporting.layout.FormLayouts;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormTable.State;
import vn.vinhdanh.reporting.statistics.FormWords;

/** A statutory form as paper to sign: the same rows, columns and figures as on the page. */
@Component
class FormPapers {

    private final Wording wording;
    private final ITemplateEngine templates;
    private final FormLayouts layouts;
    private final String province;

    FormPapers(
            Wording wording,
            ITemplateEngine templates,
            FormLayouts layouts,
            @Value("${vinhdanh.province}") String province) {
        this.wording = wording;
        this.layouts = layouts;
        this.templates = templates;
        this.province = province;
    }

    void pdf(FormTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var words = new FormWords(table, wording, locale);
        var context = new Context(locale);
        context.setVariable("lang", locale.getLanguage());
        context.setVariable("table", table);
        context.setVariable("words", words);
        context.setVariable("form", table.form());
        context.setVariable("colophon", colophon);
        context.setVariable("heading", table.form().title().in(locale).toUpperCase(locale));
        context.setVariable("basis", table.form().basis().in(locale));
        context.setVariable("reporter", words.reporter(province));
        context.setVariable("receiver", table.form().receiver().in(locale));
        context.setVariable("due", table.form().due().in(locale));
        context.setVariable("paper", table.columns().size() > FormWords.MOST_ON_A4 ? "A3" : "A4");
        context.setVariable("missing", words.missing());
        context.setVariable("own", layouts.ownTexts(table.form(), locale));
        context.setVariable("standing", words.state() + ". " + words.standing());
        boolean wide = table.columns().size() > 8;
        context.setVariable("criterion", wide ? 22 : 29);
        context.setVariable("code", wide ? 3 : 4);
        context.setVariable("unit", wide ? 6 : 9);
        context.setVariable("width", (wide ? 69.0 : 58.0) / table.columns().size());
        context.setVariable(
                "rows",
                table.lines().stream()
                        .map(line -> {
                            var unit = line.row().unit();
                            return new PaperRow(
                                    line.row().printed(),
                                    line.row().label().in(locale),
                                    unit == null ? "" : unit.in(locale),
                                    line.row().depth(),
                                    line.row().heading(),
                                    line.cells().stream()
                                            .map(cell -> new PaperCell(words.text(cell), cell.state()))
                                            .toList());
                        })
                        .toList());
        Papers.write(templates.process("pdf/form", context), out);
    }

    /** A row on paper. */
    record PaperRow(String code, String label, String unit, int depth, boolean heading, List<PaperCell> cells) {}

    /** A figure on paper. */
    record PaperCell(String text, State state) {}
}
