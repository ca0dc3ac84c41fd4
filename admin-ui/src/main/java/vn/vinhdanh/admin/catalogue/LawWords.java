package vn.vinhdanh.admin.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.catalogue.ClauseFields.Policy;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.BonusMultiple;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.LawDraft;
import vn.vinhdanh.core.catalogue.LegalInstrument;
import vn.vinhdanh.core.catalogue.LocalSupplement;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.RevisionDraft;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.RecipientKind;

/** Says the law data in words: enums of the room, and a draft as pairs of a label and a text, for reading and comparing. */
final class LawWords {

    private LawWords() {}

    /** The word for a value of an enum of the catalogue. */
    static String word(Enum<?> value) {
        return Words.say("law.word." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    static String words(Collection<? extends Enum<?>> values) {
        return values.stream().map(Words::word).collect(Collectors.joining(", "));
    }

    static StatusMark mark(Sureness sureness) {
        return new StatusMark(
                sureness == Sureness.VERIFIED ? StatusMark.Tone.GOOD : StatusMark.Tone.WAIT, Words.word(sureness));
    }

    static boolean english() {
        return "en".equals(Words.language().getLanguage());
    }

    static String wording(Clause clause) {
        return english() ? clause.wordingEn() : clause.wordingVi();
    }

    static String money(long amount) {
        return Words.say("law.money", Words.number(amount));
    }

    /** What a draft is about, e.g. {@code Chiến sĩ thi đua cơ sở (CSTDCS), từ 01/01/2027}. */
    static String title(LawDraft draft) {
        var from = Words.date(draft.starts());
        return switch (draft) {
            case LawDraft.NewAward a ->
                Words.say("law.title.new-award", a.revision().nameVi(), a.code(), from);
            case LawDraft.Revision r ->
                Words.say("law.title.revision", r.revision().nameVi(), r.code(), from);
            case LawDraft.Salary s -> Words.say("law.title.salary", from);
            case LawDraft.Household h -> Words.say("law.title.household", from);
            case LawDraft.Supplement s ->
                Words.say("law.title.supplement", s.supplement().awardCode(), from);
            case LawDraft.Instrument i ->
                Words.say("law.title.instrument", i.instrument().number());
        };
    }

    /** A draft as labels and texts, in the order of the form. */
    static Map<String, String> picture(LawDraft draft) {
        var picture = new LinkedHashMap<String, String>();
        switch (draft) {
            case LawDraft.NewAward a -> {
                put(picture, "law.code", a.code());
                put(picture, "catalogue.kind", Words.say(a.title() ? "catalogue.is-title" : "catalogue.is-form"));
                put(picture, "catalogue.level", Words.word(a.level()));
                put(picture, "law.ordinal", Words.number(a.ordinal()));
                picture.putAll(picture(a.revision()));
            }
            case LawDraft.Revision r -> picture.putAll(picture(r.revision()));
            case LawDraft.Salary s -> {
                put(picture, "law.from", Words.date(s.from()));
                put(picture, "law.salary.amount", money(s.amount()));
                put(picture, "catalogue.legal-basis", s.legalRef());
                put(picture, "catalogue.sureness", Words.word(s.sureness()));
                put(picture, "law.sureness-note", s.surenessNote());
            }
            case LawDraft.Household h -> {
                put(picture, "law.from", Words.date(h.from()));
                put(picture, "law.household.factor", number(h.factor()));
                put(picture, "law.household.rounding", HouseholdRules.rounding(h.twice()));
                put(picture, "catalogue.legal-basis", h.legalRef());
                put(picture, "catalogue.sureness", Words.word(h.sureness()));
            }
            case LawDraft.Supplement s -> supplement(picture, s.supplement());
            case LawDraft.Instrument i -> instrument(picture, i.instrument());
        }
        return picture;
    }

    private static void supplement(Map<String, String> picture, LocalSupplement s) {
        put(picture, "law.award", s.awardCode());
        put(picture, "catalogue.recipients", Words.word(s.recipientKind()));
        put(picture, "law.multiple", number(s.multiple()));
        put(picture, "law.resolution", s.resolution());
        put(picture, "law.from", Words.date(s.validFrom()));
        put(picture, "law.to", Words.date(s.validTo()));
    }

    private static void instrument(Map<String, String> picture, LegalInstrument i) {
        put(picture, "law.instrument.number", i.number());
        put(picture, "law.instrument.title", i.title());
        put(picture, "law.instrument.issuer", i.issuer());
        put(picture, "law.instrument.issued-on", Words.date(i.issuedOn()));
        put(picture, "law.instrument.in-force-from", Words.date(i.validFrom()));
        put(picture, "law.to", Words.date(i.validTo()));
    }

    /** A revision as labels and texts, in the order of the form. */
    static Map<String, String> picture(RevisionDraft r) {
        var picture = new LinkedHashMap<String, String>();
        put(picture, "law.from", Words.date(r.from()));
        put(picture, "law.to", Words.date(r.to()));
        put(picture, "law.name-vi", r.nameVi());
        put(picture, "law.name-en", r.nameEn());
        put(picture, "law.short-names", String.join("; ", r.shortNames()));
        put(picture, "catalogue.recipients", words(r.recipients()));
        put(picture, "catalogue.authorities", words(r.authorities()));
        put(picture, "catalogue.legal-basis", r.legalBasis());
        put(picture, "law.instrument", Objects.requireNonNullElse(r.instrument(), ""));
        put(picture, "law.article", r.article());
        put(picture, "law.clause", r.clause());
        put(picture, "law.object", word(r.certificateObject()));
        put(picture, "law.standard", r.standard());
        for (var kind : RecipientKind.values()) {
            var clauses = r.clauses().getOrDefault(kind, List.of());
            picture.put(
                    Words.say("law.standard-of", Words.word(kind)),
                    clauses.stream()
                            .map(c -> c.group() + "." + c.alternative() + " " + wording(c) + " ["
                                    + asks(c.requirement())
                                    + (c.kinds().isEmpty() ? "" : "; " + words(c.kinds())) + marks(c) + "] ("
                                    + c.legalRef()
                                    + "; " + Words.word(c.sureness()) + ")")
                            .collect(Collectors.joining("\n")));
            picture.put(
                    Words.say("law.bonus-of", Words.word(kind)),
                    bonus(r.bonuses().get(kind)));
        }
        put(picture, "catalogue.sureness", Words.word(r.sureness()));
        put(picture, "law.sureness-note", r.surenessNote());
        return picture;
    }

    private static String marks(Clause clause) {
        return (clause.forces() ? "; " + Words.say("law.clause.forces") : "")
                + (clause.confidential() ? "; " + Words.say("law.clause.confidential") : "");
    }

    /** What a requirement asks, with its numbers: the second official must see a changed number even where the wording stayed. */
    static String asks(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Held r -> say(Policy.HELD, awards(r.awards()));
            case Requirement.Consecutive r ->
                say(
                        Policy.CONSECUTIVE,
                        awards(r.awards()),
                        years(r.years()),
                        r.mayLieApart() ? Words.say("law.clause.apart") : "",
                        since(r.since()));
            case Requirement.Won r ->
                say(Policy.WON, awards(r.awards()), times(r.times()), years(r.years()), since(r.since()));
            case Requirement.Rated r ->
                say(Policy.RATED, word(r.least()), years(r.years()), awards(r.orAwards()), since(r.since()));
            case Requirement.RatedTimes r ->
                say(Policy.RATED_TIMES, word(r.least()), times(r.times()), years(r.years()), since(r.since()));
            case Requirement.Initiatives r ->
                say(
                        Policy.INITIATIVES,
                        times(r.count()),
                        word(r.recognised()),
                        word(r.effect()),
                        years(r.years()),
                        since(r.since()));
            case Requirement.Share r -> say(Policy.SHARE, word(r.of()), (r.above() ? "> " : "≥ ") + r.percent() + " %");
            case Requirement.Count r ->
                say(Policy.COUNT, word(r.of()), "≥ " + r.least(), r.most() == null ? "" : "≤ " + r.most());
            case Requirement.Capped r -> say(Policy.CAPPED, awards(r.of()), "≤ " + r.percent() + " %");
            case Requirement.CampaignLasted r -> say(Policy.CAMPAIGN_LASTED, years(r.years()));
            case Requirement.Unblocked r -> say(Policy.UNBLOCKED);
            case Requirement.Unrated r -> say(Policy.UNRATED);
            case Requirement.Judged r -> say(Policy.JUDGED);
        };
    }

    private static String say(Policy policy, String... parts) {
        return Stream.concat(Stream.of(word(policy)), Arrays.stream(parts))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String awards(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining("/"));
    }

    private static String years(int years) {
        return Words.say("law.clause.years") + " " + years;
    }

    private static String times(int times) {
        return Words.say("law.clause.times") + " " + times;
    }

    private static String since(@Nullable String code) {
        return code == null ? "" : Words.say("law.clause.since") + " " + code;
    }

    private static String bonus(@Nullable BonusMultiple bonus) {
        return bonus == null
                ? ""
                : Words.say("law.bonus-is", number(bonus.multiple()), bonus.legalRef(), Words.word(bonus.sureness()));
    }

    static String number(BigDecimal number) {
        return Words.number(number);
    }

    private static void put(Map<String, String> picture, String key, String text) {
        picture.put(Words.say(key), text);
    }

    /**
     * One difference between two pictures.
     *
     * @param label what differs
     */
    record Difference(String label, String before, String after) {}

    /** The pairs that differ, in order. */
    static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        var differences = new ArrayList<Difference>();
        after.forEach((label, text) -> {
            var old = before.getOrDefault(label, "");
            if (!old.equals(text)) {
                differences.add(new Difference(label, old, text));
            }
        });
        return differences;
    }
}
