package vn.vinhdanh.admin.bloc;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.bloc.BlocQueries;

/**
 * Blocs without a pact, or with one that not all members signed, wait for those who record pacts: those of every year, each year with its
 * own list.
 */
@Component
class BlocsWaiting implements WaitingWork {

    private final BlocQueries queries;
    private final CurrentOfficial official;

    BlocsWaiting(BlocQueries queries, CurrentOfficial official) {
        this.queries = queries;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.MANAGE_BLOCS)) {
            return List.of();
        }
        return queries.notSignedYet().entrySet().stream()
                .map(year -> new Item(
                        Words.say("bloc.waiting", Words.number(year.getValue()), String.valueOf(year.getKey())),
                        "khoi-thi-dua?" + BlocBoardView.YEAR + "=" + year.getKey() + "&" + BlocBoardView.WAITING,
                        year.getValue(),
                        null))
                .toList();
    }
}
