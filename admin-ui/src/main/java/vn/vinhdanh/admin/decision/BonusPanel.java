package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.BonusAnswer;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.decision.DecisionBonus;
import vn.vinhdanh.core.decision.DecisionBonuses;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.HonourBonus;
import vn.vinhdanh.core.shared.FormulaGuard;
import vn.vinhdanh.core.shared.Page;

/** What a decision pays: in all, by award with the arithmetic, and case by case with what is not paid or not known. */
final class BonusPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 1000;
    private static final CSVFormat LINES = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    /** @param changed when it was said that two who look like one are two */
    BonusPanel(DecisionDetails decision, DecisionBonuses bonuses, TwoRecipients two, SerializableRunnable changed) {
        var whole = bonuses.of(decision.id());
        add(new H2(Words.say("bonus.title")));
        if (whole.lines().isEmpty()) {
            add(new Paragraph(Words.say("bonus.empty")));
            return;
        }
        add(new Paragraph(Words.say("bonus.lead", Words.date(decision.written().decidedOn()), money(whole.total()))));
        add(new Paragraph(Words.say(
                "bonus.counts",
                Words.number(whole.paid()),
                Words.number(whole.samePeriod()),
                Words.number(whole.unknown()),
                Words.number(whole.toJudge()))));
        if (whole.perhapsOne() > 0) {
            add(new Paragraph(Words.say("bonus.perhaps-one.count", Words.number(whole.perhapsOne()))));
        }
        add(
                lines(whole),
                download(decision, bonuses),
                new H3(Words.say("bonus.each")),
                cases(decision, whole, bonuses, two, changed));
    }

    private static ListSheet<DecisionBonus.Line> lines(DecisionBonus whole) {
        var sheet = new ListSheet<DecisionBonus.Line>("bonus.title", whole::lines).within();
        sheet.column("bonus.award", DecisionBonus.Line::awardName).wide("12rem", 2);
        sheet.column("bonus.recipient", l -> Words.word(l.recipientKind())).share(0);
        sheet.number("bonus.count", DecisionBonus.Line::honours).share(0);
        sheet.column("bonus.arithmetic", l -> arithmetic(l.answer())).wide("16rem", 3);
        sheet.column("bonus.ground", l -> ground(l.answer())).wide("12rem", 2);
        sheet.column("bonus.subtotal", l -> l.answer().bonus() == null ? "–" : money(l.subtotal()))
                .share(0)
                .by(DecisionBonus.Line::subtotal);
        sheet.empty("bonus.empty");
        return sheet;
    }

    private static ListSheet<HonourBonus> cases(
            DecisionDetails decision,
            DecisionBonus whole,
            DecisionBonuses bonuses,
            TwoRecipients two,
            SerializableRunnable changed) {
        var opening = new Opening(whole);
        var sheet = new ListSheet<HonourBonus>(
                        "bonus.each",
                        decision::id,
                        (id, page) ->
                                opening.first(page).orElseGet(() -> bonuses.page(id, page.offset(), page.limit())),
                        id -> opening.count().orElseGet(() -> bonuses.count(id)))
                .within();
        sheet.number("honours.ordinal", HonourBonus::ordinal).share(0);
        sheet.column("bonus.name", HonourBonus::name).wide("12rem", 2);
        sheet.column("bonus.award", HonourBonus::awardName).wide("12rem", 2);
        sheet.column("bonus.period", b -> b.period().label()).share(0);
        sheet.cell("bonus.arithmetic", b -> explained(b, two, changed)).wide("16rem", 3);
        sheet.column(
                        "bonus.subtotal",
                        b -> b.answer().bonus() == null || b.paidBeside() != null ? "–" : money(b.amount()))
                .share(0);
        sheet.empty("bonus.empty");
        return sheet;
    }

    /** What was read with the total: the first cases that are shown below it; later ones are read as they come into sight. */
    private static final class Opening implements Serializable {

        private static final long serialVersionUID = 1L;

        private transient @Nullable DecisionBonus whole;

        Opening(DecisionBonus whole) {
            this.whole = whole;
        }

        Optional<Integer> count() {
            return Optional.ofNullable(whole).map(DecisionBonus::honours);
        }

        /** The first stretch, once: what is asked for again is read anew. */
        Optional<List<HonourBonus>> first(Page page) {
            var read = whole;
            whole = null;
            return page.offset() > 0
                            || read == null
                            || page.limit() > read.first().size()
                                    && read.honours() > read.first().size()
                    ? Optional.empty()
                    : Optional.of(read.first().stream().limit(page.limit()).toList());
        }
    }

    private static Cell explained(HonourBonus b, TwoRecipients two, SerializableRunnable changed) {
        var text = Cell.text(explanation(b));
        var said = Words.say("bonus.two");
        return two.mayBeSaid(b)
                ? Cell.of(text, Cell.step("bonus.two", said, said + ": " + b.name(), () -> two.ask(b, changed)))
                : text;
    }

    private static String explanation(HonourBonus b) {
        var instead = b.paidInstead();
        var beside = b.paidBeside();
        var alike = b.perhapsOne();
        if (instead != null) {
            return Words.say("bonus.same-period", instead);
        }
        var arithmetic = arithmetic(b.answer());
        if (beside != null) {
            return Words.say("bonus.to-judge", beside) + " " + arithmetic;
        }
        return alike == null ? arithmetic : arithmetic + ". " + Words.say("bonus.perhaps-one", alike);
    }

    private static String arithmetic(BonusAnswer answer) {
        var bonus = answer.bonus();
        var gap = answer.gap();
        var ceiling = answer.ceiling();
        if (ceiling != null) {
            return Words.say("bonus.at-most", Words.number(ceiling.most()), ceiling.legalRef());
        }
        return bonus != null
                ? bonus.arithmetic(Words.language())
                : gap == null ? "" : Words.say("bonus.unknown." + gap.name());
    }

    private static String ground(BonusAnswer answer) {
        var bonus = answer.bonus();
        if (bonus == null) {
            return "";
        }
        var ground = bonus.legalRef() + "; " + bonus.salary().legalRef();
        return bonus.sureness() == Sureness.VERIFIED ? ground : ground + ". " + Words.say("bonus.unsure");
    }

    private static String money(long amount) {
        return Words.say("bonus.money", Words.number(amount));
    }

    private static Anchor download(DecisionDetails decision, DecisionBonuses bonuses) {
        var language = Words.language();
        var headers = List.of(
                Words.say("honours.ordinal"),
                Words.say("bonus.name"),
                Words.say("bonus.recipient"),
                Words.say("bonus.award"),
                Words.say("bonus.period"),
                Words.say("bonus.arithmetic"),
                Words.say("bonus.subtotal"));
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = csv(headers, decision, bonuses, language).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "tien-thuong-" + decision.written().number() + ".csv",
                            "text/csv;charset=UTF-8",
                            bytes.length);
                }),
                Words.say("bonus.download"));
    }

    /** With a byte order mark and semicolons, as spreadsheets here expect; a cell never begins a formula. */
    private static String csv(List<String> headers, DecisionDetails decision, DecisionBonuses bonuses, Locale language)
            throws IOException {
        var text = new StringBuilder("\uFEFF");
        var lines = new CSVPrinter(text, LINES);
        lines.printRecord(headers);
        for (int offset = 0; ; offset += PAGE) {
            var page = bonuses.page(decision.id(), offset, PAGE);
            for (var b : page) {
                var bonus = b.answer().bonus();
                lines.printRecord(Stream.of(
                                String.valueOf(b.ordinal()),
                                b.name(),
                                Words.word(b.recipientKind()),
                                b.awardName(),
                                b.period().label(),
                                explanation(b),
                                bonus == null || b.paidBeside() != null ? "" : String.valueOf(b.amount()))
                        .map(FormulaGuard::disarmed));
            }
            if (page.size() < PAGE) {
                return text.toString();
            }
        }
    }
}
