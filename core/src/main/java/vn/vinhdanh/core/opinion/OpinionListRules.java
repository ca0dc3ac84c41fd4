package vn.vinhdanh.core.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.round.OfficeDay;
import vn.vinhdanh.core.round.RoundDetails;
import vn.vinhdanh.core.round.RoundQueries;

/** How long a list must be public, by when an opinion is answered, and what the public reads of a list. */
@Component
class OpinionListRules {

    /** Working days for orders and state titles before the council (Decree 98/2023, article 46.2; Decree 152/2025, article 44). */
    static final int STATE_DAYS = 10;

    /** So far beyond its end the days off are told, for promises made on its last day. */
    private static final int DAYS_BEYOND = 190;

    private final RoundQueries rounds;
    private final AwardCatalogue catalogue;
    private final OfficeCalendar calendar;
    private final ListedNominees nominees;
    private final int answerDays;

    OpinionListRules(
            RoundQueries rounds,
            AwardCatalogue catalogue,
            OfficeCalendar calendar,
            ListedNominees nominees,
            @Value("${vinhdanh.opinion.answer-days:10}") int answerDays) {
        this.rounds = rounds;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.nominees = nominees;
        this.answerDays = Math.clamp(answerDays, 1, 120);
    }

    RoundDetails round(OpinionList list) {
        return rounds.get(list.round());
    }

    /** Working days for which a list must be public: those of its round, and for what the State gives never fewer than the decree's. */
    int days(RoundDetails round, List<ListedNominee> listed) {
        var said = round.written().opinionDays();
        int days = said == null ? 0 : said;
        var given = listed.stream().map(ListedNominee::award).collect(Collectors.toSet());
        boolean state = catalogue.all().stream()
                .filter(award -> given.contains(award.code()))
                .map(AwardSummary::level)
                .anyMatch(AwardLevel.STATE::equals);
        return state ? Math.max(STATE_DAYS, days) : days;
    }

    /**
     * Before a list is proposed, and again before it is confirmed.
     *
     * @throws OpinionProblem when nobody stands on it, a child is on it without consent, or it would be public too shortly
     */
    void require(OpinionList list, Instant now) {
        var listed = nominees.of(list.id());
        if (listed.isEmpty()) {
            throw new OpinionProblem.Empty(list.title());
        }
        listed.stream().filter(one -> !one.mayBePublic()).findFirst().ifPresent(child -> {
            throw new OpinionProblem.Children(child.name());
        });
        list.requireDays(days(round(list), listed), calendar.workingDays(), now);
    }

    /** What the public reads of a list now. */
    OpinionListChanged told(OpinionList list) {
        var listed = nominees.of(list.id());
        var written = list.written();
        var ended = list.endedAt();
        var from = LocalDate.ofInstant(written.opensAt(), OpinionList.ZONE);
        var to = LocalDate.ofInstant(written.closesAt(), OpinionList.ZONE).plusDays(DAYS_BEYOND);
        var days = IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(calendar::of)
                .flatMap(List::stream)
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .collect(Collectors.partitioningBy(
                        OfficeDay::works, Collectors.mapping(OfficeDay::day, Collectors.toCollection(TreeSet::new))));
        boolean open = list.status() == OpinionListStatus.PUBLIC;
        return new OpinionListChanged(
                list.id(),
                written.title(),
                open ? written.note() : "",
                written.opensAt(),
                ended == null ? written.closesAt() : ended,
                list.status(),
                listed.size(),
                open ? listed : List.of(),
                answerDays,
                open ? Set.copyOf(days.getOrDefault(false, new TreeSet<>())) : Set.of(),
                open ? Set.copyOf(days.getOrDefault(true, new TreeSet<>())) : Set.of(),
                list.demo());
    }
}
