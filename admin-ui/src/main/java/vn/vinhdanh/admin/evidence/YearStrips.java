package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.HonourInHistory;
import vn.vinhdanh.core.evidence.RatingEntry;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.evidence.Register;

/**
 * The picture of a recipient's years: for each award a strip of ten years with a mark in each year of achievement, years in a row
 * joined; hatched where the register is not declared complete, so that an empty place is not taken for a "no". Each mark is a link to
 * its decision and says all in words.
 */
class YearStrips extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SPAN = 10;

    /**
     * @param complete complete years of each register
     * @param thisYear the last year shown at least
     */
    YearStrips(
            java.util.List<HonourYears> awards,
            RecipientEvidence evidence,
            Map<Register, Set<Integer>> complete,
            int thisYear) {
        addClassName("vd-years");
        int first = thisYear - SPAN + 1;
        int last = thisYear;
        for (HonourYears award : awards) {
            for (HonourInHistory honour : award.honours()) {
                first = Math.min(first, honour.period().from());
                last = Math.max(last, honour.period().to());
            }
        }
        for (RatingEntry rating : evidence.ratings()) {
            first = Math.min(first, rating.year());
            last = Math.max(last, rating.year());
        }
        for (int to = last; to >= first; to -= SPAN) {
            add(decade(to - SPAN + 1, to, awards, evidence, complete));
        }
        add(legend());
    }

    private static Component decade(
            int from,
            int to,
            java.util.List<HonourYears> awards,
            RecipientEvidence evidence,
            Map<Register, Set<Integer>> complete) {
        var box = new Div(new H3(Words.say("evidence.years", String.valueOf(from), String.valueOf(to))));
        box.addClassName("vd-decade");
        int shown = 0;
        for (HonourYears award : awards) {
            boolean any = false;
            for (int year = from; year <= to; year++) {
                any |= !award.in(year).isEmpty();
            }
            if (any) {
                box.add(strip(from, to, award, complete));
                shown++;
            }
        }
        if (shown == 0) {
            var none = new Paragraph(Words.say("evidence.years.none"));
            none.addClassName("vd-lead");
            box.add(none);
        }
        box.add(ratings(from, to, evidence, complete));
        return box;
    }

    private static Component strip(int from, int to, HonourYears award, Map<Register, Set<Integer>> complete) {
        var sample = award.sample();
        var said = new ArrayList<String>();
        for (HonourYears.Streak streak : award.streaks()) {
            if (streak.to() >= from && streak.from() <= to) {
                said.add(Words.say(
                        "evidence.streak",
                        String.valueOf(streak.years()),
                        String.valueOf(streak.from()),
                        String.valueOf(streak.to())));
            }
        }
        var label = new Div(new Span(sample.awardName()));
        label.addClassName("vd-strip-label");
        var level = new Span(Words.word(sample.awardLevel()));
        level.addClassName("vd-strip-level");
        label.add(level);
        if (!said.isEmpty()) {
            var streak = new Span(String.join("; ", said));
            streak.addClassName("vd-strip-streak");
            label.add(streak);
        }
        var years = new OrderedList();
        years.addClassNames("vd-strip", "vd-level-" + sample.awardLevel().name().toLowerCase(Locale.ROOT));
        var register = complete.getOrDefault(Register.honours(sample.awardLevel()), Set.of());
        for (int year = from; year <= to; year++) {
            years.add(cell(year, award, register.contains(year)));
        }
        return new Div(label, years);
    }

    private static ListItem cell(int year, HonourYears award, boolean known) {
        var cell = new ListItem();
        var honours = award.in(year);
        if (honours.isEmpty()) {
            cell.add(faint(year));
            cell.addClassName(known ? "vd-year-none" : "vd-year-unknown");
            cell.getElement()
                    .setAttribute(
                            "title",
                            Words.say(known ? "evidence.year.none" : "evidence.year.unknown", String.valueOf(year)));
            return cell;
        }
        cell.addClassName("vd-year-has");
        if (award.inStreak(year)) {
            cell.addClassName("vd-year-streak");
            if (!award.inStreak(year - 1)) {
                cell.addClassName("vd-year-streak-first");
            }
            if (!award.inStreak(year + 1)) {
                cell.addClassName("vd-year-streak-last");
            }
        }
        for (HonourInHistory honour : honours) {
            var link = new Anchor(
                    "quyet-dinh/" + honour.decision().code(), "’" + String.format(Locale.ROOT, "%02d", year % 100));
            if (!honour.stands()) {
                link.addClassName("vd-year-draft");
            }
            var words = words(year, honour);
            link.setAriaLabel(words);
            link.setTitle(words);
            cell.add(link);
        }
        return cell;
    }

    private static String words(int year, HonourInHistory honour) {
        return Words.say(
                honour.stands() ? "evidence.mark" : "evidence.mark.draft",
                String.valueOf(year),
                honour.awardName(),
                honour.decision().number(),
                Words.date(honour.decision().decidedOn()),
                honour.period().label(),
                Words.word(honour.kind()));
    }

    private static Component ratings(
            int from, int to, RecipientEvidence evidence, Map<Register, Set<Integer>> complete) {
        var label = new Div(new Span(Words.say("evidence.ratings")));
        label.addClassName("vd-strip-label");
        var years = new OrderedList();
        years.addClassNames("vd-strip", "vd-strip-ratings");
        var register = complete.getOrDefault(Register.RATINGS, Set.of());
        for (int year = from; year <= to; year++) {
            int of = year;
            var rating = evidence.ratings().stream().filter(r -> r.year() == of).findFirst();
            var cell = new ListItem();
            if (rating.isEmpty()) {
                cell.add(faint(year));
                boolean known = register.contains(year);
                cell.addClassName(known ? "vd-year-none" : "vd-year-unknown");
                cell.getElement()
                        .setAttribute(
                                "title",
                                Words.say(
                                        known ? "evidence.year.none" : "evidence.year.unknown", String.valueOf(year)));
            } else {
                var value = rating.get().rating();
                var brief = value == null
                        ? Words.say("evidence.rating.leave.brief")
                        : Words.say("evidence.rating.brief." + value.name());
                var full = year + ": "
                        + (value == null ? "" : Words.word(value))
                        + (rating.get().maternityLeave() ? " – " + Words.say("evidence.rating.leave") : "");
                var mark = new Span(brief);
                mark.getElement().setAttribute("aria-hidden", "true");
                var hidden = new Span(full);
                hidden.addClassName("vd-unseen");
                cell.add(mark, hidden);
                cell.getElement().setAttribute("title", full);
                cell.addClassName("vd-year-rating");
            }
            years.add(cell);
        }
        return new Div(label, years);
    }

    private static Component faint(int year) {
        var text = new Span("’" + String.format(Locale.ROOT, "%02d", year % 100));
        text.addClassName("vd-year-faint");
        return text;
    }

    private static Component legend() {
        var legend = new Div();
        legend.addClassName("vd-years-legend");
        for (String key : java.util.List.of("has", "streak", "none", "unknown")) {
            var sample = new Span();
            sample.addClassNames("vd-sample", "vd-sample-" + key);
            sample.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(sample, new Span(Words.say("evidence.legend." + key))));
        }
        return legend;
    }
}
