package vn.vinhdanh.admin.decision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.UnitsAsText;

/** What waits in this room: decisions to approve, proposals to settle, drafts that were given back. */
@Component
class DecisionWork implements WaitingWork {

    private final DecisionQueries queries;
    private final UnitsAsText texts;
    private final CurrentOfficial official;

    DecisionWork(DecisionQueries queries, UnitsAsText texts, CurrentOfficial official) {
        this.queries = queries;
        this.texts = texts;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        var items = new ArrayList<Item>();
        if (official.may(Permission.APPROVE_DECISIONS)) {
            add(items, "decisions.waiting", DecisionStatus.SUBMITTED);
            int proposals = queries.proposals().size();
            if (proposals > 0) {
                items.add(new Item(
                        Words.say("withdrawals.waiting", Words.number(proposals)), "dinh-chinh", proposals, null));
            }
            int units = texts.waiting();
            if (units > 0) {
                items.add(new Item(
                        Words.say("unit-texts.waiting", Words.number(units)),
                        "don-vi-bang-chu?xem=" + UnitTextsView.Show.WAITING.name(),
                        units,
                        null));
            }
        }
        if (official.may(Permission.REGISTER_DECISIONS)) {
            add(items, "decisions.drafts", DecisionStatus.DRAFT);
            if (!official.may(Permission.APPROVE_DECISIONS)) {
                add(items, "decisions.with-others", DecisionStatus.SUBMITTED);
            }
        }
        return items;
    }

    private void add(List<Item> items, String key, DecisionStatus status) {
        int count = queries.count(new DecisionFilter(null, null, status));
        if (count > 0) {
            items.add(new Item(
                    Words.say(key, Words.number(count)),
                    "quyet-dinh?trang-thai=" + status.name() + "&" + YearFilter.EVERY,
                    count,
                    null,
                    key.equals("decisions.with-others")));
        }
    }
}
