package vn.vinhdanh.admin.evidence;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.evidence.CompletenessRegister;

/** Registers that others declared complete and a second official has not confirmed. */
@Component
class DeclarationsWaiting implements WaitingWork {

    private final CompletenessRegister completeness;
    private final CurrentOfficial official;

    DeclarationsWaiting(CompletenessRegister completeness, CurrentOfficial official) {
        this.completeness = completeness;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.CONFIRM_EVIDENCE)) {
            return List.of();
        }
        int open = completeness.waiting();
        return open == 0
                ? List.of()
                : List.of(new Item(Words.say("complete.waiting", Words.number(open)), "so-day-du", open, null));
    }
}
