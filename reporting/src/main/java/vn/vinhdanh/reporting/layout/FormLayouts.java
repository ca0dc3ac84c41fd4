package vn.vinhdanh.reporting.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormWords;

/** Fills forms in: in the province's own template where there is one and it fits, else in the layout made from the form's file. */
@Component
public class FormLayouts {

    private final LayoutTemplates templates;
    private final Wording wording;
    private final String province;

    FormLayouts(LayoutTemplates templates, Wording wording, @Value("${vinhdanh.province}") String province) {
        this.templates = templates;
        this.wording = wording;
        this.province = province;
    }

    /** Writes a filled-in form into an empty sheet; does not finish it. */
    public void write(FormTable table, boolean demo, Locale locale, Worksheet sheet) {
        write(of(table.form(), locale), table, demo, locale, sheet);
    }

    void write(Layout layout, FormTable table, boolean demo, Locale locale, Worksheet sheet) {
        var words = new FormWords(table, wording, locale);
        new Filling(layout, table, words, named(table, words, demo, locale), locale, sheet).write(sheet);
    }

    /**
     * How a form is laid out now. Templates are Vietnamese; English has the layout of the form's file, and so has a form that was submitted
     * when its file was another.
     */
    Layout of(FormDefinition form, Locale locale) {
        return locale.getLanguage().equals(Languages.VIETNAMESE.getLanguage())
                ? templates
                        .current(form)
                        .filter(layout -> layout.names()
                                .keySet()
                                .containsAll(LayoutNames.required(form).keySet()))
                        .orElseGet(() -> new DefaultLayout(form, wording, locale).make())
                : new DefaultLayout(form, wording, locale).make();
    }

    /** The texts of the paper that officials write themselves, by their names: as the template has them. */
    public Map<String, String> ownTexts(FormDefinition form, Locale locale) {
        var layout = of(form, locale);
        var texts = new HashMap<String, String>();
        LayoutNames.OWN_TEXTS.forEach(name -> layout.text(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    private Map<String, String> named(FormTable table, FormWords words, boolean demo, Locale locale) {
        var form = table.form();
        var named = new HashMap<String, String>();
        named.put(LayoutNames.CODE, wording.text(locale, "form.code") + ": " + form.code());
        named.put(LayoutNames.TITLE, form.title().in(locale).toUpperCase(locale));
        named.put(LayoutNames.BASIS, form.basis().in(locale));
        named.put(LayoutNames.DUE, DefaultLayout.due(form, wording, locale));
        named.put(LayoutNames.RECEIVER, DefaultLayout.receiver(form, wording, locale));
        named.put(LayoutNames.REPORTER, wording.text(locale, "form.reporter") + ": " + words.reporter(province));
        named.put(LayoutNames.PERIOD, words.period() + (demo ? " – " + wording.text(locale, "demo") : ""));
        named.put(LayoutNames.STANDING, words.state() + ". " + words.standing());
        named.put(
                LayoutNames.MISSING,
                table.complete()
                        ? ""
                        : wording.text(locale, "form.incomplete") + " " + String.join(" ", words.missing()));
        return named;
    }
}
