package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.evidence.EvidenceEntry;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.HeadcountEntry;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.evidence.RatingEntry;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.shared.RecipientKind;

/** The lists of what is known of a recipient, kind by kind, each line open to change for who may; one of them may be pointed at. */
final class EvidenceSections extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EvidenceBooks books;
    private final transient RecipientEvidence evidence;
    private final transient EvidenceDialog frame;
    private final transient YearDialogs yearly;
    private final transient BlockingDialogs blocking;
    private final @Nullable EvidenceId pointed;
    private boolean found;

    /**
     * @param year offered for new entries
     * @param writes whether the official may change yearly facts and initiatives
     * @param disciplines whether they may change disciplines and proceedings
     * @param pointed the fact that somebody followed a link to, or null
     * @param again reads the evidence anew
     * @param afterwards runs when something was saved
     */
    EvidenceSections(
            EvidenceBooks books,
            RecipientEvidence evidence,
            int year,
            boolean writes,
            boolean disciplines,
            @Nullable EvidenceId pointed,
            SerializableSupplier<RecipientEvidence> again,
            SerializableRunnable afterwards) {
        this.books = books;
        this.evidence = evidence;
        this.pointed = pointed;
        frame = new EvidenceDialog(evidence.recipient(), year, again, afterwards);
        yearly = new YearDialogs(frame);
        blocking = new BlockingDialogs(frame);
        if (evidence.recipient().kind() != RecipientKind.HOUSEHOLD) {
            ratings(writes);
        }
        if (evidence.recipient().kind() == RecipientKind.COLLECTIVE) {
            headcounts(writes);
        }
        initiatives(writes);
        if (evidence.discipline()) {
            discipline(disciplines);
        }
        if (pointed != null && !found) {
            var gone = new Paragraph(Words.say("evidence.pointed.gone"));
            gone.addClassNames("vd-note", "vd-tone-info");
            addComponentAsFirst(gone);
        }
    }

    private void ratings(boolean writes) {
        section(
                "evidence.rating",
                evidence.ratings(),
                writes,
                entry -> yearly.rating(books.ratings(), entry),
                r -> new Said(String.valueOf(r.year()), rating(r), r.source()));
    }

    private static String rating(RatingEntry entry) {
        var value = entry.rating();
        return (value == null ? Words.say("evidence.rating.none") : Words.word(value))
                + (entry.maternityLeave() ? " – " + Words.say("evidence.rating.leave") : "");
    }

    private void headcounts(boolean writes) {
        section(
                "evidence.headcount",
                evidence.headcounts(),
                writes,
                entry -> yearly.headcount(books.headcounts(), entry),
                h -> new Said(
                        String.valueOf(h.year()),
                        List.of(Headcount.values()).stream()
                                .filter(h.counts()::containsKey)
                                .map(c -> Words.word(c) + ": " + count(h, c))
                                .collect(Collectors.joining("; ")),
                        Words.say("evidence.certified", h.certifiedBy(), Words.date(h.certifiedOn()))));
    }

    private static String count(HeadcountEntry entry, Headcount of) {
        var count = entry.counts().getOrDefault(of, 0);
        var members = entry.counts().get(Headcount.MEMBERS);
        return of == Headcount.MEMBERS || members == null
                ? Words.number(count)
                : Words.number(count) + " ("
                        + Words.number(new java.math.BigDecimal(100L * count)
                                .divide(java.math.BigDecimal.valueOf(members), 1, java.math.RoundingMode.HALF_UP))
                        + " %)";
    }

    private void initiatives(boolean writes) {
        var initiative = new InitiativeDialog(frame, books.initiatives(), books.recipients(), this::awards);
        section(
                "evidence.initiative",
                evidence.initiatives(),
                writes,
                initiative::open,
                i -> new Said(String.valueOf(i.year()), i.title(), about(i)));
    }

    private String about(InitiativeEntry initiative) {
        var mine = initiative.authors().stream()
                .filter(author -> author.recipient().equals(evidence.recipient().id()))
                .findFirst();
        var used = initiative.uses().stream()
                .map(use -> use.award() + " " + use.year())
                .collect(Collectors.joining(", "));
        return Words.say(
                        "evidence.initiative.line",
                        Words.word(initiative.kind()),
                        Words.word(initiative.recognised()),
                        Words.word(initiative.effect()),
                        initiative.recognisedBy(),
                        mine.map(author -> Words.number(author.share())).orElse(""))
                + (used.isEmpty() ? "" : " " + Words.say("evidence.initiative.used", used));
    }

    private List<AwardSummary> awards() {
        var seen = new java.util.HashSet<String>();
        return books.catalogue().all().stream().filter(a -> seen.add(a.code())).toList();
    }

    private void discipline(boolean writes) {
        section(
                "evidence.discipline",
                evidence.disciplines(),
                writes,
                entry -> blocking.discipline(books.disciplines(), entry),
                d -> new Said(
                        Words.date(d.from()),
                        Words.word(d.form()),
                        Words.say("evidence.discipline.line", Words.date(d.until()), d.number())));
        section(
                "evidence.proceeding",
                evidence.proceedings(),
                writes,
                entry -> blocking.proceeding(books.proceedings(), entry),
                p -> new Said(
                        Words.date(p.opened()),
                        Words.word(p.kind()) + " – " + p.agency(),
                        p.summary() + " "
                                + (p.closed() == null
                                        ? Words.say("evidence.proceeding.open")
                                        : Words.say("evidence.proceeding.was-closed", Words.date(p.closed())))));
        for (var entry : evidence.uncertain()) {
            var note = new Div(
                    new StatusMark(StatusMark.Tone.WAIT, Words.say("evidence.uncertain")),
                    new Paragraph(Words.say(
                            "evidence.uncertain.text",
                            entry.sender(),
                            Words.date(entry.sentOn()),
                            entry.name(),
                            entry.unit(),
                            entry.reason())));
            note.addClassName("vd-card");
            if (entry.id().equals(pointed)) {
                found = EvidenceLine.point(note);
            }
            add(note);
        }
    }

    /** What the line of an entry says. */
    private record Said(String when, String what, String more) {}

    /**
     * The entries of a book, the last first.
     *
     * @param kind key of the words of this book
     * @param write opens the form of an entry; of a new one for null
     */
    private <E extends EvidenceEntry> void section(
            String kind,
            List<E> entries,
            boolean writes,
            SerializableConsumer<@Nullable E> write,
            Function<E, Said> said) {
        var head = new Div(new H2(Words.say(kind + "s")));
        head.addClassName("vd-section-head");
        if (writes) {
            head.add(new Button(Words.say(kind + ".add"), click -> write.accept(null)));
        }
        var lines = new ArrayList<EvidenceLine>();
        for (E entry : entries.reversed()) {
            var says = said.apply(entry);
            var line = new EvidenceLine(says.when, says.what, says.more);
            if (writes) {
                line.step("evidence.change", () -> write.accept(entry));
            }
            if (entry.id().equals(pointed)) {
                found = EvidenceLine.point(line);
            }
            lines.add(line);
        }
        add(head, EvidenceLine.list(lines, kind + "s.none"));
    }
}
