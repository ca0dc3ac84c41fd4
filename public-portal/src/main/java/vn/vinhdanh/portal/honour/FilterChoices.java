package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Wording;

/** What the filters of a search offer, and those that are set. */
@Component
class FilterChoices {

    private static final int MOST_AWARDS = 40;
    private static final int MOST_YEARS = 60;
    private static final int MOST_CAMPAIGNS = 60;

    private final PublicCopy copy;
    private final HonourSearch search;
    private final DecisionCampaigns campaigns;
    private final ResultMarkup markup;
    private final AwardNames names;
    private final Wording wording;

    FilterChoices(
            PublicCopy copy,
            HonourSearch search,
            DecisionCampaigns campaigns,
            ResultMarkup markup,
            AwardNames names,
            Wording wording) {
        this.names = names;
        this.copy = copy;
        this.campaigns = campaigns;
        this.search = search;
        this.markup = markup;
        this.wording = wording;
    }

    /** A filter that is set, with the address without it. */
    public record Chip(String name, String value, String without) {}

    /** A value to choose; its label says how many it leaves where they are counted. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A filter with its values to choose from.
     *
     * @param options the values as options of a select; empty when there is nothing to choose
     */
    public record Filter(String name, String label, String options) {}

    /** The filters of a page of results. */
    public record Shown(List<Filter> filters, List<Chip> chips) {}

    /** @param answer whose counts are shown; what is too much to count offers everything of the register without counts */
    Shown of(HonourQuestion question, HonourAnswer answer) {
        boolean counted = !answer.counts().isEmpty();
        var counts = counted ? answer.counts() : search.everything();
        Comparator<Map.Entry<String, Integer>> byName = Map.Entry.comparingByKey();
        Comparator<Map.Entry<String, Integer>> byCount =
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(byName);
        var filters = new ArrayList<Filter>();
        filters.add(filter(
                question,
                "danh-hieu",
                "filter.award",
                counts.getOrDefault(Fields.AWARD, Map.of()),
                byCount,
                MOST_AWARDS,
                this::awardName,
                counted));
        filters.add(filter(
                question,
                "cap",
                "filter.level",
                levels(counts),
                byName,
                4,
                key -> wording.word("award.level", key),
                counted));
        filters.add(filter(
                question,
                "nam",
                "filter.year",
                counts.getOrDefault(Fields.YEAR, Map.of()),
                byName.reversed(),
                MOST_YEARS,
                year -> year,
                counted));
        filters.add(filter(
                question,
                "doi-tuong",
                "filter.kind",
                counts.getOrDefault(Fields.RECIPIENT_KIND, Map.of()),
                byName,
                9,
                key -> wording.word("recipient", key),
                counted));
        filters.add(filter(
                question,
                "loai-hinh",
                "filter.commendation",
                counts.getOrDefault(Fields.COMMENDATION, Map.of()),
                byName,
                9,
                key -> wording.word("commendation", key),
                counted));
        filters.add(campaigns(question));
        return new Shown(filters, chips(question));
    }

    private Map<String, Integer> levels(Map<String, Map<String, Integer>> counts) {
        var levels = new TreeMap<String, Integer>();
        var awards = search.awards();
        counts.getOrDefault(Fields.AWARD, Map.of()).forEach((code, n) -> {
            var award = awards.get(code);
            if (award != null) {
                levels.merge(award.level(), n, Integer::sum);
            }
        });
        return levels;
    }

    private Filter filter(
            HonourQuestion question,
            String name,
            String label,
            Map<String, Integer> counts,
            Comparator<Map.Entry<String, Integer>> order,
            int most,
            Function<String, String> words,
            boolean counted) {
        var chosen = question.part(name);
        var choices = new ArrayList<Choice>();
        counts.entrySet().stream().sorted(order).limit(most).forEach(entry -> {
            var word = words.apply(entry.getKey());
            choices.add(new Choice(
                    entry.getKey(),
                    counted ? word + " (" + wording.number(entry.getValue()) + ")" : word,
                    entry.getKey().equals(chosen)));
        });
        if (!chosen.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, words.apply(chosen), true));
        }
        return shown(name, label, choices);
    }

    /** Campaigns for which nobody was commended by a decision would lead to nothing. */
    private Filter campaigns(HonourQuestion question) {
        var chosen = question.campaign();
        var choices = new ArrayList<Choice>();
        campaigns.named().stream()
                .limit(MOST_CAMPAIGNS)
                .forEach(
                        c -> choices.add(new Choice(c.slug(), c.name(), c.slug().equals(chosen))));
        if (!chosen.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, shown("phong-trao", chosen), true));
        }
        return shown("phong-trao", "filter.campaign", choices);
    }

    private Filter shown(String name, String label, List<Choice> choices) {
        return new Filter(name, wording.text(label), choices.isEmpty() ? "" : markup.options(choices));
    }

    private List<Chip> chips(HonourQuestion question) {
        var chips = new ArrayList<Chip>();
        for (String name : HonourQuestion.FILTERS) {
            var value = question.part(name);
            if (!value.isEmpty()) {
                chips.add(new Chip(
                        wording.text("filter.of." + name),
                        shown(name, value),
                        question.with(name, "").href()));
            }
        }
        return chips;
    }

    private String shown(String name, String value) {
        return switch (name) {
            case "danh-hieu" -> awardName(value);
            case "cap" -> wording.word("award.level", value);
            case "doi-tuong" -> wording.word("recipient", value);
            case "loai-hinh" -> wording.word("commendation", value);
            case "phong-trao" ->
                copy.find(PublicKind.CAMPAIGN, value, PublicCampaign.class)
                        .map(PublicCampaign::name)
                        .orElse(value);
            case "nguoi" ->
                search.ofRecipient(value).stream()
                        .findFirst()
                        .map(PublicHonour::name)
                        .orElse(value);
            case "quyet-dinh" ->
                copy.find(PublicKind.DECISION, value, PublicDecision.class)
                        .map(PublicDecision::number)
                        .orElse(value);
            default -> value;
        };
    }

    private String awardName(String code) {
        return names.of(code);
    }
}
