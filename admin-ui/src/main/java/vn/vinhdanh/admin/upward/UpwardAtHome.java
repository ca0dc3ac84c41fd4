package vn.vinhdanh.admin.upward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.upward.UpwardQueries;
import vn.vinhdanh.core.upward.UpwardStatus;

/** What waits with proposals upward for the specialist: what is asked back and by when, what was confirmed and is to be sent, what a leader has. */
@Component
class UpwardAtHome implements WaitingWork {

    private final UpwardQueries proposals;
    private final CurrentOfficial official;

    UpwardAtHome(UpwardQueries proposals, CurrentOfficial official) {
        this.proposals = proposals;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.PROPOSE_UPWARD)) {
            // a leader learns by a notice that something waits to be confirmed
            return List.of();
        }
        var glance = proposals.atAGlance();
        var items = new ArrayList<Item>();
        for (var status : List.of(UpwardStatus.ASKED_BACK, UpwardStatus.CONFIRMED, UpwardStatus.AWAITING)) {
            var count = glance.get(status);
            if (count != null) {
                items.add(new Item(
                        Words.say("upward.waiting." + status, Words.number(count.count())),
                        "trinh-cap-tren?trang-thai=" + status,
                        count.count(),
                        due(count.first()),
                        status == UpwardStatus.AWAITING));
            }
        }
        return items;
    }

    /** Kept until the day is over. */
    private static @Nullable Instant due(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(Words.VIETNAM).minusSeconds(1).toInstant();
    }
}
