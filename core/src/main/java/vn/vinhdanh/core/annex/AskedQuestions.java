package vn.vinhdanh.core.annex;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexQuestion.Topic;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.RecipientKind;

/** Gathers what rows leave unsaid into one question for all the rows it concerns. */
final class AskedQuestions {

    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** A question while it is gathered. */
    private static final class Asked {
        final Topic topic;
        final String key;
        final String wording;
        final int firstPlace;
        final @Nullable RecipientKind kind;
        final List<AwardSummary> options;
        int rows;
        boolean answered = true;

        Asked(
                Topic topic,
                String key,
                String wording,
                int firstPlace,
                @Nullable RecipientKind kind,
                List<AwardSummary> options) {
            this.topic = topic;
            this.key = key;
            this.wording = wording;
            this.firstPlace = firstPlace;
            this.kind = kind;
            this.options = options;
        }
    }

    /** One answer serves all rows. */
    void ask(Topic topic, AnnexRow row, boolean answered) {
        ask(topic, "", "", row, null, List.of(), answered);
    }

    /** @param key rows of one key share an answer */
    void ask(
            Topic topic,
            String key,
            String wording,
            AnnexRow row,
            @Nullable RecipientKind kind,
            List<AwardSummary> options,
            boolean answered) {
        var question = asked.computeIfAbsent(
                topic + ":" + key, k -> new Asked(topic, key, wording, row.place(), kind, options));
        question.rows++;
        question.answered &= answered;
    }

    List<AnnexQuestion> all() {
        return asked.values().stream()
                .map(a -> new AnnexQuestion(
                        a.topic,
                        a.key,
                        a.wording,
                        a.rows,
                        a.firstPlace,
                        a.answered,
                        a.kind,
                        a.options,
                        a.topic == Topic.COMMENDATION ? TitleWords.commendation(a.wording) : null))
                .sorted(Comparator.comparing(AnnexQuestion::topic))
                .toList();
    }
}
