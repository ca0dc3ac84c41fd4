package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;

/** What an achievement report prints besides what is written into its blocks: its head, and the honours of before that the register holds. */
@Component
class ReportFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Pattern PLACE = Pattern.compile(
            "^(?:Ủy ban nhân dân |UBND )?(?:tỉnh|thành phố|xã|phường|thị trấn|đặc khu) (.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final DossierMoves moves;
    private final AwardCatalogue catalogue;
    private final HonourHistory honours;
    private final RecipientQueries recipients;
    private final UnitDirectory units;
    private final Clock clock;

    ReportFacts(
            DossierMoves moves,
            AwardCatalogue catalogue,
            HonourHistory honours,
            RecipientQueries recipients,
            UnitDirectory units,
            Clock clock) {
        this.moves = moves;
        this.catalogue = catalogue;
        this.honours = honours;
        this.recipients = recipients;
        this.units = units;
        this.clock = clock;
    }

    /** The honours of before that the register holds and that stand, oldest first; none for whom it does not hold. */
    List<EarlierHonour> earlier(NomineeWritten nominee) {
        var recipient = nominee.recipient();
        if (recipient == null) {
            return List.of();
        }
        var stands = recipients.standing(List.of(recipient)).get(recipient);
        return stands == null
                ? List.of()
                : honours.standing(List.of(stands.id())).stream()
                        .map(honour -> new EarlierHonour(
                                honour.awardTitle(),
                                honour.period().label(),
                                honour.awardName(),
                                "Quyết định số " + honour.decision().number() + " ngày "
                                        + DAY.format(honour.decision().decidedOn()) + " của "
                                        + honour.decision().authority()))
                        .toList();
    }

    /**
     * All that the report prints.
     *
     * @param texts checked
     * @throws InvalidInput when a line of earlier honours has not its three parts
     */
    ReportContent content(Dossier dossier, NomineeWritten nominee, Map<ReportBlock, String> texts) {
        var blocks = ReportBlock.of(nominee.kind(), moves.round(dossier).kind());
        var own = new EnumMap<ReportBlock, String>(ReportBlock.class);
        own.putAll(texts);
        own.keySet().retainAll(blocks);
        var earlier = new ArrayList<EarlierHonour>();
        if (blocks.contains(ReportBlock.OTHER_TITLES)) {
            earlier.addAll(earlier(nominee));
            earlier.addAll(lines(ReportBlock.OTHER_TITLES, true, own));
            earlier.addAll(lines(ReportBlock.OTHER_FORMS, false, own));
        }
        var today = LocalDate.now(clock.withZone(Dossier.ZONE));
        var award = catalogue.find(nominee.award(), today);
        var above = above(dossier);
        // a part of the unit reports below it, the unit itself below what stands above it
        boolean part =
                nominee.kind() == RecipientKind.COLLECTIVE && !nominee.name().equals(dossier.unitName());
        return new ReportContent(
                part ? dossier.unitName() : above.size() < 2 ? "" : above.get(1).name(),
                part ? nominee.name() : dossier.unitName(),
                place(above),
                today.getYear(),
                nominee,
                award.map(vn.vinhdanh.core.catalogue.AwardSummary::nameVi).orElse(nominee.award()),
                award.map(vn.vinhdanh.core.catalogue.AwardSummary::title).orElse(false),
                blocks,
                own,
                earlier);
    }

    /** The unit of a dossier and what stands above it, from below. */
    private List<UnitSummary> above(Dossier dossier) {
        var above = new ArrayList<UnitSummary>();
        @Nullable UnitSummary unit = units.get(dossier.unit());
        while (unit != null && above.size() < 6) {
            above.add(unit);
            var parent = unit.parent();
            unit = parent == null ? null : units.get(parent);
        }
        return above;
    }

    /** What the commune or the province is called, as it stands before the day (Decree 30/2020); empty when the directory does not say. */
    private static String place(List<UnitSummary> above) {
        return above.stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE || unit.kind() == UnitKind.PROVINCE)
                .map(unit -> PLACE.matcher(unit.name()))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<EarlierHonour> lines(ReportBlock block, boolean title, Map<ReportBlock, String> texts) {
        return texts.getOrDefault(block, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    var parts = line.split("\\s*;\\s*", 3);
                    if (parts.length < 3) {
                        throw new InvalidInput(block.name(), "problem.nomination.report-line", line);
                    }
                    return new EarlierHonour(title, parts[0], parts[1], parts[2]);
                })
                .toList();
    }
}
