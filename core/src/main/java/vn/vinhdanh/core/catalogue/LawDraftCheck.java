package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Normalises the texts of a draft and refuses what could not be law. */
final class LawDraftCheck {

    private static final int MOST_YEARS = 60;
    private static final int MOST_TIMES = 100;
    private static final BigDecimal MOST_MULTIPLE = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST_FACTOR = BigDecimal.TEN;

    private final Set<String> knownAwards;
    private final Set<String> knownInstruments;
    private final Function<LocalDate, Map<String, BonusCeiling>> ceilings;

    /**
     * @param knownAwards codes of awards
     * @param knownInstruments codes of legal instruments
     * @param ceilings of bonuses on a day, by code of award
     */
    LawDraftCheck(
            Set<String> knownAwards,
            Set<String> knownInstruments,
            Function<LocalDate, Map<String, BonusCeiling>> ceilings) {
        this.knownAwards = knownAwards;
        this.knownInstruments = knownInstruments;
        this.ceilings = ceilings;
    }

    LawDraft checked(LawDraft draft) {
        return switch (draft) {
            case LawDraft.NewAward a -> newAward(a);
            case LawDraft.Revision r -> {
                requireAward(r.code());
                var revision = revision(r.revision());
                underCeiling(r.code(), revision);
                yield new LawDraft.Revision(r.code(), revision);
            }
            case LawDraft.Salary s -> salary(s);
            case LawDraft.Household h -> household(h);
            case LawDraft.Supplement s -> new LawDraft.Supplement(supplement(s.supplement()));
            case LawDraft.Instrument i -> new LawDraft.Instrument(instrument(i.instrument()));
        };
    }

    private LawDraft newAward(LawDraft.NewAward a) {
        if (!a.code().matches("[A-Z][A-Z0-9]{1,39}")) {
            throw new InvalidInput("code", "problem.catalogue.code");
        }
        if (knownAwards.contains(a.code())) {
            throw new InvalidInput("code", "problem.catalogue.code-taken", a.code());
        }
        if (a.ordinal() < 1) {
            throw new InvalidInput("ordinal", "problem.catalogue.ordinal");
        }
        return new LawDraft.NewAward(a.code(), a.title(), a.level(), a.ordinal(), revision(a.revision()));
    }

    private void requireAward(String code) {
        if (!knownAwards.contains(code)) {
            throw new InvalidInput("award", "problem.catalogue.unknown-award", code);
        }
    }

    private RevisionDraft revision(RevisionDraft r) {
        if (r.recipients().isEmpty()) {
            throw new InvalidInput("recipients", "problem.shared.required");
        }
        if (r.authorities().isEmpty()) {
            throw new InvalidInput("authorities", "problem.shared.required");
        }
        ordered(r.from(), r.to());
        var instrument = r.instrument();
        if (instrument != null && !knownInstruments.contains(instrument)) {
            throw new InvalidInput("instrument", "problem.catalogue.unknown-instrument");
        }
        var clauses = new EnumMap<RecipientKind, List<Clause>>(RecipientKind.class);
        r.clauses().forEach((kind, list) -> {
            if (!list.isEmpty()) {
                requireRecipient(r, kind, "clauses");
                clauses.put(kind, list.stream().map(this::clause).toList());
            }
        });
        var bonuses = new EnumMap<RecipientKind, BonusMultiple>(RecipientKind.class);
        r.bonuses().forEach((kind, bonus) -> {
            requireRecipient(r, kind, "bonuses");
            bonuses.put(
                    kind,
                    new BonusMultiple(
                            multiple("bonuses", bonus.multiple()),
                            InvalidInput.required("bonuses", bonus.legalRef(), 300),
                            bonus.sureness()));
        });
        var shortNames = r.shortNames().stream()
                .map(VietnameseText::normalise)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        if (shortNames.stream().anyMatch(s -> s.contains("|"))) {
            throw new InvalidInput("shortNames", "problem.catalogue.bar");
        }
        InvalidInput.optional("shortNames", String.join("|", shortNames), 1000);
        return new RevisionDraft(
                r.from(),
                r.to(),
                InvalidInput.required("nameVi", r.nameVi(), 300),
                InvalidInput.required("nameEn", r.nameEn(), 300),
                shortNames,
                r.recipients(),
                r.authorities(),
                instrument,
                InvalidInput.optional("article", r.article(), 40),
                InvalidInput.optional("clause", r.clause(), 60),
                InvalidInput.required("legalBasis", r.legalBasis(), 300),
                r.certificateObject(),
                InvalidInput.lines("standard", r.standard(), 2000),
                r.sureness(),
                InvalidInput.required("surenessNote", r.surenessNote(), 1000),
                clauses,
                bonuses);
    }

    private void underCeiling(String code, RevisionDraft r) {
        var ceiling = ceilings.apply(r.from()).get(code);
        if (ceiling != null
                && r.bonuses().values().stream().anyMatch(b -> b.multiple().compareTo(ceiling.most()) > 0)) {
            throw new InvalidInput("bonuses", "problem.catalogue.over-ceiling", ceiling.most(), ceiling.legalRef());
        }
    }

    private static void requireRecipient(RevisionDraft r, RecipientKind kind, String field) {
        if (!r.recipients().contains(kind)) {
            throw new InvalidInput(field, "problem.catalogue.not-a-recipient", kind);
        }
    }

    private Clause clause(Clause c) {
        if (c.group() < 1 || c.alternative() < 1) {
            throw new InvalidInput("clauses", "problem.catalogue.clause-place");
        }
        requirement(c.requirement());
        return new Clause(
                c.group(),
                c.alternative(),
                c.kinds(),
                c.forces(),
                c.requirement(),
                InvalidInput.required("clauses", c.legalRef(), 300),
                InvalidInput.required("clauses", c.wordingVi(), 1000),
                InvalidInput.required("clauses", c.wordingEn(), 1000),
                c.sureness(),
                c.confidential() || c.requirement().confidential());
    }

    private void requirement(Requirement requirement) {
        switch (requirement) {
            case Requirement.Held r -> awards(r.awards(), null);
            case Requirement.Consecutive r -> {
                awards(r.awards(), r.since());
                within(r.years(), 1, MOST_YEARS);
            }
            case Requirement.Won r -> {
                awards(r.awards(), r.since());
                within(r.times(), 1, MOST_TIMES);
                within(r.years(), 1, MOST_YEARS);
            }
            case Requirement.Rated r -> {
                if (!r.orAwards().isEmpty()) {
                    awards(r.orAwards(), r.since());
                }
                since(r.since());
                within(r.years(), 1, MOST_YEARS);
            }
            case Requirement.RatedTimes r -> {
                since(r.since());
                within(r.years(), 1, MOST_YEARS);
                within(r.times(), 1, r.years());
            }
            case Requirement.Initiatives r -> {
                since(r.since());
                within(r.count(), 1, MOST_TIMES);
                within(r.years(), 1, MOST_YEARS);
            }
            case Requirement.Share r -> within(r.percent(), 0, 100);
            case Requirement.Count r -> {
                within(r.least(), 0, Integer.MAX_VALUE);
                var most = r.most();
                if (most != null) {
                    within(most, r.least(), Integer.MAX_VALUE);
                }
            }
            case Requirement.Capped r -> {
                awards(r.of(), null);
                within(r.percent(), 1, 100);
            }
            case Requirement.CampaignLasted r -> within(r.years(), 1, MOST_YEARS);
            case Requirement.Unblocked r -> {}
            case Requirement.Unrated r -> {}
            case Requirement.Judged r -> {}
        }
    }

    private void awards(Set<String> awards, @Nullable String since) {
        if (awards.isEmpty() || !knownAwards.containsAll(awards)) {
            throw new InvalidInput("clauses", "problem.catalogue.clause-awards");
        }
        since(since);
    }

    private void since(@Nullable String since) {
        if (since != null && !knownAwards.contains(since)) {
            throw new InvalidInput("clauses", "problem.catalogue.clause-awards");
        }
    }

    private static void within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidInput("clauses", "problem.catalogue.clause-number", least, most);
        }
    }

    private static LawDraft salary(LawDraft.Salary s) {
        if (s.amount() <= 0 || s.amount() > 1_000_000_000L) {
            throw new InvalidInput("amount", "problem.catalogue.amount");
        }
        return new LawDraft.Salary(
                s.from(),
                s.amount(),
                InvalidInput.required("legalRef", s.legalRef(), 300),
                s.sureness(),
                InvalidInput.optional("surenessNote", s.surenessNote(), 1000));
    }

    private static LawDraft household(LawDraft.Household h) {
        var factor = h.factor().stripTrailingZeros();
        if (factor.signum() <= 0 || factor.compareTo(MOST_FACTOR) > 0 || factor.scale() > 2) {
            throw new InvalidInput("factor", "problem.catalogue.household-factor");
        }
        return new LawDraft.Household(
                h.from(), factor, h.twice(), InvalidInput.required("legalRef", h.legalRef(), 300), h.sureness());
    }

    private LocalSupplement supplement(LocalSupplement s) {
        requireAward(s.awardCode());
        ordered(s.validFrom(), s.validTo());
        return new LocalSupplement(
                s.awardCode(),
                s.recipientKind(),
                multiple("multiple", s.multiple()),
                InvalidInput.required("resolution", s.resolution(), 300),
                s.validFrom(),
                s.validTo());
    }

    private static LegalInstrument instrument(LegalInstrument i) {
        if (i.validFrom() == null && i.issuedOn() == null) {
            throw new InvalidInput("from", "problem.shared.required");
        }
        ordered(i.starts(), i.validTo());
        var number = InvalidInput.required("number", i.number(), 60);
        return new LegalInstrument(
                i.code().isBlank() ? slug(number) : i.code(),
                number,
                InvalidInput.required("title", i.title(), 500),
                InvalidInput.required("issuer", i.issuer(), 200),
                i.issuedOn(),
                i.validFrom(),
                i.validTo());
    }

    /** {@code 152/2025/NĐ-CP} becomes {@code 152-2025-ND-CP}. */
    private static String slug(String number) {
        var slug = VietnameseText.fold(number)
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new InvalidInput("number", "problem.shared.required");
        }
        return slug;
    }

    private static BigDecimal multiple(String field, BigDecimal multiple) {
        var number = multiple.stripTrailingZeros();
        if (number.signum() <= 0 || number.compareTo(MOST_MULTIPLE) > 0 || number.scale() > 3) {
            throw new InvalidInput(field, "problem.catalogue.multiple");
        }
        return number;
    }

    private static void ordered(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new InvalidInput("to", "problem.catalogue.ends-before-it-begins");
        }
    }
}
