package vn.vinhdanh.admin.evidence;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.evidence.OutsideListQueries;

/** Lines of agencies' lists of which nobody has said whom they mean. */
@Component
class ListsWaiting implements WaitingWork {

    private final OutsideListQueries lists;
    private final CurrentOfficial official;

    ListsWaiting(OutsideListQueries lists, CurrentOfficial official) {
        this.lists = lists;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.RECORD_OUTSIDE_LISTS)) {
            return List.of();
        }
        int open = lists.open();
        return open == 0
                ? List.of()
                : List.of(new Item(Words.say("outside.waiting", Words.number(open)), "danh-sach-co-quan", open, null));
    }
}
