package vn.vinhdanh.admin.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.RefusedSignIns;

/** Tells the home view that refusals pile up: at the form, at closed doors, before any page. */
@Component
class RefusedSignInsWaiting implements WaitingWork {

    private final RefusedSignIns refused;
    private final CurrentOfficial official;

    RefusedSignInsWaiting(RefusedSignIns refused, CurrentOfficial official) {
        this.refused = refused;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.VIEW_AUDIT)) {
            return List.of();
        }
        return refused.piles().stream()
                .map(pile -> new Item(
                        pile.username().isEmpty()
                                ? Words.say("refused.pile." + pile.where(), Words.number(pile.tries()))
                                : Words.say(
                                        "refused.pile." + pile.where() + ".account",
                                        Words.number(pile.tries()),
                                        pile.username(),
                                        Words.number(pile.ofAccount())),
                        "dang-nhap-bi-tu-choi",
                        pile.tries(),
                        null))
                .toList();
    }
}
