package vn.vinhdanh.core.announcement;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.TwoPeople;

/** How many people an announcement takes, by the office's choice: two, unless it says one. */
@Component
class PeopleOfAnnouncement {

    private final TwoPeople twoPeople;
    private final boolean two;

    /** @param people 2 by default; 1 where who writes may also publish */
    PeopleOfAnnouncement(TwoPeople twoPeople, @Value("${vinhdanh.announcements.people:2}") int people) {
        if (people != 1 && people != 2) {
            throw new IllegalArgumentException("vinhdanh.announcements.people is 1 or 2, not " + people);
        }
        this.twoPeople = twoPeople;
        this.two = people == 2;
    }

    /** Whether somebody else than its writers publishes it. */
    boolean two() {
        return two;
    }

    /** Before an announcement goes out; {@code seen} is the version the official looked at. */
    void requireAnother(Article article, int seen) {
        if (two) {
            twoPeople.requireAnother(article.matter(), seen, article.version());
        } else {
            article.expect(seen);
        }
    }

    /** After it went out, or its hour was set: its writers hear of it. */
    void settled(Article article) {
        twoPeople.settled(article.named(), MatterOutcome.APPROVED);
    }
}
