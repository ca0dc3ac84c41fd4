package vn.vinhdanh.admin.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.LawChangeQueries;

/** Tells the home view how many changes of the law data wait for confirmation. */
@Component
class LawChangesWaiting implements WaitingWork {

    private final LawChangeQueries changes;
    private final CurrentOfficial official;

    LawChangesWaiting(LawChangeQueries changes, CurrentOfficial official) {
        this.changes = changes;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        boolean settles = official.may(Permission.CONFIRM_CATALOGUE);
        if (!settles && !official.may(Permission.MANAGE_CATALOGUE)) {
            return List.of();
        }
        int count = changes.countWaiting();
        return count == 0
                ? List.of()
                : List.of(new Item(
                        Words.say("law.changes.waiting", Words.number(count)),
                        "thay-doi-danh-muc",
                        count,
                        null,
                        !settles));
    }
}
