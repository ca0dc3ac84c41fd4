package vn.vinhdanh.core.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.InvalidInput;

/** A recognised initiative, science topic, project or work, with its authors and what it was used for. */
@Entity
class Initiative implements Kept<InitiativeDraft> {

    @Id
    private long id;

    private String title;

    @Enumerated(EnumType.STRING)
    private InitiativeKind kind;

    private int year;

    @Enumerated(EnumType.STRING)
    private InitiativeLevel recognisedLevel;

    @Enumerated(EnumType.STRING)
    private InitiativeLevel effect;

    private LocalDate recognisedOn;
    private String recognisedBy;
    private String number;
    private String whereUsed;

    @ElementCollection
    @CollectionTable(name = "initiative_author", joinColumns = @JoinColumn(name = "initiative_id"))
    private List<Author> authors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_use", joinColumns = @JoinColumn(name = "initiative_id"))
    private List<Use> uses = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Initiative() {}

    @SuppressWarnings("NullAway.Init")
    Initiative(long id, InitiativeDraft draft) {
        this.id = id;
        rewrite(draft);
    }

    @Override
    public final void rewrite(InitiativeDraft draft) {
        if (draft.year() < 1945 || draft.year() > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        var day = draft.recognisedOn();
        if (day == null) {
            throw new InvalidInput("recognisedOn", "problem.shared.required");
        }
        checkAuthors(draft.authors());
        checkUses(draft);
        title = InvalidInput.required("title", draft.title(), 500);
        kind = draft.kind();
        year = draft.year();
        recognisedLevel = draft.recognised();
        effect = draft.effect();
        recognisedOn = day;
        recognisedBy = InvalidInput.required("recognisedBy", draft.recognisedBy(), 300);
        number = InvalidInput.optional("number", draft.number(), 60);
        whereUsed = InvalidInput.lines("whereUsed", draft.whereUsed(), 1000);
        authors.clear();
        draft.authors().forEach(a -> authors.add(new Author(a)));
        uses.clear();
        draft.uses().forEach(u -> uses.add(new Use(u)));
    }

    private static void checkAuthors(List<InitiativeAuthor> authors) {
        if (authors.isEmpty()) {
            throw new InvalidInput("authors", "problem.shared.required");
        }
        var seen = new HashSet<RecipientId>();
        int sum = 0;
        for (InitiativeAuthor author : authors) {
            if (author.share() < 1 || author.share() > 100) {
                throw new InvalidInput("authors", "problem.evidence.share");
            }
            if (!seen.add(author.recipient())) {
                throw new InvalidInput("authors", "problem.evidence.author-twice");
            }
            sum += author.share();
        }
        if (sum > 100) {
            throw new InvalidInput("authors", "problem.evidence.shares", sum);
        }
    }

    private static void checkUses(InitiativeDraft draft) {
        var authors = draft.authors().stream().map(InitiativeAuthor::recipient).toList();
        var seen = new HashSet<InitiativeUse>();
        for (InitiativeUse use : draft.uses()) {
            if (!authors.contains(use.recipient())) {
                throw new InvalidInput("uses", "problem.evidence.use-by-nobody");
            }
            if (use.year() < 1945 || use.year() > 2100) {
                throw new InvalidInput("uses", "problem.evidence.year");
            }
            if (!seen.add(new InitiativeUse(use.recipient(), use.award(), use.year(), true))) {
                throw new InvalidInput("uses", "problem.evidence.use-twice");
            }
        }
    }

    List<RecipientId> authors() {
        return authors.stream().map(a -> a.said().recipient()).toList();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public InitiativeDraft said() {
        return new InitiativeDraft(
                title,
                kind,
                year,
                recognisedLevel,
                effect,
                recognisedOn,
                recognisedBy,
                number,
                whereUsed,
                authors.stream()
                        .map(Author::said)
                        .sorted(Comparator.comparingInt(InitiativeAuthor::share)
                                .reversed()
                                .thenComparingLong(a -> a.recipient().value()))
                        .toList(),
                uses.stream()
                        .map(Use::said)
                        .sorted(Comparator.comparingInt(InitiativeUse::year)
                                .thenComparing(InitiativeUse::award)
                                .thenComparingLong(u -> u.recipient().value()))
                        .toList());
    }
}
