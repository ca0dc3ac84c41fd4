package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.opinion.ListedNominee;
import vn.vinhdanh.core.opinion.OpinionListChanged;
import vn.vinhdanh.core.opinion.OpinionListQueries;
import vn.vinhdanh.core.shared.Ids;

/** Keeps lists for the people's opinion on the showcase: with those who stand on them while they are public, without afterwards. */
@Component
class OpinionShowcase {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Showcase showcase;
    private final AwardCatalogue catalogue;
    private final OpinionListQueries lists;

    OpinionShowcase(Showcase showcase, AwardCatalogue catalogue, OpinionListQueries lists) {
        this.showcase = showcase;
        this.catalogue = catalogue;
        this.lists = lists;
    }

    @EventListener
    void on(OpinionListChanged fact) {
        var shown = shown(fact);
        showcase.show(PublicKind.OPINION_LIST, shown.code(), shown);
    }

    /** Shows anew which of these lists there are, and takes the others away. */
    void again(Set<String> codes) {
        var shown = new LinkedHashMap<String, PublicOpinionList>();
        lists.shown(codes).stream().map(this::shown).forEach(list -> shown.put(list.code(), list));
        showcase.showAll(PublicKind.OPINION_LIST, shown);
        showcase.hideShown(
                PublicKind.OPINION_LIST,
                codes.stream().filter(code -> !shown.containsKey(code)).toList());
    }

    private PublicOpinionList shown(OpinionListChanged list) {
        var names = catalogue.on(LocalDate.ofInstant(list.from(), VIET_NAM)).stream()
                .collect(Collectors.toMap(AwardSummary::code, AwardSummary::nameVi, (one, same) -> one));
        return new PublicOpinionList(
                Ids.code(list.id().value()),
                list.title(),
                list.note(),
                list.from(),
                list.until(),
                list.status().name(),
                list.count(),
                list.nominees().stream().map(one -> shown(one, names)).toList(),
                list.answerDays(),
                list.off().stream().sorted().toList(),
                list.worked().stream().sorted().toList(),
                list.demo());
    }

    private static PublicOpinionList.Proposed shown(ListedNominee one, Map<String, String> names) {
        return new PublicOpinionList.Proposed(
                one.number(),
                one.person(),
                one.address(),
                one.name(),
                one.post(),
                one.unit(),
                one.proposedBy(),
                one.award(),
                names.getOrDefault(one.award(), one.award()),
                one.period(),
                one.achievement());
    }
}
