package vn.vinhdanh.admin.decision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.WaitingWork.Item;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionsAtAGlance;
import vn.vinhdanh.core.decision.DecisionsAtAGlance.Glance;

/**
 * What waits in this room: decisions to approve, proposals to settle, drafts that were given back. The year's decisions and honours, and
 * what became public since the official was here last.
 */
@Component
class DecisionsAtHome implements AtHome {

    private final DecisionsAtAGlance decisions;
    private final CurrentOfficial official;

    DecisionsAtHome(DecisionsAtAGlance decisions, CurrentOfficial official) {
        this.decisions = decisions;
        this.official = official;
    }

    @Override
    public Told tell(Visit visit) {
        var glance = decisions.of(visit.year(), visit.last(), MOST_NEW);
        return new Told(
                waiting(glance),
                List.of(
                        new Figure(
                                Words.say("decisions.figure.published"),
                                glance.published(),
                                "quyet-dinh?trang-thai=PUBLISHED"),
                        new Figure(Words.say("decisions.figure.honours"), glance.honours(), "quyet-dinh")),
                new Months(Words.say("decisions.months"), glance.year(), glance.before()),
                glance.news().stream()
                        .map(published -> new News(
                                Words.say(
                                        "decisions.new",
                                        published.decision().number(),
                                        published.decision().title()),
                                "quyet-dinh/" + published.decision().code(),
                                published.at()))
                        .toList());
    }

    private List<Item> waiting(Glance glance) {
        var items = new ArrayList<Item>();
        if (official.may(Permission.APPROVE_DECISIONS)) {
            add(items, "decisions.waiting", glance.submitted(), list(DecisionStatus.SUBMITTED), false);
            add(items, "withdrawals.waiting", glance.proposals(), "dinh-chinh", false);
            add(
                    items,
                    "unit-texts.waiting",
                    glance.readings(),
                    "don-vi-bang-chu?xem=" + UnitTextsView.Show.WAITING.name(),
                    false);
        }
        if (official.may(Permission.REGISTER_DECISIONS)) {
            add(items, "decisions.drafts", glance.drafts(), list(DecisionStatus.DRAFT), false);
            if (!official.may(Permission.APPROVE_DECISIONS)) {
                add(items, "decisions.with-others", glance.submitted(), list(DecisionStatus.SUBMITTED), true);
            }
        }
        return items;
    }

    private static String list(DecisionStatus status) {
        return "quyet-dinh?trang-thai=" + status.name() + "&" + YearFilter.EVERY;
    }

    private static void add(List<Item> items, String key, int count, String address, boolean ofOthers) {
        if (count > 0) {
            items.add(new Item(Words.say(key, Words.number(count)), address, count, null, ofOthers));
        }
    }
}
