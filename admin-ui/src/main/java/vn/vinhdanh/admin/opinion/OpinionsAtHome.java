package vn.vinhdanh.admin.opinion;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.opinion.OpinionQueries;

/** Tells the home view how many citizens wait for an answer on a list, and by when the first was promised one. */
@Component
class OpinionsAtHome implements WaitingWork {

    private final OpinionQueries opinions;
    private final CurrentOfficial official;

    OpinionsAtHome(OpinionQueries opinions, CurrentOfficial official) {
        this.opinions = opinions;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        var items = new ArrayList<Item>();
        if (official.may(Permission.MANAGE_OPINIONS)) {
            var open = opinions.open();
            var first = open.first();
            if (first != null) {
                // Kept until the day is over
                var due = first.plusDays(1)
                        .atStartOfDay(Words.VIETNAM)
                        .minusSeconds(1)
                        .toInstant();
                items.add(new Item(
                        Words.say("opinions.waiting", Words.number(open.count())),
                        "y-kien-nhan-dan",
                        open.count(),
                        due));
            }
        }
        return items;
    }
}
