package vn.vinhdanh.admin.account;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.PasswordHandover;
import vn.vinhdanh.core.account.Permission;

/** Tells the home view how many second halves of passwords wait. */
@Component
class PasswordsWaiting implements WaitingWork {

    private final PasswordHandover handover;
    private final CurrentOfficial official;

    PasswordsWaiting(PasswordHandover handover, CurrentOfficial official) {
        this.handover = handover;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        int count =
                official.may(Permission.CONFIRM_PASSWORDS) ? handover.waiting().size() : 0;
        return count == 0
                ? List.of()
                : List.of(new Item(Words.say("halves.waiting", Words.number(count)), "nua-sau-mat-khau", count, null));
    }
}
