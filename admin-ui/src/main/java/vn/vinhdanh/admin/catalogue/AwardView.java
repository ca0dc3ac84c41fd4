package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardHistory;
import vn.vinhdanh.core.catalogue.AwardRevision;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.Bonuses;
import vn.vinhdanh.core.catalogue.LawChangeQueries;
import vn.vinhdanh.core.catalogue.LawChangeStatus;
import vn.vinhdanh.core.catalogue.RevisionDraft;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;

/** The page of a title or form: what it is today, what it asks and pays, and what changed when. */
@StyleSheet("catalogue.css")
@Route(value = "danh-hieu-hinh-thuc", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
class AwardView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final AwardHistory history;
    private final AwardStandards standards;
    private final Bonuses bonuses;
    private final LawChangeQueries changes;
    private final CurrentOfficial official;
    private final Clock clock;
    private final Div content = new Div();

    AwardView(
            AwardHistory history,
            AwardStandards standards,
            Bonuses bonuses,
            LawChangeQueries changes,
            CurrentOfficial official,
            Clock clock) {
        super("catalogue.title");
        this.history = history;
        this.standards = standards;
        this.bonuses = bonuses;
        this.changes = changes;
        this.official = official;
        this.clock = clock;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        var revisions = history.of(code);
        if (revisions.isEmpty()) {
            throw new NotFound("award " + code);
        }
        content.removeAll();
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        var live = revisions.stream().filter(AwardRevision::live).toList();
        var shown = live.stream()
                .filter(r -> r.award().inForceOn(today))
                .findFirst()
                .orElse(live.isEmpty() ? revisions.getFirst() : live.getFirst());
        title(shown.award().nameVi());
        lead(Words.say(
                "law.award.lead",
                Words.say(shown.award().title() ? "catalogue.is-title" : "catalogue.is-form"),
                Words.word(shown.award().level()),
                code));
        if (!shown.award().inForceOn(today)) {
            var note = new Paragraph(Words.say("law.award.not-today"));
            note.addClassNames("vd-note", "vd-tone-wait");
            content.add(note);
        }
        waiting(code);
        content.add(facts(shown), new H2(Words.say("law.section.standard")), standard(shown));
        content.add(new H2(Words.say("law.section.bonus")), bonus(shown, today));
        content.add(new H2(Words.say("law.section.history")), timeline(revisions));
        if (official.may(Permission.MANAGE_CATALOGUE)) {
            var change = new Button(
                    Words.say("law.propose"), click -> UI.getCurrent().navigate(LawProposalView.class, code));
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(change);
        }
    }

    private void waiting(String code) {
        long open = changes.about(code).stream()
                .filter(c -> c.status() == LawChangeStatus.PROPOSED)
                .count();
        if (open > 0) {
            var link = new Button(
                    Words.say("law.award.waiting", Words.number(open)),
                    click -> UI.getCurrent().navigate(LawChangesView.class));
            link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            content.add(new Div(link));
        }
    }

    private static Component facts(AwardRevision revision) {
        var award = revision.award();
        return new Facts()
                .add("law.valid", valid(revision))
                .add("law.name-en", award.nameEn())
                .add("law.short-names", String.join("; ", award.shortNames()))
                .add("catalogue.recipients", LawWords.words(award.recipients()))
                .add("catalogue.authorities", LawWords.words(award.authorities()))
                .add("catalogue.legal-basis", award.legalBasis())
                .add("law.article", article(revision))
                .add("law.object", LawWords.word(revision.certificateObject()))
                .add("law.standard", award.standard())
                .add("catalogue.sureness", LawWords.mark(award.sureness()))
                .add("law.sureness-note", revision.surenessNote());
    }

    private static String article(AwardRevision revision) {
        return revision.article().isEmpty()
                ? ""
                : Words.say("law.article-is", revision.article())
                        + (revision.clause().isEmpty() ? "" : ", " + revision.clause());
    }

    private static String valid(AwardRevision revision) {
        var award = revision.award();
        return award.validTo() == null
                ? Words.say("law.valid.since", Words.date(award.validFrom()))
                : Words.say("law.valid.span", Words.date(award.validFrom()), Words.date(award.validTo()));
    }

    private Component standard(AwardRevision revision) {
        var entered = standards
                .standards(List.of(revision.award().revision()))
                .getOrDefault(revision.award().revision(), Map.of());
        var all = new Div();
        entered.values().forEach(s -> all.add(new StandardText(s)));
        if (entered.isEmpty()) {
            all.add(new Paragraph(Words.say("law.standard.none")));
        }
        return all;
    }

    private Component bonus(AwardRevision revision, LocalDate today) {
        var list = new Facts();
        var tariff = bonuses.of(List.of(revision.award().revision()), today);
        for (var kind : RecipientKind.values()) {
            if (revision.award().recipients().contains(kind)) {
                var answer = tariff.answer(revision.award().revision(), kind);
                var bonus = answer.bonus();
                var gap = answer.gap();
                var text = new Div();
                if (bonus != null) {
                    var amount = new Span(LawWords.money(bonus.amount()));
                    amount.addClassName("vd-amount");
                    text.add(
                            amount,
                            new Paragraph(bonus.arithmetic(Words.language())),
                            new Paragraph(
                                    bonus.legalRef() + "; " + bonus.salary().legalRef()),
                            LawWords.mark(bonus.sureness()));
                } else if (gap != null) {
                    var ceiling = answer.ceiling();
                    text.add(new Span(
                            ceiling == null
                                    ? LawWords.word(gap)
                                    : Words.say("bonus.at-most", Words.number(ceiling.most()), ceiling.legalRef())));
                }
                list.add("word.RecipientKind." + kind.name(), text);
            }
        }
        return list;
    }

    private Component timeline(List<AwardRevision> revisions) {
        var drafts = changes.standing(revisions.getFirst().award().code());
        var line = new OrderedList();
        line.addClassName("vd-timeline");
        for (int i = 0; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            var before = before(revisions, i);
            line.add(entry(revision, before == null ? null : differences(drafts, before, revision)));
        }
        return line;
    }

    /** The standing revision before; for a superseded one there is nothing to compare with. */
    private static @Nullable AwardRevision before(List<AwardRevision> revisions, int index) {
        return revisions.get(index).live()
                ? revisions.stream()
                        .skip(index + 1L)
                        .filter(AwardRevision::live)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static List<LawWords.Difference> differences(
            Map<AwardRevisionId, RevisionDraft> drafts, AwardRevision before, AwardRevision after) {
        return LawWords.differences(picture(drafts, before), picture(drafts, after)).stream()
                .filter(d ->
                        !d.label().equals(Words.say("law.from")) && !d.label().equals(Words.say("law.to")))
                .toList();
    }

    private static Map<String, String> picture(Map<AwardRevisionId, RevisionDraft> drafts, AwardRevision revision) {
        var draft = drafts.get(revision.award().revision());
        return draft == null ? Map.of() : LawWords.picture(draft);
    }

    /** @param differences from the standing revision before; null when there is none */
    private ListItem entry(AwardRevision revision, @Nullable List<LawWords.Difference> differences) {
        var item = new ListItem(new H3(valid(revision)));
        if (revision.live()) {
            item.add(LawWords.mark(revision.award().sureness()));
        } else {
            item.addClassName("vd-superseded");
            item.add(new StatusMark(
                    StatusMark.Tone.STOP, Words.say("law.superseded", Words.dateTime(revision.supersededAt()))));
            item.add(new Paragraph(revision.award().nameVi()));
        }
        item.add(new Paragraph(revision.award().legalBasis()));
        if (differences != null) {
            item.add(differences.isEmpty() ? new Paragraph(Words.say("law.no-change")) : new Comparison(differences));
        } else if (revision.live()) {
            item.add(new Paragraph(Words.say("law.first")));
        }
        if (revision.live() && official.may(Permission.MANAGE_CATALOGUE)) {
            var correct = new Button(
                    Words.say("law.correct", Words.date(revision.award().validFrom())),
                    click -> UI.getCurrent()
                            .navigate(
                                    LawProposalView.class,
                                    revision.award().code(),
                                    QueryParameters.of(
                                            "tu", revision.award().validFrom().toString())));
            correct.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            item.add(correct);
        }
        return item;
    }
}
