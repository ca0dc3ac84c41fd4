package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.organisation.Namesakes;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.shared.NameKey;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Warns of recipients that stand twice in a list, and of people of the register who may be meant: the same name, tone by tone, and the
 * same unit. Namesakes elsewhere are counted and offered, not warned of; nobody is joined whom the official did not recognise.
 */
final class NamesakeCheck {

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 30;
    private static final int SHOWN_PLACES = 10;

    private final ProblemPlaces places;
    private final Map<String, Namesakes> known;
    private final Map<String, List<AnnexRow>> twice = new HashMap<>();
    private final Map<RecipientId, RecipientSummary> recognised = new HashMap<>();

    NamesakeCheck(AnnexDocument document, AnnexAnswers answers, RecipientRegister recipients, ProblemPlaces places) {
        this.places = places;
        var names = new ArrayList<String>();
        for (AnnexRow row : document.rows()) {
            var own = answers.rows().getOrDefault(row.line(), RowAnswer.asListed());
            var kind = own.kind() == null ? row.kind() : own.kind();
            var name = own.name() == null ? row.name() : own.name();
            if (!own.leftOut() && !name.isEmpty()) {
                if (kind != RecipientKind.COLLECTIVE) {
                    names.add(name);
                }
                twice.computeIfAbsent(key(row, name), k -> new ArrayList<>(1)).add(row);
            }
        }
        twice.values().removeIf(rows -> rows.size() < 2);
        known = recipients.namesakes(RecipientKind.PERSON, names, LOOKED_AT);
        var chosen = answers.rows().values().stream()
                .map(RowAnswer::recipient)
                .filter(Objects::nonNull)
                .toList();
        recipients.all(chosen).forEach(r -> recognised.put(r.id(), r));
    }

    /** The same name of the same unit. */
    private static String key(AnnexRow row, String name) {
        return NameKey.of(name) + "|" + VietnameseText.fold(row.unit());
    }

    /** How many people of this name the register has; 0 for what is no person. */
    int inRegister(String name, @Nullable RecipientKind kind) {
        var others = kind == RecipientKind.PERSON ? known.get(VietnameseText.fold(name)) : null;
        if (others == null) {
            return 0;
        }
        // of those not looked at the tones are not known: they are counted, as the dialog offers them
        return others.count()
                - (int) others.newest().stream()
                        .filter(o -> !NameKey.same(o.name(), name))
                        .count();
    }

    /** Whom the official recognised, or null for a new recipient; somebody of another name is an error. */
    @Nullable
    RecipientSummary recognised(
            AnnexRow row,
            String name,
            @Nullable RecipientKind kind,
            @Nullable RecipientId chosen,
            List<AnnexProblem> problems) {
        if (chosen == null) {
            return null;
        }
        var recipient = recognised.get(chosen);
        if (recipient == null || recipient.kind() != kind || !NameKey.same(recipient.name(), name)) {
            problems.add(places.of(
                    row,
                    AnnexColumn.NAME,
                    Severity.ERROR,
                    "recipient-of-another-name",
                    "recipient-of-another-name",
                    name,
                    recipient == null ? "" : recipient.name()));
            return null;
        }
        return recipient;
    }

    /** @param isRecognised whether the official already said who of the register it is */
    void warn(
            AnnexRow row,
            String name,
            @Nullable RecipientKind kind,
            boolean isRecognised,
            List<AnnexProblem> problems) {
        if (name.isEmpty()) {
            return;
        }
        var here = twice.get(key(row, name));
        if (here != null) {
            inTheList(row, name, kind, here, problems);
        }
        var others = known.get(VietnameseText.fold(name));
        if (others == null || kind != RecipientKind.PERSON || isRecognised) {
            return;
        }
        var meant = others.newest().stream()
                .filter(o -> NameKey.same(o.name(), name) && mayBeOneUnit(o.unitText(), row.unit()))
                .toList();
        if (!meant.isEmpty()) {
            var where = new StringBuilder();
            for (var other : meant.subList(0, Math.min(SHOWN, meant.size()))) {
                where.append(where.isEmpty() ? "" : "; ")
                        .append(other.name())
                        .append(other.unitText().isEmpty() ? "" : " (" + other.unitText() + ")");
            }
            if (meant.size() > SHOWN) {
                where.append("; …");
            }
            problems.add(places.of(
                    row,
                    AnnexColumn.NAME,
                    Severity.WARNING,
                    "namesake-in-register",
                    "namesake-in-register:" + row.line(),
                    name,
                    String.valueOf(meant.size()),
                    where.toString()));
        }
    }

    /**
     * The only person of the register whom a row can mean: exactly this name, tones included, and exactly this unit, nobody else of this
     * name who may be of it, no other row like it, nothing known of the sex that speaks against it.
     *
     * @return null where any of that is in doubt
     */
    @Nullable
    RecipientSummary surely(AnnexRow row, String name, @Nullable RecipientKind kind, @Nullable Sex sex) {
        var others = known.get(VietnameseText.fold(name));
        if (kind != RecipientKind.PERSON
                || others == null
                || others.count() > others.newest().size()
                || twice.containsKey(key(row, name))) {
            return null;
        }
        var maybe = others.newest().stream()
                .filter(o -> NameKey.same(o.name(), name) && mayBeOneUnit(o.unitText(), row.unit()))
                .toList();
        if (maybe.size() != 1) {
            return null;
        }
        var one = maybe.getFirst();
        boolean exact = NameKey.of(one.name()).equals(NameKey.of(name))
                && !row.unit().isEmpty()
                && NameKey.of(one.unitText()).equals(NameKey.of(row.unit()));
        return exact && (sex == null || one.sex() == null || one.sex() == sex) ? one : null;
    }

    /** One text within the other, or one that says nothing. */
    private static boolean mayBeOneUnit(String one, String other) {
        var a = " " + VietnameseText.fold(one) + " ";
        var b = " " + VietnameseText.fold(other) + " ";
        return a.isBlank() || b.isBlank() || a.contains(b) || b.contains(a);
    }

    private void inTheList(
            AnnexRow row, String name, @Nullable RecipientKind kind, List<AnnexRow> here, List<AnnexProblem> problems) {
        var award = VietnameseText.fold(row.award());
        boolean same = here.stream()
                .anyMatch(o ->
                        o.line() != row.line() && VietnameseText.fold(o.award()).equals(award));
        if (!same && kind == RecipientKind.COLLECTIVE) {
            return; // a collective may well have a flag and a certificate
        }
        var others = new StringBuilder();
        int shown = 0;
        for (AnnexRow other : here) {
            if (other.line() != row.line() && shown++ < SHOWN_PLACES) {
                others.append(others.isEmpty() ? "" : ", ").append(other.place());
            }
        }
        if (shown > SHOWN_PLACES) {
            others.append(", …");
        }
        var key = same ? "row-twice" : "namesake-in-list";
        problems.add(places.of(
                row,
                AnnexColumn.NAME,
                Severity.WARNING,
                key,
                key + ":" + key(row, name) + (same ? "|" + award : ""),
                name,
                others.toString()));
    }
}
