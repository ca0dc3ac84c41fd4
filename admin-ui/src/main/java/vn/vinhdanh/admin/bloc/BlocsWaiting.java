package vn.vinhdanh.admin.bloc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.bloc.BlocQueries;

/** Blocs of this year without a signed pact wait for those who record pacts. */
@Component
class BlocsWaiting implements WaitingWork {

    private final BlocQueries queries;
    private final CurrentOfficial official;
    private final Clock clock;

    BlocsWaiting(BlocQueries queries, CurrentOfficial official, Clock clock) {
        this.queries = queries;
        this.official = official;
        this.clock = clock;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.MANAGE_BLOCS)) {
            return List.of();
        }
        int year = LocalDate.now(clock.withZone(Words.VIETNAM)).getYear();
        long waiting = queries.withoutPact(year);
        return waiting == 0
                ? List.of()
                : List.of(new Item(
                        Words.say("bloc.waiting", Words.number(waiting), String.valueOf(year)),
                        "khoi-thi-dua?" + BlocBoardView.YEAR + "=" + year + "&" + BlocBoardView.WAITING,
                        waiting,
                        null));
    }
}
