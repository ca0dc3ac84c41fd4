package vn.vinhdanh.admin.eligibility;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.eligibility.Remark;

/** Says remarks of findings as sentences, with the names of awards and the words of ratings, levels and counts. */
public final class RemarkWords implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> names;

    /** @param awards the catalogue, newest revision of each award first */
    public RemarkWords(List<AwardSummary> awards) {
        names = awards.stream()
                .collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (newest, older) -> newest));
    }

    /** Name of an award in the official's language. */
    public static String name(AwardSummary award) {
        return "en".equals(Words.language().getLanguage()) ? award.nameEn() : award.nameVi();
    }

    /**
     * The sentence. Its arguments: {0} the awards, {1} the years, then the numbers, then the decisions it names, then how many years there
     * are.
     */
    String say(Remark remark) {
        var arguments = new ArrayList<>();
        arguments.add(remark.awards().stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(Words.say("eligibility.or"))));
        arguments.add(years(remark.years()));
        var numbers = remark.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            arguments.add(number(remark.key(), i, numbers.get(i)));
        }
        arguments.add(String.join(", ", remark.decisions()));
        arguments.add(remark.years().size());
        return Words.say(remark.key(), arguments.toArray());
    }

    /** The sentences of several remarks. */
    public String say(List<Remark> remarks) {
        return remarks.stream().map(this::say).collect(Collectors.joining(" "));
    }

    /** A word where the number stands for one, else the number itself, which a sentence may choose its words by. */
    private static Object number(String key, int at, int number) {
        if (key.startsWith("eligibility.rated.") && at == 0) {
            var rating = Rating.values()[number];
            return key.equals("eligibility.rated.met") ? orBetter(rating) : Words.word(rating);
        }
        if (key.startsWith("eligibility.rated-times.") && at == 2) {
            return orBetter(Rating.values()[number]);
        }
        if ((key.startsWith("eligibility.share.") || key.startsWith("eligibility.count.")) && at == 0) {
            return Words.word(Headcount.values()[number]);
        }
        if (key.startsWith("eligibility.initiatives.") && at >= 2) {
            var level = InitiativeLevel.values()[number];
            return level == InitiativeLevel.NATION
                    ? Words.word(level)
                    : Words.say("eligibility.level.least", Words.word(level));
        }
        return number;
    }

    private static String orBetter(Rating rating) {
        return rating == Rating.EXCELLENT
                ? Words.word(rating)
                : Words.say("eligibility.rating.least", Words.word(rating));
    }

    /** {@code 2021–2025} for a run of three years and more, else {@code 2021, 2023}. */
    static String years(List<Integer> years) {
        boolean run = years.size() > 2 && years.getLast() - years.getFirst() == years.size() - 1;
        return run
                ? years.getFirst() + "–" + years.getLast()
                : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** How an outcome looks. */
    public static StatusMark mark(Outcome outcome) {
        return new StatusMark(tone(outcome), Words.word(outcome));
    }

    static StatusMark.Tone tone(Outcome outcome) {
        return switch (outcome) {
            case MET -> StatusMark.Tone.GOOD;
            case TO_JUDGE -> StatusMark.Tone.INFO;
            case NOT_KNOWN -> StatusMark.Tone.WAIT;
            case NOT_MET -> StatusMark.Tone.STOP;
        };
    }
}
