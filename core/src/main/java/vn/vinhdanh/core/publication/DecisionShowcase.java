package vn.vinhdanh.core.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.PublicCopies;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.decision.CopiesDoubted;
import vn.vinhdanh.core.decision.DecisionChanged;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionPublished;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.decision.HonourStatus;
import vn.vinhdanh.core.decision.HonoursWentOver;
import vn.vinhdanh.core.decision.HonoursWithdrawn;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;

/**
 * Shows decisions and their honours to the public and takes them away, in the transaction of the fact. Reads as the system: what is
 * public does not depend on the units of the official who took the step.
 */
@Component
class DecisionShowcase {

    private static final int PAGE = 1000;

    private final Showcase showcase;
    private final DecisionQueries decisions;
    private final CampaignQueries campaigns;
    private final UnitDirectory units;
    private final PublicCopies files;
    private final PublicMapper mapper;
    private final Clock clock;

    DecisionShowcase(
            Showcase showcase,
            DecisionQueries decisions,
            CampaignQueries campaigns,
            UnitDirectory units,
            PublicCopies files,
            PublicMapper mapper,
            Clock clock) {
        this.showcase = showcase;
        this.decisions = decisions;
        this.campaigns = campaigns;
        this.units = units;
        this.files = files;
        this.mapper = mapper;
        this.clock = clock;
    }

    @EventListener
    void on(DecisionPublished fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(DecisionPublished fact) {
        var decision = decisions.get(fact.decision());
        var unitCodes = new HashMap<UnitId, String>();
        var counts = new LinkedHashMap<CountKey, Integer>();
        var codes = new ArrayList<String>();
        int last = 0;
        while (true) {
            var page = decisions.honours(fact.decision(), last, PAGE);
            var records = new LinkedHashMap<String, PublicHonour>();
            for (HonourDetails honour : page) {
                last = honour.ordinal();
                if (honour.status() == HonourStatus.ACTIVE) {
                    records.put(honour.code(), record(honour, decision, unitCodes));
                    codes.add(noticeCode(PublicKind.HONOUR, honour.code()));
                    counts.merge(CountKey.of(honour), 1, Integer::sum);
                }
            }
            showcase.showAll(PublicKind.HONOUR, records);
            if (page.size() < PAGE) {
                break;
            }
        }
        showcase.hideShown(PublicKind.NOTICE, codes);
        showcase.hideShown(PublicKind.NOTICE, List.of(noticeCode(PublicKind.DECISION, decision.code())));
        showcase.show(PublicKind.DECISION, decision.code(), record(decision, counts));
    }

    @EventListener
    void on(DecisionChanged fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(DecisionChanged fact) {
        var decision = decisions.get(fact.decision());
        var unitCodes = new HashMap<UnitId, String>();
        var records = new LinkedHashMap<String, PublicHonour>();
        for (HonourDetails honour : decisions.all(fact.honours())) {
            if (honour.status() == HonourStatus.ACTIVE) {
                records.put(honour.code(), record(honour, decision, unitCodes));
            }
        }
        showcase.showAll(PublicKind.HONOUR, records);
        showcase.show(PublicKind.DECISION, decision.code(), record(decision, counts(fact.decision())));
    }

    @EventListener
    void on(HonoursWithdrawn fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(HonoursWithdrawn fact) {
        showcase.hide(
                PublicKind.HONOUR,
                fact.honours().stream().map(id -> Ids.code(id.value())).toList());
        var notices = new HashMap<String, PublicNotice>();
        for (HonourDetails honour : decisions.all(fact.honours())) {
            notices.put(
                    noticeCode(PublicKind.HONOUR, honour.code()),
                    notice(
                            PublicKind.HONOUR,
                            honour.code(),
                            fact,
                            Ids.code(honour.recipient().value())));
        }
        if (fact.whole()) {
            var code = Ids.code(fact.decision().value());
            showcase.hide(PublicKind.DECISION, List.of(code));
            notices.put(noticeCode(PublicKind.DECISION, code), notice(PublicKind.DECISION, code, fact, ""));
            files.unpublish(noticeCode(PublicKind.DECISION, code));
        }
        showcase.showAll(PublicKind.NOTICE, notices);
    }

    /** Leads from the page of whom they were shown of to the page of whom they are shown of now. */
    @EventListener
    void on(HonoursWentOver fact) {
        var from = Ids.code(fact.from().value());
        var to = Ids.code(fact.to().value());
        showcase.hideShown(PublicKind.MOVED, List.of(recipient(to)));
        showcase.show(
                PublicKind.MOVED,
                recipient(from),
                new PublicMove(PublicMove.RECIPIENT.toUpperCase(Locale.ROOT), from, to));
    }

    private static String recipient(String code) {
        return PublicMove.RECIPIENT + "/" + code;
    }

    /** What stands is shown anew and is not said to be withdrawn, everything else is taken away. */
    @EventListener
    void on(CopiesDoubted fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(CopiesDoubted fact) {
        var unitCodes = new HashMap<UnitId, String>();
        var of = new HashMap<DecisionId, DecisionDetails>();
        var records = new LinkedHashMap<String, PublicHonour>();
        for (HonourDetails honour :
                decisions.standing(ids(fact.honours()).map(HonourId::new).toList())) {
            var decision = of.computeIfAbsent(honour.decision(), decisions::get);
            records.put(honour.code(), record(honour, decision, unitCodes));
        }
        showcase.hideShown(PublicKind.HONOUR, others(fact.honours(), records.keySet()));
        showcase.showAll(PublicKind.HONOUR, records);
        showcase.hideShown(PublicKind.NOTICE, notices(PublicKind.HONOUR, records.keySet()));
        var shown = new LinkedHashMap<String, PublicDecision>();
        for (DecisionId id : ids(fact.decisions()).map(DecisionId::new).toList()) {
            decisions
                    .find(id)
                    .filter(d -> d.status() == DecisionStatus.PUBLISHED)
                    .ifPresent(decision -> shown.put(decision.code(), record(decision, counts(id))));
        }
        showcase.hideShown(PublicKind.DECISION, others(fact.decisions(), shown.keySet()));
        showcase.showAll(PublicKind.DECISION, shown);
        showcase.hideShown(PublicKind.NOTICE, notices(PublicKind.DECISION, shown.keySet()));
    }

    private static Stream<Long> ids(Set<String> codes) {
        return codes.stream().map(Ids::find).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong);
    }

    private static List<String> others(Set<String> codes, Set<String> shown) {
        return codes.stream().filter(code -> !shown.contains(code)).toList();
    }

    private static List<String> notices(PublicKind kind, Set<String> codes) {
        return codes.stream().map(code -> noticeCode(kind, code)).toList();
    }

    private PublicNotice notice(PublicKind about, String code, HonoursWithdrawn fact, String recipient) {
        return new PublicNotice(
                about.name(),
                code,
                switch (fact.kind()) {
                    case ANNULMENT -> "ANNULLED";
                    case TAKE_DOWN, CORRECTION -> "TAKEN_DOWN";
                },
                fact.decisionNumber(),
                fact.annulledBy(),
                fact.annulledOn(),
                clock.instant(),
                fact.demo(),
                recipient);
    }

    private static String noticeCode(PublicKind kind, String code) {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + code;
    }

    private Map<CountKey, Integer> counts(DecisionId id) {
        var counts = new LinkedHashMap<CountKey, Integer>();
        int last = 0;
        while (true) {
            var page = decisions.honours(id, last, PAGE);
            for (HonourDetails honour : page) {
                last = honour.ordinal();
                if (honour.status() == HonourStatus.ACTIVE) {
                    counts.merge(CountKey.of(honour), 1, Integer::sum);
                }
            }
            if (page.size() < PAGE) {
                return counts;
            }
        }
    }

    private PublicDecision record(DecisionDetails decision, Map<CountKey, Integer> counts) {
        var written = decision.written();
        var published = decision.publishedAt();
        var sha256 = decision.fileSha256();
        return new PublicDecision(
                decision.code(),
                decision.fullNumber(),
                written.title(),
                written.authority(),
                written.decidedOn(),
                written.signer(),
                written.signerPost(),
                sha256 == null ? null : publishFile(decision, sha256),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.entrySet().stream()
                        .map(e -> new PublicDecision.AwardCount(
                                e.getKey().code, e.getKey().name, e.getKey().kind, e.getValue()))
                        .toList(),
                written.ceremonyOn(),
                publicSlug(written.campaign()),
                published == null ? clock.instant() : published,
                decision.correctionNote(),
                decision.demo());
    }

    private @Nullable String publicSlug(@Nullable CampaignId id) {
        if (id == null) {
            return null;
        }
        var campaign = campaigns.get(id);
        return campaign.status() == CampaignStatus.DRAFT ? null : campaign.slug();
    }

    private PublicFile publishFile(DecisionDetails decision, String sha256) {
        return mapper.file(files.publishFile(
                sha256, "quyet-dinh " + decision.fullNumber(), noticeCode(PublicKind.DECISION, decision.code())));
    }

    private PublicHonour record(HonourDetails honour, DecisionDetails decision, Map<UnitId, String> unitCodes) {
        var unitId = honour.unitId();
        Instant published = decision.publishedAt();
        return new PublicHonour(
                honour.code(),
                honour.recipientKind(),
                Ids.code(honour.recipient().value()),
                honour.salutation(),
                honour.name(),
                honour.post(),
                honour.unit(),
                unitId == null
                        ? null
                        : unitCodes.computeIfAbsent(unitId, id -> units.get(id).code()),
                honour.awardCode().toLowerCase(Locale.ROOT),
                honour.awardName(),
                honour.awardTitle(),
                honour.achievement(),
                honour.period().from(),
                honour.period().to(),
                honour.period().label(),
                honour.period().schoolYear(),
                honour.kind(),
                decision.code(),
                decision.fullNumber(),
                decision.written().decidedOn(),
                decision.written().authority(),
                published == null ? clock.instant() : published,
                honour.ordinal(),
                honour.correctionNote(),
                decision.demo());
    }

    private record CountKey(String code, String name, String kind) {
        static CountKey of(HonourDetails honour) {
            return new CountKey(
                    honour.awardCode().toLowerCase(Locale.ROOT),
                    honour.awardName(),
                    honour.recipientKind().name());
        }
    }
}
