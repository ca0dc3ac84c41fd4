package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.evidence.DisciplineEntry;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.HeadcountEntry;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.evidence.ProceedingEntry;
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
        ratings(writes);
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
        if (evidence.recipient().kind() == RecipientKind.HOUSEHOLD) {
            return;
        }
        section("evidence.ratings", writes ? () -> yearly.rating(books.ratings(), null) : null, "evidence.rating.add");
        list(
                evidence.ratings().reversed(),
                (RatingEntry r) -> {
                    var value = r.rating();
                    return line(
                            r.id(),
                            String.valueOf(r.year()),
                            (value == null ? Words.say("evidence.rating.none") : Words.word(value))
                                    + (r.maternityLeave() ? " – " + Words.say("evidence.rating.leave") : ""),
                            r.source(),
                            writes ? () -> yearly.rating(books.ratings(), r) : null);
                },
                "evidence.ratings.none");
    }

    private void headcounts(boolean writes) {
        section(
                "evidence.headcounts",
                writes ? () -> yearly.headcount(books.headcounts(), null) : null,
                "evidence.headcount.add");
        list(
                evidence.headcounts().reversed(),
                (HeadcountEntry h) -> line(
                        h.id(),
                        String.valueOf(h.year()),
                        List.of(Headcount.values()).stream()
                                .filter(h.counts()::containsKey)
                                .map(c -> Words.word(c) + ": " + count(h, c))
                                .collect(Collectors.joining("; ")),
                        Words.say("evidence.certified", h.certifiedBy(), Words.date(h.certifiedOn())),
                        writes ? () -> yearly.headcount(books.headcounts(), h) : null),
                "evidence.headcounts.none");
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
        SerializableRunnable add = writes ? () -> initiative.open(null) : null;
        section("evidence.initiatives", add, "evidence.initiative.add");
        list(
                evidence.initiatives().reversed(),
                (InitiativeEntry i) -> {
                    var mine = i.authors().stream()
                            .filter(a ->
                                    a.recipient().equals(evidence.recipient().id()))
                            .findFirst();
                    var used = i.uses().stream()
                            .map(u -> u.award() + " " + u.year())
                            .collect(Collectors.joining(", "));
                    return line(
                            i.id(),
                            String.valueOf(i.year()),
                            i.title(),
                            Words.say(
                                            "evidence.initiative.line",
                                            Words.word(i.kind()),
                                            Words.word(i.recognised()),
                                            Words.word(i.effect()),
                                            i.recognisedBy(),
                                            mine.map(a -> Words.number(a.share()))
                                                    .orElse(""))
                                    + (used.isEmpty() ? "" : " " + Words.say("evidence.initiative.used", used)),
                            writes ? () -> initiative.open(i) : null);
                },
                "evidence.initiatives.none");
    }

    private List<AwardSummary> awards() {
        var seen = new java.util.HashSet<String>();
        return books.catalogue().all().stream().filter(a -> seen.add(a.code())).toList();
    }

    private void discipline(boolean writes) {
        section(
                "evidence.disciplines",
                writes ? () -> blocking.discipline(books.disciplines(), null) : null,
                "evidence.discipline.add");
        list(
                evidence.disciplines().reversed(),
                (DisciplineEntry d) -> line(
                        d.id(),
                        Words.date(d.from()),
                        Words.word(d.form()),
                        Words.say("evidence.discipline.line", Words.date(d.until()), d.number()),
                        writes ? () -> blocking.discipline(books.disciplines(), d) : null),
                "evidence.disciplines.none");
        section(
                "evidence.proceedings",
                writes ? () -> blocking.proceeding(books.proceedings(), null) : null,
                "evidence.proceeding.add");
        list(
                evidence.proceedings().reversed(),
                (ProceedingEntry p) -> line(
                        p.id(),
                        Words.date(p.opened()),
                        Words.word(p.kind()) + " – " + p.agency(),
                        p.summary() + " "
                                + (p.closed() == null
                                        ? Words.say("evidence.proceeding.open")
                                        : Words.say("evidence.proceeding.was-closed", Words.date(p.closed()))),
                        writes ? () -> blocking.proceeding(books.proceedings(), p) : null),
                "evidence.proceedings.none");
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

    private void section(String titleKey, @Nullable SerializableRunnable add, String addKey) {
        var head = new Div(new H2(Words.say(titleKey)));
        head.addClassName("vd-section-head");
        if (add != null) {
            head.add(new Button(Words.say(addKey), click -> add.run()));
        }
        add(head);
    }

    private <T> void list(List<T> entries, Function<T, EvidenceLine> line, String emptyKey) {
        add(EvidenceLine.list(entries.stream().map(line).toList(), emptyKey));
    }

    private EvidenceLine line(
            EvidenceId id, String when, String what, String more, @Nullable SerializableRunnable change) {
        var line = new EvidenceLine(when, what, more);
        if (change != null) {
            line.step("evidence.change", change);
        }
        if (id.equals(pointed)) {
            found = EvidenceLine.point(line);
        }
        return line;
    }
}
