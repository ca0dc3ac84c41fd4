package vn.vinhdanh.portal.honour;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.portal.copy.UnitsOfToday;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Wording;

/**
 * Writes what repeats on a page of results: its rows, and the options of its filters. Twenty rows and a hundred options are most of the
 * work of a template; written here they cost a tenth. Whatever comes from a record or a reader is escaped by {@link #text}.
 */
@Component
class ResultMarkup {

    private static final int LONGEST_WHY = 200;

    private final Wording wording;
    private final UnitsOfToday units;
    private final AwardNames names;

    ResultMarkup(Wording wording, UnitsOfToday units, AwardNames names) {
        this.wording = wording;
        this.units = units;
        this.names = names;
    }

    /**
     * The rows of a page of results.
     *
     * @param words that are marked in names
     * @param times by recipient how often they were honoured, or how many of their honours are found
     * @param grouped whether each recipient comes once, with the number of their honours that are found
     */
    String rows(List<PublicHonour> honours, String words, Map<String, Integer> times, boolean grouped) {
        var html = new StringBuilder(honours.size() * 900);
        var asked = wording.asked(words);
        for (PublicHonour honour : honours) {
            row(html, honour, asked, times.getOrDefault(honour.recipientCode(), 1), grouped);
        }
        return html.toString();
    }

    /** The options of a filter; the first chooses everything. */
    String options(List<FilterChoices.Choice> choices) {
        var html = new StringBuilder(choices.size() * 90);
        html.append("<option value=\"\">")
                .append(text(wording.text("filter.any")))
                .append("</option>");
        for (FilterChoices.Choice choice : choices) {
            html.append("<option value=\"")
                    .append(text(choice.value()))
                    .append(choice.chosen() ? "\" selected>" : "\">")
                    .append(text(choice.label()))
                    .append("</option>");
        }
        return html.toString();
    }

    private void row(StringBuilder html, PublicHonour h, Wording.Asked asked, int times, boolean grouped) {
        html.append("<li><h2 class=\"result-name\"><a href=\"")
                .append(text(wording.link("/vinh-danh/" + h.code())))
                .append("\">");
        if (!h.salutation().isEmpty()) {
            html.append("<span class=\"salutation\">")
                    .append(text(h.salutation()))
                    .append("</span> ");
        }
        marked(html, h.name(), asked);
        html.append("</a>");
        if (grouped && times > 1) {
            html.append(" <a class=\"result-times\" href=\"")
                    .append(text(wording.link("/duoc-vinh-danh/" + h.recipientCode())))
                    .append("\">")
                    .append(text(wording.text("grouped.times", wording.number(times))))
                    .append("</a>");
        }
        html.append("</h2>");
        var award = names.of(h.awardCode(), h.awardName());
        html.append("<p class=\"result-award\"")
                .append(award.equals(h.awardName()) ? "" : " lang=\"en\"")
                .append('>')
                .append(text(award));
        if (h.demo()) {
            html.append(" <span class=\"mark-demo\">")
                    .append(text(wording.text("demo.mark")))
                    .append("</span>");
        }
        html.append("</p>");
        if (!h.post().isEmpty() || !h.unit().isEmpty()) {
            html.append("<p class=\"result-unit\">").append(text(h.post()));
            if (!h.post().isEmpty() && !h.unit().isEmpty()) {
                html.append(", ");
            }
            marked(html, h.unit(), asked);
            var today = units.name(h.unitCode());
            if (!today.isEmpty()) {
                html.append(" <span class=\"quiet\">")
                        .append(text(wording.text("honour.now", today)))
                        .append("</span>");
            }
            html.append("</p>");
        }
        if (!h.achievement().isEmpty()) {
            html.append("<p class=\"result-why\">")
                    .append(text(shortened(h.achievement())))
                    .append("</p>");
        }
        html.append("<p class=\"quiet small\">")
                .append(text(wording.text("honour.year", h.period())))
                .append(" · ")
                .append(text(wording.text("honour.by", h.decisionNumber(), wording.date(h.decisionDate()))));
        if (times > 1 && !grouped) {
            html.append(" · <a href=\"")
                    .append(text(wording.link("/duoc-vinh-danh/" + h.recipientCode())))
                    .append("\">")
                    .append(text(wording.text("recipient.several", wording.number(times))))
                    .append("</a>");
        }
        html.append("</p></li>\n");
    }

    /**
     * Words that stand side by side are one hit, and a hit has no meaning of its own: a screen reader reads the name in one breath instead
     * of saying at each word that a highlight begins and ends.
     */
    private static void marked(StringBuilder html, String name, Wording.Asked asked) {
        boolean open = false;
        var gap = "";
        for (Wording.Marked part : asked.marked(name)) {
            if (open && !part.hit() && part.text().isBlank()) {
                gap += part.text();
                continue;
            }
            if (open && !part.hit()) {
                html.append("</span>");
            }
            html.append(gap);
            gap = "";
            if (!open && part.hit()) {
                html.append("<span class=\"hit\">");
            }
            open = part.hit();
            html.append(text(part.text()));
        }
        html.append(open ? "</span>" : "").append(gap);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_WHY ? text : text.substring(0, LONGEST_WHY - 3) + "...";
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
