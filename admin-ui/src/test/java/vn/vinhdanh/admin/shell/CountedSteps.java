package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.BooleanNode;

/** Hears what each step of a form asks the database, from the press of its button until the page that it leads to is shown. */
abstract class CountedSteps extends ConsoleTest {

    /** What each step asked, in the order of the steps. */
    private final Map<String, List<String>> asked = new LinkedHashMap<>();

    /** What each step asked, by its name and in the order of the steps. */
    Map<String, List<String>> asked() {
        return asked;
    }

    /** How many of what a step asked belong to the act, which ends with the audit; the rest shows the page. */
    static int act(List<String> statements) {
        for (int last = statements.size(); last > 0; last--) {
            if (statements.get(last - 1).contains("ledger_head set")) {
                return last;
            }
        }
        return 0;
    }

    void open(String address) {
        UI.getCurrent().navigate(address, QueryParameters.empty());
        shown();
    }

    void step(String name, Runnable step) {
        // what was typed was kept while it was typed
        roundTrip();
        var heard = new ArrayList<String>();
        heard(heard, () -> {
            step.run();
            shown();
        });
        asked.put(name, heard);
    }

    /** What a page asks once it stands, part by part: the browser asks for each when it has drawn what was there before. */
    void afterwards(String name, String address) {
        UI.getCurrent().navigate("mat-khau");
        roundTrip();
        UI.getCurrent().navigate(address, QueryParameters.empty());
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        // others are of pages that were left
        var view = ((Component) getCurrentView()).getElement().getNode();
        var parts = internals.dumpPendingJavaScriptInvocations().stream()
                .filter(one -> one.getOwner().equals(view)
                        && one.getInvocation().getExpression().contains("return true"))
                .toList();
        shown();
        int number = 0;
        for (var part : parts) {
            var heard = new ArrayList<String>();
            heard(heard, () -> {
                part.complete(BooleanNode.TRUE);
                shown();
            });
            asked.put(name + ", part " + ++number, heard);
        }
    }

    private static void heard(List<String> heard, Runnable step) {
        CountedStatements.hear(sent -> sent.forEach(query -> heard.add(query.getQuery())), step);
    }

    private void shown() {
        roundTrip();
        find(Grid.class).all().forEach(grid -> grid.getDataCommunicator().setViewportRange(0, 50));
        roundTrip();
    }
}
